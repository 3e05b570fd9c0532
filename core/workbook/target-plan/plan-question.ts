import type { Period } from '../../calendar/period'
import type { PlanBasis, TargetPlanOptions } from '../../targets/planner/plan-options'
import type { WorkbookTables } from '../recognise-sheets'
import type { Actuals } from './plan-actuals'
import type { Candidate } from './plan-people'
import type { RangeFigures } from './range-basis'

/** What of a workbook a plan is made from. */
export type PlanTables = Pick<WorkbookTables, 'dataset' | 'calendar' | 'environment' | 'settings'>

/** What has been asked for, looked up in the workbook: lists are by person, in the order of `chosen`. */
export interface PlanQuestion {
  readonly tables: PlanTables
  readonly options: TargetPlanOptions
  readonly period: Period
  /** Its months. */
  readonly periods: readonly Period[]
  readonly chosen: readonly Candidate[]
  /** Names of the levels above, from the top down. */
  readonly above: readonly (readonly string[])[]
  /** What each can carry in the period. */
  readonly carried: readonly number[]
  /** Absent where there is no data, and none is needed. */
  readonly actuals: Actuals | undefined
  readonly ranges: RangeFigures
}

/** What a total is to be split by. */
export function basesIn({ basis, blend }: TargetPlanOptions): readonly PlanBasis[] {
  return blend === undefined ? [basis] : [basis, blend.with]
}
