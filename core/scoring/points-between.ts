/**
 * Points on the straight line between two places, `at` before `nextAt`. Written so that rounding never gives a better
 * value fewer points: each step of it is monotone in `value`.
 */
export function pointsBetween(value: number, at: number, points: number, nextAt: number, nextPoints: number): number {
  return points + (nextPoints - points) * ((value - at) / (nextAt - at))
}
