import { InputError, NotAvailable } from '../input-error'
import { findKpi } from '../kpis/catalogue'
import { explainKpi } from '../kpis/explain'
import { say } from '../locale/text'
import { datasetOf } from './data-arguments'
import { defineFunction, type ResultCell } from './define'
import { kpiParameters, readGroups, readPeriods } from './kpi-functions'
import { anything, cell, type Grid } from './parameters'

/** A table that says where a number comes from. */
export const EXPLAIN = defineFunction({
  name: 'EXPLAIN',
  summary: {
    en: 'Says where a number comes from: the formula in words, each part with its value, the rows used and left out.',
    zh: '说明数字的来历：以文字写出的公式、各组成部分的值、用到与未用到的行数。',
  },
  parameters: {
    id: cell(anything, { en: 'The KPI, e.g. "WIN_RATE"', zh: '指标，如 "WIN_RATE" 或“赢单率”' }),
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
        ['orders', 1, '1 rows of orders, 2025-Q1'],
        ['left out', 1, 'no readable "Order Date"'],
        ['Source', 'Farris et al., Marketing Metrics, 3rd ed.', ''],
      ],
    },
  ],
  evaluate: ({ id, period, who, data }, context) => {
    const { locale, calendar } = context
    const kpi = findKpi(String(id ?? ''))
    const dataset = datasetOf(data, context)
    const at = theOne(readPeriods(period, context), 'period')
    const group = theOne(readGroups(who, dataset), 'who')
    const { value, formula, parts } = explainKpi(dataset, kpi, at, group, calendar)
    const texts = labels[locale === 'zh-CN' ? 'zh' : 'en']
    const rows: ResultCell[][] = [
      [say(kpi.name, locale), value, [at.label, group.label].filter((text) => text !== '').join(', ')],
      [texts.formula, say(formula, locale), say(kpi.definition, locale)],
    ]
    if (value instanceof NotAvailable) rows.push([texts.reason, value.in(locale), ''])
    for (const part of parts) {
      const used = say(texts.rows, locale, { rows: part.rows.used, table: part.rows.table, period: part.period.label })
      rows.push([say(part.name, locale), part.value, used])
      for (const { reason, rows: count } of part.rows.leftOut) rows.push([texts.leftOut, count, say(reason, locale)])
    }
    rows.push([texts.source, kpi.source, ''])
    return rows
  },
})

const rowsText = { en: '{rows} rows of {table}, {period}', zh: '“{table}”表 {rows} 行，{period}' }
const labels = {
  en: { formula: 'Formula', reason: 'Not available', leftOut: 'left out', source: 'Source', rows: rowsText },
  zh: { formula: '公式', reason: '无值的原因', leftOut: '未计入', source: '出处', rows: rowsText },
}

function theOne<T>({ values, rows, columns }: Grid<T | NotAvailable | undefined>, argument: string): T {
  const [only] = values
  if (values.length !== 1 || only === undefined || only instanceof NotAvailable)
    throw new InputError('one-cell-needed', { rows, columns }, { argument })
  return only
}
