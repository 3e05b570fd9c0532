import type { SheetRange } from '../cells/address'
import { isBlank, type Cell, type Cells } from '../cells/cell'
import type { AnyFunction, Argument, KpiQuestion, ResultPlace } from '../functions/define'
import { findFunction } from '../functions/registry'
import { InputError } from '../input-error'
import { callContextOf } from './call-context'
import { readFormulaCall, type FormulaArgument, type FormulaCall } from './formula-call'
import type { Workbook } from './port'
import type { WorkbookTables } from './recognise-workbook'

/** A cell that shows the value of a KPI. */
export interface KpiCell {
  readonly place: SheetRange
  readonly question: KpiQuestion
  /** Whether the cell shows the KPI's value itself, and not something computed from it. */
  readonly whole: boolean
}

/** How far from a cell the formula that spills into it is looked for. */
const [ROWS_UP, COLUMNS_LEFT] = [1000, 50]

/**
 * Finds out what the selected cell says: by its own formula, or by one that spills into it.
 * @returns undefined for a cell that shows no KPI
 * @throws {InputError} `argument-computed` when the formula's arguments are formulas themselves; what the function
 *   refuses
 */
export async function kpiInSelection(workbook: Workbook, tables: WorkbookTables): Promise<KpiCell | undefined> {
  const place = await workbook.selection()
  const [[formula] = []] = await workbook.readFormulas(place)
  const call = callIn(formula)
  if (call !== undefined) return readCell(workbook, tables, place, place, call)
  const [[shown] = []] = await workbook.read(place)
  // Google Sheets shows what spilled into a cell as if it had been typed there.
  const typed = workbook.traits.formulasFollowTables ? !isBlank(formula) : isFormula(formula)
  return isBlank(shown) || typed ? undefined : kpiSpilledInto(workbook, tables, place)
}

async function kpiSpilledInto(
  workbook: Workbook,
  tables: WorkbookTables,
  place: SheetRange,
): Promise<KpiCell | undefined> {
  const [row, column] = [Math.max(0, place.row - ROWS_UP), Math.max(0, place.column - COLUMNS_LEFT)]
  const area = { ...place, row, column, rows: place.row - row + 1, columns: place.column - column + 1 }
  const formulas = await workbook.readFormulas(area)
  for (const { down, along, call } of callsIn(formulas)) {
    const anchor = { ...place, row: row + down, column: column + along }
    // What one of the formulas around refuses is no matter of this cell.
    const found = call.whole ? await readCell(workbook, tables, place, anchor, call).catch(ignoreRefusal) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

function ignoreRefusal(error: unknown): undefined {
  if (!(error instanceof InputError)) throw error
  return undefined
}

/** The calls of an area, the one nearest to its last cell first. */
function callsIn(formulas: Cells) {
  const found = formulas.flatMap((line, down) =>
    line.flatMap((formula, along) => {
      const call = callIn(formula)
      return call === undefined ? [] : [{ down, along, call }]
    }),
  )
  return found.reverse()
}

async function readCell(
  workbook: Workbook,
  tables: WorkbookTables,
  place: SheetRange,
  anchor: SheetRange,
  call: FormulaCall,
): Promise<KpiCell | undefined> {
  const definition = findFunction(call.name)
  if (definition === undefined) return undefined
  const at = { row: place.row - anchor.row, column: place.column - anchor.column }
  const question = await questionOf(workbook, tables, anchor.sheet, definition, call, at)
  return question === undefined ? undefined : { place, question, whole: call.whole }
}

async function questionOf(
  workbook: Workbook,
  tables: WorkbookTables,
  sheet: string,
  definition: AnyFunction,
  call: FormulaCall,
  place: ResultPlace,
): Promise<KpiQuestion | undefined> {
  const names = Object.keys(definition.parameters)
  const args: Argument[] = []
  for (const [index, argument] of call.args.entries())
    args.push(await valueOf(workbook, sheet, argument, names[Math.min(index, names.length - 1)] ?? ''))
  return definition.behind(args, callContextOf(tables), place)
}

async function valueOf(workbook: Workbook, sheet: string, argument: FormulaArgument, name: string): Promise<Argument> {
  switch (argument.kind) {
    case 'omitted':
      return undefined
    case 'cells':
      return argument.cells
    case 'computed':
      throw new InputError('argument-computed', { found: argument.text }, { argument: name })
    case 'range':
      return readRange(workbook, { sheet, ...argument.range })
  }
}

/** The cells of a reference; of whole columns, as far as there are any. */
async function readRange(workbook: Workbook, range: SheetRange): Promise<Cells> {
  if (Number.isFinite(range.rows)) return workbook.read(range)
  const used = (await workbook.sheets()).find(({ name }) => name === range.sheet)?.used.rows ?? 0
  return workbook.read({ ...range, rows: Math.max(1, used) })
}

function callIn(formula: Cell): FormulaCall | undefined {
  return isFormula(formula) ? readFormulaCall(formula) : undefined
}

function isFormula(cell: Cell): cell is string {
  return typeof cell === 'string' && cell.startsWith('=')
}
