import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { readFile } from '../open-file/read-file'
import { plainCells, plainSheet, plainWorkbook } from './plain-for-tests'
import type { PlainCell, PlainSheet, PlainWorkbook } from './plain-workbook'
import { writeWorkbook } from './write-workbook'

const written = async (...sheets: readonly PlainSheet[]) =>
  readXlsx(await writeWorkbook(plainWorkbook(...sheets), 'en'), { readStyles: true })

async function reopened(workbook: PlainWorkbook) {
  return readFile('Book.xlsx', await writeWorkbook(workbook, 'en'))
}

jest.setTimeout(30_000)

describe('a downloaded workbook, opened again in the playground', () => {
  it('has the same values on the same sheets', async () => {
    const deals = [
      ['Owner', 'Amount', 'Won'],
      ['Ann', 12.5, true],
      ['王芳', -3, false],
      ['', 1e-7, ''],
    ]
    const opened = await reopened(
      plainWorkbook(
        plainSheet('Deals 商机', { cells: plainCells(deals) }),
        plainSheet("Ann's page", { cells: plainCells([[1]]) }),
      ),
    )
    expect(opened.map(({ name, cells }) => [name, cells])).toEqual([
      ['Deals 商机', deals],
      ["Ann's page", [[1]]],
    ])
  })

  it('has its days as days', async () => {
    const cells: PlainCell[] = [
      { row: 0, column: 0, value: 'Day' },
      { row: 1, column: 0, value: 46266, look: { numberFormat: 'yyyy-mm-dd' } },
    ]
    const [sheet] = await reopened(plainWorkbook(plainSheet('Days', { cells })))
    expect(sheet?.cells).toEqual([['Day'], [46266]])
    expect(sheet?.dayColumns).toEqual([0])
  })

  it('has every text as it was, whatever it looks like', async () => {
    const texts = fc.array(
      fc.oneof(
        fc.string({ minLength: 1, unit: 'binary', maxLength: 30 }),
        fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'"), fc.string()).map(([sign, rest]) => sign + rest),
        fc.constantFrom('=1+1', '_x0041_', '_x005F_x000D_', "=cmd|' /C calc'!A0", 'a\r\nb', ' x ', '</t>', 'toString'),
      ),
      { minLength: 1, maxLength: 60 },
    )
    await fc.assert(
      fc.asyncProperty(texts, async (column) => {
        const cells = plainCells(column.map((text) => [text]))
        const [sheet] = await reopened(plainWorkbook(plainSheet('T', { cells })))
        // Nothing that XML cannot hold comes back, nothing else is lost.
        const expected = column.map((text) => text.replace(/[\uFFFE\uFFFF]/g, '\uFFFD'))
        expect(sheet?.cells.map(([text]) => text)).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })
})

describe('a text that looks like a formula', () => {
  it('is a text of the format of texts, with no formula', async () => {
    const { sheets } = await written(
      plainSheet('T', { cells: plainCells([['=1+1'], ['+1'], ['-1'], ['@x'], ['plain']]) }),
    )
    const cells = ['0,0', '1,0', '2,0', '3,0', '4,0'].map((place) => sheets[0]?.cells?.get(place))
    expect(cells.map((cell) => cell?.formula)).toEqual([undefined, undefined, undefined, undefined, undefined])
    expect(cells.map((cell) => cell?.style?.numFmt ?? 'General')).toEqual(['@', '@', '@', '@', 'General'])
  })
})

describe('formulas', () => {
  it('stay formulas with their results, and of those of the add-in the number stays and the formula is listed', async () => {
    const cells: PlainCell[] = [
      { row: 0, column: 0, value: 7, formula: '=KPI_REVENUE("2026-Q3")', spill: { rows: 2, columns: 1 } },
      { row: 1, column: 0, value: 8 },
      { row: 2, column: 0, value: 15, formula: '=SUM(A1:A2)' },
      { row: 0, column: 1, value: 1, formula: '=SEQUENCE(2)', spill: { rows: 2, columns: 1 } },
      { row: 1, column: 1, value: 2 },
    ]
    const { sheets } = await written(plainSheet('Team', { cells }))
    const [team, list] = sheets
    expect(team?.rows).toEqual([
      [7, 1],
      [8, 2],
      [15, null],
    ])
    expect(team?.cells?.get('0,0')?.formula).toBeUndefined()
    expect(team?.cells?.get('2,0')).toMatchObject({ formula: 'SUM(A1:A2)', formulaResult: 15 })
    expect(team?.cells?.get('0,1')).toMatchObject({
      formula: '_xlfn.SEQUENCE(2)',
      formulaType: 'array',
      formulaRef: 'B1:B2',
      formulaDynamic: true,
    })
    expect(list?.name).toBe('Formulas')
    expect(list?.rows.at(-1)).toEqual(['Team', 'A1:A2', '=KPI_REVENUE("2026-Q3")'])
    expect(list?.cells?.get('4,1')?.hyperlink?.location).toBe("'Team'!A1:A2")
    expect(list?.cells?.get('4,2')?.formula).toBeUndefined()
  })

  it('need no list where the file has them all, and its name is a free one where it is needed', async () => {
    const plain = await written(plainSheet('Formulas', { cells: [{ row: 0, column: 0, value: 2, formula: '=1+1' }] }))
    expect(plain.sheets.map(({ name }) => name)).toEqual(['Formulas'])
    const cells: PlainCell[] = [{ row: 0, column: 0, value: 2, formula: '=KPI_X()' }]
    const listed = await written(plainSheet('Formulas', { cells }))
    expect(listed.sheets.map(({ name }) => name)).toEqual(['Formulas', 'Formulas (2)'])
  })

  it('have errors as errors, of formulas and of numbers that stayed', async () => {
    const cells: PlainCell[] = [
      { row: 0, column: 0, value: '#N/A', formula: '=KPI_REVENUE("x")' },
      { row: 1, column: 0, value: '#DIV/0!', formula: '=1/0' },
      { row: 2, column: 0, value: '#BUSY!', formula: '=KPI_REVENUE("y")' },
    ]
    const { sheets } = await written(plainSheet('E', { cells }))
    expect(['0,0', '1,0', '2,0'].map((place) => sheets[0]?.cells?.get(place)?.type)).toEqual([
      'error',
      'error',
      'error',
    ])
    expect(sheets[0]?.rows).toEqual([['#N/A'], ['#DIV/0!'], ['#N/A']])
  })
})
