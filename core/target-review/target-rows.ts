import { parsePeriod } from '../calendar/parse-period'
import type { Calendar, Period } from '../calendar/period'
import { InputError } from '../input-error'
import { tableOf } from '../measures/engine'
import { textIn } from '../measures/known-names'
import { DEFAULT_KPI } from '../measures/target'
import type { Dataset } from '../model/dataset'

/** A target as it stands in the targets table. */
export interface TargetRow {
  /** The sheet's line, counted from 1. */
  readonly row: number
  readonly who: string
  /** As written; the default where the row names none. */
  readonly kpi: string
  readonly namesKpi: boolean
  readonly periodText: string
  /** Absent where the period cannot be read. */
  readonly period?: Period
  readonly target?: number
  /** NaN where the table has none for it. */
  readonly weight: number
}

/**
 * The rows of the targets table, in its order.
 * @throws {InputError} `no-table`, `table-ambiguous`
 */
export function targetRows(dataset: Dataset, calendar: Calendar): readonly TargetRow[] {
  const table = tableOf(dataset, 'targets')
  const [who, kpi, periods] = [textIn(table, 'who'), textIn(table, 'kpi'), textIn(table, 'period')]
  const spans = (periods?.dictionary ?? []).map((text) => readPeriod(text, calendar))
  const [targets, weights] = [table.columns.target, table.columns.weight]
  return Array.from(table.rowNumbers, (row, at): TargetRow => {
    const [name, code] = [kpi?.dictionary[kpi.codes[at] ?? 0] ?? '', periods?.codes[at] ?? 0]
    const [period, target] = [spans[code], targets?.kind === 'number' ? targets.values[at] : undefined]
    return {
      row,
      who: who?.dictionary[who.codes[at] ?? 0] ?? '',
      kpi: name === '' ? DEFAULT_KPI : name,
      namesKpi: name !== '',
      periodText: periods?.dictionary[code] ?? '',
      ...(period === undefined ? {} : { period }),
      ...(target === undefined || Number.isNaN(target) ? {} : { target }),
      weight: weights?.kind === 'number' ? (weights.values[at] ?? NaN) : NaN,
    }
  })
}

function readPeriod(text: string, calendar: Calendar): Period | undefined {
  if (text === '') return undefined
  try {
    return parsePeriod(text, calendar, false)
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}
