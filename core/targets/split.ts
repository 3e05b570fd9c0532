import { InputError } from '../input-error'
import { leastOf, mostOf, type Leaves } from './bounds'
import { shareWhole } from './largest-remainder'
import { asSteps, stepScale, type StepScale, type Steps } from './steps'
import { wholeWeights } from './whole-weights'

/** One share to be: its weight, and what else must hold. */
export interface Leaf<Amount extends number = number> {
  /** 0 or more, that of a locked leaf too. */
  readonly weight: number
  readonly min?: Amount
  readonly max?: Amount
  /** A value that must stay as it is; its bounds do not matter then. */
  readonly lock?: Amount
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
  return Array.from(splitOnScale(total, leaves, stepScale(1)), asSteps)
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
  const scale = stepScale(step)
  const shares = splitOnScale(scale.steps(total), leaves, scale)
  const amounts = new Array<number>(shares.length)
  for (let row = 0; row < shares.length; row += 1) amounts[row] = scale.amount(shares[row] ?? 0)
  return amounts
}

function splitOnScale(total: Steps, leaves: readonly Leaf[], scale: StepScale): Float64Array {
  const shares = new Float64Array(leaves.length)
  const rows = new Int32Array(leaves.length)
  let [count, locked] = [0, 0]
  for (let row = 0; row < leaves.length; row += 1) {
    const { weight = NaN, lock } = leaves[row] ?? {}
    if (!(weight >= 0 && weight < Infinity))
      throw new InputError('weight-negative', { found: weight }, { row: row + 1 })
    if (lock === undefined) rows[count++] = row
    else locked += shares[row] = scale.steps(lock, { row: row + 1 })
  }
  const open = rows.subarray(0, count)
  if (count > 0) putBack(shares, open, shareOut(asSteps(total - locked), leaves, open, scale))
  else if (locked !== total)
    throw new InputError('locks-exceed-total', { locked: scale.amount(locked), total: scale.amount(total) })
  return shares
}

/** Shares of the open leaves. What is negative is shared as its mirror image, so that −T splits like T. */
function shareOut(left: Steps, leaves: readonly Leaf[], open: Int32Array, scale: StepScale): Float64Array {
  const weights = new Float64Array(open.length)
  for (let position = 0; position < open.length; position += 1)
    weights[position] = leaves[open[position] ?? 0]?.weight ?? 0
  const mirrored = left < 0
  const columns = { weights: wholeWeights(weights), ...boundsOf(leaves, open, scale, mirrored) }
  checkRoom(left, columns, scale, mirrored)
  const shares = shareWhole(Math.abs(left), columns, weights)
  return mirrored ? shares.map((share) => 0 - share) : shares
}

function boundsOf(leaves: readonly Leaf[], open: Int32Array, scale: StepScale, mirrored: boolean) {
  const lows = new Float64Array(open.length)
  const highs = new Float64Array(open.length).fill(Infinity)
  for (let position = 0; position < open.length; position += 1) {
    const row = open[position] ?? 0
    const { min = -Infinity, max = Infinity } = leaves[row] ?? {}
    if (min === -Infinity && max === Infinity) continue
    const [least, most] = [scale.stepsUp(min), scale.stepsDown(max)]
    if (min > max) throw new InputError('bounds-crossed', { min, max }, { row: row + 1 })
    if (least > most)
      throw new InputError('bounds-between-steps', { min, max, step: scale.amount(1) }, { row: row + 1 })
    const [low, high] = mirrored ? [0 - most, 0 - least] : [least, most]
    highs[position] = high
    lows[position] = low === -Infinity ? Math.min(0, high) : low
  }
  return { lows, highs }
}

function checkRoom(left: Steps, columns: Leaves, scale: StepScale, mirrored: boolean): void {
  const total = scale.amount(left)
  // In the mirror, what is most is least.
  const [least, most] = mirrored ? [0 - mostOf(columns), 0 - leastOf(columns)] : [leastOf(columns), mostOf(columns)]
  if (left > most) throw new InputError('bounds-too-tight', { most: scale.amount(most), total })
  if (left < least) throw new InputError('bounds-too-high', { least: scale.amount(least), total })
}

function putBack(shares: Float64Array, open: Int32Array, openShares: Float64Array): void {
  for (let position = 0; position < open.length; position += 1) shares[open[position] ?? 0] = openShares[position] ?? 0
}
