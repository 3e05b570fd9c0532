import { isBlank, quoteCell, type Cell } from '../cells/cell'
import { readNumber } from '../cells/number'
import { InputError } from '../input-error'
import { namesForTargets } from '../kpis/catalogue'
import { explainKpi } from '../kpis/explain'
import type { ExplainedPart } from '../kpis/explained-part'
import { say, type Text } from '../locale/text'
import type { Measure } from '../measures/measure'
import { rowsOfMeasure } from '../measures/rows-of'
import { textKey } from '../model/columns'
import { aboutArgument } from './about-argument'
import { datasetOf } from './data-arguments'
import { defineFunction } from './define'
import { theOnly } from './entries'
import { kpiParameters, readGroups, readPeriods } from './kpi-functions'
import { kpiIn } from './kpi-ids'
import { anything, cell, optional } from './parameters'
import { refuseTooLarge } from './result-size'
import { sheetColumns } from './sheet-rows'

/** The very rows behind a number. */
export const ROWS = defineFunction({
  name: 'ROWS',
  summary: {
    en: 'The very rows behind a number with their places on the sheet, and those that would count but for something missing.',
    zh: '列出数字背后的数据行及其在工作表中的行号，以及因缺少数据而未计入的行。',
  },
  parameters: {
    id: cell(anything, {
      en: 'The KPI, e.g. "WIN_RATE" or one of your own',
      zh: '指标，如 "WIN_RATE"、"赢单率"，也可为自定义指标',
    }),
    period: kpiParameters.period,
    who: kpiParameters.who,
    part: optional(
      cell(anything, {
        en: 'Which part of the number, by its place or its name in KPI_EXPLAIN; left out: the first one that has rows',
        zh: '数字的哪一部分：KPI_EXPLAIN 中的序号或名称；省略为第一个有数据行的部分',
      }),
      undefined,
    ),
    data: kpiParameters.data,
  },
  live: true,
  examples: [
    {
      formula:
        'KPI_ROWS("ORDERS", "2025-Q1", , , {"Order ID","Order Date","Customer","Amount";"A1",45667,"Acme",100;"A2","","Bolt",200;"A3",45757,"Acme",50})',
      gives: [
        ['Row', 'Order ID', 'Order Date', 'Customer', 'Amount', 'Counted'],
        [2, 'A1', 45667, 'Acme', 100, 'yes'],
        [3, 'A2', '', 'Bolt', 200, 'no readable "Order Date"'],
      ],
      note: {
        en: '45667 is 10 January 2025; the order of April is not of this quarter.',
        zh: '45667 即 2025 年 1 月 10 日；四月的订单不属于该季度。',
      },
    },
  ],
  evaluate: ({ id, period, who, part, data }, context) => {
    const { locale, calendar, date1904 } = context
    const kpi = aboutArgument('id', () => kpiIn(id, context))
    const dataset = datasetOf(data, context)
    const at = theOnly(readPeriods(period, context))
    const group = theOnly(readGroups(who, dataset))
    const { parts } = explainKpi(dataset, kpi, at, group, calendar)
    const chosen = aboutArgument('part', () => partWithRows(part, parts))
    const { measure, period: ofPeriod, group: ofGroup } = chosen
    const { table, used, leftOut } = rowsOfMeasure(dataset, measure, ofPeriod, ofGroup, calendar, namesForTargets)
    const columns = sheetColumns(table, date1904)
    const count = leftOut.reduce((sum, { rows }) => sum + rows.length, used.length)
    refuseTooLarge(count + 1, columns.headers.length + 2)
    const line = (row: number, counted: Text) => [table.rowNumbers[row] ?? 0, ...columns.row(row), say(counted, locale)]
    return [
      [say(texts.row, locale), ...columns.headers, say(texts.counted, locale)],
      ...used.map((row) => line(row, texts.yes)),
      ...leftOut.flatMap(({ reason, rows }) => rows.map((row) => line(row, reason))),
    ]
  },
})

const texts = {
  row: { en: 'Row', zh: '行号' },
  counted: { en: 'Counted', zh: '是否计入' },
  yes: { en: 'yes', zh: '是' },
} as const satisfies Record<string, Text>

type PartWithRows = ExplainedPart & { readonly measure: Measure }

/**
 * The part that is meant: by its place among all, by its name, or the first one that has rows.
 * @throws {InputError} `part-unknown`, `part-without-rows`
 */
function partWithRows(meant: Cell, parts: readonly ExplainedPart[]): PartWithRows {
  if (isBlank(meant)) {
    const first = parts.find(hasRows)
    if (first === undefined) throw new InputError('part-without-rows')
    return first
  }
  const number = typeof meant === 'number' ? meant : readNumber(String(meant))
  const found = number === undefined ? partNamed(String(meant), parts) : parts[number - 1]
  if (found === undefined) {
    const list = (language: keyof Text) => parts.map(({ name }, place) => `${place + 1} ${name[language]}`).join(', ')
    throw new InputError('part-unknown', { found: quoteCell(meant), parts: { en: list('en'), zh: list('zh') } })
  }
  if (!hasRows(found)) throw new InputError('part-without-rows')
  return found
}

function partNamed(name: string, parts: readonly ExplainedPart[]): ExplainedPart | undefined {
  return parts.find((part) => [part.name.en, part.name.zh].some((each) => textKey(each) === textKey(name)))
}

function hasRows(part: ExplainedPart): part is PartWithRows {
  return part.measure !== undefined
}
