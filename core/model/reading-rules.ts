import type { Calendar } from '../calendar/period'
import type { DealStatus } from './status'

/** What a table means beside what its cells say: the host's date system, the calendar, and what people have set up. */
export interface ReadingRules extends BusinessRules {
  /** Whether serial numbers count from 1904. */
  readonly date1904: boolean
  /** Periods of targets, forecasts and markets are read by it. */
  readonly calendar: Calendar
}

/** What people say about their business where tables alone do not tell it. */
export interface BusinessRules {
  /** Sales stages in the order in which deals pass through them. */
  readonly stages: readonly StageRule[]
  /** Cost categories that count for winning customers; none named: all count. */
  readonly acquisitionCategories: readonly string[]
  /** Our own names in a table of the market; none named: words such as "us" and 我司. */
  readonly ourNames: readonly string[]
  /** What currencies are worth, all in the same base currency. */
  readonly rates: readonly CurrencyRate[]
}

/** What a stage, or a word of a status column, means. */
export interface StageRule {
  readonly name: string
  readonly status?: DealStatus
  /** Share (0–1) of the deals in this stage that will be won. */
  readonly probability?: number
}

/** One unit of `currency` is worth `rate` of `base`. */
export interface CurrencyRate {
  readonly currency: string
  readonly base: string
  /** Above 0. */
  readonly rate: number
}

/** What holds where nobody has set anything up. */
export const plainBusiness: BusinessRules = { stages: [], acquisitionCategories: [], ourNames: [], rates: [] }
