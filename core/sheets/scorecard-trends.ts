import { a1, type CellRange } from '../cells/address'
import { numberFormat } from '../kpis/format'
import { kpiText, type Kpi } from '../kpis/kpi'
import { say, type Locale } from '../locale/text'
import { kpiCall } from './kpi-call'
import type { SheetPlan } from './plan'
import { formula, ours, text } from './plan-cells'
import { pageTexts } from './scorecard-page-texts'

/** What the pages of a scorecard show over time. */
export interface ScorecardTrends {
  readonly id: string
  /** Tab name. */
  readonly name: string
  readonly title: string
  readonly people: readonly string[]
  readonly kpis: readonly Kpi[]
  /** As people write them, the oldest first; the last is the scorecard's own. */
  readonly periods: readonly string[]
  readonly locale: Locale
  /** Ranges that the KPI formulas pass as data; none where formulas follow the tables by themselves. */
  readonly data: readonly string[]
}

const [PERIOD_ROW, FIRST_ROW] = [3, 4] as const

/**
 * The sheet that the pages take their trends from: a formula for each KPI, whoever's pages there are, so that a hundred
 * pages do not scan the tables a hundred times. People stand below each other, KPIs side by side.
 */
export function scorecardTrendsPlan({
  id,
  name,
  title,
  people,
  kpis,
  periods,
  locale,
  data,
}: ScorecardTrends): SheetPlan {
  const down: CellRange = { row: FIRST_ROW, column: 0, rows: people.length, columns: 1 }
  const size = { rows: people.length, columns: periods.length }
  const spill = size.rows * size.columns > 1 ? size : undefined
  const columns = 1 + kpis.length * (periods.length + 1)
  return {
    id,
    name,
    blocks: [
      ours('title', 0, 0, [[text(title)], [text(say(pageTexts.trendsHint, locale))]]),
      ours(
        'people',
        FIRST_ROW,
        0,
        people.map((person) => [text(person)]),
      ),
      ...kpis.flatMap((kpi, index) => {
        const { row, column } = trendPlace(index, periods.length)
        const across = { row: PERIOD_ROW, column, rows: 1, columns: periods.length }
        const call = kpiCall(kpi, { period: a1(across, true), who: a1(down, true), data })
        return [
          ours(`kpi-${kpiText(kpi)}`, PERIOD_ROW - 1, column, [[text(say(kpi.name, locale))]]),
          ours(`periods-${kpiText(kpi)}`, PERIOD_ROW, column, [periods.map(text)]),
          ours(`values-${kpiText(kpi)}`, row, column, [[formula(`=${call}`, spill)]]),
        ]
      }),
    ],
    formats: [
      { range: { row: 0, column: 0, rows: 1, columns: 1 }, style: 'title' },
      { range: { row: 1, column: 0, rows: 1, columns: 1 }, style: 'subtitle' },
      { range: { row: PERIOD_ROW - 1, column: 0, rows: 1, columns }, style: 'heading' },
      { range: { row: PERIOD_ROW, column: 0, rows: 1, columns }, style: 'subheading', numberFormat: '@' },
      { range: down, style: 'label' },
      ...kpis.map((kpi, index) => ({
        range: { ...trendPlace(index, periods.length), ...size },
        style: 'body' as const,
        numberFormat: numberFormat(kpi.unit),
      })),
    ],
    columnWidths: [{ column: 0, width: 150 }],
    conditionalFormats: [],
    validations: [],
    notes: [],
    charts: [],
    freeze: { rows: FIRST_ROW, columns: 1 },
    print: {
      orientation: 'landscape',
      paper: locale === 'zh-CN' ? 'a4' : 'letter',
      pagesWide: 1,
      titleRows: FIRST_ROW,
      footer: title,
    },
  }
}

/** Where the values of a KPI begin; a column lies free between two KPIs. */
export function trendPlace(kpi: number, periods: number): { row: number; column: number } {
  return { row: FIRST_ROW, column: 1 + kpi * (periods + 1) }
}
