import type { Text } from '../locale/text'
import { anchorNames, anchorTexts, type AnchorName } from './anchor'
import type { AnchoredCurve, RangeCurve } from './curve'

/** A word in the first column of a curve's table, in both languages, and what it means. */
export interface CurveWord<T> {
  readonly words: Text
  readonly means: T
}

export type RangeLimit = Exclude<keyof RangeCurve, 'kind' | 'points'>

export const anchorWords: readonly CurveWord<AnchorName>[] = anchorNames.map((means) => ({
  words: anchorTexts[means],
  means,
}))

export const rangeWords: readonly CurveWord<RangeLimit>[] = [
  { words: { en: 'outer low', zh: '外下限' }, means: 'outerLow' },
  { words: { en: 'low', zh: '下限' }, means: 'low' },
  { words: { en: 'high', zh: '上限' }, means: 'high' },
  { words: { en: 'outer high', zh: '外上限' }, means: 'outerHigh' },
]

/** What a first row says about all others; left open is what is usual for the direction. */
export interface CurveHeading {
  readonly kind: AnchoredCurve['kind']
  readonly over?: AnchoredCurve['over']
}

export const headingWords: readonly CurveWord<CurveHeading>[] = [
  { words: { en: 'attainment', zh: '完成率' }, means: { kind: 'lines', over: 'attainment' } },
  { words: { en: 'actual', zh: '实际' }, means: { kind: 'lines', over: 'actual' } },
  { words: { en: 'steps', zh: '阶梯' }, means: { kind: 'bands' } },
  { words: { en: 'attainment steps', zh: '完成率阶梯' }, means: { kind: 'bands', over: 'attainment' } },
  { words: { en: 'actual steps', zh: '实际阶梯' }, means: { kind: 'bands', over: 'actual' } },
]
