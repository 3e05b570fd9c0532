import { InputError } from '../input-error'
import type { Text } from '../locale/text'

/** What people call the places on a curve, from the first to the last. */
export type AnchorName = 'floor' | 'threshold' | 'target' | 'stretch' | 'cap'

/** A place on a curve: so much of what is measured gives so many points. */
export interface Anchor {
  readonly at: number
  readonly points: number
  readonly name?: AnchorName
}

/** Anchors by their names, any of them left out; points are the usual ones where they are. */
export type NamedPlaces = {
  readonly [Name in AnchorName]?: { readonly at: number; readonly points?: number }
}

export const anchorNames = ['floor', 'threshold', 'target', 'stretch', 'cap'] as const satisfies readonly AnchorName[]

/** Points of an anchor whose own are not given. A cap has none: how far a curve goes is what it is there to say. */
const usualPoints: Readonly<Partial<Record<AnchorName, number>>> = {
  floor: 0,
  threshold: 60,
  target: 100,
  stretch: 120,
}

export const anchorTexts: Readonly<Record<AnchorName, Text>> = {
  floor: { en: 'floor', zh: '底线' },
  threshold: { en: 'threshold', zh: '门槛' },
  target: { en: 'target', zh: '目标' },
  stretch: { en: 'stretch', zh: '挑战' },
  cap: { en: 'cap', zh: '封顶' },
}

/**
 * Anchors in their order, with their points.
 * @throws {InputError} `cap-without-points`
 */
export function namedAnchors(places: NamedPlaces): Anchor[] {
  return anchorNames.flatMap((name): Anchor[] => {
    const place = places[name]
    if (place === undefined) return []
    const points = place.points ?? usualPoints[name]
    if (points === undefined) throw new InputError('cap-without-points')
    return [{ at: place.at, points, name }]
  })
}
