import type { CellRange } from '../../core/cells/address'
import type { Chart, SheetPlan } from '../../core/sheets/plan'
import { rangeAt } from './range-at'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** Sheets' own sizes, in pixels. */
export const COLUMN_WIDTH = 100
const ROW_HEIGHT = 21

/** Ids of the charts on a sheet. */
export function chartIds(sheet: Sheet): number[] {
  return sheet.getCharts().flatMap((chart) => chart.getChartId() ?? [])
}

/** Takes away all charts but these. */
export function removeCharts(sheet: Sheet, kept: readonly number[]): void {
  for (const chart of sheet.getCharts()) if (!kept.includes(chart.getChartId() ?? -1)) sheet.removeChart(chart)
}

export function addCharts(sheet: Sheet, plan: SheetPlan): void {
  for (const chart of plan.charts) sheet.insertChart(built(sheet, chart, plan))
}

function built(sheet: Sheet, chart: Chart, plan: SheetPlan) {
  const builder = sheet
    .newChart()
    .setChartType(Charts.ChartType[({ bar: 'BAR', column: 'COLUMN', line: 'LINE' } as const)[chart.kind]])
    .addRange(rangeAt(sheet, chart.categories))
  for (const { values } of chart.series) builder.addRange(rangeAt(sheet, values))
  return builder
    .setNumHeaders(0)
    .setTransposeRowsAndColumns(chart.categories.rows === 1 && chart.categories.columns > 1)
    .setOption('title', chart.title)
    .setOption('legend', { position: chart.series.length > 1 ? 'bottom' : 'none' })
    .setOption('series', seriesOf(chart))
    .setOption('width', widthOf(chart.at, plan))
    .setOption('height', chart.at.rows * ROW_HEIGHT)
    .setPosition(chart.at.row + 1, chart.at.column + 1, 0, 0)
    .build()
}

function seriesOf({ series }: Chart): Record<string, { color: string; labelInLegend: string }> {
  return Object.fromEntries(series.map(({ name, color }, index) => [index, { color, labelInLegend: name }]))
}

function widthOf({ column, columns }: CellRange, { columnWidths }: SheetPlan): number {
  const widths = new Map(columnWidths.map((each) => [each.column, each.width]))
  let sum = 0
  for (let each = column; each < column + columns; each += 1) sum += widths.get(each) ?? COLUMN_WIDTH
  return sum
}
