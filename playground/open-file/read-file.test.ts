import { writeXlsx } from 'hucre/xlsx'
import { readFile } from './read-file'
import { freeSheetName } from './sheet-name'

const utf8 = (text: string) => new TextEncoder().encode(text)

async function cellsOf(bytes: Uint8Array, name = 'file.csv') {
  return (await readFile(name, bytes))[0]?.cells
}

describe('a text file', () => {
  it.each([
    ['commas', 'Owner,Amount\nAnn,5\n'],
    ['semicolons', 'Owner;Amount\nAnn;5\n'],
    ['tabs', 'Owner\tAmount\nAnn\t5\n'],
    ['a byte order mark', '\ufeffOwner,Amount\r\nAnn,5\r\n'],
  ])('may have %s', async (_, text) => {
    expect(await cellsOf(utf8(text))).toEqual([
      ['Owner', 'Amount'],
      ['Ann', 5],
    ])
  })

  it('may be in GB18030', async () => {
    // 负责人,金额 and 张三,5
    const bytes = Uint8Array.from([
      0xb8, 0xba, 0xd4, 0xf0, 0xc8, 0xcb, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x35,
    ])
    expect(await cellsOf(bytes)).toEqual([
      ['负责人', '金额'],
      ['张三', 5],
    ])
  })

  it('may be in UTF-16', async () => {
    const bytes = Uint8Array.from([0xff, 0xfe, ...Array.from('a,1', (letter) => [letter.charCodeAt(0), 0]).flat()])
    expect(await cellsOf(bytes)).toEqual([['a', 1]])
  })

  it('keeps as text what a number would change', async () => {
    expect(await cellsOf(utf8('h,h,h,h,h,h\n007,"1,054.00",12345678901234567,1e5,-0,=1+1'))).toEqual([
      ['h', 'h', 'h', 'h', 'h', 'h'],
      ['007', '1,054.00', '12345678901234567', '1e5', '-0', '=1+1'],
    ])
  })

  it('takes a number for one, its last zeros aside', async () => {
    expect(await cellsOf(utf8('h,h,h,h\n12.50,-2.5,0,0.05'))).toEqual([
      ['h', 'h', 'h', 'h'],
      [12.5, -2.5, 0, 0.05],
    ])
  })

  it('may say in its first line what separates its cells', async () => {
    expect(await cellsOf(utf8('sep=|\r\nOwner|Amount\r\nAnn, Lee|5'))).toEqual([
      ['Owner', 'Amount'],
      ['Ann, Lee', 5],
    ])
  })

  it('may be in Windows-1252', async () => {
    expect(await cellsOf(Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x2c, 0x31]))).toEqual([['café', 1]])
  })

  it('makes days of a column of ISO days, and of no other', async () => {
    const [sheet] = await readFile('f.csv', utf8('Day,Some,US\n2026-03-05,2026-03-05,3/5/2026\n,soon,\n2026-02-28,,'))
    expect(sheet?.cells).toEqual([
      ['Day', 'Some', 'US'],
      [46086, '2026-03-05', '3/5/2026'],
      ['', 'soon', ''],
      [46081, '', ''],
    ])
    expect(sheet?.dayColumns).toEqual([0])
  })

  it('fills up short rows', async () => {
    expect(await cellsOf(utf8('a,b,c\n1\n1,2'))).toEqual([
      ['a', 'b', 'c'],
      [1, '', ''],
      [1, 2, ''],
    ])
  })
})

describe('an .xlsx file', () => {
  it('is read by what it is, dates as serials', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'One',
          rows: [
            ['Day', 'Text'],
            [new Date(Date.UTC(2026, 2, 5)), '=1+1'],
          ],
        },
        { name: 'Two', rows: [['x', true]] },
      ],
    })
    const sheets = await readFile('book.dat', new Uint8Array(bytes))
    expect(sheets.map(({ name, cells }) => [name, cells])).toEqual([
      [
        'One',
        [
          ['Day', 'Text'],
          [46086, '=1+1'],
        ],
      ],
      ['Two', [['x', true]]],
    ])
    expect(sheets[0]?.dayColumns).toEqual([0])
  })
})

describe('a file that cannot be read', () => {
  it.each<[string, Uint8Array]>([
    ['nothing in it', utf8('')],
    ['a broken archive', Uint8Array.from([0x50, 0x4b, 1, 2, 3])],
    ['no text', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0])],
  ])('is told by its name: %s', async (_, bytes) => {
    await expect(readFile('old.xls', bytes)).rejects.toMatchObject({
      code: 'file-unreadable',
      facts: { file: 'old.xls' },
    })
  })
})

describe('the name of its sheet', () => {
  it.each([
    ['deals', [], 'deals'],
    ['Deals', ['deals'], 'Deals (2)'],
    ['Deals', ['deals', 'deals (2)'], 'Deals (3)'],
    ['a/b:c[1]', [], 'a b c 1'],
    ['x'.repeat(40), [], 'x'.repeat(31)],
    ['???', [], 'Sheet'],
  ])('made of %s beside %j is %s', (wanted, taken, name) => {
    expect(freeSheetName(wanted, taken)).toBe(name)
  })
})
