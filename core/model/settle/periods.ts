import { parsePeriod } from '../../calendar/parse-period'
import type { Period } from '../../calendar/period'
import { InputError } from '../../input-error'
import { NO_DAY, type DayColumn, type TextColumn } from '../dataset'
import { once, type Derivations } from '../lazy-columns'
import type { ReadingRules } from '../reading-rules'
import { textsOf, type Given } from './given'

/** `first`, `last`: the days of the period that a row is about; missing where its period cannot be read. */
export function settlePeriods({ columns, rules }: Given): Derivations {
  if (!('period' in columns)) return {}
  const periods = once(() => textsOf(columns, 'period'))
  const spans = once(() => (periods()?.dictionary ?? []).map((text) => readPeriod(text, rules)))
  return {
    first: () => daysBy(periods(), spans(), ({ first }) => first),
    last: () => daysBy(periods(), spans(), ({ last }) => last),
  }
}

/** A blank is no period here: a row is not about the current one because nobody said so. */
function readPeriod(text: string, { calendar, date1904 }: ReadingRules): Period | undefined {
  if (text === '') return undefined
  try {
    return parsePeriod(text, calendar, date1904)
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

function daysBy(
  periods: TextColumn | undefined,
  spans: readonly (Period | undefined)[],
  dayOf: (period: Period) => number,
): DayColumn | undefined {
  if (periods === undefined) return undefined
  const days = Int32Array.from(spans, (span) => (span === undefined ? NO_DAY : dayOf(span)))
  return { kind: 'day', header: periods.header, values: periods.codes.map((code) => days[code] ?? NO_DAY) }
}
