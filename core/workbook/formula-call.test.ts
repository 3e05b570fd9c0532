import fc from 'fast-check'
import { readFormulaCall, type FormulaArgument } from './formula-call'

const omitted: FormulaArgument = { kind: 'omitted' }
const one = (value: string | number | boolean): FormulaArgument => ({ kind: 'cells', cells: [[value]] })
const range = (row: number, column: number, rows: number, columns: number, sheet?: string): FormulaArgument => ({
  kind: 'range',
  range: { row, column, rows, columns, ...(sheet === undefined ? {} : { sheet }) },
})

it.each<[string, readonly FormulaArgument[]]>([
  ['=KPI_WIN_RATE()', [omitted]],
  ['=KPI_WIN_RATE("2026-Q3")', [one('2026-Q3')]],
  ['= kpi_win_rate ( "2026-Q3" , "Ann ""A"" Lee" )', [one('2026-Q3'), one('Ann "A" Lee')]],
  ['=KPI_WIN_RATE(B$1:M$1, $A2)', [range(0, 1, 1, 12), range(1, 0, 1, 1)]],
  [
    '=KPI_WIN_RATE("2026-Q3", , \'Q3 deals, "x"\'!$A:$H)',
    [one('2026-Q3'), omitted, range(0, 0, Infinity, 8, 'Q3 deals, "x"')],
  ],
  [
    '=KPI_WIN_RATE({"2026-01","2026-02";1,TRUE})',
    [
      {
        kind: 'cells',
        cells: [
          ['2026-01', '2026-02'],
          [1, true],
        ],
      },
    ],
  ],
  [
    '=KPI_WIN_RATE(TEXT(A1,"yyyy-mm"), LEFT(B1,2))',
    [
      { kind: 'computed', text: 'TEXT(A1,"yyyy-mm")' },
      { kind: 'computed', text: 'LEFT(B1,2)' },
    ],
  ],
  ['=KPI_WIN_RATE(2026, , Deals[#All])', [one(2026), omitted, { kind: 'computed', text: 'Deals[#All]' }]],
])('reads the call in %s', (formula, args) => {
  expect(readFormulaCall(formula)).toEqual({ name: 'KPI_WIN_RATE', args, whole: true })
})

it('finds the call within another formula, and not within text', () => {
  expect(readFormulaCall('=IFERROR(ROUND(KPI_CYCLE("2026"), 1), "KPI_X(")')).toMatchObject({
    name: 'KPI_CYCLE',
    whole: false,
  })
  expect(readFormulaCall('="KPI_CYCLE(" & A1')).toBeUndefined()
  expect(readFormulaCall('=MYKPI_CYCLE(1)')).toBeUndefined()
  expect(readFormulaCall('=KPI_CYCLE("2026"')).toBeUndefined()
})

it('takes any text for what it is and never fails', () => {
  fc.assert(fc.property(fc.string(), (text) => void readFormulaCall(`=KPI_X(${text})`)))
})
