import { deflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { hostileTexts } from '../../core/functions/hostile-for-tests'
import { InputError } from '../../core/input-error'
import { reportCounts } from '../../tooling/jest/report-counts.cjs'
import type { OpenedSheet } from './opened-sheet'
import { readFile } from './read-file'
import { freeSheetName } from './sheet-name'

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
let files = 0

afterAll(() => reportCounts('Hostile files', { files }))

/** The sheets of a file, or the sentence with which it is refused; anything else that is thrown is a crash. */
async function open(bytes: Uint8Array<ArrayBuffer>): Promise<readonly OpenedSheet[] | string> {
  files += 1
  try {
    return await readFile('file', bytes)
  } catch (error) {
    if (error instanceof InputError && error.code === 'file-unreadable') return error.message
    throw error
  }
}

/** Whether sheets can be put into a grid: full rows of texts, booleans and finite numbers. */
function areSound(sheets: readonly OpenedSheet[]): boolean {
  return sheets.every(({ cells }) =>
    cells.every(
      (row) =>
        row.length === cells[0]?.length &&
        row.every((cell) => (typeof cell === 'number' ? Number.isFinite(cell) : typeof cell !== 'object')),
    ),
  )
}

async function workbookOf(rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeXlsx({ sheets: [{ name: 'One', rows: rows.map((row) => [...row]) }] }))
}

interface Part {
  readonly name: string
  readonly content: Uint8Array
  /** What the archive says of its size; the truth where nothing else is said. */
  readonly claimed?: number
}

/** A zip archive, written by hand so that it can lie. */
function zipOf(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claimed = content.length } of parts) {
    const [packed, title] = [deflateRawSync(content), Buffer.from(name)]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claimed, 18)
    common.writeUInt16LE(title.length, 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, title, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, rest, title]))
    locals.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(22)
  end.write('504b0506', 0, 'hex')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]))
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The parts of a workbook with this as its only sheet. */
function partsWith(sheet: string): Part[] {
  const xml = (name: string, content: string): Part => ({ name, content: utf8(content) })
  return [
    xml(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    ),
    xml(
      '_rels/.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    xml(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    xml(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    xml('xl/worksheets/sheet1.xml', sheet),
  ]
}

const sheetOf = (data: string) => `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`

describe('a zip archive', () => {
  it('written by hand is read as any other', async () => {
    const sheets = await open(zipOf(partsWith(sheetOf('<row r="1"><c r="A1"><v>5</v></c></row>'))))
    expect(sheets).toMatchObject([{ cells: [[5]] }])
  })

  it.each([
    ['says how much it holds', undefined],
    ['says that it holds little', 100],
  ])(
    'of more than can be worked with is refused, whether it %s',
    async (_, claimed) => {
      const bomb = { name: 'xl/media/zeros.bin', content: new Uint8Array(600 * 1024 * 1024) }
      const bytes = zipOf([...partsWith(sheetOf('')), claimed === undefined ? bomb : { ...bomb, claimed }])
      expect(bytes.length).toBeLessThan(1_000_000)
      expect(await open(bytes)).toContain('it unpacks to more than 537 MB')
    },
    60_000,
  )

  it('with one cell at the far corner of a sheet is refused', async () => {
    const far = sheetOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    expect(typeof (await open(zipOf(partsWith(far))))).toBe('string')
  }, 60_000)

  it('with a text that names itself again and again gives nothing of it', async () => {
    const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('')
    const sheet = sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>&e12;</t></is></c></row>')
    const found = await open(zipOf(partsWith(`<!DOCTYPE x [<!ENTITY e0 "ha">${laughs}]>${sheet}`)))
    expect(JSON.stringify(found).length).toBeLessThan(1000)
  }, 60_000)

  it('broken in any places is read or refused', async () => {
    const whole = await workbookOf([['Owner', 'Amount'], ['Ann', 5], ['__proto__', 7]]) // prettier-ignore
    const broken = fc
      .tuple(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        fc.oneof(fc.constant(whole.length), fc.nat(whole.length)),
      )
      .map(([changes, length]) => {
        const bytes = Uint8Array.from(whole)
        for (const [at, byte] of changes) bytes[at] = byte
        return bytes.slice(0, length)
      })
    await fc.assert(
      fc.asyncProperty(broken, async (bytes) => {
        const found = await open(bytes)
        expect(typeof found === 'string' || areSound(found)).toBe(true)
      }),
      { numRuns: 300 },
    )
  }, 120_000)

  it('whose sheet is any text is read or refused', async () => {
    const pieces = fc.constantFrom(
      ...[
        '<row',
        '<c',
        '</c>',
        '</row>',
        '<v>',
        '</v>',
        ' r="A1"',
        ' r="ZZZZ99999999"',
        ' t="s"',
        ' t="d"',
        ' s="9"',
        '>',
        '/>',
      ],
      ...['1e999', '-1', 'NaN', '&#x0;', '&lt;', '<![CDATA[', ']]>', '<!--', ' r="1"', ' r="__proto__"', '2026-99-99'],
    )
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 20 }), async (list) => {
        const found = await open(zipOf(partsWith(sheetOf(list.join('')))))
        expect(typeof found === 'string' || areSound(found)).toBe(true)
      }),
      { numRuns: 200 },
    )
  }, 120_000)

  it('keeps every text of the corpus the text it is, formulas and HTML too', async () => {
    const texts = hostileTexts.filter((text) => /^[\u0020-\ud7ff]+$/u.test(text) && text === text.trim())
    const [sheet] = await readFile('book', await workbookOf(texts.map((text) => [text, 'x'])))
    expect(sheet?.cells.map(([cell]) => cell)).toEqual(texts)
  })
})

describe('a text file', () => {
  it.each([
    ['in the first row', 'a,"b\n1,2\n', 'in row 1'],
    ['in a later one', 'a,b\n1,"2\n3,4\n5,6\n', 'in row 2'],
  ])('with a quotation mark that is never closed %s is refused, for its rows would vanish', async (_, text, where) => {
    expect(await open(utf8(text))).toContain(`${where}, a quotation mark is never closed`)
  })

  it('may have quotation marks within its texts', async () => {
    expect(await open(utf8('a,b\n5" pipe,"say ""hi"""\n'))).toMatchObject([{ cells: [['a', 'b'], ['5" pipe', 'say "hi"']] }]) // prettier-ignore
  })

  it('of one endless row beside many short ones is refused', async () => {
    expect(await open(utf8(`${','.repeat(20_000)}x\n${'1\n'.repeat(20_000)}`))).toContain('are too many')
  })

  it('of any bytes is read or refused', async () => {
    const pieces = fc.oneof(
      fc.constantFrom(
        '"',
        '""',
        ',',
        ';',
        '\t',
        '\n',
        '\r\n',
        '\r',
        'sep=',
        '\ufeff',
        '\0',
        '2026-01-01',
        '1e308',
        '-0',
      ),
      fc.constantFrom(...hostileTexts),
    )
    const bytes = fc.oneof(
      fc.array(pieces, { maxLength: 30 }).map((list) => utf8(list.join(''))),
      fc.uint8Array({ maxLength: 200 }).map((list) => Uint8Array.from(list)),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const found = await open(content)
        expect(typeof found === 'string' || areSound(found)).toBe(true)
      }),
      { numRuns: 500 },
    )
  }, 60_000)
})

describe('the name of a sheet', () => {
  it.each(hostileTexts.map((text) => [text]))('made of %j is one that a workbook takes', (text) => {
    const name = freeSheetName(text, ['Sheet'])
    expect(name).toMatch(/^[^\\/?*[\]:\p{Cc}\p{Cs}]+$/u)
    expect(name.length).toBeLessThanOrEqual(31)
    expect(name).not.toMatch(/^'|'$/)
  })

  it('does not end in half a character', () => {
    expect(freeSheetName(`${'x'.repeat(30)}👍`, [])).toBe('x'.repeat(30))
  })
})
