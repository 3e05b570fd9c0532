import { a1 } from '../cells/address'
import { isBlank, type Cell, type Cells } from '../cells/cell'
import { InputError } from '../input-error'
import type { Block, PlanCell, SheetPlan } from '../sheets/plan'
import { userCellKey } from '../sheets/plan-cells'
import type { Workbook } from './port'

const MOST_SHOWN = 5

/** What stands on a generated sheet. */
export interface StandingSheet {
  readonly name: string
  /** As typed. */
  readonly cells: Cells
  /** As shown. */
  readonly values: Cells
}

/** Reads a sheet as it stands, large enough to hold each of the plans. */
export async function readStanding(
  workbook: Workbook,
  name: string,
  plans: readonly SheetPlan[],
): Promise<StandingSheet> {
  const used = (await workbook.sheets()).find((sheet) => sheet.name === name)?.used ?? { rows: 0, columns: 0 }
  const ends = plans.flatMap(({ blocks }) => blocks.map(extentOf))
  const rows = Math.max(1, used.rows, ...ends.map((end) => end.rows))
  const columns = Math.max(1, used.columns, ...ends.map((end) => end.columns))
  const range = { sheet: name, row: 0, column: 0, rows, columns }
  const [cells, values] = [await workbook.readFormulas(range), await workbook.read(range)]
  return { name, cells, values }
}

/** What stands in people's own cells of a plan, blanks included. */
export function typedCells(standing: StandingSheet, plan: SheetPlan): Map<string, Cell> {
  const typed = new Map<string, Cell>()
  for (const { id, row, column, userKeys } of plan.blocks) {
    userKeys?.forEach((key, index) => {
      typed.set(userCellKey(id, key), standing.cells[row + index]?.[column] ?? '')
    })
  }
  return typed
}

/**
 * Addresses of cells that people wrote and that `next` would overwrite: cells of ours that they changed, and cells of
 * their own that stand where `next` has something.
 * @param plan the plan that the sheet was made from
 */
export function editedCells(standing: StandingSheet, plan: SheetPlan, next: SheetPlan): string[] {
  const [was, will] = [footprint(plan), footprint(next)]
  const edited: string[] = []
  standing.cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      const place = `${row},${column}`
      const planned = was.get(place)
      const untouched = planned === undefined ? isBlank(cell) || !will.has(place) : isAs(cell, planned, standing)
      if (!untouched) edited.push(a1({ row, column, rows: 1, columns: 1 }))
    })
  })
  return edited
}

/** Addresses of all cells that are not as the plan has made them, those of the users included. */
export function changedCells(standing: StandingSheet, plan: SheetPlan): string[] {
  const made = footprint({ ...plan, blocks: plan.blocks.map(({ userKeys, ...block }) => block) })
  return standing.cells.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const planned: Planned = made.get(`${row},${column}`) ?? { kind: 'blank' }
      return isAs(cell, planned, standing) ? [] : [a1({ row, column, rows: 1, columns: 1 })]
    }),
  )
}

/**
 * Refuses to go on where people have written.
 * @throws {InputError} `cells-edited`
 */
export function refuseEdited(sheet: string, cells: readonly string[]): void {
  if (cells.length === 0) return
  const shown = cells.length > MOST_SHOWN ? [...cells.slice(0, MOST_SHOWN), '…'] : cells
  throw new InputError('cells-edited', { sheet, cells: shown.join(', ') })
}

/** What a plan has in a cell: people's own, what a formula spills there, or what it says. */
type Planned =
  PlanCell | { readonly kind: 'theirs' } | { readonly kind: 'spilled'; readonly row: number; readonly column: number }

/** What a plan has in each cell. */
function footprint(plan: SheetPlan): Map<string, Planned> {
  const found = new Map<string, Planned>()
  for (const block of plan.blocks) {
    block.cells.forEach((line, r) => {
      line.forEach((cell, c) => {
        const [row, column] = [block.row + r, block.column + c]
        const spill = (cell.kind === 'formula' && cell.spill) || { rows: 1, columns: 1 }
        for (let down = 0; down < spill.rows; down += 1) {
          for (let along = 0; along < spill.columns; along += 1)
            found.set(`${row + down},${column + along}`, { kind: 'spilled', row, column })
        }
        found.set(`${row},${column}`, block.userKeys ? { kind: 'theirs' } : cell)
      })
    })
  }
  return found
}

/** Whether a cell is as it was planned; hosts may respace formulas and show or hide the apostrophe before text. */
function isAs(cell: Cell, planned: Planned, { values }: StandingSheet): boolean {
  switch (planned.kind) {
    case 'theirs':
      return true
    case 'blank':
      return isBlank(cell)
    case 'number':
      return cell === planned.number
    case 'text':
      return String(cell ?? '').replace(/^'/, '') === planned.text.replace(/^'/, '')
    case 'formula':
      return plainFormula(String(cell ?? '')) === plainFormula(planned.formula)
    case 'spilled':
      // Hosts differ on what a spilled cell holds; all of them stop the formula when somebody has typed there.
      return isBlank(cell) || !isBlocked(values[planned.row]?.[planned.column])
  }
}

/** Whether a formula cannot spill because its cells are taken: Excel's word for it, and Sheets's. */
function isBlocked(shown: Cell): boolean {
  return shown === '#SPILL!' || shown === '#REF!'
}

function plainFormula(formula: string): string {
  return formula.replace(/\s+/g, '').toUpperCase()
}

function extentOf({ row, column, cells }: Block): { rows: number; columns: number } {
  return { rows: row + cells.length, columns: column + Math.max(0, ...cells.map((line) => line.length)) }
}
