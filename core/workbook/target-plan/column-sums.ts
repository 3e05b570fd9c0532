import { a1, columnLetters } from '../../cells/address'
import { isBlank, type Cell, type Cells } from '../../cells/cell'
import type { PlanCell, SheetPlan } from '../../sheets/plan'

/**
 * What stands in the cells that a plan calls its own, column by column and in a few letters each: to be told later whether
 * somebody has typed over what we wrote, where nothing but the sheet itself knows what that was. Of a formula only counts
 * that it is one: hosts rewrite formulas when rows and sheets move, and the plan knows them.
 * @param cells of the sheet, as typed; those that the plan puts there when left out
 */
export function columnSums(plan: SheetPlan, cells: Cells = cellsOfPlan(plan)): string {
  return [...sumsByColumn(plan, cells)]
    .map(([column, { sum }]) => `${columnLetters(column)}${sum.toString(36)}`)
    .join(' ')
}

/** The columns whose sums are others than those that were kept, as addresses. */
export function changedColumns(plan: SheetPlan, cells: Cells, kept: string): string[] {
  const before = new Set(kept.split(' '))
  return [...sumsByColumn(plan, cells)].flatMap(([column, { sum, first, last }]) =>
    before.has(`${columnLetters(column)}${sum.toString(36)}`)
      ? []
      : [a1({ row: first, column, rows: last - first + 1, columns: 1 })],
  )
}

interface ColumnSum {
  sum: number
  readonly first: number
  last: number
}

function sumsByColumn({ blocks }: SheetPlan, cells: Cells): Map<number, ColumnSum> {
  const sums = new Map<number, ColumnSum>()
  for (const { row: top, column: left, cells: planned, userKeys } of blocks) {
    if (userKeys !== undefined) continue
    planned.forEach((line, r) => {
      line.forEach((_, c) => {
        const [row, column] = [top + r, left + c]
        const found = sums.get(column) ?? { sum: OFFSET, first: row, last: row }
        found.sum = added(found.sum, plainText(cells[row]?.[column]))
        found.last = row
        sums.set(column, found)
      })
    })
  }
  return sums
}

/** What a plan puts into its cells, as hosts tell it when they are read as typed. */
export function cellsOfPlan({ blocks }: SheetPlan): Cells {
  const cells: Cell[][] = []
  for (const block of blocks) {
    block.cells.forEach((line, row) => {
      line.forEach((cell, column) => {
        const found = (cells[block.row + row] ??= [])
        found[block.column + column] = contentOf(cell)
      })
    })
  }
  return Array.from(cells, (row: Cell[] | undefined) => row ?? [])
}

function contentOf(cell: PlanCell): Cell {
  switch (cell.kind) {
    case 'blank':
      return ''
    case 'number':
      return cell.number
    case 'text':
      return cell.text
    case 'formula':
      return cell.formula
  }
}

function plainText(cell: Cell): string {
  if (isBlank(cell)) return ''
  const text = String(cell).replace(/^'/, '')
  return text.startsWith('=') ? '=' : text
}

/** FNV-1a, 32 bits. */
const [OFFSET, PRIME] = [0x811c9dc5, 0x01000193]

function added(sum: number, text: string): number {
  let hash = Math.imul(sum ^ text.length, PRIME)
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return hash >>> 0
}
