import { NotAvailable } from '../input-error'
import { say, type Facts, type Locale, type Text } from '../locale/text'
import { anchorTexts, type Anchor } from './anchor'
import type { Better } from './curve'
import { percentText, plainNumber, pointsText } from './plain-number'
import type { CurvePiece, ScoreTrace } from './trace-score'

/**
 * How a score comes about, in a sentence: "90 of 100 is 90%: between threshold 80% (60 points) and target 100% (100
 * points), which gives 80 points."
 * @param show writes an actual or a target in its unit
 */
export function describeScore(
  trace: ScoreTrace,
  better: Better,
  locale: Locale,
  show: (value: number) => string = plainNumber,
): string {
  const { actual, piece, points } = trace
  if (points instanceof NotAvailable) return say(texts.none, locale, { reason: points.in(locale) })
  if (actual === undefined || piece === undefined) return say(texts.points, locale, { points: pointsText(points) })
  const isShare = trace.attainment !== undefined
  const start = isShare ? attainmentText(trace, better, locale, show) : show(actual)
  const place = (at: number) => (isShare ? percentText(at) : show(at))
  const facts = { start, ...placesOf(piece, place, locale), points: pointsText(points) }
  return say(texts[piece.kind], locale, facts)
}

function attainmentText(
  { actual = NaN, target = NaN, attainment = NaN }: ScoreTrace,
  better: Better,
  locale: Locale,
  show: (value: number) => string,
): string {
  const facts = { actual: show(actual), target: show(target), share: percentText(attainment) }
  return say(better === 'lower' ? texts.lower : texts.higher, locale, facts)
}

function placesOf(piece: CurvePiece, place: (at: number) => string, locale: Locale): Facts {
  const anchor = ({ at, points, name }: Anchor) =>
    say(texts.anchor, locale, { place: named(name, place(at), locale), points: pointsText(points) })
  switch (piece.kind) {
    case 'below':
      return { first: named(piece.first.name, place(piece.first.at), locale) }
    case 'between':
      return { from: anchor(piece.from), to: anchor(piece.to) }
    case 'band':
      return { from: named(piece.from.name, place(piece.from.at), locale) }
    case 'capped':
      return { last: named(piece.last.name, place(piece.last.at), locale) }
    case 'within':
    case 'beside':
    case 'outside': {
      const { outerLow, low, high, outerHigh } = piece.range
      return { low: place(low), high: place(high), outerLow: place(outerLow), outerHigh: place(outerHigh) }
    }
  }
}

function named(name: Anchor['name'], place: string, locale: Locale): string {
  return name === undefined ? place : `${say(anchorTexts[name], locale)} ${place}`
}

const texts = {
  none: { en: 'No points: {reason}', zh: '不计分：{reason}' },
  points: { en: '{points} points.', zh: '{points} 分。' },
  higher: { en: '{actual} of {target} is {share}', zh: '实际 {actual}，目标 {target}，完成率 {share}' },
  lower: {
    en: '{actual} against {target}, where less is better, is {share} (2 − actual / target)',
    zh: '实际 {actual}，目标 {target}，越低越好，完成率 {share}（2 − 实际 / 目标）',
  },
  anchor: { en: '{place} ({points} points)', zh: '{place}（{points} 分）' },
  below: {
    en: '{start}: short of {first}, where the curve begins, which gives {points} points.',
    zh: '{start}：未到曲线起点（{first}），得 {points} 分。',
  },
  between: {
    en: '{start}: between {from} and {to}, which gives {points} points.',
    zh: '{start}：介于{from}与{to}之间，得 {points} 分。',
  },
  band: {
    en: '{start}: on the step that begins at {from}, which gives {points} points.',
    zh: '{start}：处于自 {from} 起的一档，得 {points} 分。',
  },
  capped: {
    en: '{start}: {last} is reached, where the curve ends, which gives {points} points and no more.',
    zh: '{start}：已达曲线终点（{last}），得 {points} 分，不再增加。',
  },
  within: {
    en: '{start}: within the best range from {low} to {high}, which gives {points} points.',
    zh: '{start}：处于最佳区间 {low} 至 {high} 之内，得 {points} 分。',
  },
  beside: {
    en: '{start}: beside the best range from {low} to {high}, within the outer limits {outerLow} and {outerHigh}, which gives {points} points.',
    zh: '{start}：在最佳区间 {low} 至 {high} 之外，但未超出外限 {outerLow} 与 {outerHigh}，得 {points} 分。',
  },
  outside: {
    en: '{start}: at or beyond the outer limits {outerLow} and {outerHigh} of the range, which gives {points} points.',
    zh: '{start}：达到或超出区间外限 {outerLow} 与 {outerHigh}，得 {points} 分。',
  },
} as const satisfies Record<string, Text>
