import { a1, sheetA1, type CellRange } from '../cells/address'
import { isoDay, type DayNumber } from '../cells/day'
import { numberFormat } from '../kpis/format'
import { kpiText, type Kpi } from '../kpis/kpi'
import { say, type Facts, type Locale } from '../locale/text'
import type { Grading } from '../scoring/design'
import { MOST_LINES } from '../scoring/feedback'
import { PREFIX } from './function-prefix'
import type { Block, Chart, PlanCell, RangeFormat, SheetPlan } from './plan'
import { formula, number, ours, text, theirs } from './plan-cells'
import { pageTexts } from './scorecard-page-texts'
import { trendPlace } from './scorecard-trends'
import { gradesRange } from './team-scorecard-rules'
import { FIRST_KPI, FIRST_PERSON_ROW, GRADE, PER_KPI, PERSON, RANK, TOTAL, WEIGHT_ROW } from './team-scorecard-places'

/** Columns of the people table by what they say. */
export type Directory = Readonly<Partial<Record<'person' | LookedUp, string>>>

const lookedUpColumns = ['team', 'role', 'manager', 'hired'] as const

export const directoryColumns = ['person', ...lookedUpColumns] as const

type LookedUp = (typeof lookedUpColumns)[number]

/** A person's page of a scorecard before it becomes a sheet. */
export interface ScorecardPage {
  readonly id: string
  /** Tab name. */
  readonly name: string
  /** Title of the scorecard. */
  readonly title: string
  readonly period: string
  readonly person: string
  /** How many people the scorecard has. */
  readonly people: number
  /** Columns of the people table, as A1 text, in which the person is looked up. */
  readonly directory: Directory
  /** The KPIs as the page shows them, each with its place on the summary; on the sheet of trends they stand in this order. */
  readonly lines: readonly { readonly kpi: Kpi; readonly place: number }[]
  /** How the summary grades. */
  readonly grading: Grading
  /** Tab names of the sheets that the page takes its numbers from. */
  readonly summary: string
  readonly trends: string
  /** As on the sheet of trends. */
  readonly periods: readonly string[]
  readonly nextPeriod?: string
  /** By line; undefined where none is set. */
  readonly goals: readonly (number | undefined)[]
  readonly locale: Locale
  readonly madeOn: DayNumber
  readonly paper: 'a4' | 'letter'
}

const [NAME, ACTUAL, TARGET, ATTAINED, BAR, SCORE, WEIGHT, PART] = [0, 1, 2, 3, 4, 5, 6, 7] as const
const COLUMNS = 8
const WIDTHS = [170, 84, 84, 92, 122, 72, 72, 104]
const PERSON_CELL: CellRange = { row: 0, column: NAME, rows: 1, columns: 1 }
const HEADING_ROW = 9
const FIRST_ROW = HEADING_ROW + 1
/** Blocks of a full bar. */
const BLOCKS = 10
const CHART_ROWS = 10
const COMMENT_ROWS = 3
/** Charts beside each other. */
const MOST_CHARTS = 2
const POINTS = '[>=100]"▲ "0.0;[>=60]"● "0.0;"▼ "0.0'

/** Rows of a page, from the table of KPIs down. */
function rowsOf(kpis: number) {
  const sum = FIRST_ROW + kpis
  const words = sum + 3
  const trend = words + MOST_LINES + 2
  const charts = trend + kpis + 2
  const goals = charts + CHART_ROWS + 1
  const comments = goals + kpis + 3
  const signatures = comments + 2 * (COMMENT_ROWS + 1) + 2
  return { sum, words, trend, charts, goals, comments, signatures }
}

/**
 * A person's page: who it is, total, grade and rank, each KPI from actual to contribution, strengths and gaps in words, the
 * trend, goals, comments and signatures, on one printed page. All numbers are those of the summary and of the sheet of trends;
 * the total is the sum of the contributions that stand above it.
 */
export function scorecardPagePlan(page: ScorecardPage): SheetPlan {
  const { locale, periods } = page
  const kpis = kpisOf(page)
  const word = (name: keyof typeof pageTexts, facts: Facts = {}) => say(pageTexts[name], locale, facts)
  const rows = rowsOf(kpis.length)
  const down = (column: number): CellRange => ({ row: FIRST_ROW, column, rows: kpis.length, columns: 1 })
  const blocks: Block[] = [
    ours('title', 0, NAME, [
      [text(page.person)],
      [text(word('subtitle', { title: page.title, day: isoDay(page.madeOn) }))],
    ]),
    ours('identity', 3, NAME, [
      [text(word('period')), text(page.period)],
      ...looksUp(page).map((column) => [text(word(column)), lookedUp(page, column)]),
    ]),
    ours('result-labels', 3, SCORE, [
      [text(word('total')), text(word('grade')), text(word('rank', { count: page.people }))],
    ]),
    ours('result', 4, SCORE, [[onSummary(page, TOTAL), onSummary(page, GRADE), onSummary(page, RANK)]]),
    ours('headings', HEADING_ROW, NAME, [
      [
        ...(['kpi', 'actual', 'target', 'attainment'] as const).map((name) => text(word(name))),
        { kind: 'blank' },
        ...(['score', 'weight', 'contribution'] as const).map((name) => text(word(name))),
      ],
    ]),
    ...page.lines.map(({ kpi, place }, index) =>
      ours(`kpi-${kpiText(kpi)}`, FIRST_ROW + index, NAME, [kpiLine(page, kpi, index, place)]),
    ),
    ours('sum', rows.sum, NAME, [
      [
        text(word('sum')),
        ...Array.from({ length: WEIGHT - 1 }, (): PlanCell => ({ kind: 'blank' })),
        formula(`=SUM(${a1(down(WEIGHT))})`),
        formula(`=IF(COUNT(${a1(down(PART))})=0,"${word('nothing')}",SUM(${a1(down(PART))}))`),
      ],
      [text(word('rule'))],
    ]),
    ours('words-title', rows.words, NAME, [[text(word('words'))]]),
    ours('words', rows.words + 1, NAME, [
      [
        formula(
          `=${PREFIX}FEEDBACK(${[...[NAME, SCORE, WEIGHT].map((at) => a1(down(at))), bandsOf(page)].join(',')})`,
          {
            rows: MOST_LINES,
            columns: 1,
          },
        ),
      ],
    ]),
    ours('trend', rows.trend, NAME, [
      [text(word('trend')), ...periods.map(text)],
      ...kpis.map((kpi, index) => [
        text(say(kpi.name, locale)),
        ...periods.map((_, period) => onTrends(page, index, period)),
      ]),
    ]),
    ...goalBlocks(page, rows.goals, word),
    ...(['managerComment', 'employeeComment'] as const).flatMap((name, index) => {
      const row = rows.comments + index * (COMMENT_ROWS + 1)
      return [
        ours(`${name}-title`, row, NAME, [[text(word(name))]]),
        theirs(name, row + 1, NAME, ['text'], [{ kind: 'blank' }]),
      ]
    }),
    ours('signatures', rows.signatures, NAME, [
      [text(word('managerSigns')), ...blanks(BAR - 1), text(word('employeeSigns'))],
    ]),
  ]
  return {
    id: page.id,
    name: page.name,
    blocks,
    formats: formatsOf(page),
    columnWidths: WIDTHS.map((width, column) => ({ column, width })),
    conditionalFormats: [down(SCORE), { row: 4, column: SCORE, rows: 1, columns: 1 }].flatMap((range) => {
      const cell = a1({ ...range, rows: 1 })
      const rule = (condition: string, style: 'good' | 'fair' | 'poor') =>
        ({ kind: 'formula', range, formula: `=AND(ISNUMBER(${cell}),${condition})`, style }) as const
      return [rule(`${cell}>=100`, 'good'), rule(`${cell}>=60,${cell}<100`, 'fair'), rule(`${cell}<60`, 'poor')]
    }),
    validations: [],
    notes: [],
    charts: chartsOf(page, word),
    freeze: { rows: 0, columns: 0 },
    print: {
      orientation: 'portrait',
      paper: page.paper,
      pagesWide: 1,
      titleRows: 0,
      footer: `${page.person} · ${page.title}`,
    },
  }
}

/** A KPI from its actual to its part of the total. */
function kpiLine(page: ScorecardPage, kpi: Kpi, index: number, place: number): PlanCell[] {
  const { locale, lines } = page
  const row = FIRST_ROW + index
  const none = `"${say(pageTexts.nothing, locale)}"`
  const at = (column: number) => a1({ row, column, rows: 1, columns: 1 })
  const down = (column: number) => a1({ row: FIRST_ROW, column, rows: lines.length, columns: 1 }, true)
  const column = FIRST_KPI + place * PER_KPI
  const actual = summaryCell(page, column)
  const target = summaryCell(page, column + 1)
  const reached = kpi.better === 'lower' ? `MAX(0,2-${at(ACTUAL)}/${at(TARGET)})` : `${at(ACTUAL)}/${at(TARGET)}`
  const isShare = `AND(ISNUMBER(${at(ACTUAL)}),N(${at(TARGET)})>0)`
  const blocks = `ROUND(MIN(1.2,MAX(0,${at(ATTAINED)}))*${BLOCKS},0)`
  const whole = `SUMPRODUCT(ISNUMBER(${down(SCORE)})*${down(WEIGHT)})`
  return [
    text(say(kpi.name, locale)),
    formula(`=IFERROR(${actual},${none})`),
    formula(`=IFERROR(IF(${target}="",${none},${target}),${none})`),
    formula(`=IF(${isShare},${reached},${none})`),
    formula(`=IF(ISNUMBER(${at(ATTAINED)}),REPT("█",${blocks})&REPT("░",MAX(0,${BLOCKS}-${blocks})),"")`),
    formula(`=IFERROR(${summaryCell(page, column + 2)},${none})`),
    formula(`=${sheetA1({ sheet: page.summary, row: WEIGHT_ROW, column: column + 2, rows: 1, columns: 1 })}`),
    formula(`=IF(ISNUMBER(${at(SCORE)}),${at(SCORE)}*${at(WEIGHT)}/${whole},${none})`),
  ]
}

function goalBlocks(
  page: ScorecardPage,
  row: number,
  word: (name: keyof typeof pageTexts, facts?: Facts) => string,
): Block[] {
  const { goals, locale, nextPeriod } = page
  const kpis = kpisOf(page)
  const title = nextPeriod === undefined ? word('goalsNext') : word('goals', { period: nextPeriod })
  return [
    ours('goals', row, NAME, [
      [text(title), text(word('goal')), text(word('agreed'))],
      ...kpis.map((kpi) => [text(say(kpi.name, locale))]),
    ]),
    theirs(
      'goal',
      row + 1,
      ACTUAL,
      kpis.map(kpiText),
      kpis.map((_, index): PlanCell => {
        const goal = goals[index]
        return goal === undefined ? { kind: 'blank' } : number(goal)
      }),
    ),
    theirs(
      'agreed',
      row + 1,
      TARGET,
      kpis.map(kpiText),
      kpis.map((): PlanCell => ({ kind: 'blank' })),
    ),
  ]
}

/** Trends of the KPIs that stand first: those that weigh most. */
function chartsOf(page: ScorecardPage, word: (name: keyof typeof pageTexts, facts?: Facts) => string): Chart[] {
  const { periods, locale } = page
  const kpis = kpisOf(page)
  const { trend, charts } = rowsOf(kpis.length)
  const categories = { row: trend, column: ACTUAL, rows: 1, columns: periods.length }
  return kpis.slice(0, MOST_CHARTS).map((kpi, index): Chart => {
    const name = say(kpi.name, locale)
    return {
      id: `trend-${index + 1}`,
      kind: 'line',
      title: name,
      categories,
      series: [{ name, values: { ...categories, row: trend + 1 + index }, color: '#2B6CA3' }],
      at: { row: charts, column: index * (COLUMNS / 2), rows: CHART_ROWS, columns: COLUMNS / 2 },
      altText: word('trendText', { kpi: name, count: periods.length }),
    }
  })
}

function formatsOf(page: ScorecardPage): RangeFormat[] {
  const { periods } = page
  const kpis = kpisOf(page)
  const looked = looksUp(page)
  const { sum, words, trend, goals, comments, signatures } = rowsOf(kpis.length)
  const at = (row: number, column: number, rows: number, columns: number): CellRange => ({
    row,
    column,
    rows,
    columns,
  })
  const section = (row: number): RangeFormat => ({ range: at(row, NAME, 1, COLUMNS), style: 'subheading' })
  return [
    { range: at(0, NAME, 1, 1), style: 'title' },
    { range: at(1, NAME, 1, 1), style: 'subtitle' },
    { range: at(3, NAME, 1 + looked.length, 1), style: 'muted' },
    { range: at(3, ACTUAL, 1 + looked.length, 1), style: 'label', align: 'left' },
    { range: at(3, ACTUAL, 1, 1), numberFormat: '@' },
    ...looked.flatMap((column, index): RangeFormat[] =>
      column === 'hired' ? [{ range: at(4 + index, ACTUAL, 1, 1), numberFormat: 'yyyy-mm-dd' }] : [],
    ),
    { range: at(3, SCORE, 1, 3), style: 'subheading', align: 'center' },
    { range: at(4, SCORE, 1, 3), style: 'figure', align: 'center' },
    { range: at(4, SCORE, 1, 1), numberFormat: POINTS },
    { range: at(HEADING_ROW, NAME, 1, COLUMNS), style: 'heading', align: 'center' },
    { range: at(HEADING_ROW, NAME, 1, 1), style: 'heading', align: 'left' },
    { range: at(FIRST_ROW, NAME, kpis.length, 1), style: 'label' },
    { range: at(FIRST_ROW, ACTUAL, kpis.length, COLUMNS - 1), style: 'body', align: 'right' },
    ...kpis.map(({ unit }, index): RangeFormat => ({
      range: at(FIRST_ROW + index, ACTUAL, 1, 2),
      numberFormat: numberFormat(unit),
    })),
    { range: at(FIRST_ROW, ATTAINED, kpis.length, 1), numberFormat: '0%' },
    { range: at(FIRST_ROW, BAR, kpis.length, 1), style: 'bar', align: 'left' },
    { range: at(FIRST_ROW, SCORE, kpis.length, 1), numberFormat: POINTS },
    { range: at(FIRST_ROW, WEIGHT, kpis.length + 1, 1), numberFormat: '0.0"%"' },
    { range: at(FIRST_ROW, PART, kpis.length + 1, 1), numberFormat: '0.00' },
    { range: at(sum, NAME, 1, COLUMNS), style: 'strong' },
    { range: at(sum, WEIGHT, 1, 2), align: 'right' },
    { range: at(sum + 1, NAME, 1, 1), style: 'muted' },
    section(words),
    { range: at(words + 1, NAME, MOST_LINES, 1), style: 'label' },
    section(trend),
    { range: at(trend, ACTUAL, 1, periods.length), numberFormat: '@', align: 'right' },
    { range: at(trend + 1, NAME, kpis.length, 1), style: 'label' },
    ...kpis.map(({ unit }, index): RangeFormat => ({
      range: at(trend + 1 + index, ACTUAL, 1, periods.length),
      style: 'body',
      numberFormat: numberFormat(unit),
      align: 'right',
    })),
    section(goals),
    { range: at(goals, ACTUAL, 1, 1), align: 'right' },
    { range: at(goals, TARGET, 1, COLUMNS - 2), align: 'center', merge: true },
    { range: at(goals + 1, NAME, kpis.length, 1), style: 'label' },
    ...kpis.flatMap(({ unit }, index): RangeFormat[] => [
      {
        range: at(goals + 1 + index, ACTUAL, 1, 1),
        style: 'input',
        numberFormat: numberFormat(unit),
        align: 'right',
      },
      { range: at(goals + 1 + index, TARGET, 1, COLUMNS - 2), style: 'input', merge: true, wrap: true, align: 'left' },
    ]),
    ...[0, 1].flatMap((index): RangeFormat[] => {
      const row = comments + index * (COMMENT_ROWS + 1)
      return [
        section(row),
        {
          range: at(row + 1, NAME, COMMENT_ROWS, COLUMNS),
          style: 'input',
          merge: true,
          wrap: true,
          align: 'left',
        },
      ]
    }),
    { range: at(signatures, NAME, 1, COLUMNS), style: 'muted' },
    { range: at(signatures - 1, NAME, 1, BAR - 1), style: 'signature' },
    { range: at(signatures - 1, BAR, 1, COLUMNS - BAR), style: 'signature' },
  ]
}

function kpisOf({ lines }: ScorecardPage): readonly Kpi[] {
  return lines.map(({ kpi }) => kpi)
}

/** What the people table says of a person. */
function looksUp({ directory }: ScorecardPage): LookedUp[] {
  return directory.person === undefined ? [] : lookedUpColumns.filter((column) => directory[column] !== undefined)
}

function lookedUp({ directory, locale }: ScorecardPage, column: LookedUp): PlanCell {
  const none = `"${say(pageTexts.nothing, locale)}"`
  const found = `INDEX(${directory[column] ?? ''},MATCH(${a1(PERSON_CELL, true)},${directory.person ?? ''},0))`
  return formula(`=IFERROR(IF(${found}="",${none},${found}),${none})`)
}

/** The table of bands on the summary. Where grades are given by shares, no total makes sure of one. */
function bandsOf({ summary, people, grading }: ScorecardPage): string {
  return grading.kind === 'forced' ? '"none"' : sheetA1({ sheet: summary, ...gradesRange(people, grading) })
}

/** A cell of the person's line on the summary, found by the name so that it holds when lines move. */
function summaryCell(page: ScorecardPage, column: number): string {
  const { summary, people } = page
  const down = (at: number) => sheetA1({ sheet: summary, row: FIRST_PERSON_ROW, column: at, rows: people, columns: 1 })
  return `INDEX(${down(column)},MATCH(${a1(PERSON_CELL, true)},${down(PERSON)},0))`
}

function onSummary(page: ScorecardPage, column: number): PlanCell {
  return formula(`=IFERROR(${summaryCell(page, column)},"${say(pageTexts.nothing, page.locale)}")`)
}

function onTrends({ trends, periods, people, locale }: ScorecardPage, kpi: number, period: number): PlanCell {
  const { row, column } = trendPlace(kpi, periods.length)
  const down = (at: number) => sheetA1({ sheet: trends, row, column: at, rows: people, columns: 1 })
  const found = `INDEX(${down(column + period)},MATCH(${a1(PERSON_CELL, true)},${down(0)},0))`
  return formula(`=IFERROR(${found},"${say(pageTexts.nothing, locale)}")`)
}

function blanks(count: number): PlanCell[] {
  return Array.from({ length: count }, (): PlanCell => ({ kind: 'blank' }))
}
