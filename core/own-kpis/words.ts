import type { Text } from '../locale/text'
import { textKey } from '../model/columns'

/** The functions of the language as they are printed; case does not matter when they are read. */
export const functionWords = {
  sum: { en: 'sum', zh: '求和' },
  count: { en: 'count', zh: '计数' },
  countDistinct: { en: 'countDistinct', zh: '去重计数' },
  average: { en: 'average', zh: '平均' },
  median: { en: 'median', zh: '中位数' },
  percentile: { en: 'percentile', zh: '百分位' },
  balance: { en: 'balance', zh: '余额' },
  active: { en: 'active', zh: '活跃' },
  returning: { en: 'returning', zh: '再次' },
  fresh: { en: 'fresh', zh: '首次' },
  lapsed: { en: 'lapsed', zh: '流失' },
  reactivated: { en: 'reactivated', zh: '召回' },
  target: { en: 'target', zh: '目标' },
  preceding: { en: 'preceding', zh: '上期' },
  yearBefore: { en: 'yearBefore', zh: '去年同期' },
  periodDays: { en: 'periodDays', zh: '期间天数' },
  periodMonths: { en: 'periodMonths', zh: '期间月数' },
  days: { en: 'days', zh: '天数' },
  hours: { en: 'hours', zh: '小时数' },
} as const satisfies Record<string, Text>

export type FunctionWord = keyof typeof functionWords

/** The words between names and values; of several in Chinese, the first is the one that is printed. */
export const keywords = {
  where: { en: 'where', zh: ['其中', '当'] },
  and: { en: 'and', zh: ['且', '并且', '和'] },
  by: { en: 'by', zh: ['按'] },
  until: { en: 'until', zh: ['至'] },
  in: { en: 'in', zh: ['属于'] },
  notIn: { en: 'not in', zh: ['不属于'] },
  blank: { en: 'is blank', zh: ['为空'] },
  filled: { en: 'is not blank', zh: ['不为空', '非空'] },
  today: { en: 'today', zh: ['今天', '今日'] },
} as const satisfies Record<string, { readonly en: string; readonly zh: readonly [string, ...string[]] }>

export type Keyword = keyof typeof keywords

/** The function that a word names, in either language. */
export function functionNamed(word: string): FunctionWord | undefined {
  const key = textKey(word)
  return functionNames().find((name) => textKey(functionWords[name].en) === key || functionWords[name].zh === key)
}

/** How long a Chinese keyword is with which a text begins: it needs no space behind it. 0 if there is none. */
export function chineseKeywordLength(text: string, wanted: readonly Keyword[] = allKeywords()): number {
  const forms = wanted.flatMap((keyword): readonly string[] => keywords[keyword].zh)
  return Math.max(0, ...forms.filter((form) => text.startsWith(form)).map((form) => form.length))
}

/** A keyword as it is printed. */
export function printedKeyword(keyword: Keyword, language: keyof Text): string {
  const { en, zh } = keywords[keyword]
  return language === 'en' ? en : zh[0]
}

export function functionNames(): readonly FunctionWord[] {
  return Object.keys(functionWords) as FunctionWord[]
}

function allKeywords(): readonly Keyword[] {
  return Object.keys(keywords) as Keyword[]
}
