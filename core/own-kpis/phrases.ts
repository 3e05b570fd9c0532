import type { Text } from '../locale/text'
import type { Content } from './columns'

/** What a formula's reader can be told to expect, and what it calls things. */
export const expectations = {
  value: {
    en: 'a number, a KPI or a function such as sum(orders.amount)',
    zh: '数字、指标，或 求和(订单.金额) 这样的函数',
  },
  operator: { en: 'an operator such as + − × ÷, or the end', zh: '+ − × ÷ 等运算符，或公式结尾' },
  bracket: { en: 'an operator or ")"', zh: '运算符或“)”' },
  brackets: { en: 'brackets: (a ^ b) ^ c or a ^ (b ^ c)', zh: '括号：(a ^ b) ^ c 或 a ^ (b ^ c)' },
  kpi: { en: 'the name of a KPI', zh: '指标名称' },
  column: { en: 'the name of a column', zh: '列名' },
  dot: { en: '"." and the name of a column, as in orders.amount', zh: '“.”与列名，如 订单.金额' },
  table: { en: 'a table such as orders', zh: '表，如 订单' },
  restOfMeasure: { en: 'where, by or ")"', zh: '其中、按 或“)”' },
  restOfBalance: { en: 'where, by, until or ")"', zh: '其中、按、至 或“)”' },
  share: { en: 'a share from 0 to 1, such as 0.9', zh: '0 到 1 之间的比例，如 0.9' },
  text: { en: 'text in double quotes, such as "A"', zh: '双引号中的文本，如 "A"' },
  number: { en: 'a number', zh: '数字' },
  day: { en: 'a date such as 2026-07-31, or today', zh: '日期（如 2026-07-31）或 今天' },
  nextWord: { en: '"," or ")"', zh: '“,”或“)”' },
} as const satisfies Record<string, Text>

/** How the cells of a column can be tested. */
export const tests: Readonly<Record<Content, Text>> = {
  text: {
    en: '=, <>, in (…), not in (…), is blank or is not blank',
    zh: '=、<>、属于 (…)、不属于 (…)、为空 或 不为空',
  },
  number: { en: '=, <>, <, <=, >, >=, is blank or is not blank', zh: '=、<>、<、<=、>、>=、为空 或 不为空' },
  day: { en: '=, <>, <, <=, >, >=, is blank or is not blank', zh: '=、<>、<、<=、>、>=、为空 或 不为空' },
  moment: { en: 'is blank or is not blank', zh: '为空 或 不为空' },
}

/** What is looked for by name. */
export const things = {
  kpi: { en: 'KPI', zh: '指标' },
  function: { en: 'function', zh: '函数' },
  table: { en: 'table', zh: '表' },
  column: { en: 'column', zh: '列' },
} as const satisfies Record<string, Text>

/** What a column holds, as it is told. */
export const contentWords: Readonly<Record<Content, Text>> = {
  text: { en: 'text', zh: '文本' },
  number: { en: 'numbers', zh: '数字' },
  day: { en: 'dates', zh: '日期' },
  moment: { en: 'moments, such as leads.createdAt', zh: '时刻，如 线索.创建时刻' },
}
