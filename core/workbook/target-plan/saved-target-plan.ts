import type { DayNumber } from '../../cells/day'
import type { Locale } from '../../locale/text'
import type { TargetPlanOptions } from '../../targets/planner/plan-options'

/** A plan as it was written: with its sheet, enough to find it again and to know what people have changed on it. */
export interface SavedTargetPlan extends TargetPlanOptions {
  readonly id: string
  readonly locale: Locale
  readonly madeOn: DayNumber
  /** How many versions of it have been kept. */
  readonly versions: number
  /** What our columns of the sheet hold, as `columnSums` tells it. */
  readonly sums: string
}

/** The targets table as it was written. */
export interface SavedTargetTable {
  /** How many rows below its headings. */
  readonly rows: number
  /** What its columns hold, as `columnSums` tells it. */
  readonly sums: string
  /** The sheet with the targets that people keep themselves and that ours carries on; absent where there is none. */
  readonly carries?: string
}
