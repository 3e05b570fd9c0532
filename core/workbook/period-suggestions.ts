import { periodsOf } from '../calendar/periods'
import { NO_DAY, type Dataset } from '../model/dataset'
import { findKpi } from '../kpis/catalogue'
import { measuresOf } from '../kpis/parts'
import { resolve } from '../kpis/resolve'
import { passingRows } from '../measures/passing-rows'
import type { CalendarUnit } from '../calendar/period'
import type { DayNumber } from '../cells/day'
import type { WorkbookTables } from './recognise-workbook'

const most: readonly (readonly [CalendarUnit, number])[] = [
  ['quarter', 8],
  ['month', 6],
  ['year', 3],
]

/**
 * Periods that the data has something to say about, as a person would write them: the calendar's own first, then the
 * latest quarters, months and years that have begun. Without any dates, the month of today.
 */
export function suggestPeriods({ dataset, calendar }: Pick<WorkbookTables, 'dataset' | 'calendar'>): readonly string[] {
  const own = calendar.currentPeriod?.trim() ?? ''
  const span = pastSpan(dataset, calendar.today)
  const labels = most.flatMap(([unit, count]) =>
    periodsOf(unit, span.first, span.last)
      .reverse()
      .slice(0, count)
      .map(({ label }) => label),
  )
  return [...new Set([...(own === '' ? [] : [own]), ...labels])]
}

/** First and last day, today at the latest, on which something was sold: what is merely expected is no history. */
function pastSpan(dataset: Dataset, today: DayNumber): { readonly first: DayNumber; readonly last: DayNumber } {
  let first = today
  let last: DayNumber | undefined
  for (const measure of measuresOf(resolve(dataset, findKpi('REVENUE').value))) {
    if (measure.form === 'target' || measure.rows.time === undefined) continue
    const table = dataset.tables[measure.rows.entity]
    const column = table?.columns[measure.rows.time]
    if (table === undefined || column?.kind !== 'day') continue
    passingRows(table, measure.rows.where, today).forEach((row) => {
      const value = column.values[row] ?? NO_DAY
      if (value === NO_DAY || value > today) return
      const day = value as DayNumber
      if (day < first) first = day
      if (last === undefined || day > last) last = day
    })
  }
  return { first, last: last ?? today }
}
