import type { Cell } from '../cells/cell'
import { dayNumber } from '../cells/day'
import type { Finding } from '../data-check/finding'
import { dataCheckPlan, FIRST_FINDING_ROW, standingDataCheck, type DataCheckReport } from './data-check'
import type { PlanCell, SheetPlan } from './plan'

const text = (en: string) => ({ en, zh: `中${en}` })
const blanks: Finding = {
  check: 'missing-values',
  severity: 'error',
  entity: 'orders',
  sheet: 'Ledger',
  what: text('Rows without a date'),
  fix: text('Fill it in.'),
  count: 1425,
  unit: 'rows',
  money: [{ currency: '', amount: 1200.5 }],
  rows: [
    { row: 7, header: 'Date', found: '', problem: text('blank'), money: 1200.5 },
    { row: 9, header: 'Date', found: '=HYPERLINK("http://x")', problem: text('blank') },
  ],
  kpis: [],
}
const gap: Finding = {
  ...blanks,
  check: 'gaps-in-time',
  severity: 'warning',
  what: text('Months without an order'),
  count: 2,
  unit: 'months',
  money: [
    { currency: 'USD', amount: 5 },
    { currency: 'EUR', amount: 3 },
  ],
  rows: [],
}
const report = (...findings: readonly Finding[]): DataCheckReport => ({
  findings,
  tables: [{ entity: 'orders', sheet: 'Ledger', rows: 8800 }],
  unchecked: [],
  checks: [text('Blanks'), text('Gaps')],
  madeOn: dayNumber(2026, 11, 24),
})

/** The plan's cells as a host would show them. */
function cellsOf(plan: SheetPlan): Cell[][] {
  const cells: (Cell[] | undefined)[] = []
  const shown = (cell: PlanCell): Cell => (cell.kind === 'text' ? cell.text : cell.kind === 'number' ? cell.number : '')
  for (const { row, column, cells: lines } of plan.blocks) {
    lines.forEach((line, down) => {
      const target = (cells[row + down] ??= [])
      line.forEach((cell, along) => (target[column + along] = shown(cell)))
    })
  }
  return Array.from(cells, (line) => Array.from({ length: 10 }, (_, column) => line?.[column] ?? ''))
}

it('begins with the findings, each with its number, its money and what to do', () => {
  const cells = cellsOf(dataCheckPlan(report(blanks, gap), 'Data check', 'en'))
  expect(cells[1]?.[0]).toMatch(/^Made by Yardstick on 2026-11-24\. Errors: 1, warnings: 1, notes: 0\./)
  expect(cells[3]).toEqual([
    ...['Severity', 'Table', 'Sheet', 'What is wrong', 'Rows', 'Column', 'Found', 'Money', 'What to do'],
    'KPIs it touches',
  ])
  expect(cells[4]).toEqual([
    '■ Error',
    'orders',
    'Ledger',
    'Rows without a date',
    1425,
    '',
    '',
    1200.5,
    'Fill it in.',
    '',
  ])
  expect(cells[5]?.slice(3, 8)).toEqual(['Months without an order', '2 months', '', '', 'USD 5; EUR 3'])
})

it('goes on row by row under the same headings, and ends with what was checked', () => {
  const cells = cellsOf(dataCheckPlan(report(blanks, gap), 'Data check', 'en'))
  expect(cells[6]?.every((cell) => cell === '')).toBe(true)
  expect(cells.slice(7).map((row) => row.slice(0, 8))).toEqual([
    ['Row by row, the first 300 of each', '', '', '', '', '', '', ''],
    ['■ Error', 'orders', 'Ledger', 'blank', 7, 'Date', '', 1200.5],
    ['■ Error', 'orders', 'Ledger', 'blank', 9, 'Date', '=HYPERLINK("http://x")', ''],
    ['', '', '', '', '', '', '', ''],
    ['What was checked', '', '', '', '', '', '', ''],
    ['orders on “Ledger”, 8,800 rows', '', '', '', '', '', '', ''],
    ['Blanks', '', '', '', '', '', '', ''],
    ['Gaps', '', '', '', '', '', '', ''],
  ])
})

it('has no formula, whatever stands in the data', () => {
  const kinds = dataCheckPlan(report(blanks), 'x', 'en').blocks.flatMap(({ cells }) =>
    cells.flat().map(({ kind }) => kind),
  )
  expect(new Set(kinds)).toEqual(new Set(['text', 'number', 'blank']))
})

it('keeps its headings in view and on every page', () => {
  const plan = dataCheckPlan(report(blanks), 'x', 'zh-CN')
  expect(plan.freeze).toEqual({ rows: FIRST_FINDING_ROW, columns: 0 })
  expect(plan.print).toMatchObject({
    orientation: 'landscape',
    paper: 'a4',
    pagesWide: 1,
    titleRows: FIRST_FINDING_ROW,
  })
})

it('says so when all is well', () => {
  const cells = cellsOf(dataCheckPlan(report(), 'x', 'zh-CN'))
  expect(cells[4]?.slice(0, 4)).toEqual(['✔ 一切正常', '', '', '下列检查均未发现问题。'])
  expect(cells[6]?.[0]).toBe('逐行明细：无')
  expect(cells[9]?.[0]).toBe('“Ledger”中的订单，8,800 行')
})

it.each([
  ['findings', report(blanks, gap)],
  ['nothing', report()],
  ['more rows than are written at once', report({ ...blanks, rows: Array(1200).fill(blanks.rows[0]) })],
])('is known again by its cells, with %s', (_, made) => {
  const plan = dataCheckPlan(made, 'Data check', 'en')
  const cells = [...cellsOf(plan), Array<Cell>(10).fill(''), ['a remark of somebody']]
  expect(standingDataCheck(cells, 'Data check', 'en')).toEqual(plan)
})
