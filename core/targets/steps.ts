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
    stepsUp: (amount) => Math.ceil(count(amount)),
    stepsDown: (amount) => Math.floor(count(amount)),
    amount: amountOf,
  }
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
