import { InputError } from '../input-error'
import type { Text } from '../locale/text'
import { nearestNames } from '../measures/nearest-names'

/** How much of the formula is shown on either side of the mark. */
const BEFORE = 24
const AFTER = 16

/** A place in a formula. */
export interface Spot {
  readonly formula: string
  /** From 0. */
  readonly position: number
}

/** The refusal of what stands somewhere in a formula. */
export function unexpected(spot: Spot, expected: Text, found: string | Text): InputError {
  return new InputError('formula-unexpected', { ...placeIn(spot), expected, found })
}

/** The refusal of a name that nothing has, with those that are spelt most like it. */
export function unknownName(spot: Spot, kind: Text, found: string, known: readonly string[]): InputError {
  const nearest = nearestNames(found, known).join(', ')
  return new InputError('formula-name-unknown', { ...placeIn(spot), kind, found, nearest })
}

/** The refusal of a column that holds something else than is needed. */
export function wrongContent(spot: Spot, found: string, content: Text, expected: Text): InputError {
  return new InputError('formula-wrong-content', { ...placeIn(spot), found, content, expected })
}

/** The refusal of a column of another table than the one before it. */
export function otherTable(spot: Spot, found: string, table: Text): InputError {
  return new InputError('formula-other-table', { ...placeIn(spot), found, table })
}

/** Where a fault is, told by number and by the text around it: `…amount ▸wher product = "A"`. */
export function placeIn({ formula, position }: Spot): { readonly position: number; readonly around: string } {
  const from = Math.max(0, position - BEFORE)
  const to = Math.min(formula.length, position + AFTER)
  const [before, after] = [formula.slice(from, position), formula.slice(position, to)]
  const around = `${from > 0 ? '…' : ''}${before}▸${after}${to < formula.length ? '…' : ''}`
  return { position: position + 1, around: around.replace(/\s+/g, ' ') }
}
