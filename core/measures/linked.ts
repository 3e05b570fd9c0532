import type { TextColumn } from '../model/dataset'
import type { Grid } from './grid'
import { keyRanges, keysByLeaf } from './keys'
import { Marks } from './marks'
import type { Measure } from './measure'
import { sharedKeyColumns } from './table-columns'
import { codeOf } from './words'

type Linked = Extract<Measure, { form: 'linked' }>

/** The keys of one table that another one has, too. */
export interface Links {
  readonly column: TextColumn
  /** 1 for the codes of the keys that other rows have in a period. */
  readonly linkedIn: (period: number) => Uint8Array
}

/**
 * Numbers of distinct keys per cell of the grid that rows of another kind have too, whoever's these are.
 * @param others the other table, with everyone as its only group
 */
export function linkedCounts(grid: Grid, others: Grid, measure: Linked): Float64Array {
  const { column, linkedIn } = linksBetween(grid, others, measure)
  const keys = keysByLeaf(grid, measure.rows, column)
  const marks = new Marks(column)
  return grid.cells((period) => {
    const linked = linkedIn(period)
    return (group) => {
      marks.clear()
      let count = 0
      for (const range of keyRanges(grid, keys, period, group)) count += marks.putWanted(keys.codes, range, linked)
      return count
    }
  })
}

/** @param others the other table, with everyone as its only group */
export function linksBetween(grid: Grid, others: Grid, { key, to }: Linked): Links {
  const [column, otherColumn] = sharedKeyColumns({ table: grid.table, key }, { table: others.table, key: to.key })
  const { entity, time, where } = to.rows
  const keys = keysByLeaf(others, to.ever || time === undefined ? { entity, where } : to.rows, otherColumn)
  const ofOther = Int32Array.from(otherColumn.dictionary, (word) => codeOf(column, word) ?? 0)
  return {
    column,
    linkedIn: (period) => {
      const linked = new Uint8Array(column.dictionary.length)
      for (const { from, to: end } of keyRanges(others, keys, period, 0)) {
        for (let at = from; at < end; at += 1) linked[ofOther[keys.codes[at] ?? 0] ?? 0] = 1
      }
      return linked
    },
  }
}
