import { unitHolding } from '../calendar/calendar-unit'
import { periodsOf } from '../calendar/periods'
import { civilDay, dayNumber, daysInMonth, type DayNumber } from '../cells/day'
import { NotAvailable } from '../input-error'
import { tableOf } from '../measures/engine'
import { groupsIn } from '../measures/conditions'
import { dayColumn, textColumn } from '../measures/table-columns'
import { textKey } from '../model/columns'
import { NO_DAY } from '../model/dataset'
import { elapsedEnd } from './length'
import type { Reach } from './reach'
import { remembered } from './remembered'

/** Somebody new, as a group, with the months since hiring, the one hired in first. */
export interface Newcomer {
  /** Index among the groups. */
  readonly group: number
  /** Indexes among the periods. */
  readonly months: readonly number[]
}

/**
 * The people of a group who were hired within so many months before the end of a period, by the people table.
 * @throws {InputError} `no-table`, `column-missing`, `column-blank`, `column-unreadable`
 */
export function newcomers(
  group: number,
  period: number,
  hiredWithin: number,
  reach: Reach,
): readonly Newcomer[] | NotAvailable {
  const key = [group, period, hiredWithin].join()
  return remembered(reach.newcomers, key, () => findNewcomers(group, period, hiredWithin, reach))
}

function findNewcomers(
  group: number,
  period: number,
  hiredWithin: number,
  reach: Reach,
): readonly Newcomer[] | NotAvailable {
  const [wanted, whole] = [reach.periods[period], reach.groups[group]]
  if (wanted === undefined || whole === undefined) return []
  const table = tableOf(reach.dataset, 'people')
  const [conditions = []] = groupsIn(reach.dataset, table, [whole])
  if (conditions instanceof NotAvailable) return conditions
  const persons = textColumn(table, 'person')
  const hired = dayColumn(table, 'hired').values
  const end = elapsedEnd(wanted, reach.calendar.today)
  const after = monthsBefore(end, hiredWithin)
  const lastHired = new Map<string, { readonly name: string; readonly day: DayNumber }>()
  for (let row = 0; row < table.rows; row += 1) {
    const day = hired[row] ?? NO_DAY
    const name = persons.dictionary[persons.codes[row] ?? 0] ?? ''
    const isOne = conditions.every(({ column, codes }) => codes.includes(column.codes[row] ?? 0))
    if (name === '' || !isOne || day <= after || day > end) continue
    const known = lastHired.get(textKey(name))
    if (known === undefined || known.day < day) lastHired.set(textKey(name), { name, day: day as DayNumber })
  }
  return Array.from(lastHired.values(), ({ name, day }) => ({
    group: reach.person(group, name),
    months: periodsOf('month', unitHolding('month', day).first, end).map((month) => reach.period(month)),
  }))
}

/** The same day of the month so many months earlier, or the last day of a month that is shorter. */
function monthsBefore(day: DayNumber, months: number): DayNumber {
  const { year, month, day: ofMonth } = civilDay(day)
  const first = civilDay(dayNumber(year, month - months, 1))
  return dayNumber(first.year, first.month, Math.min(ofMonth, daysInMonth(first.year, first.month)))
}

/** Median of numbers, the mean of the middle two for an even count; undefined for none. */
export function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((one, other) => one - other)
  const upper = sorted[sorted.length >> 1]
  const lower = sorted[(sorted.length - 1) >> 1]
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2
}
