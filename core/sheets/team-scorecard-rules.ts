import { a1, type CellRange } from '../cells/address'
import { say, type Locale } from '../locale/text'
import type { Curve } from '../scoring/curve'
import { curveRows } from '../scoring/curve-rows'
import type { Grading } from '../scoring/design'
import type { Block, PlanCell, RangeFormat } from './plan'
import { formula, number, ours, text } from './plan-cells'
import { FIRST_KPI, FIRST_PERSON_ROW, GRADE, PER_KPI, PERSON, TOTAL } from './team-scorecard-places'
import { scorecardTexts } from './team-scorecard-texts'

/** How a scorecard scores and grades, as it stands below its lines. */
export interface ScorecardRules {
  readonly people: number
  /** By KPI; undefined for the standard one, which the legend tells. */
  readonly curves: readonly (Curve | undefined)[]
  readonly grading: Grading
  readonly locale: Locale
}

/** The row of the rules' titles. */
export function rulesRow(people: number): number {
  return FIRST_PERSON_ROW + people + 5
}

/** The first row below the rules. */
export function rowBelowRules({ people, curves, grading, locale }: ScorecardRules): number {
  const heights = curves.map((curve) => (curve === undefined ? 0 : curveRows(curve, locale).length))
  return rulesRow(people) + Math.max(1 + gradesOf(grading).length, ...heights)
}

/** Grades beside their lower edges or shares, from the best down, as the functions that grade take them. */
export function gradesRange(people: number, grading: Grading): CellRange {
  return { row: rulesRow(people) + 1, column: PERSON, rows: gradesOf(grading).length, columns: 2 }
}

/** A KPI's curve as the function that scores takes it; undefined for the standard one. */
export function curveRange({ people, curves, locale }: ScorecardRules, kpi: number): CellRange | undefined {
  const curve = curves[kpi]
  if (curve === undefined) return undefined
  const rows = curveRows(curve, locale)
  return {
    row: rulesRow(people),
    column: FIRST_KPI + kpi * PER_KPI,
    rows: rows.length,
    columns: Math.max(...rows.map((row) => row.length)),
  }
}

/** The tables of grades, with how many people have each, and of curves, each below its KPI. */
export function rulesBlocks(rules: ScorecardRules): Block[] {
  const { people, curves, grading, locale } = rules
  const row = rulesRow(people)
  const word = (name: keyof typeof scorecardTexts): PlanCell => text(say(scorecardTexts[name], locale))
  const given = a1({ row: FIRST_PERSON_ROW, column: GRADE, rows: people, columns: 1 }, true)
  const isBands = grading.kind === 'bands'
  return [
    ours('grades', row, PERSON, [
      [word('grade'), word(isBands ? 'from' : 'share'), word('people')],
      ...gradesOf(grading).map(({ grade, at }, index): PlanCell[] => [
        text(grade),
        number(at),
        formula(`=COUNTIF(${given},${a1({ row: row + 1 + index, column: PERSON, rows: 1, columns: 1 })})`),
      ]),
    ]),
    ...curves.flatMap((curve, index): Block[] =>
      curve === undefined
        ? []
        : [
            ours(
              `curve-${index}`,
              row,
              FIRST_KPI + index * PER_KPI,
              curveRows(curve, locale).map((line) =>
                line.map((cell) => (typeof cell === 'number' ? number(cell) : text(cell))),
              ),
            ),
          ],
    ),
  ]
}

export function rulesFormats(rules: ScorecardRules): RangeFormat[] {
  const { people, curves, grading } = rules
  const row = rulesRow(people)
  const grades = gradesRange(people, grading)
  return [
    { range: { row, column: PERSON, rows: 1, columns: 3 }, style: 'subheading', align: 'center' },
    { range: { ...grades, columns: 3 }, style: 'body', align: 'center' },
    ...(grading.kind === 'forced'
      ? [{ range: { ...grades, column: TOTAL, columns: 1 }, numberFormat: shareFormat(grading) }]
      : []),
    ...curves.flatMap((curve, index): RangeFormat[] => {
      const range = curveRange(rules, index)
      if (curve === undefined || range === undefined) return []
      const isShare = curve.kind !== 'range' && curve.over === 'attainment'
      return [
        { range, style: 'muted', align: 'right' },
        ...(isShare
          ? [
              {
                range: {
                  ...range,
                  row: row + 1,
                  rows: range.rows - 1,
                  column: range.column + range.columns - 2,
                  columns: 1,
                },
                numberFormat: '0%',
              },
            ]
          : []),
      ]
    }),
  ]
}

/** Shares are fractions or percents. */
function shareFormat({ distribution }: Extract<Grading, { kind: 'forced' }>): string {
  return distribution.reduce((sum, { share }) => sum + share, 0) > 1.5 ? '0.#"%"' : '0.#%'
}

/** Each grade with its lower edge or its share. */
function gradesOf(grading: Grading): readonly { readonly grade: string; readonly at: number }[] {
  return grading.kind === 'bands'
    ? grading.bands.map(({ grade, from }) => ({ grade, at: from }))
    : grading.distribution.map(({ grade, share }) => ({ grade, at: share }))
}
