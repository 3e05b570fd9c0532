import type { Text } from '../locale/text'
import { add, divide, grow, multiply, raise, subtract, type Result } from './arithmetic'

/** How a value is worked out of the parts of its explanation. */
export type Working =
  /** The value of a part, by its index. */
  | { readonly kind: 'part'; readonly part: number }
  /** A number of the formula itself, or a reason why there is none. */
  | { readonly kind: 'given'; readonly value: Result }
  | {
      readonly kind: 'ratio'
      readonly top: Working
      readonly bottom: Working
      readonly base: 'positive' | undefined
      /** What the bottom is, in words. */
      readonly divisor: Text
    }
  | { readonly kind: 'difference'; readonly left: Working; readonly right: Working }
  | { readonly kind: 'sum' | 'product'; readonly parts: readonly Working[] }
  | { readonly kind: 'power'; readonly base: Working; readonly exponent: Working }
  | {
      readonly kind: 'growth'
      readonly first: Working
      readonly last: Working
      readonly years: number
      readonly base: Text
    }

/**
 * Works the value out again of nothing but the parts.
 * @param valueOf the value of a part, by its index
 */
export function workOut(working: Working, valueOf: (part: number) => Result): Result {
  const again = (part: Working) => workOut(part, valueOf)
  switch (working.kind) {
    case 'part':
      return valueOf(working.part)
    case 'given':
      return working.value
    case 'ratio':
      return divide(again(working.top), again(working.bottom), working.base, () => working.divisor)
    case 'difference':
      return subtract(again(working.left), again(working.right))
    case 'sum':
      return working.parts.map(again).reduce(add, 0)
    case 'product':
      return working.parts.map(again).reduce(multiply, 1)
    case 'power':
      return raise(again(working.base), again(working.exponent))
    case 'growth':
      return grow(again(working.first), again(working.last), working.years, () => working.base)
  }
}
