import { splitAmount, splitColumns, type Leaf } from '../core/targets/split'
import { measure, table } from './measure'
import { generator } from './random'
import { sharesInQuadprog } from './split-in-quadprog'

const COUNT = 100000
const TOTAL = 6000000.07
const CENTS = 600000007

interface Columns {
  readonly weights: Float64Array
  readonly locks: Float64Array
  readonly mins: Float64Array
  readonly maxs: Float64Array
}

type Way = readonly [name: string, run: () => ArrayLike<number>]

/** A company's target over 100,000 customers by last year's revenue, to the cent. */
export function run(): string {
  const random = generator(1)
  const weights = Float64Array.from({ length: COUNT }, () => random(12500) / 100)
  const kinds = Float64Array.from({ length: COUNT }, () => random(10))
  const where = (kind: number, value: number) => kinds.map((found) => (found === kind ? value : NaN))
  const mixed = { weights, locks: where(0, 50), mins: where(1, 20), maxs: where(1, 60) }
  const numbers = [...weights]
  const leaves = numbers.map((weight): Leaf => ({ weight }))

  const sums: Way = ['sum, then multiply: fractions of cents', () => multiplied(weights)]
  const around: Way = ['sum, then multiply, around locks', () => multipliedAround(mixed)]
  const clamping: Way = ['the same, then clamp: misses the total', () => clamped(mixed)]
  const free: readonly Way[] = [
    ['splitColumns', () => splitColumns(TOTAL, { weights }, 0.01)],
    ['splitAmount: an object per leaf', () => splitAmount(TOTAL, leaves, 0.01)],
    ['largest remainder by a sort', () => roundedBySort(weights)],
  ]
  const bounded: Way = ['splitColumns', () => splitColumns(TOTAL, mixed, 0.01)]
  for (const [name, way] of [sums, around, ...free, bounded]) {
    const found = cents(way())
    if (found !== CENTS) throw new Error(`${name} adds up to ${found} cents`)
  }
  return [
    timed('A total over 100,000 leaves', [
      sums,
      ['the same over plain arrays', () => multipliedNumbers(numbers)],
      ...free,
    ]),
    timed('The same, 10% locked and 10% bounded', [clamping, around, bounded]),
    besideQuadprog(random),
  ].join('\n\n')
}

function timed(title: string, ways: readonly Way[]): string {
  return table(title, measure(ways.map(([name, way]) => ({ name, run: () => way()[0] ?? NaN }))))
}

/** A programme of 100 leaves takes a matrix of 100 × 100; one of 100,000 leaves would take 80 GB. */
function besideQuadprog(random: (below: number) => number): string {
  const leaves = Array.from({ length: 100 }, () => ({ weight: 1 + random(99), min: random(40), room: 1 + random(60) }))
  const weights = leaves.map(({ weight }) => weight)
  const mins = leaves.map(({ min }) => min)
  const maxs = leaves.map(({ min, room }) => min + room)
  const columns = {
    weights: Float64Array.from(weights),
    mins: Float64Array.from(mins),
    maxs: Float64Array.from(maxs),
  }
  const total = Math.round(mins.reduce((sum, min, row) => sum + min + (leaves[row]?.room ?? 0) / 2, 0))
  const split = () => splitColumns(total, columns, 1)
  const quadprog = () => sharesInQuadprog(total, { weights, mins, maxs }) ?? []
  const ideals = quadprog()
  split().forEach((share, row) => {
    if (!(Math.abs(share - (ideals[row] ?? NaN)) < 1)) throw new Error(`quadprog gives ${ideals[row]}, not ${share}`)
  })
  return timed('100 leaves, all of them bounded', [
    ['splitColumns', split],
    ['quadprog, a quadratic programme, not rounded', quadprog],
  ])
}

/** What a formula does: one pass to add, one to multiply. */
function multiplied(weights: Float64Array): Float64Array {
  let sum = 0
  for (let row = 0; row < weights.length; row += 1) sum += weights[row] ?? 0
  const factor = TOTAL / sum
  const shares = new Float64Array(weights.length)
  for (let row = 0; row < weights.length; row += 1) shares[row] = (weights[row] ?? 0) * factor
  return shares
}

function multipliedNumbers(weights: readonly number[]): number[] {
  let sum = 0
  for (const weight of weights) sum += weight
  const factor = TOTAL / sum
  return weights.map((weight) => weight * factor)
}

/** The same of the rows that are not locked; bounds are not looked at. */
function multipliedAround({ weights, locks }: Columns): Float64Array {
  const factor = factorAround(weights, locks)
  const shares = new Float64Array(weights.length)
  for (let row = 0; row < weights.length; row += 1) {
    const lock = locks[row] ?? NaN
    shares[row] = Number.isNaN(lock) ? (weights[row] ?? 0) * factor : lock
  }
  return shares
}

/** What a formula with MIN and MAX does. */
function clamped({ weights, locks, mins, maxs }: Columns): Float64Array {
  const factor = factorAround(weights, locks)
  const shares = new Float64Array(weights.length)
  for (let row = 0; row < weights.length; row += 1) {
    const [lock, min, max] = [locks[row] ?? NaN, mins[row] ?? NaN, maxs[row] ?? NaN]
    const share = (weights[row] ?? 0) * factor
    shares[row] = Number.isNaN(lock) ? (share < min ? min : share > max ? max : share) : lock
  }
  return shares
}

function factorAround(weights: Float64Array, locks: Float64Array): number {
  let [sum, locked] = [0, 0]
  for (let row = 0; row < weights.length; row += 1) {
    const lock = locks[row] ?? NaN
    if (Number.isNaN(lock)) sum += weights[row] ?? 0
    else locked += lock
  }
  return (TOTAL - locked) / sum
}

/** The textbook's way: floors, then a sort of all remainders; floats will do for sizes like these. */
function roundedBySort(weights: Float64Array): Float64Array {
  let sum = 0
  for (const weight of weights) sum += weight
  const ideals = weights.map((weight) => (CENTS * weight) / sum)
  const shares = ideals.map(Math.floor)
  let over = CENTS
  for (const share of shares) over -= share
  const remainder = (row: number) => (ideals[row] ?? 0) - (shares[row] ?? 0)
  const order = Array.from(weights.keys())
  order.sort((one, other) => remainder(other) - remainder(one) || one - other)
  for (const row of order.slice(0, over)) shares[row] = (shares[row] ?? 0) + 1
  return shares.map((share) => share / 100)
}

function cents(shares: ArrayLike<number>): number {
  let sum = 0
  for (let row = 0; row < shares.length; row += 1) sum += (shares[row] ?? 0) * 100
  return Math.round(sum)
}
