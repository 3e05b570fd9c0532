import type { Calendar, Period } from '../calendar/period'
import { NotAvailable } from '../input-error'
import type { Column, Dataset, DayColumn, Table } from '../model/dataset'
import { dayTable, type DayTable } from './day-table'
import { groupsIn } from './conditions'
import type { Currencies } from './currencies'
import type { Group } from './group'
import { partByGroups, type Parts } from './group-cells'
import type { KeysByLeaf } from './keys'
import type { Filter, Quantity, Rows } from './measure'
import type { NumbersByLeaf } from './percentile'
import { passingRows } from './passing-rows'
import { allOfTime, cutIntoStretches, type Stretches } from './period-cells'
import { placeByDay, placeInAllTime, type Placement, type Room } from './placement'
import { computed, quantityOf } from './quantity'
import { Remembered } from './remembered'
import { timeColumn } from './table-columns'

/** The numbers of rows that are placed. */
export interface PlacedNumbers {
  readonly values: Float64Array
  /** Where the number of each row stands; without it, they are in the rows' order. */
  readonly places: Int32Array | undefined
}

/** A grid of periods and groups over one table. What several measures need is worked out once. */
export class Grid {
  readonly parts: Parts
  /** For a group that the table cannot tell, why. */
  readonly untold: readonly (NotAvailable | undefined)[]
  readonly totals = new Remembered<Float64Array>()
  readonly orders = new Remembered<Int32Array>()
  readonly keys = new Remembered<KeysByLeaf>()
  readonly sorted = new Remembered<NumbersByLeaf>()
  readonly firstDays = new Remembered<Int32Array>()
  private readonly stretches: Stretches
  private readonly room: Room
  private readonly columns: Column[] = []
  private readonly stretchTables = new Remembered<DayTable>()
  private readonly passed = new Remembered<Int32Array>()
  private readonly masks = new Remembered<Uint8Array>()
  private readonly placements = new Remembered<Placement>()
  private readonly quantities = new Remembered<Float64Array>()

  constructor(
    dataset: Dataset,
    readonly table: Table,
    readonly periods: readonly Period[],
    readonly groups: readonly Group[],
    readonly calendar: Calendar,
  ) {
    const found = groupsIn(dataset, table, groups)
    this.untold = found.map((each) => (each instanceof NotAvailable ? each : undefined))
    this.parts = partByGroups(table.rows, found)
    this.stretches = cutIntoStretches(periods)
    this.room = { rows: new Int32Array(table.rows), leafOf: new Int32Array(table.rows) }
  }

  /** A value for every cell of the grid, by period, then group. */
  cells(valueIn: (period: number) => (group: number) => number): Float64Array {
    const { periods, groups } = this
    const values = new Float64Array(periods.length * groups.length)
    for (let period = 0; period < periods.length; period += 1) {
      const valueOf = valueIn(period)
      for (let group = 0; group < groups.length; group += 1) values[period * groups.length + group] = valueOf(group)
    }
    return values
  }

  /**
   * Adds up for every cell what its parts hold.
   * @param buckets    `width` of each part, one part's after the other
   * @param bucketOf   which of them is a period's
   * @param currencies of the buckets
   * @throws {InputError} `currencies-mixed`
   */
  sumOfParts(
    buckets: Float64Array,
    width: number,
    bucketOf: (period: number) => number,
    currencies?: Currencies,
  ): Float64Array {
    return this.cells((period) => {
      const at = bucketOf(period)
      return (group) => {
        const parts = this.parts.ofGroup[group] ?? []
        currencies?.refuseMixed(parts.map((part) => part * width + at))
        let total = 0
        for (const part of parts) total += buckets[part * width + at] ?? 0
        return total
      }
    })
  }

  /** A number that tells the columns of the table apart; two may have the same header. */
  numberOf(column: Column): number {
    const known = this.columns.indexOf(column)
    return known >= 0 ? known : this.columns.push(column) - 1
  }

  /** The rows that pass all filters, ascending. */
  passing(where: readonly Filter[]): Int32Array {
    return this.passed.get(where, () => passingRows(this.table, where, this.calendar.today, this.room.rows))
  }

  /** 1 for every row that passes all filters. */
  mask(where: readonly Filter[]): Uint8Array {
    return this.masks.get(where, () => maskOf(this.passing(where), this.table.rows))
  }

  /** The numbers that a quantity has in each row of the table; NaN where it has none. */
  quantity(of: Quantity): Float64Array {
    return this.quantities.get(of, () => quantityOf(this.table, of))
  }

  /** The numbers that a quantity has in the rows that are placed; NaN where it has none. */
  numbers(of: Quantity, rows: Rows): PlacedNumbers {
    const { rows: placed } = this.place(rows)
    // A column stands there already; what is worked out, is so only for the rows that need it.
    if ('column' in of) return { values: this.quantity(of), places: placed }
    return { values: this.quantities.get([of, rows], () => computed(this.table, of, placed)), places: undefined }
  }

  /** The places of the rows that pass the filters. Rows outside of time are in all periods. */
  place(rows: Rows): Placement {
    return this.placements.get(rows, () => {
      const passing = this.passing(rows.where)
      const days = timeColumn(this.table, rows)
      if (days === undefined) return placeInAllTime(passing, this.parts, allOfTime(this.periods), this.room)
      const stretchOf = this.stretchTables.get(rows.time, () => this.stretchTable(days))
      return placeByDay(passing, this.parts, days, stretchOf, this.stretches, this.room)
    })
  }

  private stretchTable(days: DayColumn): DayTable {
    const { start, ofDay } = this.stretches
    return dayTable(days, start, start + ofDay.length - 1, (day) => ofDay[day - start] ?? -1)
  }
}

function maskOf(rows: Int32Array, count: number): Uint8Array {
  const mask = new Uint8Array(count)
  for (let at = 0; at < rows.length; at += 1) mask[rows[at] ?? 0] = 1
  return mask
}
