import { isoDay, type DayNumber } from '../cells/day'
import type { Filter, Quantity } from '../measures/measure'
import { textKey } from '../model/columns'
import { numberLiteral } from './dialect'
import type { EntityRows } from './entity-rows'
import type { Writing } from './writing'

/** A calendar day as a literal. */
export function dayLiteral(day: DayNumber): string {
  return `DATE '${isoDay(day)}'`
}

/**
 * What a filter asks of a row.
 * @param instant the evening that it looks at if it asks about a stock
 */
export function condition(writing: Writing, rows: EntityRows, filter: Filter, instant: string): string {
  const { dialect, reach } = writing
  const column = rows.column(filter.column)
  switch (filter.test) {
    case 'is':
    case 'is-not':
      return isAmong(writing, column, filter.words.map(textKey), filter.test === 'is')
    // A parameter that was left out asks for anything.
    case 'parameter':
    case 'filled':
      return `${column} IS NOT NULL`
    case 'blank':
      return `${column} IS NULL`
    case 'compare': {
      const to = filter.to === 'today' ? reach.calendar.today : filter.to
      return `${column} ${filter.by} ${comparedWith(rows, filter.column, to)}`
    }
    case 'idle':
      return `${column} <= ${dialect.daysBefore(instant, filter.days)}`
  }
}

/** Whether a text is one of some text keys, or none; "" is a blank. */
function isAmong({ dialect }: Writing, column: string, keys: readonly string[], isOne: boolean): string {
  if (keys.length === 0) return isOne ? 'FALSE' : 'TRUE'
  const list = keys.map((key) => dialect.text(key)).join(', ')
  const text = isOne && !keys.includes('') ? column : `COALESCE(${column}, '')`
  return `${text} ${isOne ? 'IN' : 'NOT IN'} (${list})`
}

function comparedWith(rows: EntityRows, column: string, to: number): string {
  return rows.table.columns[column]?.kind === 'day' ? dayLiteral(to as DayNumber) : numberLiteral(to)
}

/** The number that a row has; NULL where it has none. */
export function quantity({ dialect }: Writing, rows: EntityRows, of: Quantity): string {
  if ('column' in of) return rows.column(of.column)
  if ('daysFrom' in of) return dialect.daysBetween(rows.column(of.daysFrom), rows.column(of.daysTo))
  if ('hoursFrom' in of) return `((${rows.column(of.hoursTo)} - ${rows.column(of.hoursFrom)}) * 24)`
  const [one, other] = ('product' in of ? of.product : of.difference).map((column) => rows.column(column))
  return `(${one ?? ''} ${'product' in of ? '*' : '-'} ${other ?? ''})`
}
