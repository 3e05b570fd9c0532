import { isBlank, type Cell } from '../cells/cell'
import { InputError, NotAvailable } from '../input-error'
import type { Grid } from './parameters'

/** What a cell asks for; undefined for nothing, a reason where nobody can tell. */
export type Entry<T> = T | NotAvailable | undefined

/** What the cells of an argument ask for. */
export interface Entries<T> extends Grid<Entry<T>> {
  readonly argument: string
}

/**
 * Reads the cells of an argument. A cell of a range that cannot be read is not available by itself, a blank one asks
 * for nothing; a single cell has to be read, be it blank.
 * @throws {InputError} what `read` throws for a single cell, about the argument
 */
export function readEntries<T>(
  grid: Grid<Cell>,
  argument: string,
  read: (cell: Cell) => T,
  isNothing: (cell: Cell) => boolean = isBlank,
): Entries<T> {
  const isSingle = grid.values.length === 1
  const values = grid.values.map((cell): Entry<T> => {
    if (!isSingle && isNothing(cell)) return undefined
    try {
      return read(cell)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      if (isSingle) throw error.at({ argument })
      return new NotAvailable(error.code, error.facts)
    }
  })
  return { ...grid, values, argument }
}

/** An argument of one cell that asks for this. */
export function single<T>(argument: string, value: T): Entries<T> {
  return { values: [value], rows: 1, columns: 1, argument }
}

/**
 * What an argument asks for that has to be one cell.
 * @throws {InputError} `one-cell-needed`
 */
export function theOnly<T>({ values, rows, columns, argument }: Entries<T>): T {
  const [only] = values
  if (values.length !== 1 || only === undefined || only instanceof NotAvailable)
    throw new InputError('one-cell-needed', { rows, columns }, { argument })
  return only
}
