import { NotAvailable } from '../input-error'
import type { DayNumber } from '../cells/day'
import { groupsIn } from '../measures/conditions'
import { tableOf } from '../measures/engine'
import type { Group, Selection } from '../measures/group'
import { ownerColumn, peopleOfUnit, textIn } from '../measures/known-names'
import { dayColumn, numberColumn } from '../measures/table-columns'
import { daysFromTo } from '../calendar/calendar-unit'
import { textKey } from '../model/columns'
import { NO_DAY, type Dataset, type Table, type TextColumn } from '../model/dataset'
import type { Reach } from './reach'

/** A forecast with the cell of the grid that tells what came of it. */
export interface Forecast {
  readonly amount: number
  /** Indexes among the periods and the groups. */
  readonly period: number
  readonly group: number
}

/** The forecasts that count, whoever asks: of each owner and period, the last one made before the period began. */
export class Forecasts {
  private readonly table: Table
  private readonly rows: readonly number[]

  /** @throws {InputError} `no-table`, `column-missing`, `column-blank`, `column-unreadable` */
  constructor(dataset: Dataset) {
    this.table = tableOf(dataset, 'forecasts')
    this.rows = lastOnes(this.table)
  }

  /** Those whose periods lie within a period and which are a group's. */
  within(period: number, group: number, reach: Reach): readonly Forecast[] | NotAvailable {
    const [wanted, whole] = [reach.periods[period], reach.groups[group]]
    if (wanted === undefined || whole === undefined) return []
    const [conditions = []] = groupsIn(reach.dataset, this.table, [whole])
    if (conditions instanceof NotAvailable) return conditions
    const { first, last, amount } = columnsOf(this.table)
    return this.rows
      .filter((row) => {
        const isWithin = (first[row] ?? NO_DAY) >= wanted.first && (last[row] ?? NO_DAY) <= wanted.last
        return isWithin && conditions.every(({ column, codes }) => codes.includes(column.codes[row] ?? 0))
      })
      .map((row) => ({
        amount: amount[row] ?? NaN,
        period: reach.period(daysFromTo((first[row] ?? 0) as DayNumber, (last[row] ?? 0) as DayNumber)),
        group: this.ofMaker(row, whole, group, reach),
      }))
  }

  /** Whose sales a forecast is about: its maker's or, of one for everybody, the whole group's. */
  private ofMaker(row: number, whole: Group, group: number, reach: Reach): number {
    const maker = makerOf(this.table, row)
    if (maker === undefined) return group
    if (maker.of === 'person') return reach.person(group, maker.name)
    const isTold = whole.selections.some((selection) => selection.kind === 'unit' && selection.column === maker.of)
    if (isTold) return group
    const people = peopleOfUnit(reach.dataset, maker.of, maker.name)
    const unit: Selection = { kind: 'unit', column: maker.of, name: maker.name, people }
    return reach.group({ label: maker.name, selections: [...whole.selections, unit] })
  }
}

/** Rows of the last forecast that each maker has made for each period before it began. */
function lastOnes(table: Table): readonly number[] {
  const { made, first, last, amount } = columnsOf(table)
  const found = new Map<string, number>()
  for (let row = 0; row < table.rows; row += 1) {
    const [day, start] = [made[row] ?? NO_DAY, first[row] ?? NO_DAY]
    if (day === NO_DAY || start === NO_DAY || day >= start || Number.isNaN(amount[row] ?? NaN)) continue
    const maker = makerOf(table, row)
    const key = [start, last[row], maker?.of, textKey(maker?.name ?? '')].join()
    const known = found.get(key)
    if (known === undefined || day >= (made[known] ?? NO_DAY)) found.set(key, row)
  }
  return [...found.values()]
}

/** Who has made a forecast: somebody, else a team or a region; undefined for one of the whole company. */
function makerOf(table: Table, row: number) {
  const owner = wordIn(ownerColumn(table), row)
  if (owner !== '') return { of: 'person', name: owner } as const
  for (const unit of ['team', 'region'] as const) {
    const name = wordIn(textIn(table, unit), row)
    if (name !== '') return { of: unit, name }
  }
  return undefined
}

function columnsOf(table: Table) {
  return {
    made: dayColumn(table, 'made').values,
    first: dayColumn(table, 'first').values,
    last: dayColumn(table, 'last').values,
    amount: numberColumn(table, 'amount').values,
  }
}

function wordIn(column: TextColumn | undefined, row: number): string {
  return column?.dictionary[column.codes[row] ?? 0] ?? ''
}
