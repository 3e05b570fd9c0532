import type { Comparison, Filter } from './measure'

/** Text is one of the words; "" is a blank. */
export function is(column: string, ...words: readonly string[]): Filter {
  return { column, test: 'is', words }
}

/** Text is none of the words. */
export function isNot(column: string, ...words: readonly string[]): Filter {
  return { column, test: 'is-not', words }
}

/** There is something in the column. */
export function filled(column: string): Filter {
  return { column, test: 'filled' }
}

/** The number or day compares so. */
export function compares(column: string, by: Comparison, to: number | 'today'): Filter {
  return { column, test: 'compare', by, to }
}
