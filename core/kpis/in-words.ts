import type { Locale, Text } from '../locale/text'
import { say } from '../locale/text'
import type { Expression } from '../measures/expression'
import { findKpi } from './catalogue'
import { formatValue, grouped } from './format'

/** An expression whose choices are made, in words: "deals won ÷ deals closed". KPIs within it go by their names. */
export function inWords(expression: Expression): Text {
  return { en: words(expression, 'en'), zh: words(expression, 'zh-CN') }
}

function words(expression: Expression, locale: Locale): string {
  const plain = (part: Expression) => words(part, locale)
  const whole = (part: Expression) => (isJoined(part) ? `(${plain(part)})` : plain(part))
  switch (expression.op) {
    case 'measure':
      return say(expression.measure.name, locale)
    case 'kpi':
      return say(findKpi(expression.id).name, locale)
    case 'constant':
      return String(expression.number)
    case 'length':
      return say(lengths[expression.in], locale)
    case 'ratio': {
      const top = isSum(expression.top) ? whole(expression.top) : plain(expression.top)
      return `${top} ÷ ${whole(expression.bottom)}`
    }
    case 'difference':
      return `${plain(expression.left)} − ${isSum(expression.right) ? whole(expression.right) : plain(expression.right)}`
    case 'sum':
      return expression.parts.map(plain).join(' + ')
    case 'product':
      return expression.parts.map((part) => (isSum(part) ? whole(part) : plain(part))).join(' × ')
    case 'power':
      return `${whole(expression.base)} ^ ${whole(expression.exponent)}`
    case 'preceding':
    case 'yearBefore':
      return say(phrases[expression.op], locale, { of: whole(expression.of) })
    case 'compoundGrowth':
      return say(phrases.compoundGrowth, locale, { of: whole(expression.of) })
    case 'people': {
      const phrase = expression.atLeast === undefined ? phrases.peopleWith : phrases.peopleReaching
      return say(phrase, locale, { of: whole(expression.of), threshold: thresholdOf(expression, locale) })
    }
    case 'monthsToReach': {
      const threshold = thresholdOf(expression, locale)
      return say(phrases.monthsToReach, locale, { of: whole(expression.of), threshold, within: expression.hiredWithin })
    }
    case 'forecast':
      return say(phrases[expression.what], locale, { of: whole(expression.actual) })
    case 'either':
      return expression.choices.map(whole).join(locale === 'en' ? ' or ' : ' 或 ')
  }
}

/** Whether words of an expression are joined by signs, so that they need brackets to be taken as one. */
function isJoined({ op }: Expression): boolean {
  return isSum({ op }) || op === 'ratio' || op === 'product' || op === 'power'
}

function isSum({ op }: Pick<Expression, 'op'>): boolean {
  return op === 'sum' || op === 'difference'
}

/** A threshold as the values that it is held against are written: 100% of an attainment. */
function thresholdOf(
  { of, atLeast = 0 }: { readonly of: Expression; readonly atLeast?: number },
  locale: Locale,
): string {
  return of.op === 'kpi' ? formatValue(atLeast, findKpi(of.id).unit, locale) : grouped(atLeast, 2)
}

const lengths = {
  days: { en: 'days of the period', zh: '期间天数' },
  months: { en: 'months of the period', zh: '期间月数' },
} satisfies Record<string, Text>

const phrases = {
  preceding: { en: '{of} of the preceding period', zh: '上一期间的{of}' },
  yearBefore: { en: '{of} of the year before', zh: '上年同期的{of}' },
  compoundGrowth: {
    en: '({of} of the last full year ÷ {of} of the first full year) ^ (1 ÷ years between them) − 1',
    zh: '(最后一个完整年度的{of} ÷ 第一个完整年度的{of}) ^ (1 ÷ 相隔年数) − 1',
  },
  peopleWith: { en: 'people with a figure for {of}', zh: '有{of}数据的人数' },
  peopleReaching: { en: 'people whose {of} is {threshold} or more', zh: '{of}不低于 {threshold} 的人数' },
  monthsToReach: {
    en: 'median months from hiring to the first month in which {of} is {threshold} or more, people hired within {within} months',
    zh: '近 {within} 个月入职者从入职到首个{of}不低于 {threshold} 的月份所用月数的中位数',
  },
  actual: { en: '{of} of the periods that were forecast', zh: '被预测期间的{of}' },
  error: { en: 'sum of (forecast − {of})', zh: '(预测 − {of}) 之和' },
  absoluteError: { en: 'sum of |forecast − {of}|', zh: '|预测 − {of}| 之和' },
} satisfies Record<string, Text>
