import { periodsOf } from '../calendar/periods'
import { NO_DAY, type DayColumn, type Dataset } from '../model/dataset'
import { catalogue } from '../kpis/catalogue'
import { measuresOf, resolve } from '../kpis/evaluate'
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

/** First and last day, today at the latest, of the columns that put rows into periods. */
function pastSpan(dataset: Dataset, today: DayNumber): { readonly first: DayNumber; readonly last: DayNumber } {
  let first = today
  let last: DayNumber | undefined
  for (const { values } of timeColumns(dataset)) {
    for (const value of values) {
      if (value === NO_DAY || value > today) continue
      const day = value as DayNumber
      if (day < first) first = day
      if (last === undefined || day > last) last = day
    }
  }
  return { first, last: last ?? today }
}

function timeColumns(dataset: Dataset): ReadonlySet<DayColumn> {
  const measures = catalogue().flatMap((kpi) => measuresOf(resolve(dataset, kpi.value)))
  return new Set(
    measures.flatMap((measure) => {
      if (measure.form === 'target') return []
      const column = dataset.tables[measure.rows.entity]?.columns[measure.rows.time]
      return column?.kind === 'day' ? [column] : []
    }),
  )
}
