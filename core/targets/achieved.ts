import { NotAvailable } from '../input-error'

/**
 * The share of a target that was reached: actual / target or, where lower is better, 2 − actual / target (never
 * target / actual, which explodes near zero).
 * @returns not available without an actual or a target, and for a target of 0 or below
 */
export function achieved(
  actual: number | undefined,
  target: number | undefined,
  better: 'higher' | 'lower',
): number | NotAvailable {
  if (actual === undefined) return new NotAvailable('actual-missing')
  if (target === undefined) return new NotAvailable('target-missing')
  if (target <= 0) return new NotAvailable('target-zero', { found: target })
  return better === 'higher' ? actual / target : (2 * target - actual) / target
}
