import { NotAvailable } from '../input-error'
import { adjust, type AdjustedBy } from './adjust'
import { standardCurve, type Better, type Curve } from './curve'
import type { ScorecardDesign } from './design'
import { isReliable, sharesOfTotal, totalScore, weightScored, type MissingRule } from './total'
import { traceScore, type ScoreTrace } from './trace-score'
import { cappedTotal, checkVeto, type VetoEvidence, type VetoTrace } from './veto'

/** What is known about one person. */
export interface PersonFacts {
  /** In the order of the design's items. */
  readonly items: readonly ItemFacts[]
  /** In the order of the design's adjustments: the value of the rule's KPI, or the points typed. */
  readonly adjustments: readonly (number | undefined)[]
  /** In the order of the design's vetoes. */
  readonly vetoes: readonly VetoEvidence[]
}

export interface ItemFacts {
  readonly actual: number | NotAvailable
  readonly target?: number
}

/** One line of a person's scorecard, with how it comes about. */
export interface ItemTrace extends ScoreTrace {
  readonly kpi: string
  readonly better: Better
  readonly curve: Curve
  /** Percent, as the design has it. */
  readonly weight: number
  /** The part in the total, 0–1, after what is missing was dealt with. */
  readonly share: number
  /** Points of the total: share × points. */
  readonly contribution: number
  /** The rule by which a missing score was dealt with. */
  readonly missing?: MissingRule
}

/** A person's total with its trail. */
export interface PersonScore {
  readonly items: readonly ItemTrace[]
  /** Share of the weight that has a score. */
  readonly scored: number
  /** Whether this is enough to rely on the total. */
  readonly reliable: boolean
  /** Before bonus, penalty and vetoes. */
  readonly weighted: number | NotAvailable
  readonly adjusted: AdjustedBy
  readonly vetoes: readonly VetoTrace[]
  readonly total: number | NotAvailable
}

/**
 * Scores one person by a design, with everything that it takes to explain the total. Actuals of KPIs that are better
 * higher or lower; those for which a range is best have a curve that says which.
 * @param design one that `checkDesign` finds nothing wrong with
 * @param betters in the order of the design's items
 */
export function scorePerson(design: ScorecardDesign, betters: readonly Better[], facts: PersonFacts): PersonScore {
  const traced = design.items.map(({ kpi, weight, curve = standardCurve, target }, index) => {
    const better = betters[index] ?? 'higher'
    const { actual, target: own = target } = facts.items[index] ?? { actual: new NotAvailable('actual-missing') }
    const trace = traceScore(actual instanceof NotAvailable ? undefined : actual, own, better, curve)
    // Why there is no actual says more than that there is none.
    const points = actual instanceof NotAvailable ? actual : trace.points
    return { ...trace, points, kpi, better, curve, weight }
  })
  const scores = traced.map(({ points, weight }) => ({
    score: points instanceof NotAvailable ? undefined : points,
    weight,
  }))
  const weighted = totalScore(scores, design.missing)
  const shares = weighted instanceof NotAvailable ? scores.map(() => 0) : sharesOfTotal(scores, design.missing)
  const items = traced.map((item, index): ItemTrace => {
    const share = shares[index] ?? 0
    if (item.points instanceof NotAvailable) return { ...item, share, contribution: 0, missing: design.missing }
    return { ...item, share, contribution: share * item.points }
  })
  const adjusted = adjust(design.adjustments, facts.adjustments)
  const vetoes = design.vetoes.map((veto, index) => checkVeto(veto, facts.vetoes[index]))
  const scored = weightScored(scores)
  return {
    items,
    scored,
    reliable: isReliable(scored),
    weighted,
    adjusted,
    vetoes,
    total: weighted instanceof NotAvailable ? weighted : cappedTotal(weighted + adjusted.points, vetoes),
  }
}
