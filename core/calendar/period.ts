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

export type CalendarUnit = 'week' | 'month' | 'quarter' | 'half' | 'year'

export type PeriodUnit = CalendarUnit | 'day' | 'to-date' | 'range'

interface Interval {
  readonly first: DayNumber
  readonly last: DayNumber
  /** How it is written, e.g. "2026-Q3"; `parsePeriod(label)` gives the same period. */
  readonly label: string
}

export interface UnitPeriod extends Interval {
  readonly unit: CalendarUnit
  /** A quarter, half or year of the fiscal year. */
  readonly fiscal?: true
}

/** From the start of a unit to a day in it. */
export interface ToDatePeriod extends Interval {
  readonly unit: 'to-date'
  /** The unit that it runs in: "YTD" runs in a year. */
  readonly runsIn: CalendarUnit
  readonly fiscal?: true
}

export interface RangePeriod extends Interval {
  readonly unit: 'day' | 'range'
}

/** A closed interval of calendar days. */
export type Period = UnitPeriod | ToDatePeriod | RangePeriod
