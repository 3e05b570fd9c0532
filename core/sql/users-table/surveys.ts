import { readSurveyKind, type SurveyKind } from '../../model/survey-kind'
import type { UsersRows } from './users-rows'
import { byMeaning } from './words'

/** The scales in use by their largest score; where none holds all, the last one holds those that count. */
const SCALES = [5, 7, 10, 100]

/**
 * Scores of one kind: from a column of their own, else from the general one where the row's kind, or else the header
 * over the scores, speaks of it. What scores of unknown kind are, the table at hand decides.
 */
export function scoresOf(kind: SurveyKind): (rows: UsersRows) => string {
  return (rows) => {
    if (!rows.has('score')) return rows.column(kind)
    const general = generalScore(rows, kind)
    return rows.has(kind) ? `COALESCE(${rows.column(kind)}, ${general})` : general
  }
}

/** The satisfaction as a share of the smallest scale that holds all scores of the table. */
export function csatShare(rows: UsersRows): string {
  const score = scoresOf('csat')(rows)
  const largest = `MAX(${score}) OVER ()`
  const isFraction = `MAX(CASE WHEN ${score} > 0 AND ${score} < 1 THEN 1 ELSE 0 END) OVER () = 1`
  const known = SCALES.map((scale) => `WHEN ${largest} <= ${scale} THEN ${scale}`)
  const scale = `(CASE WHEN ${isFraction} AND ${largest} <= 1 THEN 1 ${known.join(' ')} ELSE ${SCALES[SCALES.length - 1] ?? 0} END)`
  return `(CASE WHEN ${score} BETWEEN 0 AND ${scale} THEN ${score} / ${scale} END)`
}

/** "yes" where there is a score of any kind. */
export function responded(rows: UsersRows): string {
  const scores = ['score', 'nps', 'csat', 'ces'].filter((name) => rows.has(name)).map((name) => rows.column(name))
  return `(CASE WHEN COALESCE(${scores.join(', ')}) IS NOT NULL THEN 'yes' END)`
}

function generalScore(rows: UsersRows, kind: SurveyKind): string {
  const [score, names] = [rows.column('score'), rows.given.kind]
  const byHeader = readSurveyKind(rows.given.score?.header ?? '')
  const guess = guessed(rows)
  const valueOf = (name: string) => ((readSurveyKind(name) ?? byHeader ?? guess) === kind ? score : 'NULL')
  return names?.kind === 'text' ? byMeaning(rows.dialect, rows.column('kind'), names, valueOf) : valueOf('')
}

/** What the table's readers took its scores of unknown kind for. */
function guessed({ table, given }: UsersRows): SurveyKind {
  const [score, names, nps] = [given.score, given.kind, table.columns.npsScore]
  const row =
    score?.kind === 'number'
      ? score.values.findIndex((value, at) => {
          const name = names?.kind === 'text' ? (names.dictionary[names.codes[at] ?? 0] ?? '') : ''
          return !Number.isNaN(value) && readSurveyKind(name) === undefined
        })
      : -1
  return row >= 0 && nps?.kind === 'number' && !Number.isNaN(nps.values[row] ?? NaN) ? 'nps' : 'csat'
}
