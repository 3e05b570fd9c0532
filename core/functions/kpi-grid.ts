import type { Period } from '../calendar/period'
import { InputError, NotAvailable } from '../input-error'
import type { Kpi } from '../kpis/kpi'
import type { Group } from '../measures/group'
import type { Dataset } from '../model/dataset'
import type { CallContext, KpiQuestion, Result, ResultCell, ResultPlace } from './define'
import { evaluateEach } from '../kpis/evaluate-each'
import type { Entries, Entry } from './entries'
import { shaped, type Shape } from './grid'

/**
 * Evaluates KPIs for periods and groups in one go and lays the values out: a row and a column make a grid, ranges of
 * the same shape go cell by cell, a single cell holds for all.
 * @throws {InputError} `shapes-differ`; what `evaluateEach` throws
 */
export function kpiGrid(
  kpis: Entries<Kpi>,
  periods: Entries<Period>,
  groups: Entries<Group>,
  dataset: Dataset,
  { calendar }: CallContext,
): Result {
  const shape = commonShape([kpis, periods, groups])
  const [askedKpis, askedPeriods, askedGroups] = [new Asked(kpis), new Asked(periods), new Asked(groups)]
  const values = evaluateEach(dataset, askedKpis.each, askedPeriods.each, askedGroups.each, calendar)
  const cells = Array.from({ length: shape.rows * shape.columns }, (_, position): ResultCell => {
    const [row, column] = [Math.floor(position / shape.columns), position % shape.columns]
    const [kpi, period, group] = [askedKpis.at(row, column), askedPeriods.at(row, column), askedGroups.at(row, column)]
    if (kpi === undefined || period === undefined || group === undefined) return ''
    if (kpi instanceof NotAvailable) return kpi
    if (period instanceof NotAvailable) return period
    return group instanceof NotAvailable ? group : values.value(kpi, period, group)
  })
  return shaped(cells, shape)
}

/** What a place of the grid asks; undefined where it asks for nothing or cannot be read. */
export function questionInGrid(
  kpis: Entries<Kpi>,
  periods: Entries<Period>,
  groups: Entries<Group>,
  dataset: Dataset,
  { row, column }: ResultPlace,
): KpiQuestion | undefined {
  const shape = commonShape([kpis, periods, groups])
  if (row >= shape.rows || column >= shape.columns) return undefined
  const [kpi, period, group] = [entryAt(kpis, row, column), entryAt(periods, row, column), entryAt(groups, row, column)]
  if (kpi === undefined || period === undefined || group === undefined) return undefined
  return { kpi, period, group, dataset }
}

function entryAt<T>({ values, rows, columns }: Entries<T>, row: number, column: number): T | undefined {
  const entry = values[placeIn({ rows, columns }, row, column)]
  return entry instanceof NotAvailable ? undefined : entry
}

/** A line or a cell stands for all lines beside it. */
function placeIn({ rows, columns }: Shape, row: number, column: number): number {
  return (rows === 1 ? 0 : row) * columns + (columns === 1 ? 0 : column)
}

/** What a grid asks for, each once. */
class Asked<T> {
  readonly each: readonly T[]
  private readonly indexes: readonly Entry<number>[]

  constructor(private readonly grid: Entries<T>) {
    const known = new Map<T, number>()
    this.indexes = grid.values.map((entry): Entry<number> => {
      if (entry === undefined) return undefined
      if (entry instanceof NotAvailable) return entry
      const index = known.get(entry) ?? known.size
      known.set(entry, index)
      return index
    })
    this.each = [...known.keys()]
  }

  /** The index of what is asked for at a place of the result. */
  at(row: number, column: number): Entry<number> {
    return this.indexes[placeIn(this.grid, row, column)]
  }
}

/** The shape over which all arguments spread. */
function commonShape(all: readonly Entries<unknown>[]): Shape {
  all.forEach((entries, position) => {
    const other = all.slice(0, position).find((before) => !fits(before, entries))
    if (other === undefined) return
    const facts = { found: entries.values.length, expected: other.values.length, other: other.argument }
    throw new InputError('shapes-differ', facts, { argument: entries.argument })
  })
  return { rows: Math.max(...all.map(({ rows }) => rows)), columns: Math.max(...all.map(({ columns }) => columns)) }
}

function fits(one: Shape, other: Shape): boolean {
  const goes = (length: number, beside: number) => length === beside || length === 1 || beside === 1
  return goes(one.rows, other.rows) && goes(one.columns, other.columns)
}
