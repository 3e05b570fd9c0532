import type { Calendar, Period } from '../calendar/period'
import { preceding } from '../calendar/step'
import { textKey } from '../model/columns'
import type { Filter, Instant, Measure, Quantity, Rows, Stock } from './measure'
import { lengthOf, type Row } from './table-for-tests'

/** What a measure is asked for: rows of a group, a period, a calendar. */
export interface NaiveQuestion {
  /** All rows of the table, the group's and others'. */
  readonly rows: readonly Row[]
  readonly belongs: (row: Row) => boolean
  readonly period: Period
  readonly calendar: Calendar
  /** Rows of the other table of a measure that links two. */
  readonly others: readonly Row[]
}

type Day = number | undefined

/**
 * One value of a measure, straight from the specification: one cell of the grid at a time, over plain rows, with no
 * regard to time. Undefined where it is not available.
 */
export function naive(measure: Exclude<Measure, { form: 'target' }>, question: NaiveQuestion): number | undefined {
  const { rows, belongs, period, calendar, others } = question
  const passing = (wanted: Rows) => rows.filter((row) => wanted.where.every((filter) => passes(row, filter, calendar)))
  const inSpan =
    ({ time }: Rows, { first, last }: Period) =>
    (row: Row) =>
      time === undefined || isBetween(dayIn(row, time), first, last)
  const rowsIn = (wanted: Rows, at: Period = period) => passing(wanted).filter(belongs).filter(inSpan(wanted, at))
  const numbers = (of: Quantity, list: readonly Row[]) => list.flatMap((row) => quantityIn(row, of) ?? [])
  const keysIn = (key: string, list: readonly Row[]) =>
    new Set(list.map((row) => textIn(row, key)).filter((word) => word !== ''))
  const before = preceding(period, calendar)
  const firstDay = (wanted: Rows, key: string, value: string): Day => {
    const days = passing(wanted).flatMap((row) => (textIn(row, key) === value ? (dayIn(row, wanted.time) ?? []) : []))
    return days.length === 0 ? undefined : Math.min(...days)
  }
  const rowsThere = (stock: Stock, at: Instant) => {
    const instant = at === 'start' ? period.first - 1 : Math.min(period.last, calendar.today)
    return rows.filter((row) => belongs(row) && isThere(row, stock, instant, calendar))
  }
  switch (measure.form) {
    case 'sum':
      return total(numbers(measure.of, rowsIn(measure.rows)))
    case 'average': {
      const found = numbers(measure.of, rowsIn(measure.rows))
      return found.length === 0 ? undefined : total(found) / found.length
    }
    case 'median':
      return quantile(numbers(measure.of, rowsIn(measure.rows)), 0.5)
    case 'percentile':
      return quantile(numbers(measure.of, rowsIn(measure.rows)), measure.share)
    case 'count':
      return rowsIn(measure.rows).length
    case 'countDistinct':
      return keysIn(measure.column, rowsIn(measure.rows)).size
    case 'balance': {
      const found = rowsThere(measure, measure.at)
      return measure.of === undefined ? found.length : total(numbers(measure.of, found))
    }
    case 'live':
      return keysIn(measure.key, rowsThere(measure, measure.at)).size
    case 'kept': {
      const { key, of, how } = measure
      const [started, ended] = [rowsThere(measure, 'start'), rowsThere(measure, 'end')]
      const amount = (list: readonly Row[], value: string) =>
        total(
          numbers(
            of,
            list.filter((row) => textIn(row, key) === value),
          ),
        )
      const keys = [...keysIn(key, started)]
      if (how === 'keys') return keys.filter((value) => keysIn(key, ended).has(value)).length
      if (how === 'now') return total(keys.map((value) => amount(ended, value)))
      return total(keys.map((value) => Math.min(amount(started, value), amount(ended, value))))
    }
    case 'averageStock': {
      const { from, until } = measure
      const days = Array.from({ length: lengthOf(period) }, (_, at) => period.first + at)
      const there = (row: Row, day: number) => {
        const [first, last] = [dayIn(row, from), dayIn(row, until)]
        return (first === undefined || first <= day) && (last === undefined || last >= day)
      }
      const found = passing(measure.rows).filter(belongs)
      return total(days.map((day) => found.filter((row) => there(row, day)).length)) / days.length
    }
    case 'sumWithin': {
      const { from, to } = measure
      const isWithin = (row: Row) => {
        const [first, last] = [dayIn(row, from), dayIn(row, to)]
        return first !== undefined && last !== undefined && first >= period.first && last <= period.last
      }
      return total(numbers(measure.of, passing(measure.rows).filter(belongs).filter(isWithin)))
    }
    case 'active':
      return keysIn(measure.key, rowsIn(measure.rows)).size
    case 'returning': {
      const earlier = keysIn(measure.key, rowsIn(measure.rows, before))
      return [...keysIn(measure.key, rowsIn(measure.rows))].filter((key) => earlier.has(key)).length
    }
    case 'lapsed': {
      const now = keysIn(measure.key, rowsIn(measure.rows))
      return [...keysIn(measure.key, rowsIn(measure.rows, before))].filter((key) => !now.has(key)).length
    }
    case 'reactivated': {
      const { key, rows: wanted } = measure
      const earlier = keysIn(key, rowsIn(wanted, before))
      const isBack = (value: string) => !earlier.has(value) && (firstDay(wanted, key, value) ?? Infinity) < before.first
      return [...keysIn(key, rowsIn(wanted))].filter(isBack).length
    }
    case 'fresh': {
      const { key, rows: wanted } = measure
      const isFirst = (row: Row) => dayIn(row, wanted.time) === firstDay(wanted, key, textIn(row, key))
      return keysIn(key, rowsIn(wanted).filter(isFirst)).size
    }
    case 'repeated': {
      const { key, of, times, rows: wanted } = measure
      const found = rowsIn(wanted)
      const different = (value: string) =>
        keysIn(
          of,
          found.filter((row) => textIn(row, key) === value),
        ).size
      return [...keysIn(key, found)].filter((value) => different(value) >= times).length
    }
    case 'freshSum': {
      const { key, of, rows: wanted } = measure
      const isFresh = (row: Row) =>
        textIn(row, key) !== '' && isBetween(firstDay(wanted, key, textIn(row, key)), period.first, period.last)
      return total(numbers(of, rowsIn(wanted).filter(isFresh)))
    }
    case 'largestSum': {
      const { key, of, count, rows: wanted } = measure
      const found = rowsIn(wanted)
      const sums = [...keysIn(key, found)].map((value) =>
        total(
          numbers(
            of,
            found.filter((row) => textIn(row, key) === value),
          ),
        ),
      )
      return total(sums.sort((one, other) => other - one).slice(0, count))
    }
    case 'linked': {
      const { key, to, rows: wanted } = measure
      const isLinking = (row: Row) =>
        to.rows.where.every((filter) => passes(row, filter, calendar)) && (to.ever || inSpan(to.rows, period)(row))
      const linked = keysIn(to.key, others.filter(isLinking))
      return [...keysIn(key, rowsIn(wanted))].filter((value) => linked.has(value)).length
    }
  }
}

function isThere(row: Row, { rows, until, gone }: Stock, instant: number, calendar: Calendar): boolean {
  const isIdle = (filter: Filter) =>
    filter.test !== 'idle' || (dayIn(row, filter.column) ?? Infinity) <= instant - filter.days
  const passesAll = rows.where.every((filter) =>
    filter.test === 'idle' ? isIdle(filter) : passes(row, filter, calendar),
  )
  const hasCome = rows.time === undefined || (dayIn(row, rows.time) ?? Infinity) <= instant
  const left = dayIn(row, until)
  const hasGone = gone === undefined ? left !== undefined : passes(row, gone, calendar)
  return passesAll && hasCome && (!hasGone || (left !== undefined && left > instant))
}

function passes(row: Row, filter: Filter, { today }: Calendar): boolean {
  const cell = row[filter.column]
  switch (filter.test) {
    case 'is':
      return filter.words.some((word) => textKey(word) === textKey(String(cell)))
    case 'is-not':
      return filter.words.every((word) => textKey(word) !== textKey(String(cell)))
    case 'filled':
      return cell !== undefined && cell !== ''
    case 'blank':
      return cell === undefined || cell === ''
    case 'compare': {
      const to = filter.to === 'today' ? today : filter.to
      if (typeof cell !== 'number') return false
      return {
        '=': cell === to,
        '<>': cell !== to,
        '<': cell < to,
        '<=': cell <= to,
        '>': cell > to,
        '>=': cell >= to,
      }[filter.by]
    }
    case 'idle':
    case 'parameter':
      throw new Error(filter.test)
  }
}

function quantityIn(row: Row, of: Quantity): number | undefined {
  const combine = ([one, other]: readonly [string, string], operate: (one: number, other: number) => number) => {
    const [left, right] = [numberIn(row, one), numberIn(row, other)]
    return left === undefined || right === undefined ? undefined : operate(left, right)
  }
  if ('column' in of) return numberIn(row, of.column)
  if ('daysFrom' in of) return combine([of.daysFrom, of.daysTo], (from, to) => to - from)
  if ('hoursFrom' in of) return combine([of.hoursFrom, of.hoursTo], (from, to) => (to - from) * 24)
  if ('product' in of) return combine(of.product, (one, other) => one * other)
  return combine(of.difference, (one, other) => one - other)
}

/** R's type 7. */
function quantile(numbers: readonly number[], share: number): number | undefined {
  const sorted = [...numbers].sort((one, other) => one - other)
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return below === undefined || above === undefined ? undefined : below + (place - Math.floor(place)) * (above - below)
}

function isBetween(day: Day, first: number, last: number): boolean {
  return day !== undefined && day >= first && day <= last
}

function dayIn(row: Row, column: string | undefined): Day {
  return column === undefined ? undefined : numberIn(row, column)
}

function numberIn(row: Row, column: string): number | undefined {
  const cell = row[column]
  return typeof cell === 'number' ? cell : undefined
}

function textIn(row: Row, column: string): string {
  return String(row[column] ?? '')
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
