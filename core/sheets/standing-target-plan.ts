import { isBlank, type Cell, type Cells } from '../cells/cell'
import type { PlanCell } from './plan'
import { FIRST_LINE, unindented, type PlanLine, type TargetPlanSheet } from './target-plan'

/** What is known of a plan's sheet without looking at it. */
export type KnownPlan = Pick<TargetPlanSheet, 'id' | 'locale' | 'numberFormat' | 'depth' | 'hasQuotas'> & {
  /** How many. */
  readonly months: number
}

/**
 * A target plan as it stands on its sheet: what is ours as it is, whoever wrote it there ({@link columnSums} tells who),
 * months as they were typed.
 * @param cells  as typed
 * @param values as shown
 */
export function standingTargetPlan(
  { months: count, ...known }: KnownPlan,
  name: string,
  cells: Cells,
  values: Cells,
): TargetPlanSheet {
  const at = (row: number, column: number): Cell => cells[row]?.[column]
  const word = (row: number, column: number) => String(at(row, column) ?? '').replace(/^'/, '')
  const end = firstBlank(cells, FIRST_LINE)
  const firstMonth = known.hasQuotas ? 6 : 5
  const quarters = quartersIn(count)
  const labels = (from: number, length: number) =>
    Array.from({ length }, (_, index) => word(FIRST_LINE - 1, from + index))
  return {
    ...known,
    name,
    title: word(0, 0),
    subtitle: word(1, 0),
    method: word(2, 0),
    total: numberOr0(values[3]?.[2]),
    months: labels(firstMonth, count),
    quarters: labels(firstMonth + count, quarters),
    lines: Array.from({ length: end - FIRST_LINE }, (_, index): PlanLine => {
      const row = FIRST_LINE + index
      const line = unindented(word(row, 0))
      const isPerson = line.depth === known.depth
      return {
        ...line,
        level: word(row, 1),
        basis: asItStands(at(row, 2)),
        marks: word(row, 4),
        quota: known.hasQuotas ? asItStands(at(row, 5)) : { kind: 'blank' },
        months: isPerson ? Array.from({ length: count }, (_, month) => asItStands(at(row, firstMonth + month))) : [],
      }
    }),
    notes: Array.from({ length: firstBlank(cells, end + 1) - end - 1 }, (_, index) => word(end + 1 + index, 0)),
    isVersion: false,
  }
}

/** How many quarters are shown beside so many months. */
export function quartersIn(months: number): number {
  return months > 3 && months % 3 === 0 ? months / 3 : 0
}

/** A plan with months as they are shown, where people have typed formulas. */
export function shown(plan: TargetPlanSheet, values: Cells): TargetPlanSheet {
  const firstMonth = plan.hasQuotas ? 6 : 5
  const lines = plan.lines.map((line, index) => ({
    ...line,
    months: line.months.map((_, month) => asItStands(values[FIRST_LINE + index]?.[firstMonth + month])),
  }))
  return { ...plan, lines }
}

function firstBlank(cells: Cells, from: number): number {
  let row = from
  while (row < cells.length && !isBlank(cells[row]?.[0])) row += 1
  return row
}

/** What a plan would have to say to put a cell there as it stands. */
export function asItStands(cell: Cell): PlanCell {
  if (isBlank(cell)) return { kind: 'blank' }
  if (typeof cell === 'number') return { kind: 'number', number: cell }
  const content = String(cell)
  return content.startsWith('=') ? { kind: 'formula', formula: content } : { kind: 'text', text: content }
}

function numberOr0(cell: Cell): number {
  return typeof cell === 'number' ? cell : 0
}
