import { grouped } from '../kpis/format'

/** A number with no more digits than it takes: 90, 33.75, 0.0825, 1,234.5. */
export function plainNumber(value: number): string {
  const size = Math.abs(value)
  return withoutZeros(grouped(value, size >= 1000 ? 1 : size >= 1 ? 2 : 4))
}

/** Points, to a hundredth. */
export function pointsText(points: number): string {
  return withoutZeros(grouped(points, 2))
}

/** A share as a percentage, to a tenth: 0.875 → "87.5%". */
export function percentText(share: number): string {
  return `${withoutZeros(grouped(share * 100, 1))}%`
}

function withoutZeros(text: string): string {
  return text.replace(/\.0+$|(\.\d*[1-9])0+$/, '$1')
}
