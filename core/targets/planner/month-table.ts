import { InputError } from '../../input-error'
import { shareWhole } from '../largest-remainder'
import { split } from '../split'
import { asSteps } from '../steps'
import { wholeWeights } from '../whole-weights'

/** What each person has in each month, in steps; people by their position. */
export class MonthTable {
  private readonly values: Float64Array

  /** @param weights a row a person, one number a month, not all of a row 0 */
  constructor(
    private readonly weights: readonly (readonly number[])[],
    readonly months: number,
  ) {
    this.values = new Float64Array(weights.length * months)
  }

  value(person: number, month: number): number {
    return this.values[person * this.months + month] ?? 0
  }

  row(person: number): Float64Array {
    return this.values.slice(person * this.months, (person + 1) * this.months)
  }

  put(person: number, row: Float64Array): void {
    this.values.set(row, person * this.months)
  }

  set(person: number, month: number, value: number): void {
    this.values[person * this.months + month] = value
  }

  /** What a person has in all months. */
  whole(person: number): number {
    let sum = 0
    for (let month = 0; month < this.months; month += 1) sum += this.value(person, month)
    return sum
  }

  /** What people have in a month, from one position up to, not including, another. */
  sum(month: number, from: number, to: number): number {
    let sum = 0
    for (let person = from; person < to; person += 1) sum += this.value(person, month)
    return sum
  }

  /** Lays a person's value out over the months in proportion to what stands there now; to the weights where nothing does. */
  spread(person: number, value: number): void {
    this.put(person, shares(value, this.standing(person)))
  }

  /** Gives a month a value, at most the person's whole, and lets the others share what is left of it. */
  shift(person: number, month: number, value: number): void {
    const row = shares(this.whole(person) - value, this.standing(person, month))
    row[month] = value
    this.put(person, row)
  }

  /** Whether the other months of a person can take what one of them leaves. */
  canShift(person: number, month: number): boolean {
    return (this.weights[person] ?? []).some((weight, other) => weight > 0 && other !== month)
  }

  /** By what a month is shared among people: what stands there, and where nothing does, the weights of the month. */
  monthWeights(month: number, people: readonly number[]): Float64Array {
    const standing = Float64Array.from(people, (person) => this.value(person, month))
    if (standing.some((value) => value > 0)) return standing
    return Float64Array.from(people, (person) => this.weights[person]?.[month] ?? 0)
  }

  private standing(person: number, without = -1): Float64Array {
    const row = this.row(person)
    if (without >= 0) row[without] = 0
    if (row.some((value) => value > 0)) return row
    return Float64Array.from(this.weights[person] ?? [], (weight, month) => (month === without ? 0 : weight))
  }
}

/**
 * Shares a month among people, each within bounds.
 * @returns in steps, or the nearest sum that the bounds allow
 */
export function sharesWithin(
  total: number,
  weights: Float64Array,
  lows: readonly number[],
  highs: readonly number[],
): readonly number[] | { readonly nearest: number } {
  const leaves = Array.from(weights, (weight, row) => ({
    weight,
    min: asSteps(lows[row] ?? 0),
    ...(highs[row] === Infinity ? {} : { max: asSteps(highs[row] ?? 0) }),
  }))
  if (leaves.length === 0) return total === 0 ? [] : { nearest: 0 }
  try {
    return split(asSteps(total), leaves)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const nearest = error.facts.most ?? error.facts.least
    if (typeof nearest !== 'number') throw error
    return { nearest }
  }
}

function shares(total: number, weights: Float64Array): Float64Array {
  return shareWhole(total, wholeWeights(weights), weights)
}
