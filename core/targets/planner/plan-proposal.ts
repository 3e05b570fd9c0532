import type { Period } from '../../calendar/period'
import type { PlanNote } from './plan-note'
import type { TargetPlanOptions } from './plan-options'

/** Somebody who is given a part of the total. */
export interface PlannedPerson {
  /** One name a level, from the top down, then the person's own. */
  readonly path: readonly string[]
  /** What the total is split by, 0 or more. */
  readonly basis: number
  /** Whether the basis is no figure of their own, or one that was scaled up. */
  readonly isEstimated: boolean
  /** Days at full productivity × the capacity of the role, over the whole period. */
  readonly capacity: number
  /** Actuals of the last quarters that are over, the oldest first. */
  readonly history: readonly number[]
  /** By month, 0 or more, one above 0. */
  readonly monthWeights: readonly number[]
}

/** Everything that a plan is made of before the total is split. */
export interface PlanProposal {
  readonly options: TargetPlanOptions
  readonly period: Period
  /** Its months. */
  readonly periods: readonly Period[]
  /** At least one; all paths have the same length and no two are the same. */
  readonly people: readonly PlannedPerson[]
  readonly notes: readonly PlanNote[]
}
