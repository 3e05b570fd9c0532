import { InputError, type Place } from '../input-error'
import { meantDecimal } from './decimal'

/** A whole number of smallest units. */
export type Steps = number & { readonly brand: 'Steps' }

/** Amounts counted in steps, and back, exact in decimals: 4 steps of 0.01 are 0.04. */
export interface StepScale {
  /**
   * @throws {InputError} `total-not-in-steps`, `too-many-steps`
   */
  readonly steps: (amount: number, place?: Place) => Steps
  /** The least whole number of steps that is not below an amount. */
  readonly stepsUp: (amount: number) => number
  /** The greatest whole number of steps that is not above an amount. */
  readonly stepsDown: (amount: number) => number
  readonly amount: (steps: number) => number
  /**
   * A column of amounts in steps, many at a time.
   * @param otherwise asked about the amounts that take more thought than a division, with their rows
   */
  readonly column: (amounts: Float64Array, otherwise: (amount: number, row: number) => number) => Float64Array
  /** Turns a column of steps into amounts, in place. */
  readonly toAmounts: (steps: Float64Array) => Float64Array
}

/**
 * Steps of a size.
 * @param step above 0, with at most 12 decimal places
 * @throws {InputError} `not-positive`, `step-too-fine`
 */
export function stepScale(step: number): StepScale {
  if (!(step > 0) || step === Infinity) throw new InputError('not-positive', { found: step }, { argument: 'step' })
  const size = meantDecimal(step)
  if (!size) throw new InputError('step-too-fine', { found: step }, { argument: 'step' })

  const power = 10 ** size.places
  const amountOf = (steps: number) => (steps * size.digits) / power
  /** May have a fraction. */
  const count = (amount: number): number => {
    const decimal = meantDecimal(amount)
    if (!decimal) return amount / step
    const places = Math.max(size.places, decimal.places)
    const digits = decimal.digits * 10 ** (places - decimal.places)
    return digits / (size.digits * 10 ** (places - size.places))
  }
  return {
    steps(amount, place = {}) {
      const steps = count(amount)
      if (Math.abs(steps) > Number.MAX_SAFE_INTEGER)
        throw new InputError('too-many-steps', { found: amount, step }, place)
      if (size.places > 0 && Math.abs(steps * size.digits) > Number.MAX_SAFE_INTEGER)
        throw new InputError('too-many-steps', { found: amount, step: 1 / 10 ** size.places }, place)
      const meant = meantDecimal(amount)
      // Counting back shows a remainder that the division was too short to show.
      if (!isWhole(steps) || !meant || amountOf(steps) !== meant.digits / 10 ** meant.places)
        throw new InputError('total-not-in-steps', { found: amount, step }, place)
      return steps
    },
    stepsUp: (amount) => Math.ceil(count(amount)) + 0,
    stepsDown: (amount) => Math.floor(count(amount)),
    amount: amountOf,
    column(amounts, otherwise) {
      const steps = sureSteps(amounts, size.digits, power)
      for (let row = nextNaN(steps, 0); row < steps.length; row = nextNaN(steps, row + 1))
        steps[row] = otherwise(amounts[row] ?? NaN, row)
      return steps
    },
    toAmounts: (steps) => scaled(steps, size.digits, power),
  }
}

/** Up to here whole numbers divided by a power of ten are different doubles. */
const MOST_SURE = 2 ** 51

/** How many steps each amount is where a single division tells; NaN elsewhere. */
function sureSteps(amounts: Float64Array, digits: number, power: number): Float64Array {
  const found = new Float64Array(amounts.length)
  for (let row = 0; row < amounts.length; row += 1) {
    const amount = amounts[row] ?? NaN
    const steps = Math.round((amount * power) / digits)
    const isSure = Math.abs(steps * digits) <= MOST_SURE && (steps * digits) / power === amount
    found[row] = isSure ? steps + 0 : NaN
  }
  return found
}

function nextNaN(values: Float64Array, from: number): number {
  for (let row = from; row < values.length; row += 1) if (Number.isNaN(values[row] ?? 0)) return row
  return values.length
}

function scaled(steps: Float64Array, digits: number, power: number): Float64Array {
  for (let row = 0; row < steps.length; row += 1) steps[row] = ((steps[row] ?? 0) * digits) / power
  return steps
}

/**
 * A number as a count of steps.
 * @throws {InputError} `too-many-steps` when it is no whole number below 2^53
 */
export function asSteps(value: number): Steps {
  if (!isWhole(value)) throw new InputError('too-many-steps', { found: value, step: 1 })
  return value
}

function isWhole(value: number): value is Steps {
  return Number.isSafeInteger(value)
}
