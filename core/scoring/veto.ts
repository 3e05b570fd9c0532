import type { Veto } from './design'
import { notBetterThan } from './grade'

/** Whether a veto item was breached, and what it goes by. */
export interface VetoTrace {
  readonly name: string
  readonly totalCap: number
  readonly gradeCap: string
  /** The value of the rule's KPI. */
  readonly found?: number
  /** Undefined where nobody can tell: there is no value, or nobody has said. */
  readonly breached?: boolean
}

/** What is known about a veto: the value of its rule's KPI or, without a rule, whether the manager says it was breached. */
export type VetoEvidence = number | boolean | undefined

/** A value at the limit is no breach. */
export function checkVeto({ name, totalCap, gradeCap, rule }: Veto, found: VetoEvidence): VetoTrace {
  const veto = { name, totalCap, gradeCap }
  if (typeof found === 'boolean') return { ...veto, breached: found }
  if (found === undefined || rule === undefined) return veto
  return { ...veto, found, breached: rule.breached === 'below' ? found < rule.limit : found > rule.limit }
}

/** A total, capped by the vetoes that were breached. */
export function cappedTotal(total: number, vetoes: readonly VetoTrace[]): number {
  return breachedOf(vetoes).reduce((least, { totalCap }) => Math.min(least, totalCap), total)
}

/** A grade, capped by the vetoes that were breached; grades from the best down. */
export function cappedGrade(grade: string, vetoes: readonly VetoTrace[], grades: readonly string[]): string {
  return breachedOf(vetoes).reduce((worst, { gradeCap }) => notBetterThan(worst, gradeCap, grades), grade)
}

export function breachedOf(vetoes: readonly VetoTrace[]): readonly VetoTrace[] {
  return vetoes.filter(({ breached }) => breached === true)
}
