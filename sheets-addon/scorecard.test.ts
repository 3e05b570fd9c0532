import { generateTeamScorecard } from '../core/workbook/generate-team-scorecard'
import { serverScript } from './emulator/scripts'
import { oneSheet, openSubject } from './emulator/subject'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const deals = [
  ['Owner', 'Amount', 'Stage', 'Created', 'Close Date'],
  ['Ann', 1000, 'Won', day('2025-01-05'), day('2025-02-04')],
  ['Ann', 3000, 'Won', day('2025-01-20'), day('2025-03-01')],
  ['Ben', 500, 'Lost', day('2025-01-10'), day('2025-03-15')],
  ['Ben', 800, 'Open', day('2025-02-01'), day('2025-06-30')],
]
const options = {
  period: '2025-Q1',
  people: ['Ann', 'Ben'],
  items: [
    { kpi: 'REVENUE', weight: 60, target: 2000 },
    { kpi: 'WIN_RATE', weight: 40, target: 0.5 },
  ],
}

describe('A team scorecard in Sheets', () => {
  it('is made, keeps what people type when it is made again, and is undone', async () => {
    const { google, workbook } = openSubject(serverScript(), oneSheet('Deals', deals))
    const before = google.spreadsheet.snapshot()
    const first = await generateTeamScorecard(workbook, options)
    expect(first.created).toBe(true)
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['Deals', first.sheet, 'Yardstick'])

    const { used } = (await workbook.sheets()).find(({ name }) => name === first.sheet) ?? { used: undefined }
    const cells = await workbook.readFormulas({ sheet: first.sheet, row: 0, column: 0, rows: 60, columns: 30, ...used })
    const formulas = cells.flat().filter((cell) => typeof cell === 'string' && cell.startsWith('=KPI_'))
    expect(formulas.length).toBeGreaterThan(0)
    expect(formulas.filter((formula) => /KPI_(REVENUE|WIN_RATE)/.test(String(formula)))).not.toEqual([])
    expect(cells.flat().filter((cell) => /KPI_(REVENUE|WIN_RATE)\(/.test(String(cell)))).toEqual(
      expect.arrayContaining([expect.stringContaining("'Deals'!$A:$E")]),
    )

    const row = cells.findIndex((line) => line.includes(2000))
    const column = cells[row]?.indexOf(2000) ?? -1
    google.spreadsheet.type(first.sheet, row, column, 2500)
    const second = await generateTeamScorecard(workbook, options)
    expect(second).toMatchObject({ sheet: first.sheet, created: false })
    const kept = await workbook.read({ sheet: first.sheet, row, column, rows: 1, columns: 1 })
    expect(kept).toEqual([[2500]])

    google.spreadsheet.type(first.sheet, row, column, 2000)
    await first.undo()
    expect(google.spreadsheet.snapshot()).toEqual(before)
  })
})
