import type { Directory } from '../sheets/scorecard-page'
import type { DayNumber } from '../cells/day'
import type { Locale } from '../locale/text'
import type { Curve } from '../scoring/curve'
import type { Grading } from '../scoring/design'
import { standardBands } from '../scoring/grade'
import type { MissingRule } from '../scoring/total'

/** What a person asks of a team scorecard. */
export interface TeamScorecardOptions {
  readonly title?: string
  /** As people write it: "2026-Q3", "last quarter". */
  readonly period: string
  readonly people: readonly string[]
  readonly items: readonly ScorecardItem[]
  /** What a missing score does; absent, its item is left out. */
  readonly missing?: MissingRule
  /** How totals become grades; absent, by the standard bands. */
  readonly grading?: Grading
  /** Absent where the team's sheet is all. */
  readonly pages?: PageOptions
}

/** A page for each person beside the team's sheet. */
export interface PageOptions {
  readonly paper: 'a4' | 'letter'
  /** Whose targets are the goals on the pages; as people write it. */
  readonly nextPeriod?: string
}

export interface ScorecardItem {
  /** Id of a KPI or the name of an own one, with what it is narrowed down to in brackets: "ACTIVITIES(visit)". */
  readonly kpi: string
  /** Percent of the total; all of them add up to 100. */
  readonly weight: number
  /** For each person, in the KPI's own unit (0.6 is 60%); absent, the cells are left for people to fill. */
  readonly target?: number
  /** How an actual becomes points; absent, by the standard curve. */
  readonly curve?: Curve
}

/** A scorecard as it was made: enough to make the same sheet again. */
export interface SavedScorecard extends TeamScorecardOptions {
  readonly id: string
  readonly locale: Locale
  readonly madeOn: DayNumber
  /** Ranges that the formulas pass, as A1 text; none where formulas follow the tables by themselves. */
  readonly data: readonly string[]
  readonly pages?: SavedPages
  /** Set when its formulas have been turned into values. */
  readonly frozen?: Frozen
}

/** When a scorecard was frozen, and what its content hashes to (SHA-256, hex). */
export interface Frozen {
  readonly on: DayNumber
  readonly hash: string
}

export interface SavedPages extends PageOptions {
  /** Columns of the people table, as A1 text, that pages look the person up in; none where there is no such table. */
  readonly directory: Directory
}

/** What holds where a scorecard says nothing else. */
export const standardGrading: Grading = { kind: 'bands', bands: standardBands }
