import type { NumberColumn, TextColumn } from '../dataset'
import { once, type Columns, type Derivations } from '../lazy-columns'
import { readSurveyKind, type SurveyKind } from '../survey-kind'
import { numbersOf, textsOf, yesColumn, type Given } from './given'

const kinds: readonly SurveyKind[] = ['nps', 'csat', 'ces']
/** Scores of unknown kind above it are answers on how likely one is to recommend, which go up to 10. */
const LARGEST_RATING = 7
const LARGEST_RECOMMENDATION = 10
/** The largest scores of the scales in use. */
const scales = [5, 7, 10, 100]

/** The general score column and what each row's score is: a position in {@link kinds}, from 1; 0 where there is none. */
interface Scores {
  readonly column: NumberColumn
  readonly kindOf: Uint8Array
}

/**
 * - `npsScore`, `csatScore`, `cesScore`: from a column of their own, else from the general score column where the row's
 *   kind, or else the header over the scores, says which they are. A score of unknown kind is a recommendation where
 *   the largest is above 7 and most are within 10, else a satisfaction.
 * - `csatShare`: the satisfaction as a share (0–1) of the scale found: the smallest of 5, 7, 10 and 100 that holds all.
 * - `responded`: "yes" where there is a score of any kind.
 *
 * The general scores and their kinds are read at once: they say which of the columns there are.
 */
export function settleSurveys({ columns, rows }: Given): Derivations {
  const scores = generalScores(columns)
  const [nps, csat, ces] = kinds.map((kind, index) => {
    const told = kind in columns || scores?.kindOf.includes(index + 1)
    return told ? once(() => scoresOf(kind, index + 1, columns, scores)) : undefined
  })
  return {
    npsScore: nps,
    csatScore: csat,
    cesScore: ces,
    csatShare: csat && (() => shares(csat())),
    responded: ['score', ...kinds].some((name) => name in columns) ? () => responses(columns, rows) : undefined,
  }
}

function generalScores(columns: Columns): Scores | undefined {
  const column = numbersOf(columns, 'score')
  if (column === undefined) return undefined
  const names = textsOf(columns, 'kind')
  const byHeader = position(readSurveyKind(column.header))
  const byName = Uint8Array.from(names?.dictionary ?? [''], (name) => position(readSurveyKind(name)) || byHeader)
  const told = (row: number) => byName[names?.codes[row] ?? 0] ?? 0
  const guess = guessKind(column.values, (row) => told(row) === 0)
  const kindOf = new Uint8Array(column.values.length)
  for (let row = 0; row < kindOf.length; row += 1) {
    if (!Number.isNaN(column.values[row])) kindOf[row] = told(row) || guess
  }
  return { column, kindOf }
}

function position(kind: SurveyKind | undefined): number {
  return kind === undefined ? 0 : kinds.indexOf(kind) + 1
}

function guessKind(scores: Float64Array, isUnknown: (row: number) => boolean): number {
  let above = 0
  let beyond = 0
  let all = 0
  for (let row = 0; row < scores.length; row += 1) {
    const score = scores[row] ?? NaN
    if (Number.isNaN(score) || !isUnknown(row)) continue
    all += 1
    if (score > LARGEST_RATING) above += 1
    if (score > LARGEST_RECOMMENDATION) beyond += 1
  }
  return position(above > 0 && beyond * 2 <= all ? 'nps' : 'csat')
}

function scoresOf(
  kind: SurveyKind,
  code: number,
  columns: Columns,
  scores: Scores | undefined,
): NumberColumn | undefined {
  const own = numbersOf(columns, kind)
  if (scores === undefined) return own
  const values = scores.column.values.map((score, row) => {
    const known = own?.values[row] ?? NaN
    return Number.isNaN(known) && scores.kindOf[row] === code ? score : known
  })
  return { kind: 'number', header: (own ?? scores.column).header, values }
}

function shares(scores: NumberColumn | undefined): NumberColumn | undefined {
  if (scores === undefined) return undefined
  const scale = scaleOf(scores.values)
  const values = scores.values.map((score) => (score >= 0 && score <= scale ? score / scale : NaN))
  return { ...scores, values }
}

/** Scores that are shares already ("85%") are of the scale 1; where no scale holds all, 100 holds those that count. */
function scaleOf(scores: Float64Array): number {
  let largest = 0
  let fractions = false
  for (let row = 0; row < scores.length; row += 1) {
    const score = scores[row] ?? NaN
    if (score > largest) largest = score
    if (score > 0 && score < 1) fractions = true
  }
  if (fractions && largest <= 1) return 1
  return scales.find((scale) => largest <= scale) ?? 100
}

function responses(columns: Columns, rows: number): TextColumn {
  const told = ['score', ...kinds].flatMap((name) => numbersOf(columns, name) ?? [])
  const codes = new Int32Array(rows)
  for (const { values } of told) {
    for (let row = 0; row < rows; row += 1) if (!Number.isNaN(values[row])) codes[row] = 1
  }
  return yesColumn(told[0]?.header ?? '', codes)
}
