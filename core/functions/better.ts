import type { Better } from '../scoring/curve'
import { cell, oneOf, optional } from './parameters'

/** Which way is better; means the same wherever a function asks for it. */
export const betterParameter = optional<Better, Better>(
  cell(oneOf(['higher', 'lower']), {
    en: '"higher" (left out) or "lower": which values are better',
    zh: '"higher"（默认）越高越好，"lower" 越低越好',
  }),
  'higher',
)
