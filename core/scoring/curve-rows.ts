import { say, type Locale, type Text } from '../locale/text'
import { anchorNames, anchorTexts, type Anchor } from './anchor'
import type { Curve } from './curve'
import { headingWords, rangeWords } from './curve-words'

/**
 * A curve as the small table that the `curve` argument of KPI_SCORE takes, so that a sheet can hold it: a row of titles
 * that says what the places are, then a row for each anchor, by name where all have one. Whatever the direction of the
 * KPI, the function reads the same curve from it.
 */
export function curveRows(curve: Curve, locale: Locale): (string | number)[][] {
  const word = (text: Text) => say(text, locale)
  if (curve.kind === 'range') {
    return rangeWords.map(({ words, means }) => {
      const isInner = means === 'low' || means === 'high'
      return [word(words), curve[means], isInner ? curve.points : 0]
    })
  }
  const heading = headingWords.find(({ means }) => means.kind === curve.kind && means.over === curve.over)
  const title = heading === undefined ? '' : word(heading.words)
  if (!areNamed(curve.anchors))
    return [[title, word(pointsText)], ...curve.anchors.map(({ at, points }) => [at, points])]
  return [
    [title, '', word(pointsText)],
    ...curve.anchors.map(({ at, points, name }) => [name === undefined ? '' : word(anchorTexts[name]), at, points]),
  ]
}

const pointsText = { en: 'points', zh: '得分' }

/** Whether every anchor has a name, and the names stand in their order. */
function areNamed(anchors: readonly Anchor[]): boolean {
  const places = anchors.map(({ name }) => (name === undefined ? -1 : anchorNames.indexOf(name)))
  return places.every((place, index) => place > (places[index - 1] ?? -1))
}
