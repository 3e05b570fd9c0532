import { InputError } from '../input-error'
import { leastOf, mostOf, type Bounds, type Leaves } from './bounds'
import { gathered, scatter, sum } from './columns'
import { shareWhole } from './largest-remainder'
import { asSteps, stepScale, type StepScale, type Steps } from './steps'
import { checkWeights, wholeWeights } from './whole-weights'

/** One share to be: its weight, and what else must hold. */
export interface Leaf<Amount extends number = number> {
  /** 0 or more, that of a locked leaf too. */
  readonly weight: number
  readonly min?: Amount
  readonly max?: Amount
  /** A value that must stay as it is; its bounds do not matter then. */
  readonly lock?: Amount
}

/** Leaves as columns, for many of them; NaN where a leaf has none. A column left out: none of them has. */
export interface LeafColumns {
  readonly weights: Float64Array
  readonly mins?: Float64Array | undefined
  readonly maxs?: Float64Array | undefined
  readonly locks?: Float64Array | undefined
}

/**
 * Splits a total over leaves in proportion to their weights, exact to the step.
 *
 * Locked values are taken off the total first. The others get clamp(λ × weight, min, max) with the one λ that makes
 * them add up; without a `min` no share falls on the other side of zero than what is to be shared. Rounding is by
 * largest remainder (Hamilton), ties to the larger weight and then to the earlier leaf: no share is a full step from
 * its ideal. A negative total mirrors. All weights zero means equal shares; beside others, a leaf of weight 0 gets no
 * more than its bounds force on it.
 * @returns shares in the order of `leaves`, adding up to `total`
 * @throws {InputError} `weight-negative`, `bounds-crossed` with the row; `bounds-too-tight`, `bounds-too-high`,
 *   `locks-exceed-total`
 */
export function split(total: Steps, leaves: readonly Leaf<Steps>[]): Steps[] {
  return Array.from(splitOnScale(total, columnsOf(leaves), stepScale(1)), asSteps)
}

/**
 * Splits an amount like {@link split}, in steps of any size; the shares are exact decimals (0.04, never
 * 0.040000000000000001). Bounds between two steps are moved inwards to the next step.
 * @param step smallest unit, above 0
 * @returns    amounts in the order of `leaves`, each a whole number of steps, adding up to `total`
 * @throws {InputError} what {@link split} throws; `total-not-in-steps` for the total or, with its row, a lock;
 *   `bounds-between-steps`, `too-many-steps`, `step-too-fine`, `not-positive`
 */
export function splitAmount(total: number, leaves: readonly Leaf[], step: number): number[] {
  return Array.from(splitColumns(total, columnsOf(leaves), step))
}

/** {@link splitAmount} of leaves in columns, for many. */
export function splitColumns(total: number, columns: LeafColumns, step: number): Float64Array {
  const scale = stepScale(step)
  return scale.toAmounts(splitOnScale(scale.steps(total), columns, scale))
}

function columnsOf(leaves: readonly Leaf[]): LeafColumns {
  const columns = {
    weights: new Float64Array(leaves.length),
    mins: new Float64Array(leaves.length),
    maxs: new Float64Array(leaves.length),
    locks: new Float64Array(leaves.length),
  }
  leaves.forEach(({ weight, min = NaN, max = NaN, lock = NaN }, row) => {
    columns.weights[row] = weight
    columns.mins[row] = min
    columns.maxs[row] = max
    columns.locks[row] = lock
  })
  return columns
}

function splitOnScale(total: Steps, columns: LeafColumns, scale: StepScale): Float64Array {
  const { weights, locks = new Float64Array(0) } = columns
  const rows = givenIn(locks)
  const locked = scale.column(gathered(locks, rows), (lock, at) => scale.steps(lock, { row: (rows[at] ?? 0) + 1 }))
  const lockedSum = sum(locked)
  if (rows.length < weights.length) {
    const shares = shareOut(asSteps(total - lockedSum), columns, rows, scale)
    scatter(locked, rows, shares)
    return shares
  }
  checkWeights(weights)
  if (lockedSum !== total)
    throw new InputError('locks-exceed-total', { locked: scale.amount(lockedSum), total: scale.amount(total) })
  return locked
}

/** Shares of the leaves that are not locked. What is negative is shared as its mirror image, so that −T splits like T. */
function shareOut(left: Steps, columns: LeafColumns, locked: Int32Array, scale: StepScale): Float64Array {
  const mirrored = left < 0
  const weights =
    columns.mins || columns.maxs || locked.length > 0 ? openWeights(columns.weights, locked) : columns.weights
  const leaves = { ...wholeWeights(weights), bounds: boundsOf(columns, scale, mirrored) }
  checkRoom(left, leaves, scale, mirrored)
  const shares = shareWhole(Math.abs(left), leaves, columns.weights)
  return mirrored ? negated(shares) : shares
}

/** A copy in which locked rows weigh nothing; where the others do neither, they weigh the same. */
function openWeights(weights: Float64Array, locked: Int32Array): Float64Array {
  checkWeights(weights)
  const nothing = new Float64Array(locked.length)
  const open = weights.slice()
  scatter(nothing, locked, open)
  if (open.some((weight) => weight > 0)) return open
  scatter(nothing, locked, open.fill(1))
  return open
}

/** Bounds in steps of the rows that have some and are not locked. */
function boundsOf({ mins, maxs, locks }: LeafColumns, scale: StepScale, mirrored: boolean): Bounds | undefined {
  const given = mins ?? maxs
  if (!given) return undefined
  const bounded = boundedRows(mins ?? given, maxs ?? given)
  const rows = locks ? without(locks, bounded) : bounded
  const least = mins
    ? scale.column(gathered(mins, rows), (min) => (min > -Infinity ? scale.stepsUp(min) : -Infinity))
    : new Float64Array(rows.length).fill(-Infinity)
  const most = maxs
    ? scale.column(gathered(maxs, rows), (max) => (max < Infinity ? scale.stepsDown(max) : Infinity))
    : new Float64Array(rows.length).fill(Infinity)
  const bad = firstCrossed(least, most)
  if (bad < rows.length) throw crossed(rows[bad] ?? 0, mins, maxs, scale)
  const [lows, highs] = mirrored ? [negated(most), negated(least)] : [least, most]
  // Without a lower bound, a share does not go below zero.
  for (let at = 0; at < rows.length; at += 1) if (lows[at] === -Infinity) lows[at] = Math.min(0, highs[at] ?? 0)
  return { rows, lows, highs }
}

function crossed(row: number, mins: Float64Array | undefined, maxs: Float64Array | undefined, scale: StepScale) {
  const [min, max] = [mins?.[row] ?? NaN, maxs?.[row] ?? NaN]
  const place = { row: row + 1 }
  return min > max
    ? new InputError('bounds-crossed', { min, max }, place)
    : new InputError('bounds-between-steps', { min, max, step: scale.amount(1) }, place)
}

function checkRoom(left: Steps, leaves: Leaves, scale: StepScale, mirrored: boolean): void {
  const total = scale.amount(left)
  // In the mirror, what is most is least.
  const [least, most] = mirrored ? [0 - mostOf(leaves), 0 - leastOf(leaves)] : [leastOf(leaves), mostOf(leaves)]
  if (left > most) throw new InputError('bounds-too-tight', { most: scale.amount(most), total })
  if (left < least) throw new InputError('bounds-too-high', { least: scale.amount(least), total })
}

// What goes through all rows knows but arrays and numbers, see columns.ts.

/** The first place at which the least is above the most; the number of places if there is none. */
function firstCrossed(least: Float64Array, most: Float64Array): number {
  for (let at = 0; at < least.length; at += 1) if ((least[at] ?? 0) > (most[at] ?? 0)) return at
  return least.length
}

/** Not by a branch: which way it goes cannot be foreseen, and a processor's wrong guess costs more than the row. */
function givenIn(values: Float64Array): Int32Array {
  const rows = new Int32Array(values.length)
  let count = 0
  for (let row = 0; row < values.length; row += 1) {
    rows[count] = row
    count += Number((values[row] ?? NaN) >= -Infinity)
  }
  return rows.subarray(0, count)
}

function boundedRows(mins: Float64Array, maxs: Float64Array): Int32Array {
  const rows = new Int32Array(mins.length)
  let count = 0
  for (let row = 0; row < mins.length; row += 1) {
    rows[count] = row
    count += Number((mins[row] ?? NaN) > -Infinity) | Number((maxs[row] ?? NaN) < Infinity)
  }
  return rows.subarray(0, count)
}

/** The rows for which nothing is given. */
function without(values: Float64Array, rows: Int32Array): Int32Array {
  const found = new Int32Array(rows.length)
  let count = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    if (Number.isNaN(values[row] ?? NaN)) found[count++] = row
  }
  return found.subarray(0, count)
}

function negated(values: Float64Array): Float64Array {
  return values.map((value) => 0 - value)
}
