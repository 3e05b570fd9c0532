import { dayOrderIn, type DayOrder } from '../../cells/date'
import type { Dialect } from './column-reader'

/** How dates are read where nothing tells: in American as in Chinese order, the month comes first. */
const UNTOLD: DayOrder = 'month-first'
/** Days repeat; moments do not, and remembering more of them would only take room. */
const MOST_KNOWN = 10_000

/**
 * Reads the texts of one column of dates. Day-first or month-first is told by the texts that read one way only; until
 * then the month is taken to come first.
 */
export class DateTexts {
  /** By which texts are read. */
  order: DayOrder = UNTOLD
  /** What texts met so far mean. */
  known: Map<string, number>
  private readonly written = { 'day-first': 0, 'month-first': 0, either: 0 }
  private isLearning = true

  /** @param parse gives undefined for a text that is no date by an order */
  constructor(
    private readonly parse: (text: string, order: DayOrder) => number | undefined,
    private readonly missing: number,
  ) {
    this.known = new Map([['', missing]])
  }

  /** Of a text that is not known yet. */
  valueOf(text: string): number {
    const order = this.isLearning ? dayOrderIn(text) : undefined
    if (order !== undefined) this.written[order] += 1
    const value = this.parse(text, this.order) ?? this.missing
    if (this.known.size < MOST_KNOWN) this.known.set(text, value)
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
    // What is known by the other order is of no more use.
    this.known = new Map([['', this.missing]])
    return again
  }
}
