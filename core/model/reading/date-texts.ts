import { dayOrderIn, type DayOrder } from '../../cells/date'
import type { Dialect } from './column-reader'

/** How dates are read where nothing tells: in American as in Chinese order, the month comes first. */
const UNTOLD: DayOrder = 'month-first'
/** Days repeat; moments do not, and remembering more of them would only take room. */
const MOST_KNOWN = 10_000

interface Reading {
  readonly value: number
  readonly order: DayOrder | 'either' | undefined
}

/**
 * Reads the texts of one column of dates. Day-first or month-first is told by the texts that read one way only; until
 * then the month is taken to come first.
 */
export class DateTexts {
  /** By which texts are read. */
  order: DayOrder = UNTOLD
  private readonly written = { 'day-first': 0, 'month-first': 0, either: 0 }
  private isLearning = true
  private known = new Map<string, Reading>()

  /** @param parse gives undefined for a text that is no date by an order */
  constructor(
    private readonly parse: (text: string, order: DayOrder) => number | undefined,
    private readonly missing: number,
  ) {}

  valueOf(text: string): number {
    const { value, order } = this.known.get(text) ?? this.readingOf(text)
    if (this.isLearning && order !== undefined) this.written[order] += 1
    return value
  }

  get dialect(): DayOrder | undefined {
    const { 'day-first': dayFirst, 'month-first': monthFirst } = this.written
    if (dayFirst === 0 && monthFirst === 0) return undefined
    return dayFirst >= monthFirst ? 'day-first' : 'month-first'
  }

  again(beside: () => Dialect | undefined): boolean {
    this.isLearning = false
    const told = this.dialect ?? (this.written.either > 0 ? beside() : undefined)
    const again = told === 'day-first' && this.order !== told
    if (again) this.order = told
    // What is known by the other order, and after the last reading all of it, is of no more use.
    this.known = new Map()
    return again
  }

  private readingOf(text: string): Reading {
    const reading = {
      value: this.parse(text, this.order) ?? this.missing,
      order: this.isLearning ? dayOrderIn(text) : undefined,
    }
    if (this.known.size < MOST_KNOWN) this.known.set(text, reading)
    return reading
  }
}
