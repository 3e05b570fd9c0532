import type { DayNumber } from '../cells/day'
import type { Locale } from '../locale/text'

/** What a person asks of a team scorecard. */
export interface TeamScorecardOptions {
  readonly title?: string
  /** As people write it: "2026-Q3", "last quarter". */
  readonly period: string
  readonly people: readonly string[]
  readonly items: readonly ScorecardItem[]
}

export interface ScorecardItem {
  /** Id of a KPI or the name of an own one, with what it is narrowed down to in brackets: "ACTIVITIES(visit)". */
  readonly kpi: string
  /** Percent of the total; all of them add up to 100. */
  readonly weight: number
  /** For each person, in the KPI's own unit (0.6 is 60%); absent, the cells are left for people to fill. */
  readonly target?: number
}

/** A scorecard as it was made: enough to make the same sheet again. */
export interface SavedScorecard extends TeamScorecardOptions {
  readonly id: string
  readonly locale: Locale
  readonly madeOn: DayNumber
  /** Ranges that the formulas pass, as A1 text; none where formulas follow the tables by themselves. */
  readonly data: readonly string[]
}
