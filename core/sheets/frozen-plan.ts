import type { Cell, Cells } from '../cells/cell'
import { isBlank } from '../cells/cell'
import type { Block, PlanCell, SheetPlan } from './plan'
import { number, ours, text } from './plan-cells'

/** The line that says when a sheet was frozen. */
export interface Stamp {
  readonly row: number
  readonly column: number
  readonly text: string
}

/**
 * The same sheet with values in place of formulas, those that formulas spill included, and a line that says so, if one is given. Text stays
 * text, whatever it begins with.
 * @param values what the sheet shows, from A1 on
 */
export function frozenPlan(plan: SheetPlan, values: Cells, stamp?: Stamp): SheetPlan {
  const blocks = plan.blocks.map((block) => frozenBlock(block, values))
  if (stamp === undefined) return { ...plan, blocks }
  return { ...plan, blocks: [...blocks, ours('stamp', stamp.row, stamp.column, [[text(stamp.text)]])] }
}

/** What a plan without formulas shows, from A1 on: numbers, and everything else as text. */
export function contentOf(plan: SheetPlan): (string | number)[][] {
  // Between blocks there may be rows and cells that nothing is put into.
  const lines: ((string | number | undefined)[] | undefined)[] = []
  for (const { row, column, cells } of plan.blocks) {
    cells.forEach((line, down) => {
      line.forEach((cell, along) => {
        const into = (lines[row + down] ??= [])
        into[column + along] = cell.kind === 'number' ? cell.number : cell.kind === 'text' ? cell.text : ''
      })
    })
  }
  return trimmed(Array.from(lines, (line) => Array.from(line ?? [], (cell) => cell ?? '')))
}

/** What a sheet shows, in the same form. */
export function contentOnSheet(cells: Cells): (string | number)[][] {
  return trimmed(cells.map((line) => line.map((cell) => (typeof cell === 'number' ? cell : String(cell ?? '')))))
}

function frozenBlock(block: Block, values: Cells): Block {
  const height = Math.max(
    ...block.cells.map((line, row) => row + Math.max(1, ...line.map((cell) => spillOf(cell).rows))),
  )
  const cells = Array.from({ length: height }, (_, row) => {
    const line = block.cells[row] ?? []
    const width = Math.max(line.length, ...block.cells.map((cells) => widthAt(cells)))
    return Array.from({ length: width }, (__, column): PlanCell => {
      const planned = line[column]
      if (planned !== undefined && planned.kind !== 'formula' && !isSpilled(block, row, column)) return planned
      return valueCell(values[block.row + row]?.[block.column + column])
    })
  })
  return { ...block, cells }
}

function widthAt(line: readonly PlanCell[]): number {
  return Math.max(0, ...line.map((cell, column) => column + spillOf(cell).columns))
}

function spillOf(cell: PlanCell): { readonly rows: number; readonly columns: number } {
  return (cell.kind === 'formula' ? cell.spill : undefined) ?? { rows: 1, columns: 1 }
}

/** Whether a formula that stands above or to the left fills the cell. */
function isSpilled({ cells }: Block, row: number, column: number): boolean {
  return cells.some((line, r) =>
    line.some((cell, c) => {
      const { rows, columns } = spillOf(cell)
      return (r !== row || c !== column) && row >= r && row < r + rows && column >= c && column < c + columns
    }),
  )
}

function valueCell(cell: Cell): PlanCell {
  if (isBlank(cell)) return { kind: 'blank' }
  return typeof cell === 'number' ? number(cell) : text(String(cell))
}

/** Without blanks at the ends, which hosts may or may not hand over. */
function trimmed(lines: (string | number)[][]): (string | number)[][] {
  const shorter = lines.map((line) =>
    line.slice(
      0,
      line.reduce<number>((end, cell, at) => (cell === '' ? end : at + 1), 0),
    ),
  )
  return shorter.slice(
    0,
    shorter.reduce((end, line, at) => (line.length === 0 ? end : at + 1), 0),
  )
}
