import { NotAvailable } from '../input-error'
import { say, type Facts, type Locale, type Text } from '../locale/text'
import type { AdjustmentTrace } from './adjust'
import { describeScore } from './describe-score'
import type { NextGrade } from './next-grade'
import { percentText, plainNumber, pointsText } from './plain-number'
import type { ItemTrace, PersonScore } from './score-person'
import type { MissingRule } from './total'
import { breachedOf, type VetoTrace } from './veto'

/** How KPIs are called and their values written; a KPI as the design has it. */
export interface Wording {
  readonly nameOf: (kpi: string) => string
  readonly show: (kpi: string, value: number) => string
}

/**
 * A person's total in sentences, in the order in which it is worked out: each KPI, bonus and penalty, vetoes, the total
 * with what it rests on, what would change the grade.
 * @param grade as it was given; left out where there is none
 * @param next  left out where there is no next grade, or none that points decide
 */
export function describePerson(
  person: PersonScore,
  { nameOf, show }: Wording,
  locale: Locale,
  grade?: string,
  next?: NextGrade,
): string[] {
  const word = (text: Text, facts: Facts = {}) => say(text, locale, facts)
  const { items, adjusted, vetoes, total } = person
  return [
    ...items.map((item) => itemText(item, { nameOf, show }, locale)),
    ...adjusted.items.filter(({ found }) => found !== undefined).map((item) => adjustmentText(item, locale)),
    ...(adjusted.points === adjusted.wanted
      ? []
      : [word(texts.adjustedLimit, { wanted: signed(adjusted.wanted), points: signed(adjusted.points) })]),
    ...vetoes.filter(({ breached }) => breached !== false).map((veto) => vetoText(veto, locale)),
    total instanceof NotAvailable
      ? word(texts.noTotal, { reason: total.in(locale) })
      : totalText(person, total, grade, locale),
    ...(person.reliable ? [] : [word(texts.unreliable, { scored: percentText(person.scored) })]),
    ...(next === undefined ? [] : [nextText(next, items, { nameOf, show }, locale)]),
  ]
}

function itemText(item: ItemTrace, { nameOf, show }: Wording, locale: Locale): string {
  const { kpi, better, weight, share, contribution, missing } = item
  const facts = {
    name: nameOf(kpi),
    score: describeScore(item, better, locale, (value) => show(kpi, value)),
    weight: `${plainNumber(weight)}%`,
    share: percentText(share),
    contribution: pointsText(contribution),
    // Full precision of weight and share differ by rounding only, where nothing is missing.
    rule: missing === undefined ? '' : say(missingTexts[missing], locale),
  }
  if (missing !== undefined) return say(texts.missing, locale, facts)
  return say(Math.abs(share * 100 - weight) < 0.05 ? texts.item : texts.reweighted, locale, facts)
}

function adjustmentText({ name, wanted, points }: AdjustmentTrace, locale: Locale): string {
  const facts = { name, wanted: signed(wanted), points: signed(points) }
  return say(wanted === points ? texts.adjustment : texts.adjustmentLimit, locale, facts)
}

function vetoText({ name, breached, totalCap, gradeCap }: VetoTrace, locale: Locale): string {
  const text = breached === undefined ? texts.vetoUnknown : texts.veto
  return say(text, locale, { name, total: pointsText(totalCap), grade: gradeCap })
}

function totalText(
  { weighted, adjusted, vetoes, scored }: PersonScore,
  total: number,
  grade: string | undefined,
  locale: Locale,
) {
  const before = (weighted instanceof NotAvailable ? 0 : weighted) + adjusted.points
  const parts = [
    ...(scored < 1 - 1e-9 ? [say(texts.onPart, locale, { scored: percentText(scored) })] : []),
    ...(breachedOf(vetoes).length > 0 && before > total
      ? [say(texts.capped, locale, { before: pointsText(before) })]
      : []),
    ...(grade === undefined ? [] : [say(texts.grade, locale, { grade })]),
  ]
  return say(texts.total, locale, {
    total: pointsText(total),
    parts: parts.map((part) => (locale === 'en' ? `, ${part}` : `，${part}`)).join(''),
  })
}

function nextText(
  { grade, gap, cheapest }: NextGrade,
  items: readonly ItemTrace[],
  { nameOf, show }: Wording,
  locale: Locale,
): string {
  const facts = { grade, gap: pointsText(gap) }
  if (cheapest === undefined) return say(texts.nextByNone, locale, facts)
  const { kpi, actual } = cheapest
  const now = items.find((item) => item.kpi === kpi)?.actual ?? NaN
  return say(texts.next, locale, { ...facts, name: nameOf(kpi), now: show(kpi, now), then: show(kpi, actual) })
}

function signed(points: number): string {
  return points > 0 ? `+${pointsText(points)}` : pointsText(points)
}

const missingTexts: Readonly<Record<MissingRule, Text>> = {
  reweight: { en: 'left out; the other items share its weight', zh: '不计入，其权重由其余项分担' },
  zero: { en: 'counts as 0', zh: '按 0 分计' },
  block: { en: 'there is no total without it', zh: '缺此项则不计总分' },
}

const texts = {
  item: {
    en: '{name}: {score} Weight {weight}: {contribution} points of the total.',
    zh: '{name}：{score}权重 {weight}，计入总分 {contribution} 分。',
  },
  reweighted: {
    en: '{name}: {score} Weight {weight}, {share} of what was scored: {contribution} points of the total.',
    zh: '{name}：{score}权重 {weight}，占已计分部分的 {share}，计入总分 {contribution} 分。',
  },
  missing: {
    en: '{name}: {score} Weight {weight}: {rule}.',
    zh: '{name}：{score}权重 {weight}：{rule}。',
  },
  adjustment: { en: '{name}: {points} points.', zh: '{name}：{points} 分。' },
  adjustmentLimit: {
    en: '{name}: {points} points ({wanted} but for the limit).',
    zh: '{name}：{points} 分（未设限时为 {wanted} 分）。',
  },
  adjustedLimit: {
    en: 'Bonus and penalty together: {points} points ({wanted} but for the limit of them all).',
    zh: '加减分合计：{points} 分（未设总限时为 {wanted} 分）。',
  },
  veto: {
    en: 'Veto: {name}. The total is {total} at most, the grade {grade} at best.',
    zh: '一票否决：{name}。总分最高 {total} 分，等级最高 {grade}。',
  },
  vetoUnknown: { en: 'Veto not checked, nothing is known: {name}.', zh: '否决项未核实，暂无依据：{name}。' },
  total: { en: 'Total {total}{parts}.', zh: '总分 {total}{parts}。' },
  onPart: { en: 'on {scored} of the weight', zh: '已计分权重 {scored}' },
  capped: { en: 'capped by a veto (else {before})', zh: '因一票否决封顶（否则为 {before}）' },
  grade: { en: 'grade {grade}', zh: '等级 {grade}' },
  noTotal: { en: 'No total: {reason}', zh: '无总分：{reason}' },
  unreliable: {
    en: 'Not reliable: only {scored} of the weight was scored.',
    zh: '不可靠：仅 {scored} 的权重有得分。',
  },
  next: {
    en: '{gap} points to {grade}; the shortest way: {name} from {now} to {then}.',
    zh: '距 {grade} 还差 {gap} 分；最省力的途径：{name}由 {now} 到 {then}。',
  },
  nextByNone: {
    en: '{gap} points to {grade}; it takes more than one KPI to get there.',
    zh: '距 {grade} 还差 {gap} 分；须由多项指标共同提升。',
  },
} as const satisfies Record<string, Text>
