import type { SheetChart } from 'hucre'
import { sheetA1, type CellRange } from '../../core/cells/address'
import { firstCell, meets } from '../excel-host/meets'
import type { ModelChart } from '../excel-host/workbook-model'
import { fileText } from './file-text'
import type { PlainSheet } from './plain-workbook'

/** Points. */
const [LINE, MARKER] = [2.25, 5]
const ticks = { majorTickMark: 'out', minorTickMark: 'none' } as const

/** A chart as Excel draws it by itself, of the cells on its sheet. */
export function fileChart(chart: ModelChart, sheet: PlainSheet): SheetChart {
  const { kind, title, categories, series, at, altText } = chart
  const cells = (range: CellRange) => sheetA1({ ...range, sheet: sheet.name })
  const isLine = kind === 'line'
  // Bars run from top to bottom, as the names stand in their cells.
  const isDownward = kind === 'bar'
  return {
    type: kind,
    title: fileText(title),
    altText: fileText(altText === '' ? title : altText),
    series: series.map(({ name, values, color }) => ({
      name: fileText(name),
      values: cells(values),
      categories: cells(categories),
      color: color.slice(1),
      ...(isLine ? { stroke: { width: LINE }, marker: { symbol: 'circle', size: MARKER, fill: color.slice(1) } } : {}),
    })),
    anchor: {
      from: { row: at.row, col: at.column },
      to: { row: at.row + at.rows, col: at.column + at.columns },
    },
    legend: series.length > 1 ? 'bottom' : false,
    ...(isLine ? { dispBlanksAs: 'gap' as const } : { gapWidth: 60 }),
    axes: {
      x: { ...ticks, ...(isDownward ? { reverse: true } : {}) },
      y: {
        ...ticks,
        gridlines: { major: true },
        ...(marksNumbers(chart, sheet) ? { numberFormat: { formatCode: 'General', sourceLinked: false } } : {}),
        ...(isDownward ? { crosses: 'max' as const } : {}),
      },
    },
  }
}

/** Whether the cells have marks beside their numbers, which an axis would take over from them: "▲ 120". */
function marksNumbers({ series }: ModelChart, { cells }: PlainSheet): boolean {
  const starts = series.map(({ values }) => firstCell(values))
  return cells.some(
    ({ row, column, look }) =>
      look?.numberFormat?.startsWith('[') === true &&
      starts.some((start) => meets(start, { row, column, rows: 1, columns: 1 })),
  )
}
