import { BooleanNumber } from '@univerjs/core'
import { CFSubRuleType } from '@univerjs/preset-sheets-conditional-formatting'
import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core'
import { parseA1 } from '../../core/cells/address'
import type { StoredName } from '../excel-host/host-state'
import { rangeOf } from '../grid/changes'
import type { UniverModel } from '../grid/univer-model'
import { lookOf } from './cell-look'
import { conditionalFormatOf, validationOf } from './grid-rules'
import type { CellLook, PlainCell, PlainColumn, PlainName, PlainRow, PlainSheet, PlainWorkbook } from './plain-workbook'

/**
 * Everything that the playground holds at this moment.
 * @param name of the workbook
 * @param names that an add-in has given
 */
export function gatherWorkbook(
  model: UniverModel,
  workbook: FWorkbook,
  name: string,
  names: readonly StoredName[],
): PlainWorkbook {
  const sheets = model.sheets()
  const nameOf = new Map(sheets.map((sheet) => [sheet.id, sheet.name]))
  return {
    name,
    sheets: workbook.getSheets().map((sheet) => sheetOf(model, sheet)),
    active: Math.max(
      0,
      sheets.findIndex(({ id }) => id === model.activeSheet()),
    ),
    names: [
      ...names.flatMap((stored): PlainName[] => {
        const sheet = nameOf.get(stored.sheet)
        return sheet === undefined ? [] : [{ ...stored, sheet }]
      }),
      ...peoplesNames(workbook),
    ],
  }
}

function sheetOf(model: UniverModel, sheet: FWorksheet): PlainSheet {
  const id = sheet.getSheetId()
  const { xSplit, ySplit } = sheet.getFreeze()
  const page = model.page(id)
  const filter = sheet.getFilter()?.getRange().getRange()
  return {
    name: sheet.getSheetName(),
    visible: !sheet.isSheetHidden(),
    cells: cellsOf(model, sheet),
    merges: model.merges(id),
    columns: columnsOf(model, sheet),
    rows: rowsOf(model, sheet),
    frozen: { rows: ySplit, columns: xSplit },
    conditionalFormats: sheet.getConditionalFormattingRules().flatMap(({ rule, ranges }) =>
      ranges.map(rangeOf).flatMap((range, index) => {
        const format = conditionalFormatOf(rule, range)
        // A formula that people have typed is that of the first range's first cell, and means others in another range.
        const isForeign = index > 0 && 'subType' in rule && rule.subType === CFSubRuleType.formula
        return format === undefined || isForeign ? [] : [{ range, format }]
      }),
    ),
    validations: sheet.getDataValidations().flatMap((rule) => {
      const validation = validationOf(rule.rule)
      if (validation === undefined) return []
      return rule.getRanges().map((cells) => ({ range: rangeOf(cells.getRange()), validation }))
    }),
    notes: sheet.getNotes().map(({ row, col, note }) => ({ row, column: col, text: note })),
    charts: model.charts(id),
    ...(page === undefined ? {} : { page }),
    ...(filter === undefined ? {} : { filter: rangeOf(filter) }),
  }
}

function cellsOf(model: UniverModel, sheet: FWorksheet): PlainCell[] {
  const id = sheet.getSheetId()
  const range = { row: 0, column: 0, ...model.used(id) }
  const formulas = model.formulas(id, range)
  const spills = new Map(model.spills(id).map((spill) => [`${spill.row},${spill.column}`, spill]))
  const looks = looksOf(sheet)
  const cells = model.values(id, range).flatMap((line, row) =>
    line.flatMap((value, column): PlainCell[] => {
      const place = `${row},${column}`
      const look = looks.get(place)
      looks.delete(place)
      const typed = formulas[row]?.[column]
      const spill = spills.get(place)
      const isFormula = typeof typed === 'string' && model.formulaAt(id, row, column) !== undefined
      if (value === '' && !isFormula && look === undefined) return []
      return [
        {
          row,
          column,
          value,
          ...(isFormula ? { formula: typed } : {}),
          ...(isFormula && spill !== undefined ? { spill: { rows: spill.rows, columns: spill.columns } } : {}),
          ...(look === undefined ? {} : { look }),
        },
      ]
    }),
  )
  const blanks = [...looks].map(([place, look]): PlainCell => {
    const [row = 0, column = 0] = place.split(',').map(Number)
    return { row, column, value: '', look }
  })
  return [...cells, ...blanks]
}

/** By "row,column", of cells that look like something. */
function looksOf(sheet: FWorksheet): Map<string, CellLook> {
  const looks = new Map<string, CellLook>()
  const grid = sheet.getSheet()
  grid.getCellMatrix().forValue((row, column) => {
    const look = lookOf(grid.getComposedCellStyle(row, column))
    if (look !== undefined) looks.set(`${row},${column}`, look)
  })
  return looks
}

/** Widths of all columns in use, as the grid's usual one is wider than a file's. */
function columnsOf(model: UniverModel, sheet: FWorksheet): Map<number, PlainColumn> {
  const { columnData } = sheet.getSheet().getConfig()
  const last = Math.max(model.used(sheet.getSheetId()).columns - 1, ...Object.keys(columnData).map(Number))
  return new Map(
    Array.from({ length: last + 1 }, (_, column) => [
      column,
      { width: sheet.getColumnWidth(column), hidden: columnData[column]?.hd === BooleanNumber.TRUE },
    ]),
  )
}

function rowsOf(model: UniverModel, sheet: FWorksheet): Map<number, PlainRow> {
  const rows = new Map<number, PlainRow>()
  const plain: PlainRow = { hidden: false, level: 0 }
  const { rowData } = sheet.getSheet().getConfig()
  for (const row of Object.keys(rowData).map(Number)) {
    const { h, ia, hd } = rowData[row] ?? {}
    const height = ia === BooleanNumber.TRUE ? undefined : h
    const hidden = hd === BooleanNumber.TRUE
    if (height !== undefined || hidden) rows.set(row, { ...plain, hidden, ...(height === undefined ? {} : { height }) })
  }
  model.rowLevels(sheet.getSheetId()).forEach((level, row) => {
    if (level > 0) rows.set(row, { ...(rows.get(row) ?? plain), level })
  })
  return rows
}

/** Names that people have given to ranges in the grid. */
function peoplesNames(workbook: FWorkbook): PlainName[] {
  return workbook.getDefinedNames().flatMap((defined): PlainName[] => {
    const found = parseA1(defined.getFormulaOrRefString().replace(/^=/, ''))
    if (found?.sheet === undefined) return []
    const { sheet, ...range } = found
    return [{ name: defined.getName(), sheet, range, visible: true }]
  })
}
