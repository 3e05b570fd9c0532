import { splitAmount, type Leaf } from '../core/targets/split'
import { measure, table } from './measure'

const COUNT = 100000
const TOTAL = 6000000.07
const CENTS = 600000007

/** A company's target over 100,000 customers, to the cent. */
export function run(): string {
  const free = Array.from({ length: COUNT }, (_, row): Leaf => ({ weight: ((row * 7919) % 1000) / 8 }))
  const mixed = free.map(({ weight }, row): Leaf => {
    if (row % 10 === 0) return { weight, lock: 50 }
    return row % 10 === 5 ? { weight, min: 20, max: 60 } : { weight }
  })
  const timings = measure([
    { name: 'sum, then multiply: fractions of cents', run: () => cents(multiplied(free)) },
    { name: 'largest remainder by a sort', run: () => cents(roundedBySort(free)) },
    { name: 'splitAmount', run: () => cents(splitAmount(TOTAL, free, 0.01)) },
    { name: 'splitAmount, 10% locked and 10% bounded', run: () => cents(splitAmount(TOTAL, mixed, 0.01)) },
  ])
  for (const { name, result } of timings) if (result !== CENTS) throw new Error(`${name} adds up to ${result} cents`)
  return table(`A total over ${COUNT} leaves`, timings)
}

/** What a formula does: one pass to add, one to multiply. */
function multiplied(leaves: readonly Leaf[]): number[] {
  let sum = 0
  for (const { weight } of leaves) sum += weight
  const factor = TOTAL / sum
  return leaves.map(({ weight }) => weight * factor)
}

/** The textbook's way: floors, then a sort of all remainders; floats will do for sizes like these. */
function roundedBySort(leaves: readonly Leaf[]): number[] {
  let sum = 0
  for (const { weight } of leaves) sum += weight
  const ideals = leaves.map(({ weight }) => (CENTS * weight) / sum)
  const shares = ideals.map(Math.floor)
  let over = CENTS
  for (const share of shares) over -= share
  const remainder = (row: number) => (ideals[row] ?? 0) - (shares[row] ?? 0)
  const order = leaves.map((_, row) => row)
  order.sort((one, other) => remainder(other) - remainder(one) || one - other)
  for (const row of order.slice(0, over)) shares[row] = (shares[row] ?? 0) + 1
  return shares.map((share) => share / 100)
}

function cents(shares: ArrayLike<number>): number {
  let sum = 0
  for (let row = 0; row < shares.length; row += 1) sum += (shares[row] ?? 0) * 100
  return Math.round(sum)
}
