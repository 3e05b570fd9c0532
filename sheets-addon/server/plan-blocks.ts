import type { CellRange } from '../../core/cells/address'
import type { Block, PlanCell, SheetPlan } from '../../core/sheets/plan'
import { spillsOf } from './own-sheets'
import { rangeAt } from './range-at'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

interface Extent {
  readonly rows: number
  readonly columns: number
}

/** The rows and columns that a plan needs, its spilled cells and charts included. */
export function extentOf(plan: SheetPlan): Extent {
  const ranges = [
    ...plan.blocks.map(placeOf),
    ...spillsOf(plan),
    ...[...plan.formats, ...plan.conditionalFormats, ...plan.validations].map(({ range }) => range),
    ...plan.charts.map(({ at }) => at),
    ...plan.columnWidths.map(({ column }) => ({ row: 0, column, rows: 1, columns: 1 })),
    ...plan.notes.map((note) => ({ ...note, rows: 1, columns: 1 })),
    // One row and one column must be left to scroll.
    { row: plan.freeze.rows, column: plan.freeze.columns, rows: 1, columns: 1 },
  ]
  return {
    rows: Math.max(...ranges.map(({ row, rows }) => row + rows)),
    columns: Math.max(...ranges.map(({ column, columns }) => column + columns)),
  }
}

/** Writing beyond the grid is an error in Sheets. */
export function enlargeGrid(sheet: Sheet, { rows, columns }: Extent): void {
  const [lastRow, lastColumn] = [sheet.getMaxRows(), sheet.getMaxColumns()]
  if (rows > lastRow) sheet.insertRowsAfter(lastRow, rows - lastRow)
  if (columns > lastColumn) sheet.insertColumnsAfter(lastColumn, columns - lastColumn)
}

/** Writes values block by block, then formulas: only `setFormulas` takes English ones in every locale. */
export function writeBlocks(sheet: Sheet, blocks: readonly Block[]): void {
  for (const block of blocks) {
    const { columns } = placeOf(block)
    const values = block.cells.map((line) => Array.from({ length: columns }, (_, column) => inputOf(line[column])))
    rangeAt(sheet, placeOf(block)).setValues(values)
  }
  for (const block of blocks)
    for (const { row, column, formulas } of formulaAreas(block)) {
      const range = { row, column, rows: formulas.length, columns: formulas[0]?.length ?? 0 }
      rangeAt(sheet, range).setFormulas(formulas)
    }
}

/** Takes away what a plan has put into its cells and how it made them look. */
export function clearingCells(sheet: Sheet, plan: SheetPlan): (() => void)[] {
  return [
    ...plan.formats.map(({ range, merge }) => () => {
      const cells = rangeAt(sheet, range)
      if (merge) cells.breakApart()
      cells.clear({ formatOnly: true })
    }),
    ...plan.blocks.map((block) => () => rangeAt(sheet, placeOf(block)).clear()),
    ...plan.validations.map(
      ({ range }) =>
        () =>
          rangeAt(sheet, range).clearDataValidations(),
    ),
    ...plan.notes.map(
      ({ row, column }) =>
        () =>
          rangeAt(sheet, { row, column, rows: 1, columns: 1 }).clearNote(),
    ),
  ]
}

/** Keeps rows and columns in view; Sheets refuses where the line would cut a merged cell. */
export function freeze(sheet: Sheet, plan: SheetPlan): void {
  const { rows, columns } = plan.freeze
  const merged = plan.formats.filter(({ merge }) => merge).map(({ range }) => range)
  const cutsRow = merged.some((range) => range.row < rows && rows < range.row + range.rows)
  const cutsColumn = merged.some((range) => range.column < columns && columns < range.column + range.columns)
  sheet.setFrozenRows(cutsRow ? 0 : rows)
  sheet.setFrozenColumns(cutsColumn ? 0 : columns)
}

interface FormulaArea {
  readonly row: number
  readonly column: number
  readonly formulas: string[][]
}

/** Formulas side by side, with those in the same columns of the rows below: written at once. */
function formulaAreas(block: Block): readonly FormulaArea[] {
  const areas: FormulaArea[] = []
  let above: readonly FormulaArea[] = []
  block.cells.forEach((line, row) => {
    above = formulaRuns(line).map(({ from, formulas }) => {
      const column = block.column + from
      const standing = above.find((area) => area.column === column && area.formulas[0]?.length === formulas.length)
      if (standing !== undefined) standing.formulas.push(formulas)
      const area = standing ?? { row: block.row + row, column, formulas: [formulas] }
      if (standing === undefined) areas.push(area)
      return area
    })
  })
  return areas
}

/** Formulas of a line that stand side by side. */
function formulaRuns(line: readonly PlanCell[]): { readonly from: number; readonly formulas: string[] }[] {
  const runs: { from: number; formulas: string[] }[] = []
  line.forEach((cell, column) => {
    if (cell.kind !== 'formula') return
    const last = runs[runs.length - 1]
    if (last !== undefined && last.from + last.formulas.length === column) last.formulas.push(cell.formula)
    else runs.push({ from: column, formulas: [cell.formula] })
  })
  return runs
}

function inputOf(cell: PlanCell | undefined): string | number {
  switch (cell?.kind) {
    case 'number':
      return cell.number
    case 'text':
      // An apostrophe keeps any text a text; what Sheets would else make of it differs by locale (amounts, dates, truth).
      return cell.text === '' ? '' : `'${cell.text}`
    default:
      return ''
  }
}

function placeOf({ row, column, cells }: Block): CellRange {
  return { row, column, rows: cells.length, columns: Math.max(...cells.map((line) => line.length)) }
}
