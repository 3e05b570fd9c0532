import { NotAvailable } from '../input-error'
import { actualForPoints } from './actual-for-points'
import type { Curve } from './curve'
import { bandOf, type Band } from './grade'
import type { ItemTrace, PersonScore } from './score-person'
import { TIE } from './ties'
import { breachedOf } from './veto'

/** What would change a grade. */
export interface NextGrade {
  readonly grade: string
  /** Points of the total up to its edge. */
  readonly gap: number
  /** The single KPI that takes the least to get there; none where no single one is enough. */
  readonly cheapest?: WayUp
}

/** One KPI moved until the total reaches the next grade. */
export interface WayUp {
  readonly kpi: string
  /** The actual that it takes. */
  readonly actual: number
  /** And the points that it has to give. */
  readonly points: number
  /** How far the actual has to move, as a share of what gives 100 points. */
  readonly effort: number
}

/**
 * The next grade by bands, how far it is, and the KPI with the cheapest way there: the least move of its actual, measured
 * as a share of what gives 100 points (a target, as a rule), so that KPIs of different units compare.
 * @returns undefined for the best grade, without a total, and where a veto holds the grade down
 */
export function nextGrade(person: PersonScore, bands: readonly Band[]): NextGrade | undefined {
  const { total } = person
  if (total instanceof NotAvailable || breachedOf(person.vetoes).length > 0) return undefined
  const next = bands[bandOf(total, bands) - 1]
  if (next === undefined) return undefined
  const gap = next.from - total
  // Points beyond the limits of bonus and penalty are still to be had from KPIs; these add to the total as they are.
  const [cheapest] = person.items.flatMap((item) => wayUp(item, gap)).sort((one, other) => one.effort - other.effort)
  return { grade: next.grade, gap, ...(cheapest === undefined ? {} : { cheapest }) }
}

function wayUp(item: ItemTrace, gap: number): WayUp[] {
  const { kpi, actual, points, share, target, better, curve } = item
  if (actual === undefined || points instanceof NotAvailable || share === 0) return []
  const most = mostPoints(curve)
  // What only noise keeps from the last anchor's points is in reach.
  const needed = Math.abs(points + gap / share - most) <= TIE ? most : points + gap / share
  const wanted = actualForPoints(needed, actual, target, better, curve)
  if (wanted === undefined) return []
  return [{ kpi, actual: wanted, points: needed, effort: Math.abs(wanted - actual) / fullMark(item, actual) }]
}

/** The actual that gives 100 points, in size, or the most that the curve gives where that is less. */
function fullMark({ target, better, curve }: ItemTrace, actual: number): number {
  const mark = Math.abs(actualForPoints(Math.min(100, mostPoints(curve)), actual, target, better, curve) ?? 0)
  return mark > 0 ? mark : 1
}

function mostPoints(curve: Curve): number {
  return curve.kind === 'range' ? curve.points : Math.max(...curve.anchors.map(({ points }) => points))
}
