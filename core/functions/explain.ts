import { NotAvailable } from '../input-error'
import { explainKpi } from '../kpis/explain'
import type { ExplainedPart } from '../kpis/explained-part'
import { say, type Locale, type Text } from '../locale/text'
import type { Group } from '../measures/group'
import { aboutArgument } from './about-argument'
import { datasetOf } from './data-arguments'
import { defineFunction, type ResultCell } from './define'
import { theOnly } from './entries'
import { kpiParameters, readGroups, readPeriods } from './kpi-functions'
import { kpiIn } from './kpi-ids'
import { anything, cell } from './parameters'

/** A table that says where a number comes from. */
export const EXPLAIN = defineFunction({
  name: 'EXPLAIN',
  summary: {
    en: 'Says where a number comes from: the formula in words, each part with its value, the rows used and left out, and why.',
    zh: '说明数字的来历：以文字写出的公式、各组成部分的值、用到与未用到的行数及原因。',
  },
  parameters: {
    id: cell(anything, {
      en: 'The KPI, e.g. "WIN_RATE" or one of your own',
      zh: '指标，如 "WIN_RATE"、"赢单率"，也可为自定义指标',
    }),
    ...kpiParameters,
  },
  live: true,
  examples: [
    {
      formula:
        'KPI_EXPLAIN("ORDERS", "2025-Q1", , {"Order ID","Order Date","Customer","Amount";"A1","2025-01-10","Acme",100;"A2","","Bolt",200})',
      gives: [
        ['Orders', 1, '2025-Q1'],
        ['Formula', 'orders', 'Number of different order numbers; of rows, where orders have no number.'],
        ['orders', 1, '1 row of orders, 2025-Q1'],
        ['left out', 1, 'no readable "Order Date"'],
        ['Source', 'Jordan & Vazzana, Cracking the Sales Management Code, ch. 3', ''],
      ],
    },
  ],
  evaluate: ({ id, period, who, data }, context) => {
    const { locale, calendar } = context
    const kpi = aboutArgument('id', () => kpiIn(id, context))
    const dataset = datasetOf(data, context)
    const at = theOnly(readPeriods(period, context))
    const group = theOnly(readGroups(who, dataset))
    const { value, formula, parts, notes } = explainKpi(dataset, kpi, at, group, calendar)
    const word = (text: Text) => say(text, locale)
    return [
      [word(kpi.name), value, listed([at.label, group.label], locale)],
      [word(texts.formula), word(formula), word(kpi.definition)],
      ...(value instanceof NotAvailable ? [[word(texts.reason), value.in(locale), '']] : []),
      ...parts.flatMap((part) => linesOf(part, group, locale)),
      ...notes.map((note): ResultCell[] => [word(texts.note), word(note), '']),
      [word(texts.source), kpi.source, ''],
    ]
  },
})

const texts = {
  formula: { en: 'Formula', zh: '公式' },
  reason: { en: 'Not available', zh: '无值的原因' },
  leftOut: { en: 'left out', zh: '未计入' },
  note: { en: 'Note', zh: '说明' },
  source: { en: 'Source', zh: '出处' },
  rows: { en: '{rows} row{s} of {table}', zh: '“{table}”表 {rows} 行' },
} as const satisfies Record<string, Text>

/** A figure with the rows that it comes from, and a line for each reason why others are left out. */
function linesOf({ name, value, period, group, rows }: ExplainedPart, asked: Group, locale: Locale): ResultCell[][] {
  const counted =
    rows === undefined
      ? ''
      : say(texts.rows, locale, { rows: rows.used, s: rows.used === 1 ? '' : 's', table: rows.table })
  const who = group.label === asked.label ? '' : group.label
  return [
    [say(name, locale), value, listed([counted, period.label, who], locale)],
    ...(rows?.leftOut ?? []).map(({ reason, rows: count }) => [say(texts.leftOut, locale), count, say(reason, locale)]),
  ]
}

function listed(parts: readonly string[], locale: Locale): string {
  return parts.filter((part) => part !== '').join(locale === 'zh-CN' ? '，' : ', ')
}
