/** Leaves of an amount to share out, as columns of whole numbers. */
export interface Leaves {
  /** 0 or more. */
  readonly weights: Float64Array
  /** Finite; 0 where nothing else is asked for. */
  readonly lows: Float64Array
  /** Infinity where there is no bound. */
  readonly highs: Float64Array
}

/** What the bounds leave to share: rows at a bound have their share, the others share the rest by weight. */
export interface Bounded {
  /** Share of each row that stands at a bound; 0 for the free ones. */
  readonly shares: Float64Array
  readonly free: Int32Array
  /** What the free rows have to share. */
  readonly rest: number
}

/** The least that rows can add up to; a row of weight 0 gets nothing but what its bounds force on it. */
export function leastOf({ weights, lows, highs }: Leaves): number {
  return lows.reduce((sum, low, row) => sum + (weights[row] === 0 ? nearestToZero(low, highs[row] ?? 0) : low), 0)
}

/** The most that rows can add up to. */
export function mostOf({ weights, lows, highs }: Leaves): number {
  return highs.reduce((sum, high, row) => sum + (weights[row] === 0 ? nearestToZero(lows[row] ?? 0, high) : high), 0)
}

/**
 * Finds the rows that stand at a bound in the one distribution clamp(λ × weight, low, high) that adds up to the total.
 *
 * The sum grows with λ and bends only where a row meets a bound, so the stretch that holds the total is found by
 * halving the sorted bends; within it the free rows share in proportion.
 * @param total from {@link leastOf} to {@link mostOf}
 */
export function holdBounds(total: number, leaves: Leaves): Bounded {
  const { weights } = leaves
  const bounded = rowsWithBounds(leaves)
  const plainWeight = sumOf(weights) - bounded.reduce((sum, row) => sum + (weights[row] ?? 0), 0)
  const bends = bendsOf(bounded, leaves)

  /** Whether the shares add up to the total or more where λ is `bend`. */
  const reaches = (bend: number): boolean => {
    let fixed = 0
    let weight = bend > 0 ? plainWeight : 0
    for (const row of bounded) {
      const bound = boundBetween(bend, bend, row, leaves)
      if (bound === undefined) weight += weights[row] ?? 0
      else fixed += bound
    }
    return bend * weight >= total - fixed
  }

  let below = -1
  let above = bends.length
  while (above - below > 1) {
    const middle = (below + above) >> 1
    if (reaches(bends[middle] ?? 0)) above = middle
    else below = middle
  }

  const from = bends[below] ?? -Infinity
  const to = bends[above] ?? Infinity
  const shares = new Float64Array(weights.length)
  const free = new Int32Array(weights.length)
  let count = 0
  let rest = total
  for (let row = 0; row < weights.length; row += 1) {
    const bound = boundBetween(from, to, row, leaves)
    if (bound === undefined) {
      free[count] = row
      count += 1
    } else {
      shares[row] = bound
      rest -= bound
    }
  }
  return { shares, free: free.subarray(0, count), rest }
}

/** The bound that a row stands at for every λ of a stretch without a bend; undefined if it is free there. */
function boundBetween(from: number, to: number, row: number, { weights, lows, highs }: Leaves): number | undefined {
  const weight = weights[row] ?? 0
  const low = lows[row] ?? 0
  const high = highs[row] ?? Infinity
  if (weight === 0) return nearestToZero(low, high)
  if (high / weight <= from) return high
  return low / weight >= to ? low : undefined
}

function bendsOf(bounded: readonly number[], { weights, lows, highs }: Leaves): Float64Array {
  // Rows without bounds bend at 0, below which they have nothing.
  const bends = [0]
  for (const row of bounded) {
    const weight = weights[row] ?? 0
    if (weight === 0) continue
    bends.push((lows[row] ?? 0) / weight)
    if (highs[row] !== Infinity) bends.push((highs[row] ?? 0) / weight)
  }
  return Float64Array.from(bends).sort()
}

function rowsWithBounds({ weights, lows, highs }: Leaves): number[] {
  const rows: number[] = []
  weights.forEach((weight, row) => {
    if (weight === 0 || lows[row] !== 0 || highs[row] !== Infinity) rows.push(row)
  })
  return rows
}

function nearestToZero(low: number, high: number): number {
  return Math.max(low, Math.min(0, high))
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}
