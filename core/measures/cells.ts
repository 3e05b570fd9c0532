import type { Period } from '../calendar/period'
import { InputError } from '../input-error'
import { textKey } from '../model/columns'
import { NO_DAY, type DayColumn, type NumberColumn, type Table, type TextColumn } from '../model/dataset'
import { entity } from '../model/entity'
import { partByGroups, type Parts } from './group-cells'
import type { Group } from './group'
import type { Filter, Quantity } from './measure'
import { cutIntoStretches, type Stretches } from './period-cells'

/** The grid of a question (periods × groups) over one table, with each row's place in it. */
export class Grid {
  readonly stretches: Stretches
  readonly parts: Parts
  private readonly cellsByTime = new Map<string, Int32Array>()

  constructor(
    readonly table: Table,
    readonly periods: readonly Period[],
    readonly groups: readonly Group[],
  ) {
    this.stretches = cutIntoStretches(periods)
    this.parts = partByGroups(table, groups)
  }

  /** Number of leaf cells: part × stretch. */
  get leaves(): number {
    return this.parts.count * this.stretches.count
  }

  /** Leaf cell of every row by its day in a column; -1 outside of all periods. */
  leafOfRows(time: string): Int32Array {
    const known = this.cellsByTime.get(time)
    if (known) return known
    const days = dayColumn(this.table, time).values
    const cells = new Int32Array(days.length)
    for (let row = 0; row < days.length; row += 1) {
      const stretch = this.stretches.of(days[row] ?? 0)
      cells[row] = stretch < 0 ? -1 : (this.parts.ofRow[row] ?? 0) * this.stretches.count + stretch
    }
    this.cellsByTime.set(time, cells)
    return cells
  }

  /** The leaf cells of one cell of the grid. */
  *leavesOf(period: number, group: number): Iterable<number> {
    const { from, to } = this.stretches.ofPeriod[period] ?? { from: 0, to: -1 }
    for (const part of this.parts.ofGroup[group] ?? []) {
      for (let stretch = from; stretch <= to; stretch += 1) yield part * this.stretches.count + stretch
    }
  }
}

/** 1 for every row that passes all filters. */
export function rowMask(table: Table, where: readonly Filter[]): Uint8Array {
  const mask = new Uint8Array(table.rows).fill(1)
  for (const filter of where) {
    const column = textColumn(table, filter.column)
    const wanted = new Set(filter.is.map(textKey))
    const passes = column.dictionary.map((word) => wanted.has(textKey(word)))
    for (let row = 0; row < mask.length; row += 1) if (passes[column.codes[row] ?? 0] !== true) mask[row] = 0
  }
  return mask
}

/** The numbers that a quantity has in each row; NaN where it has none. */
export function quantityOf(table: Table, quantity: Quantity): Float64Array {
  if ('column' in quantity) return numberColumn(table, quantity.column).values
  const from = dayColumn(table, quantity.daysFrom).values
  const to = dayColumn(table, quantity.daysTo).values
  return Float64Array.from(from, (start, row) => {
    const end = to[row] ?? NO_DAY
    return start === NO_DAY || end === NO_DAY ? NaN : end - start
  })
}

/**
 * A day column of a table.
 * @throws {InputError} `column-missing`, `column-blank`, `column-unreadable`
 */
export function dayColumn(table: Table, name: string): DayColumn {
  const column = table.columns[name]
  if (column?.kind !== 'day') throw missing(table, name)
  if (column.values.every((day) => day === NO_DAY)) refuseEmpty(table, name, column.header)
  return column
}

/**
 * A number column of a table.
 * @throws {InputError} `column-missing`, `column-blank`, `column-unreadable`
 */
export function numberColumn(table: Table, name: string): NumberColumn {
  const column = table.columns[name]
  if (column?.kind !== 'number') throw missing(table, name)
  if (column.values.every(Number.isNaN)) refuseEmpty(table, name, column.header)
  return column
}

/**
 * A text column of a table.
 * @throws {InputError} `column-missing`
 */
export function textColumn(table: Table, name: string): TextColumn {
  const column = table.columns[name]
  if (column?.kind !== 'text') throw missing(table, name)
  return column
}

/** The column that tells keys apart: numbers go before names, which two customers may share. */
export function keyColumn(table: Table, key: string): TextColumn {
  return table.columns[`${key}Id`]?.kind === 'text' ? textColumn(table, `${key}Id`) : textColumn(table, key)
}

function missing(table: Table, name: string): InputError {
  const definition = entity(table.entity)
  const headers = [...Object.values(table.columns).map((column) => column.header), ...table.otherHeaders]
  return new InputError('column-missing', {
    entity: definition.name,
    column: definition.columns[name]?.name ?? name,
    headers: [...new Set(headers)].join(', '),
  })
}

/** A table without rows is empty, which is no mistake. */
function refuseEmpty(table: Table, name: string, header: string): void {
  if (table.rows === 0) return
  const unreadable = table.unreadable[name]?.[0]
  if (unreadable === undefined)
    throw new InputError('column-blank', { header, entity: entity(table.entity).name, rows: table.rows })
  throw new InputError('column-unreadable', {
    header,
    row: table.rowNumbers[unreadable.row] ?? 0,
    found: unreadable.found,
  })
}
