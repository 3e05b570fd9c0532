import { inMemoryWorkbook } from './in-memory'
import { ownKpiCell } from './own-kpi-cell'
import { SETUP_SHEET } from './settings'

const workbook = inMemoryWorkbook({
  sheets: [
    {
      name: SETUP_SHEET,
      cells: [
        ['Settings'],
        ['Section', 'Item', 'Setting', 'Value'],
        ['KPI', 'Half', 'Formula', 'REVENUE / 2'],
        ['KPI', 'Half', 'Unit', 'amount'],
        ['指标', '均价', '公式', '销售额 /'],
        ['KPI', 'half ', 'Formula', 'REVENUE / 3'],
      ],
    },
  ],
})

it.each([
  ['均价', 4],
  ['HALF', 5],
])('finds the last formula of %s', async (name, row) => {
  expect(await ownKpiCell(workbook, name)).toEqual({ sheet: SETUP_SHEET, row, column: 3, rows: 1, columns: 1 })
})

it('finds nothing where there is no such KPI or no Setup sheet', async () => {
  expect(await ownKpiCell(workbook, 'Third')).toBeUndefined()
  expect(await ownKpiCell(inMemoryWorkbook({}), 'Half')).toBeUndefined()
})
