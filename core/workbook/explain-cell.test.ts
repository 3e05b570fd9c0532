import type { Cells } from '../cells/cell'
import { dayNumber } from '../cells/day'
import { kpiInSelection } from './explain-cell'
import { inMemoryWorkbook } from './in-memory'
import { recogniseWorkbook } from './recognise-workbook'

const deals: Cells = [
  ['Owner', 'Amount', 'Stage', 'Created', 'Close Date'],
  ['Ann', 1000, 'Won', dayNumber(2026, 1, 5), dayNumber(2026, 2, 4)],
  ['Ben', 500, 'Lost', dayNumber(2026, 1, 10), dayNumber(2026, 3, 15)],
]
const report: Cells = [
  ['', '2026-01', '2026-02'],
  ['Ann', '=KPI_REVENUE(B1:C1, A2:A3)', ''],
  ['Ben', '', ''],
  ['', '=KPI_WIN_RATE("2026-Q1")', '=ROUND(KPI_CYCLE("2026-Q1", A2), 1)'],
  ['', '=KPI_TREND("ORDERS", "2026-01", "2026-03")', ''],
  ['', '=KPI_WIN_RATE(TEXT(A1,"yyyy"))', '=SUM(B2:B3)'],
  ['', '=KPI_REVENUE("2026-Q1", , Deals!$A:$E)', 'typed'],
]

/** The report with what its formulas give in the cells that they spill into. */
async function selected(row: number, column: number, spilled?: number) {
  const workbook = inMemoryWorkbook({
    sheets: [
      { name: 'Deals', cells: deals },
      { name: 'Report', cells: report },
    ],
  })
  const tables = await recogniseWorkbook(workbook)
  const shown = spilled === undefined ? workbook : { ...workbook, read: spill(workbook.read, row, column, spilled) }
  workbook.selectCell('Report', row, column)
  const found = await kpiInSelection(shown, tables)
  return (
    found && {
      kpi: found.question.kpi.id,
      period: found.question.period.label,
      who: found.question.group.label,
      whole: found.whole,
    }
  )
}

function spill(read: (range: never) => Promise<Cells>, row: number, column: number, value: number) {
  return async (range: {
    sheet: string
    row: number
    column: number
    rows: number
    columns: number
  }): Promise<Cells> => {
    const cells = await read(range as never)
    const [down, along] = [row - range.row, column - range.column]
    if (range.sheet !== 'Report') return cells
    return cells.map((line, r) => line.map((cell, c) => (r === down && c === along ? value : cell)))
  }
}

it('tells a cell by its own formula', async () => {
  expect(await selected(3, 1)).toEqual({ kpi: 'WIN_RATE', period: '2026-Q1', who: '', whole: true })
  expect(await selected(1, 1)).toEqual({ kpi: 'REVENUE', period: '2026-01', who: 'Ann', whole: true })
})

it('tells a cell that a grid formula spills into by its row and column', async () => {
  expect(await selected(2, 2, 0)).toEqual({ kpi: 'REVENUE', period: '2026-02', who: 'Ben', whole: true })
})

it('finds the KPI within a longer formula, and says that there is more to it', async () => {
  expect(await selected(3, 2)).toEqual({ kpi: 'CYCLE', period: '2026-Q1', who: 'Ann', whole: false })
})

it('reads whole columns as far as they go', async () => {
  expect(await selected(6, 1)).toMatchObject({ kpi: 'REVENUE', period: '2026-Q1' })
})

it('knows the values of a trend from their titles', async () => {
  expect(await selected(4, 1)).toBeUndefined()
})

it('says nothing of other cells', async () => {
  expect(await selected(0, 0)).toBeUndefined()
  expect(await selected(5, 2)).toBeUndefined()
  expect(await selected(6, 2)).toBeUndefined()
  expect(await selected(0, 1)).toBeUndefined()
})

it('asks for another way where an argument is computed', async () => {
  await expect(selected(5, 1)).rejects.toMatchObject({ code: 'argument-computed', place: { argument: 'period' } })
})
