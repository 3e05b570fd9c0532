import type { DayNumber } from '../cells/day'

/** What reading and stepping periods depends on. */
export interface Calendar {
  /** The day that "this month" and "YTD" are told from. */
  readonly today: DayNumber
  /** Month (1–12) in which the fiscal year starts; FY2026 is the fiscal year that ends in 2026. */
  readonly fiscalYearStart: number
  /** The period of a call that names none, as text; without it, the month of `today`. */
  readonly currentPeriod?: string
}

export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'to-date' | 'range'

/** A closed interval of calendar days. */
export interface Period {
  readonly unit: PeriodUnit
  readonly first: DayNumber
  readonly last: DayNumber
  /** How it is written, e.g. "2026-Q3"; `parsePeriod(label)` gives the same period. */
  readonly label: string
}
