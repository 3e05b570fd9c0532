/** The package brings no types; these are what the benchmarks use of it. */
declare module 'd3-array' {
  /** Ranks from 0 in rising order; ties share the lowest. */
  export function rank(values: Float64Array): Float64Array
  export function quantile(values: Float64Array, share: number): number | undefined
}
