import { isBlank, type Cell } from '../cells/cell'
import type { Block, PlanCell, SheetPlan } from './plan'

/** Names a cell that belongs to people, the same on every version of the sheet. */
export function userCellKey(block: string, key: string): string {
  return `${block}/${key}`
}

/** A block of cells that Yardstick writes. */
export function ours(id: string, row: number, column: number, cells: readonly (readonly PlanCell[])[]): Block {
  return { id, row, column, cells }
}

/** Cells in a column that belong to people: what they typed goes before what we propose. */
export function theirs(
  id: string,
  row: number,
  column: number,
  userKeys: readonly string[],
  proposed: readonly PlanCell[],
  typed: ReadonlyMap<string, Cell> = new Map(),
): Block {
  const cells = proposed.map((cell, index) => {
    const key = userCellKey(id, userKeys[index] ?? '')
    return [typed.has(key) ? typedCell(typed.get(key)) : cell]
  })
  return { id, row, column, cells, userKeys }
}

/** The same plan with what people typed into their cells, by {@link userCellKey}. */
export function withTyped(plan: SheetPlan, typed: ReadonlyMap<string, Cell>): SheetPlan {
  const blocks = plan.blocks.map((block): Block => {
    const { id, userKeys } = block
    if (userKeys === undefined) return block
    const cells = block.cells.map((line, index) => {
      const key = userCellKey(id, userKeys[index] ?? '')
      return typed.has(key) ? [typedCell(typed.get(key))] : line
    })
    return { ...block, cells }
  })
  return { ...plan, blocks }
}

/** Text stays text, whatever it begins with. */
export function text(content: string): PlanCell {
  return { kind: 'text', text: content }
}

export function number(value: number): PlanCell {
  return { kind: 'number', number: value }
}

export function formula(content: string, spill?: { readonly rows: number; readonly columns: number }): PlanCell {
  return { kind: 'formula', formula: content, ...(spill === undefined ? {} : { spill }) }
}

function typedCell(cell: Cell): PlanCell {
  if (isBlank(cell)) return { kind: 'blank' }
  if (typeof cell === 'number') return number(cell)
  const content = String(cell)
  return content.startsWith('=') ? formula(content) : text(content)
}
