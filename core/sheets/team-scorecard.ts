import { a1, type CellRange } from '../cells/address'
import type { Cell } from '../cells/cell'
import { isoDay, type DayNumber } from '../cells/day'
import { numberFormat } from '../kpis/format'
import { kpiText, type Kpi } from '../kpis/kpi'
import { say, type Locale } from '../locale/text'
import type { Curve } from '../scoring/curve'
import type { Grading } from '../scoring/design'
import type { MissingRule } from '../scoring/total'
import { PREFIX } from './function-prefix'
import { isBuiltIn, kpiCall } from './kpi-call'
import type { Block, PlanCell, RangeFormat, SheetPlan } from './plan'
import { formula, number, ours, text, theirs } from './plan-cells'
import {
  FIRST_KPI,
  FIRST_PERSON_ROW,
  GRADE,
  HEADING_ROW,
  KPI_ROW,
  PER_KPI,
  PERIOD_ROW,
  PERSON,
  RANK,
  TOTAL,
  WEIGHT_ROW,
} from './team-scorecard-places'
import {
  curveRange,
  gradesRange,
  rowBelowRules,
  rulesBlocks,
  rulesFormats,
  type ScorecardRules,
} from './team-scorecard-rules'
import { scorecardTexts } from './team-scorecard-texts'

/** A team scorecard before it becomes a sheet. */
export interface TeamScorecard {
  readonly id: string
  /** Tab name. */
  readonly name: string
  readonly title: string
  /** As people write it; the formulas read it from its cell. */
  readonly period: string
  readonly people: readonly string[]
  readonly items: readonly {
    readonly kpi: Kpi
    /** Percent of the total. */
    readonly weight: number
    /** By person; undefined leaves the cell to be filled in. */
    readonly targets: readonly (number | undefined)[]
    /** Absent for the standard one. */
    readonly curve?: Curve
  }[]
  readonly missing: MissingRule
  readonly grading: Grading
  readonly locale: Locale
  readonly madeOn: DayNumber
  /** Ranges that the KPI formulas pass as data; none where formulas follow the tables by themselves. */
  readonly data: readonly string[]
  /** What people typed into their cells on an earlier version, by {@link userCellKey}. */
  readonly typed: ReadonlyMap<string, Cell>
}

const CHART_ROWS = 17
const FEWEST_CHART_COLUMNS = 10
/** Marks beside the points, so that nothing depends on colour: on target, near it, below the threshold. */
const POINTS = '[>=100]"▲ "0.0;[>=60]"● "0.0;"▼ "0.0'

/**
 * The sheet of a team: a row per person with total, grade and rank, then actual, target and score of each KPI. One
 * formula per KPI and column spills over all people. Period, weights and targets are the users' cells.
 */
export function teamScorecardPlan(card: TeamScorecard): SheetPlan {
  const word = (name: keyof typeof scorecardTexts, facts = {}) => say(scorecardTexts[name], card.locale, facts)
  const count = card.people.length
  const columns = FIRST_KPI + card.items.length * PER_KPI
  const teamRow = FIRST_PERSON_ROW + count
  const down = (column: number): CellRange => ({ row: FIRST_PERSON_ROW, column, rows: count, columns: 1 })
  const spill = count > 1 ? { rows: count, columns: 1 } : undefined
  const period = a1({ row: PERIOD_ROW, column: TOTAL, rows: 1, columns: 1 }, true)
  const scores = { row: FIRST_PERSON_ROW, column: FIRST_KPI, rows: count, columns: columns - FIRST_KPI }
  const weights = { row: WEIGHT_ROW, column: FIRST_KPI, rows: 1, columns: columns - FIRST_KPI }
  const over = (name: string, ...args: readonly string[]): PlanCell =>
    formula(`=${PREFIX}${name}(${args.join(',')})`, spill)

  const rules: ScorecardRules = {
    people: count,
    curves: card.items.map(({ curve }) => curve),
    grading: card.grading,
    locale: card.locale,
  }
  const grades = a1(gradesRange(count, card.grading), true)

  const blocks: Block[] = [
    ours('title', 0, 0, [[text(card.title)], [text(word('subtitle', { day: isoDay(card.madeOn) }))]]),
    ours('period-label', PERIOD_ROW, PERSON, [[text(word('period'))]]),
    theirs('period', PERIOD_ROW, TOTAL, ['period'], [text(card.period)], card.typed),
    ours('weight-label', WEIGHT_ROW, PERSON, [[text(word('weight')), formula(`=SUM(${a1(weights)})`)]]),
    ours('headings', HEADING_ROW, PERSON, [
      [text(word('person')), text(word('total')), text(word('grade')), text(word('rank'))],
    ]),
    ours('people', FIRST_PERSON_ROW, PERSON, [
      ...card.people.map((person) => [text(person)]),
      [text(word('everyone'))],
    ]),
    ours('total', FIRST_PERSON_ROW, TOTAL, [
      [over('TOTAL', a1(scores), a1(weights, true), ...(card.missing === 'reweight' ? [] : [`"${card.missing}"`]))],
    ]),
    ours('grade', FIRST_PERSON_ROW, GRADE, [
      [
        card.grading.kind === 'bands'
          ? over('GRADE', a1(down(TOTAL)), grades)
          : over(
              'FORCED',
              a1(down(TOTAL)),
              grades,
              '',
              card.grading.guard === undefined ? '"none"' : String(card.grading.guard),
            ),
      ],
    ]),
    ours('rank', FIRST_PERSON_ROW, RANK, [[over('RANK', a1(down(TOTAL)))]]),
    ours('average', teamRow, TOTAL, [[formula(`=IFERROR(AVERAGEIF(${a1(down(TOTAL))},">=0"),"")`)]]),
    ours('legend', teamRow + 2, PERSON, [
      [text(word('legend'))],
      [text(word(rules.curves.some((curve) => curve !== undefined) ? 'ownScoring' : 'scoring'))],
      [text(word(card.missing))],
    ]),
    ...rulesBlocks(rules),
    ...card.items.flatMap(({ kpi, weight, targets }, index) => {
      const column = FIRST_KPI + index * PER_KPI
      const call = (who: string) => kpiCall(kpi, { period, who, data: card.data })
      const key = kpiText(kpi)
      const curve = curveRange(rules, index)
      const scored = [`"${kpi.better}"`, ...(curve === undefined ? [] : [a1(curve, true)])]
      return [
        ours(`kpi-${key}`, KPI_ROW, column, [[text(say(kpi.name, card.locale))]]),
        theirs(`weight-${key}`, WEIGHT_ROW, column + 2, ['weight'], [number(weight)], card.typed),
        ours(`headings-${key}`, HEADING_ROW, column, [
          [text(word('actual')), text(word('target')), text(word('score'))],
        ]),
        ours(`actual-${key}`, FIRST_PERSON_ROW, column, [[formula(`=${call(a1(down(PERSON), true))}`, spill)]]),
        ours(`everyone-${key}`, teamRow, column, [[formula(`=${call('')}`)]]),
        theirs(
          `target-${key}`,
          FIRST_PERSON_ROW,
          column + 1,
          card.people,
          card.people.map((_, person): PlanCell => {
            const target = targets[person]
            return target === undefined ? { kind: 'blank' } : number(target)
          }),
          card.typed,
        ),
        ours(`score-${key}`, FIRST_PERSON_ROW, column + 2, [
          [over('SCORE', a1(down(column)), a1(down(column + 1)), ...scored)],
        ]),
      ]
    }),
  ]

  const chartRow = rowBelowRules(rules) + 1
  const byGrade = { row: chartRow, column: 0, rows: CHART_ROWS, columns: FIRST_KPI }
  const totals = {
    ...byGrade,
    column: FIRST_KPI,
    columns: Math.max(columns, FEWEST_CHART_COLUMNS) - FIRST_KPI,
  }
  const gradeColumn = (column: number) => ({ ...gradesRange(count, card.grading), column, columns: 1 })
  return {
    id: card.id,
    name: card.name,
    blocks,
    formats: [...formatsOf(card, columns, teamRow), ...rulesFormats(rules)],
    columnWidths: Array.from({ length: columns }, (_, column) => ({ column, width: widthOf(column) })),
    conditionalFormats: [TOTAL, ...card.items.map((_, index) => FIRST_KPI + index * PER_KPI + 2)].flatMap((column) => {
      const range = down(column)
      const cell = a1({ ...range, rows: 1 })
      const rule = (condition: string, style: 'good' | 'fair' | 'poor' | 'muted') =>
        ({ kind: 'formula', range, formula: `=${condition}`, style }) as const
      return [
        rule(`ISERROR(${cell})`, 'muted'),
        rule(`AND(ISNUMBER(${cell}),${cell}>=100)`, 'good'),
        rule(`AND(ISNUMBER(${cell}),${cell}>=60,${cell}<100)`, 'fair'),
        rule(`AND(ISNUMBER(${cell}),${cell}<60)`, 'poor'),
      ]
    }),
    validations: card.items.map((_, index) => ({
      kind: 'number',
      range: { row: WEIGHT_ROW, column: FIRST_KPI + index * PER_KPI + 2, rows: 1, columns: 1 },
      min: 0,
      max: 100,
      message: word('weightRule'),
    })),
    notes: card.items.map(({ kpi }, index) => ({
      row: KPI_ROW,
      column: FIRST_KPI + index * PER_KPI,
      text: `${isBuiltIn(kpi) ? PREFIX : ''}${kpiText(kpi)}: ${say(kpi.definition, card.locale)}`,
    })),
    charts: [
      {
        id: 'grades',
        kind: 'column',
        title: word('gradesChart'),
        categories: gradeColumn(PERSON),
        series: [{ name: word('people'), values: gradeColumn(GRADE), color: '#5A6672' }],
        at: byGrade,
        altText: word('gradesChartText', { count }),
      },
      {
        id: 'totals',
        kind: 'column',
        title: word('chart'),
        categories: down(PERSON),
        series: [{ name: word('total'), values: down(TOTAL), color: '#2B6CA3' }],
        at: totals,
        altText: word('chartText', { count }),
      },
    ],
    freeze: { rows: FIRST_PERSON_ROW, columns: FIRST_KPI },
    print: {
      orientation: 'landscape',
      paper: card.locale === 'zh-CN' ? 'a4' : 'letter',
      pagesWide: 1,
      titleRows: FIRST_PERSON_ROW,
      footer: card.title,
    },
  }
}

function formatsOf(card: TeamScorecard, columns: number, teamRow: number): RangeFormat[] {
  const count = card.people.length
  const at = (row: number, column: number, rows: number, width: number): CellRange => ({
    row,
    column,
    rows,
    columns: width,
  })
  return [
    { range: at(0, 0, 1, 1), style: 'title' },
    { range: at(1, 0, 1, 1), style: 'subtitle' },
    { range: at(PERIOD_ROW, PERSON, 1, 1), style: 'strong' },
    { range: at(PERIOD_ROW, TOTAL, 1, 3), style: 'input', numberFormat: '@', align: 'center', merge: true },
    { range: at(KPI_ROW, 0, 1, columns), style: 'heading', align: 'center' },
    { range: at(WEIGHT_ROW, 0, 1, columns), style: 'subheading', align: 'center' },
    { range: at(WEIGHT_ROW, PERSON, 1, 1), style: 'subheading', align: 'left' },
    { range: at(WEIGHT_ROW, TOTAL, 1, 1), numberFormat: '0"%"' },
    { range: at(HEADING_ROW, 0, 1, columns), style: 'subheading', align: 'center' },
    { range: at(HEADING_ROW, PERSON, 1, 1), style: 'subheading', align: 'left' },
    { range: at(FIRST_PERSON_ROW, PERSON, count, 1), style: 'label' },
    { range: at(FIRST_PERSON_ROW, TOTAL, count, 1), style: 'strong', numberFormat: POINTS, align: 'right' },
    { range: at(FIRST_PERSON_ROW, GRADE, count, 1), style: 'strong', align: 'center' },
    { range: at(FIRST_PERSON_ROW, RANK, count, 1), style: 'strong', numberFormat: '0', align: 'center' },
    ...card.items.flatMap(({ kpi }, index): RangeFormat[] => {
      const column = FIRST_KPI + index * PER_KPI
      const format = numberFormat(kpi.unit)
      return [
        { range: at(KPI_ROW, column, 1, PER_KPI), style: 'heading', align: 'center', merge: true },
        { range: at(WEIGHT_ROW, column + 2, 1, 1), style: 'input', numberFormat: '0"%"', align: 'center' },
        { range: at(FIRST_PERSON_ROW, column, count, 1), style: 'body', numberFormat: format, align: 'right' },
        { range: at(FIRST_PERSON_ROW, column + 1, count, 1), style: 'input', numberFormat: format, align: 'right' },
        { range: at(FIRST_PERSON_ROW, column + 2, count, 1), style: 'body', numberFormat: POINTS, align: 'right' },
      ]
    }),
    { range: at(teamRow, 0, 1, columns), style: 'strong' },
    { range: at(teamRow, TOTAL, 1, 1), numberFormat: '0.0', align: 'right' },
    ...card.items.map(({ kpi }, index): RangeFormat => ({
      range: at(teamRow, FIRST_KPI + index * PER_KPI, 1, 1),
      numberFormat: numberFormat(kpi.unit),
      align: 'right',
    })),
    { range: at(teamRow + 2, PERSON, 3, 1), style: 'muted' },
  ]
}

function widthOf(column: number): number {
  if (column === PERSON) return 150
  if (column < FIRST_KPI) return column === TOTAL ? 84 : 60
  return (column - FIRST_KPI) % PER_KPI === 2 ? 78 : 86
}
