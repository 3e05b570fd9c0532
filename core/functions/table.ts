import type { Period } from '../calendar/period'
import { quoteCell, type Cell } from '../cells/cell'
import { NotAvailable } from '../input-error'
import type { Kpi } from '../kpis/kpi'
import { say, type Locale } from '../locale/text'
import { columnNamed } from '../measures/dimension'
import { everyone, groupsBy } from '../measures/group'
import type { Dataset } from '../model/dataset'
import { columnOf } from '../model/entity'
import { aboutArgument } from './about-argument'
import { datasetOf } from './data-arguments'
import { defineFunction, type CallContext, type ResultCell } from './define'
import { evaluateEach } from '../kpis/evaluate-each'
import type { Entries } from './entries'
import { exampleTables } from './example-tables'
import { kpiParameters, readPeriods } from './kpi-functions'
import { readKpis } from './kpi-ids'
import { anything, cell, optional, range, words, type DataRange, type Grid } from './parameters'
import { refuseTooLarge } from './result-size'

/** Several KPIs by a dimension, with titles and a total. */
export const TABLE = defineFunction({
  name: 'TABLE',
  summary: {
    en: 'A titled table of KPIs by person, team, region, product or any other column, with a row for everyone at the end.',
    zh: '带标题的指标表：按人员、团队、区域、产品或其他任意列分行，末行为全部合计。',
  },
  parameters: {
    ids: range(anything, {
      en: 'The KPIs, e.g. {"REVENUE","WIN_RATE"}; a column each',
      zh: '各指标，如 {"REVENUE","WIN_RATE"}，每个一列',
    }),
    periods: optional(
      range(anything, {
        en: 'A period or a range of periods: then a column for each KPI and period; left out: the current one',
        zh: '期间，或由期间组成的区域：此时每个指标、每个期间各一列；省略为当前期间',
      }),
      undefined,
    ),
    by: optional(
      cell(words, {
        en: '"owner", "team", "region", "manager", "product" or any header: a row for each of its values; left out: everyone only',
        zh: '"负责人"、"团队"、"区域"、"经理"、"产品"或任一表头：其每个取值一行；省略则只有合计',
      }),
      '',
    ),
    data: kpiParameters.data,
  },
  live: true,
  examples: [
    {
      formula: `KPI_TABLE({"REVENUE","ORDERS"}, "2025-Q2", "region", ${exampleTables.orders})`,
      gives: [
        ['Region', 'Sales', 'Orders'],
        ['East', 400, 1],
        ['West', 300, 1],
        ['Total', 700, 2],
      ],
    },
    {
      formula: `KPI_TABLE("REVENUE", {"2025-Q1","2025-Q2"}, , ${exampleTables.orders})`,
      gives: [
        ['', 'Sales 2025-Q1', 'Sales 2025-Q2'],
        ['Total', 350, 700],
      ],
    },
  ],
  evaluate: (values, context) => {
    const { locale, calendar } = context
    const { by } = values
    const { dataset, kpis, spans, members } = read(values, context)
    refuseTooLarge(members.length + 2, 1 + kpis.length * spans.length)
    const [askedKpis, askedPeriods] = [readable(kpis), readable(spans)]
    const grid = evaluateEach(dataset, askedKpis, askedPeriods, [...members, everyone()], calendar)
    const row = (title: string, group: number): ResultCell[] => [
      title,
      ...kpis.flatMap(({ entry: kpi }) =>
        spans.map(({ entry: period }): ResultCell => {
          if (kpi instanceof NotAvailable) return kpi
          if (period instanceof NotAvailable) return period
          return grid.value(askedKpis.indexOf(kpi), askedPeriods.indexOf(period), group)
        }),
      ),
    ]
    return [
      [by === '' ? '' : nameOfColumn(dataset, by, locale), ...titles(kpis, spans)],
      ...members.map(({ label }, group) => row(label, group)),
      row(say(totalText, locale), members.length),
    ]
  },
  behind: (values, context, { row, column }) => {
    const { dataset, kpis, spans, members } = read(values, context)
    const kpi = kpis[Math.floor((column - 1) / spans.length)]?.entry
    const period = spans[(column - 1) % spans.length]?.entry
    const group = row === members.length + 1 ? everyone() : members[row - 1]
    if (kpi === undefined || period === undefined || group === undefined) return undefined
    if (kpi instanceof NotAvailable || period instanceof NotAvailable) return undefined
    return { kpi, period, group, dataset }
  },
})

/** What the arguments say. */
interface Asked {
  readonly ids: Grid<Cell>
  readonly periods: Grid<Cell> | undefined
  readonly by: string
  readonly data: readonly DataRange[]
}

function read({ ids, periods, by, data }: Asked, context: CallContext) {
  const dataset = datasetOf(data, context)
  return {
    dataset,
    kpis: titled(readKpis(ids, 'ids', context), ids, ({ name }) => say(name, context.locale)),
    spans: titled(readPeriods(periods, context, 'periods'), periods, ({ label }) => label),
    members: by === '' ? [] : aboutArgument('by', () => groupsBy(dataset, by)),
  }
}

const totalText = { en: 'Total', zh: '合计' }

/** What a column of the table is about, with its title. */
interface Titled<T> {
  readonly title: string
  readonly entry: T | NotAvailable
}

/** What an argument asks for, without the blanks; what cannot be read is titled as it is written. */
function titled<T>(entries: Entries<T>, cells: Grid<Cell> | undefined, titleOf: (entry: T) => string): Titled<T>[] {
  return entries.values.flatMap((entry, position): Titled<T>[] => {
    if (entry === undefined) return []
    const title = entry instanceof NotAvailable ? quoteCell(cells?.values[position]) : titleOf(entry)
    return [{ title, entry }]
  })
}

function readable<T>(all: readonly Titled<T>[]): T[] {
  return all.flatMap(({ entry }) => (entry instanceof NotAvailable ? [] : [entry]))
}

/** The titles of the columns; the period only where there are several. */
function titles(kpis: readonly Titled<Kpi>[], spans: readonly Titled<Period>[]): string[] {
  return kpis.flatMap((kpi) => spans.map((span) => (spans.length === 1 ? kpi.title : `${kpi.title} ${span.title}`)))
}

/** A dimension as readers call it: a column of the model by its name, any other by its header. */
function nameOfColumn(dataset: Dataset, by: string, locale: Locale): string {
  const column = columnNamed(dataset, by)
  const name = Object.values(dataset.tables).flatMap((table) => columnOf(table.entity, column)?.name ?? [])[0]
  return name === undefined ? by : say(name, locale)
}
