import { searchKpis } from '../kpis/catalogue'
import type { Kpi, KpiUnit } from '../kpis/kpi'
import { say, type Locale, type Text } from '../locale/text'
import { textKey } from '../model/columns'
import { defineFunction, type ResultCell } from './define'
import { neededTables } from './needed-tables'
import { cell, optional, words } from './parameters'

/** The KPIs that there are: those that people have defined, then the catalogue's. */
export const CATALOG = defineFunction({
  name: 'CATALOG',
  summary: {
    en: 'Lists the KPIs, your own first: id, name, unit, which way is better, definition, the tables it needs, source.',
    zh: '列出全部指标，自定义指标在前：编号、名称、单位、优劣方向、定义、所需的表、出处。',
  },
  parameters: {
    query: optional(
      cell(words, {
        en: 'Words to look for, e.g. "win rate", the best match first; left out: all',
        zh: '要查找的词，如“赢单”，最相符的在前；省略为全部',
      }),
      '',
    ),
  },
  live: true,
  examples: [
    {
      formula: 'KPI_CATALOG("velocity")',
      gives: [
        ['Id', 'Name', 'Unit', 'Better', 'Definition', 'Tables', 'Source'],
        [
          ...['VELOCITY', 'Sales velocity', 'amount per day', 'higher'],
          'Deals closed × win rate × average deal value ÷ sales cycle: money won per day.',
          ...['deals', 'Standard definition in sales operations'],
        ],
      ],
    },
  ],
  evaluate: ({ query }, { ownKpis, locale }) => {
    const { kpis, faults } = ownKpis()
    const asked = (name: string, definition: string) => textKey(`${name} ${definition}`).includes(textKey(query))
    return [
      titles.map((title) => say(title, locale)),
      ...kpis.filter(({ id, definition }) => asked(id, say(definition, locale))).map((kpi) => line(kpi, locale)),
      // What cannot be used is told here, too: nobody may know yet.
      ...faults
        .filter(({ name }) => asked(name, ''))
        .map(({ name, error }) => [name, name, '', '', error.in(locale), '', '']),
      ...searchKpis(query).map((kpi) => line(kpi, locale)),
    ]
  },
})

const titles: readonly Text[] = [
  { en: 'Id', zh: '编号' },
  { en: 'Name', zh: '名称' },
  { en: 'Unit', zh: '单位' },
  { en: 'Better', zh: '方向' },
  { en: 'Definition', zh: '定义' },
  { en: 'Tables', zh: '所需的表' },
  { en: 'Source', zh: '出处' },
]
const units: Readonly<Record<KpiUnit, Text>> = {
  money: { en: 'amount', zh: '金额' },
  'money-per-day': { en: 'amount per day', zh: '每日金额' },
  count: { en: 'number', zh: '数量' },
  percent: { en: 'percent', zh: '百分比' },
  points: { en: 'points', zh: '分数' },
  ratio: { en: 'ratio', zh: '比值' },
  hours: { en: 'hours', zh: '小时数' },
  days: { en: 'days', zh: '天数' },
  months: { en: 'months', zh: '月数' },
}
const directions: Readonly<Record<Kpi['better'], Text>> = {
  higher: { en: 'higher', zh: '越高越好' },
  lower: { en: 'lower', zh: '越低越好' },
  range: { en: 'range', zh: '区间内为佳' },
}

function line({ id, name, unit, better, definition, value, source }: Kpi, locale: Locale): ResultCell[] {
  const texts = [name, units[unit], directions[better], definition].map((text) => say(text, locale))
  return [id, ...texts, neededTables(value, locale), source]
}
