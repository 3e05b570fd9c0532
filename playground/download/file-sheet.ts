import type { Cell, CellValue, ConditionalRule, DataValidation, PageSetup, WriteSheet } from 'hucre'
import { a1 } from '../../core/cells/address'
import { PREFIX } from '../../core/sheets/function-prefix'
import type { ModelPage } from '../excel-host/workbook-model'
import { fileChart } from './file-chart'
import { fileFormula, reckonsWithArrays } from './file-formula'
import { conditionalStyle, fileStyle } from './file-style'
import { fileText, looksLikeFormula, LONGEST_MESSAGE } from './file-text'
import type { CellLook, PlainCell, PlainSheet } from './plain-workbook'

/** Excel's own errors stay errors; what only runs in a host becomes the nearest that a file can hold. */
const errors: ReadonlyMap<string, string> = new Map([
  ['#BUSY!', '#N/A'],
  ['#GETTING_DATA', '#N/A'],
  ['#CONNECT!', '#N/A'],
  ['#SPILL!', '#VALUE!'],
  ['#CALC!', '#VALUE!'],
])
const AUTHOR = 'Yardstick'

/** A sheet in the words of the library that writes the file. */
export function fileSheet(sheet: PlainSheet): WriteSheet {
  return {
    name: sheet.name,
    hidden: !sheet.visible,
    cells: cellsOf(sheet),
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    columns: columnsOf(sheet),
    rowDefs: rowsOf(sheet),
    // The row that sums a group up stands above it.
    outlineProperties: { summaryBelow: false },
    conditionalRules: conditionalRulesOf(sheet),
    dataValidations: sheet.validations.flatMap(validationOf),
    charts: sheet.charts.map((chart) => fileChart(chart, sheet)),
    ...(sheet.frozen.rows + sheet.frozen.columns > 0 ? { freezePane: sheet.frozen } : {}),
    ...(sheet.filter === undefined ? {} : { autoFilter: { range: a1(sheet.filter) } }),
    ...(sheet.page === undefined ? {} : pageOf(sheet.page)),
  }
}

function cellsOf({ cells, notes, merges }: PlainSheet): Map<string, Partial<Cell>> {
  const merged = new Set(merges.map(({ row, column }) => `${row},${column}`))
  const made = new Map(
    cells.map((cell) => {
      const place = `${cell.row},${cell.column}`
      return [place, fileCell(cell, merged.has(place))]
    }),
  )
  for (const { row, column, text } of notes) {
    const place = `${row},${column}`
    made.set(place, { ...made.get(place), comment: { author: AUTHOR, text: fileText(text) } })
  }
  return made
}

function fileCell(cell: PlainCell, isMerged: boolean): Partial<Cell> {
  const value = fileValue(cell.value)
  const formula = cell.formula === undefined ? undefined : fileFormula(cell.formula, PREFIX)
  const style = fileStyle(lookOf(cell))
  return {
    ...(style === undefined ? {} : { style }),
    ...(cell.link === undefined ? {} : { hyperlink: { target: '', location: cell.link } }),
    ...(formula === undefined ? { value } : { formula, formulaResult: value, ...fillingOf(cell, isMerged) }),
  }
}

function fileValue(value: PlainCell['value']): CellValue {
  if (typeof value === 'string') return value === '' ? null : fileText(errors.get(value) ?? value)
  return typeof value === 'number' && !Number.isFinite(value) ? null : value
}

/** A text that could be taken for a formula gets the format of texts, so that it stays one when the cell is edited. */
function lookOf({ value, formula, look = {} }: PlainCell): CellLook {
  const isRisky = formula === undefined && typeof value === 'string' && looksLikeFormula(value)
  const isPlain = look.numberFormat === undefined || look.numberFormat === 'General'
  return isRisky && isPlain ? { ...look, numberFormat: '@' } : look
}

/** A formula that fills cells, or reckons with many of them, is one of a dynamic array; merged cells take none. */
function fillingOf({ row, column, formula = '', spill }: PlainCell, isMerged: boolean): Partial<Cell> {
  const { rows, columns } = spill ?? { rows: 1, columns: 1 }
  const isArray = rows * columns > 1 || reckonsWithArrays(formula)
  if (!isArray || isMerged) return {}
  return { formulaType: 'array', formulaRef: a1({ row, column, rows, columns }), formulaDynamic: true }
}

/** From pixels to characters of the usual font, of which one is seven pixels wide, and a cell has five to spare. */
function columnsOf({ columns }: PlainSheet): NonNullable<WriteSheet['columns']> {
  return Array.from({ length: Math.max(-1, ...columns.keys()) + 1 }, (_, column) => {
    const { width, hidden } = columns.get(column) ?? {}
    return {
      ...(width === undefined ? {} : { width: Math.round(((Math.max(width, 5) - 5) / 7) * 256) / 256 }),
      ...(hidden === true ? { hidden } : {}),
    }
  })
}

function rowsOf({ rows }: PlainSheet): NonNullable<WriteSheet['rowDefs']> {
  return new Map(
    [...rows].map(([row, { height, hidden, level }]) => [
      row,
      {
        ...(height === undefined ? {} : { height: height * 0.75 }),
        ...(hidden ? { hidden } : {}),
        ...(level > 0 ? { outlineLevel: level } : {}),
      },
    ]),
  )
}

function conditionalRulesOf({ conditionalFormats }: PlainSheet): ConditionalRule[] {
  return conditionalFormats.flatMap(({ range, format }, index): ConditionalRule[] => {
    const place = { range: a1(range), priority: index + 1 }
    if (format.kind === 'formula') {
      const formula = fileFormula(format.formula, PREFIX)
      if (formula === undefined) return []
      return [{ ...place, type: 'expression', formula, style: conditionalStyle(format.format), stopIfTrue: true }]
    }
    const { low, middle, high } = format
    const stops = [
      { cfvo: { type: 'min' as const }, color: low },
      ...(middle === undefined ? [] : [{ cfvo: { type: 'percentile' as const, value: '50' }, color: middle }]),
      { cfvo: { type: 'max' as const }, color: high },
    ]
    const colorScale = {
      cfvo: stops.map(({ cfvo }) => cfvo),
      colors: stops.map(({ color }) => `FF${color.slice(1).toUpperCase()}`),
    }
    return [{ ...place, type: 'colorScale', colorScale }]
  })
}

function validationOf({ range, validation }: PlainSheet['validations'][number]): DataValidation[] {
  const rule = { range: a1(range), allowBlank: true, showErrorMessage: true }
  if (validation.kind === 'list') {
    const list = validation.choices.join(',')
    // A longer one makes the file unreadable.
    if (list.length > LONGEST_MESSAGE) return []
    return [{ ...rule, type: 'list', values: validation.choices.map((choice) => fileText(choice).replace(/"/g, '""')) }]
  }
  const { min, max, message } = validation
  const bounds =
    min !== undefined && max !== undefined
      ? { operator: 'between' as const, formula1: String(min), formula2: String(max) }
      : min !== undefined
        ? { operator: 'greaterThanOrEqual' as const, formula1: String(min) }
        : { operator: 'lessThanOrEqual' as const, formula1: String(max ?? 0) }
  const error = message === '' ? {} : { errorMessage: fileText(message, LONGEST_MESSAGE), errorTitle: AUTHOR }
  return [{ ...rule, type: 'decimal', errorStyle: 'stop', ...bounds, ...error }]
}

function pageOf({ landscape, paper, pagesWide, footer }: ModelPage): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const fit = pagesWide > 0 ? { fitToPage: true, fitToWidth: pagesWide, fitToHeight: 0 } : {}
  const pageSetup: PageSetup = {
    orientation: landscape ? 'landscape' : 'portrait',
    paperSize: paper === 'A4' ? 'a4' : 'letter',
    ...fit,
  }
  if (footer === '') return { pageSetup }
  return { pageSetup, headerFooter: { oddFooter: fileText(`&C${footer}`, LONGEST_MESSAGE) } }
}
