import type { Workbook } from 'hucre'
import { readXlsx } from 'hucre/xlsx'
import type { CellRange } from '../../core/cells/address'
import {
  describeWithLibreOffice,
  LONGEST_CONVERSION,
  pagesOf,
  throughLibreOffice,
  type Converted,
} from './libreoffice-for-tests'
import { changeParts } from './package-parts'
import { plainSheet } from './plain-for-tests'
import type { PlainCell, PlainWorkbook } from './plain-workbook'
import { writeWorkbook } from './write-workbook'

const [A4, LETTER] = [
  [595, 842],
  [612, 792],
]

const down = (column: number, row = 3, rows = 3): CellRange => ({ row, column, rows, columns: 1 })
const cell = (row: number, column: number, value: PlainCell['value'], part: Partial<PlainCell> = {}): PlainCell => ({
  row,
  column,
  value,
  ...part,
})

/** A little of everything that a generated sheet has, and what people put beside it. */
const review: PlainWorkbook = {
  name: 'Review',
  active: 1,
  names: [
    { name: 'Scores', sheet: 'Team 团队', range: down(2), visible: true },
    { name: 'Yardstick_card', sheet: 'Team 团队', range: down(0, 0, 1), visible: false },
  ],
  sheets: [
    plainSheet('Team 团队', {
      cells: [
        cell(0, 0, 'Team scorecard', { look: { bold: true, size: 18, color: '#1B3A57' } }),
        cell(2, 0, 'Person', { look: { bold: true, color: '#FFFFFF', fill: '#1B3A57', align: 'center' } }),
        cell(2, 1, 'Sales'),
        cell(2, 2, 'Score'),
        cell(3, 0, 'Ann Lee'),
        cell(4, 0, '王芳'),
        cell(5, 0, '=cmd|x'),
        cell(3, 1, 1234.5, {
          formula: '=KPI_REVENUE("2026-Q3",A4:A6)',
          spill: { rows: 3, columns: 1 },
          look: { numberFormat: '#,##0.00' },
        }),
        cell(4, 1, -2, { look: { numberFormat: '#,##0.00' } }),
        cell(5, 1, '#N/A', { look: { numberFormat: '#,##0.00' } }),
        cell(3, 2, 1.2, { formula: '=ROUND(B4/1028.75,3)', look: { numberFormat: '0.0%' } }),
        cell(4, 2, 0.5, { look: { numberFormat: '0.0%' } }),
        cell(5, 2, 0.25, { look: { numberFormat: '0.0%' } }),
        cell(6, 1, 1232.5, { formula: '=SUM(IF(ISNUMBER(B4:B6),B4:B6,0))', look: { numberFormat: '#,##0.00' } }),
        cell(6, 2, 46266, { look: { numberFormat: 'yyyy-mm-dd' } }),
        cell(7, 0, '+1, or so'),
        cell(7, 1, '-1'),
        cell(7, 2, '@all'),
      ],
      merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
      columns: new Map([180, 90, 70].map((width, column) => [column, { width, hidden: false }])),
      rows: new Map([3, 4, 5].map((row) => [row, { hidden: false, level: row === 4 ? 2 : 1 }])),
      frozen: { rows: 3, columns: 1 },
      conditionalFormats: [
        { range: down(2), format: { kind: 'formula', formula: '=C4>=1', format: { fill: '#D8F0E3', bold: true } } },
        { range: down(1), format: { kind: 'scale', low: '#FBDEDC', middle: '#FFFFFF', high: '#D8F0E3' } },
      ],
      validations: [
        { range: down(2), validation: { kind: 'number', min: 0, max: 2, message: 'From 0 to 2' } },
        { range: down(0), validation: { kind: 'list', choices: ['Ann Lee', '王芳', 'a "b"'] } },
      ],
      notes: [{ row: 2, column: 1, text: 'KPI_REVENUE: won orders <net> & more' }],
      charts: [
        {
          name: 'Yardstick totals',
          kind: 'column',
          title: 'Sales & score',
          categories: down(0),
          series: [
            { name: 'Sales', values: down(1), color: '#2B6CA3' },
            { name: 'Score', values: down(2), color: '#5A6672' },
          ],
          at: { row: 9, column: 0, rows: 12, columns: 3 },
          altText: 'Columns of three people',
        },
      ],
      page: { landscape: true, paper: 'Letter', pagesWide: 1, titleRows: 3, footer: 'Team scorecard' },
    }),
    plainSheet("Ann's page", {
      // Far wider than a page.
      cells: Array.from({ length: 30 }, (_, column) => cell(0, column, `Column ${column}`)),
      charts: [
        {
          name: 'Yardstick trend',
          kind: 'bar',
          title: 'Trend',
          categories: { row: 0, column: 0, rows: 1, columns: 3 },
          series: [{ name: 'x', values: { row: 0, column: 0, rows: 1, columns: 3 }, color: '#2B6CA3' }],
          at: { row: 2, column: 0, rows: 8, columns: 4 },
          altText: 'Bars',
        },
      ],
      page: { landscape: false, paper: 'A4', pagesWide: 1, titleRows: 0, footer: 'Ann' },
    }),
    plainSheet('Hidden', { visible: false, cells: [cell(0, 0, 'x')] }),
  ],
}

/** The XML of the parts whose path matches. */
async function partsOf(file: Uint8Array, wanted: RegExp): Promise<string[]> {
  const found: string[] = []
  await changeParts(
    file,
    (_, xml) => (found.push(xml), xml),
    (path) => wanted.test(path),
  )
  return found
}

describeWithLibreOffice('a downloaded workbook in LibreOffice', () => {
  let converted: Converted
  let book: Workbook

  beforeAll(async () => {
    const [first] = await throughLibreOffice([await writeWorkbook(review, 'en')])
    if (first === undefined) throw new Error('nothing came back')
    converted = first
    book = await readXlsx(converted.xlsx, { readStyles: true })
  }, LONGEST_CONVERSION)

  const cellAt = (place: string) => book.sheets[0]?.cells?.get(place)

  it('has its sheets in order, a hidden one hidden, and the list of formulas last', () => {
    expect(book.sheets.map(({ name, hidden = false }) => [name, hidden])).toEqual([
      ['Team 团队', false],
      ["Ann's page", false],
      ['Hidden', true],
      ['Formulas', false],
    ])
  })

  it('shows numbers in their formats, the numbers of KPI formulas among them, and texts as texts', () => {
    expect(
      converted.csv
        .trim()
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      'Team scorecard,,',
      ',,',
      'Person,Sales,Score',
      'Ann Lee,"1,234.50",120.0%',
      '王芳,-2.00,50.0%',
      '=cmd|x,#N/A,25.0%',
      ',"1,232.50",2026-09-01',
      '"+1, or so",-1,@all',
    ])
  })

  it('has the same values, numbers as numbers and texts that look like formulas as texts', () => {
    expect(cellAt('3,1')).toMatchObject({ value: 1234.5, type: 'number' })
    expect(cellAt('3,1')?.formula).toBeUndefined()
    expect(['5,0', '7,0', '7,1', '7,2'].map((place) => [cellAt(place)?.value, cellAt(place)?.type])).toEqual([
      ['=cmd|x', 'string'],
      ['+1, or so', 'string'],
      ['-1', 'string'],
      ['@all', 'string'],
    ])
    expect(['5,0', '7,0', '7,1', '7,2'].map((place) => cellAt(place)?.style?.numFmt)).toEqual(['@', '@', '@', '@'])
  })

  it('computes the formulas that need no add-in, also those that reckon with arrays', () => {
    expect(cellAt('3,2')).toMatchObject({ formula: 'ROUND(B4/1028.75,3)', formulaResult: 1.2 })
    expect(cellAt('6,1')).toMatchObject({ formula: 'SUM(IF(ISNUMBER(B4:B6),B4:B6,0))', formulaResult: 1232.5 })
  })

  it('has its look: fonts, fills, alignment, number formats, merges, widths, frozen rows and columns', async () => {
    expect(cellAt('0,0')?.style?.font).toMatchObject({ bold: true, size: 18, color: { rgb: '1B3A57' } })
    expect(cellAt('2,0')?.style).toMatchObject({
      fill: { fgColor: { rgb: '1B3A57' } },
      alignment: { horizontal: 'center' },
    })
    expect(cellAt('3,1')?.style?.numFmt).toBe('#,##0.00')
    expect(book.sheets[0]?.merges).toEqual([{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }])
    expect(book.sheets[0]?.columns?.slice(0, 3).map(({ width = 0 }) => Math.round(width * 7 + 5))).toEqual([
      180, 90, 70,
    ])
    // Without a window, LibreOffice keeps no frozen rows.
    const own = await readXlsx(await writeWorkbook(review, 'en'))
    expect(own.sheets[0]?.freezePane).toEqual({ rows: 3, columns: 1 })
  })

  it('has its rules: conditional formats, validations, a note', () => {
    const [formula, scale] = book.sheets[0]?.conditionalRules ?? []
    expect([formula, scale].map((rule) => [rule?.type, rule?.range])).toEqual([
      ['expression', 'C4:C6'],
      ['colorScale', 'B4:B6'],
    ])
    expect([formula?.formula].flat()).toEqual(['C4>=1'])
    expect(scale?.colorScale?.colors).toEqual(['FFFBDEDC', 'FFFFFFFF', 'FFD8F0E3'])
    const validations = book.sheets[0]?.dataValidations ?? []
    expect(validations.find(({ type }) => type === 'decimal')).toMatchObject({
      range: 'C4:C6',
      formula1: '0',
      formula2: '2',
      errorMessage: 'From 0 to 2',
    })
    expect(validations.find(({ type }) => type === 'list')).toMatchObject({ range: 'A4:A6' })
    expect(cellAt('2,1')?.comment?.text).toContain('KPI_REVENUE: won orders <net> & more')
  })

  it('has groups of rows, with buttons to fold them', async () => {
    expect([3, 4, 5].map((row) => book.sheets[0]?.rowDefs?.get(row)?.outlineLevel)).toEqual([1, 2, 1])
    expect((await partsOf(converted.xlsx, /sheet1\.xml$/))[0]).toContain('outlineLevelRow="2"')
  })

  it('has native charts of its cells, with title and description', async () => {
    const charts = await partsOf(converted.xlsx, /^xl\/charts\/chart\d+\.xml$/)
    expect(charts).toHaveLength(2)
    const [team = ''] = charts.filter((xml) => xml.includes('Sales &amp; score'))
    expect(team).toContain('<c:barDir val="col"/>')
    for (const place of ['$A$4:$A$6', '$B$4:$B$6', '$C$4:$C$6']) expect(team).toContain(place)
    expect(team.toLowerCase()).toContain('2b6ca3')
    // LibreOffice reads the description, but has no place for it in the file that it writes.
    const [drawing] = await partsOf(await writeWorkbook(review, 'en'), /^xl\/drawings\/drawing1\.xml$/)
    expect(drawing).toContain('descr="Columns of three people"')
  })

  it('has its names and repeated rows; the name that marks a generated sheet is out of sight in Excel', async () => {
    expect(book.namedRanges).toEqual(
      expect.arrayContaining([
        { name: 'Scores', range: "'Team 团队'!$C$4:$C$6" },
        { name: 'Yardstick_card', range: "'Team 团队'!$A$1" },
      ]),
    )
    expect(book.sheets[0]?.pageSetup?.printTitlesRow).toBe('$1:$3')
    const [workbook] = await partsOf(await writeWorkbook(review, 'en'), /^xl\/workbook\.xml$/)
    expect(workbook).toContain('<definedName name="Yardstick_card" hidden="1">')
    expect(workbook).toContain('<definedName name="Scores">')
  })

  it('prints each page set up for one on one page of its paper, and says so in its footer', () => {
    expect(pagesOf(converted.pdf)).toEqual([[...LETTER].reverse(), A4, [...LETTER].reverse()])
    expect(book.sheets[0]?.headerFooter?.oddFooter).toContain('Team scorecard')
    expect(book.sheets[0]?.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 'letter', fitToWidth: 1 })
  })
})
