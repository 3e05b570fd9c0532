import { Currencies } from './currencies'
import type { Grid } from './grid'
import { firstDaysOfKeys, rowsByLeaf } from './keys'
import { rangesOf } from './leaf-order'
import { Marks } from './marks'
import type { Measure } from './measure'
import { select } from './select'
import { keyColumn } from './table-columns'

type Of<Form> = Extract<Measure, { form: Form }>

/** Sums per cell of the grid over the rows of keys whose first ever row, whoever's it is, falls in the period. */
export function freshSums(grid: Grid, measure: Of<'freshSum'>): Float64Array {
  const { rows, key } = measure
  const firstDays = firstDaysOfKeys(grid, rows, keyColumn(grid.table, key))
  return sumsOfKeys(
    grid,
    measure,
    (period) => {
      const { first = 0, last = 0 } = grid.periods[period] ?? {}
      // Rows outside of time are in every period, the first ones too.
      return Uint8Array.from(firstDays, (day) => (rows.time === undefined || (day >= first && day <= last) ? 1 : 0))
    },
    sumOf,
  )
}

/** Sums per cell of the grid over the rows of the keys with the largest sums. */
export function largestSums(grid: Grid, measure: Of<'largestSum'>): Float64Array {
  return sumsOfKeys(
    grid,
    measure,
    () => undefined,
    (sums) => sumOfLargest(sums, measure.count),
  )
}

/**
 * Adds up what the keys of each cell of the grid amount to.
 * @param wantedIn for a period, 1 for the codes of keys that count; all do without it
 * @param combine  the keys' sums, which it may reorder
 */
function sumsOfKeys(
  grid: Grid,
  { rows, key, of }: Of<'freshSum' | 'largestSum'>,
  wantedIn: (period: number) => Uint8Array | undefined,
  combine: (sums: Float64Array) => number,
): Float64Array {
  const column = keyColumn(grid.table, key)
  const { codes, dictionary } = column
  const sorted = rowsByLeaf(grid, rows)
  const placement = grid.place(rows)
  const values = grid.quantity(of)
  const currencies = Currencies.in(grid.table, of, grid.periods.length * grid.groups.length)
  const marks = new Marks(column)
  const placeOf = new Int32Array(dictionary.length)
  const sums = new Float64Array(dictionary.length)
  return grid.cells((period) => {
    const wanted = wantedIn(period)
    return (group) => {
      const cell = period * grid.groups.length + group
      let keys = 0
      marks.clear()
      for (const { from, to } of rangesOf(grid, placement, placement.start, period, group)) {
        for (let at = from; at < to; at += 1) {
          const row = sorted[at] ?? 0
          const code = codes[row] ?? 0
          if (code === 0 || (wanted !== undefined && wanted[code] !== 1)) continue
          if (marks.add(code)) {
            placeOf[code] = keys
            sums[keys] = 0
            keys += 1
          }
          const value = values[row] ?? NaN
          if (Number.isNaN(value)) continue
          const place = placeOf[code] ?? 0
          sums[place] = (sums[place] ?? 0) + value
          currencies?.add(cell, row)
        }
      }
      currencies?.refuseMixed([cell])
      return combine(sums.subarray(0, keys))
    }
  })
}

function sumOf(sums: Float64Array): number {
  let total = 0
  for (let at = 0; at < sums.length; at += 1) total += sums[at] ?? 0
  return total
}

function sumOfLargest(sums: Float64Array, count: number): number {
  const rest = sums.length - count
  if (rest <= 0) return sumOf(sums)
  select(sums, sums.length, rest)
  return sumOf(sums.subarray(rest))
}
