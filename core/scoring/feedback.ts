import { NotAvailable } from '../input-error'
import { say, type Facts, type Locale, type Text } from '../locale/text'
import { bandOf, type Band } from './grade'
import { percentText, pointsText } from './plain-number'
import { sharesOfTotal, totalScore, weightScored } from './total'

/** A line of a scorecard by its name. */
export interface NamedScore {
  readonly name: string
  readonly score: number | undefined
  readonly weight: number
}

/** Points that meet the target. */
const MET = 100
/** As many as somebody remembers from a talk. */
const MOST_NAMED = 2

const texts = {
  strength: { en: '▲ {name}: {points} points, {part} of the total', zh: '▲ {name}：{points} 分，为总分贡献 {part} 分' },
  noStrength: { en: '▲ No KPI has met its target yet', zh: '▲ 尚无指标达到目标' },
  gap: {
    en: '▼ {name}: {points} points, which costs {part} of the total',
    zh: '▼ {name}：{points} 分，使总分少 {part} 分',
  },
  noGap: { en: '▼ Every KPI has met its target', zh: '▼ 所有指标均达到目标' },
  missing: {
    en: '○ No value for {names}: scored on {share} of the weight',
    zh: '○ {names} 无值：按 {share} 的权重计分',
  },
  next: { en: '→ {gap} points to grade {grade}', zh: '→ 距等级 {grade} 还差 {gap} 分' },
  best: { en: '→ Grade {grade}: there is none above', zh: '→ 等级 {grade}：已是最高' },
} as const satisfies Record<string, Text>

/** How many lines there are at most, so that a sheet can keep room for them. */
export const MOST_LINES = 2 * MOST_NAMED + 2

/**
 * Strengths and gaps in words: the items at or above 100 points that give most of the total; those below that cost most of
 * it, compared with 100 points; what has no value; how far the next grade is. Shares are those of the total, items without a
 * score left out.
 * @param bands from the best grade down; none where totals alone do not decide
 * @throws {InputError} as `totalScore`
 */
export function feedback(items: readonly NamedScore[], bands: readonly Band[], locale: Locale): string[] {
  const total = totalScore(items, 'reweight')
  const shares = sharesOfTotal(items, 'reweight')
  const scored = items.flatMap(({ name, score }, index) => {
    const share = shares[index] ?? 0
    return score === undefined || share === 0 ? [] : [{ name, score, share }]
  })
  const word = (text: Text, facts: Facts = {}) => say(text, locale, facts)
  const strengths = largest(
    scored.filter(({ score }) => score >= MET),
    ({ score, share }) => score * share,
  )
  const gaps = largest(
    scored.filter(({ score }) => score < MET),
    ({ score, share }) => (MET - score) * share,
  )
  const missing = items.filter(({ score, weight }) => score === undefined && weight > 0).map(({ name }) => name)
  const lines = [
    ...(strengths.length === 0 && scored.length > 0 ? [word(texts.noStrength)] : []),
    ...strengths.map(({ name, score, share }) =>
      word(texts.strength, { name, points: pointsText(score), part: pointsText(score * share) }),
    ),
    ...(gaps.length === 0 && scored.length > 0 ? [word(texts.noGap)] : []),
    ...gaps.map(({ name, score, share }) =>
      word(texts.gap, { name, points: pointsText(score), part: pointsText((MET - score) * share) }),
    ),
  ]
  if (missing.length > 0) {
    const share = percentText(weightScored(items))
    lines.push(word(texts.missing, { names: missing.join(locale === 'zh-CN' ? '、' : ', '), share }))
  }
  if (!(total instanceof NotAvailable) && bands.length > 0) lines.push(nextLine(total, bands, word))
  return lines
}

function nextLine(total: number, bands: readonly Band[], word: (text: Text, facts?: Facts) => string): string {
  const place = bandOf(total, bands)
  const next = bands[place - 1]
  if (next === undefined) return word(texts.best, { grade: bands[place]?.grade ?? '' })
  return word(texts.next, { grade: next.grade, gap: pointsText(next.from - total) })
}

/** The first ones by size; of equal ones those that stand first. */
function largest<T>(items: readonly T[], sizeOf: (item: T) => number): T[] {
  return [...items].sort((one, other) => sizeOf(other) - sizeOf(one)).slice(0, MOST_NAMED)
}
