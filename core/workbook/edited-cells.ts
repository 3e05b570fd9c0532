import { a1 } from '../cells/address'
import { isBlank, type Cell, type Cells } from '../cells/cell'
import type { Block, PlanCell, SheetPlan } from '../sheets/plan'
import { userCellKey } from '../sheets/team-scorecard'
import type { Workbook } from './port'

/** What stands on a generated sheet, as typed. */
export interface StandingSheet {
  readonly name: string
  readonly cells: Cells
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
  return { name, cells: await workbook.readFormulas({ sheet: name, row: 0, column: 0, rows, columns }) }
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
      const untouched =
        planned === undefined ? isBlank(cell) || !will.has(place) : planned === 'theirs' || isAs(cell, planned)
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
      const planned = made.get(`${row},${column}`) ?? { kind: 'blank' }
      return planned === 'theirs' || isAs(cell, planned) ? [] : [a1({ row, column, rows: 1, columns: 1 })]
    }),
  )
}

/** What a plan has in each cell; `theirs` where people may type. */
function footprint(plan: SheetPlan): Map<string, PlanCell | 'theirs'> {
  const found = new Map<string, PlanCell | 'theirs'>()
  for (const { row, column, cells, userKeys } of plan.blocks) {
    cells.forEach((line, r) => {
      line.forEach((cell, c) => {
        const spill = (cell.kind === 'formula' && cell.spill) || { rows: 1, columns: 1 }
        for (let down = 0; down < spill.rows; down += 1) {
          for (let along = 0; along < spill.columns; along += 1) {
            const first = down === 0 && along === 0
            found.set(`${row + r + down},${column + c + along}`, userKeys ? 'theirs' : first ? cell : { kind: 'blank' })
          }
        }
      })
    })
  }
  return found
}

/** Whether a cell is as it was planned; hosts may respace formulas and show or hide the apostrophe before text. */
function isAs(cell: Cell, planned: PlanCell): boolean {
  switch (planned.kind) {
    case 'blank':
      return isBlank(cell)
    case 'number':
      return cell === planned.number
    case 'text':
      return String(cell ?? '').replace(/^'/, '') === planned.text.replace(/^'/, '')
    case 'formula':
      return plainFormula(String(cell ?? '')) === plainFormula(planned.formula)
  }
}

function plainFormula(formula: string): string {
  return formula.replace(/\s+/g, '').toUpperCase()
}

function extentOf({ row, column, cells }: Block): { rows: number; columns: number } {
  return { rows: row + cells.length, columns: column + Math.max(0, ...cells.map((line) => line.length)) }
}
