import { readCurve } from '../functions/curve-argument'
import { InputError } from '../input-error'
import type { Curve } from '../scoring/curve'
import { curveRows } from '../scoring/curve-rows'
import type { Grading } from '../scoring/design'
import { SMALLEST_POOL } from '../scoring/forced-distribution'
import { missingRules, type MissingRule } from '../scoring/total'
import { numberOf, textOf, unreadable, type Line } from './settings-line'
import { afterWord, isWord, settingsWords, type SettingsWord } from './settings-words'

type Word = (name: SettingsWord) => string

/** A curve in a cell, its rows one after another: "attainment | points; 0.8 | 60; 1 | 100". */
export function curveText(curve: Curve, word: Word): string {
  const locale = word('curve') === settingsWords.curve.zh ? 'zh-CN' : 'en'
  return curveRows(curve, locale)
    .map((row) => row.join(' | '))
    .join('; ')
}

/** @throws {InputError} `setting-unreadable` with the row */
export function readCurveText(line: Line): Curve {
  const rows = textOf(line)
    .split(/[;；]/)
    .map((row) => row.split('|').map((cell) => cell.trim()))
  const columns = Math.max(...rows.map((row) => row.length))
  const values = rows.flatMap((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ''))
  try {
    // The text says by itself what its places are; which way is better, whoever scores checks again.
    return readCurve({ values, rows: rows.length, columns }, 'higher')
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    if (error.code !== 'curve-not-ordered') throw unreadable(line, line.value)
  }
  return readCurve({ values, rows: rows.length, columns }, 'lower')
}

/** How totals become grades, a line for each grade, the best first. */
export function gradingLines(grading: Grading, word: Word): [string, string | number][] {
  if (grading.kind === 'bands') return grading.bands.map(({ grade, from }) => [`${word('gradeEdge')} ${grade}`, from])
  const { distribution, smallestGroup, guard } = grading
  return [
    ...distribution.map(({ grade, share }): [string, number] => [`${word('gradeShare')} ${grade}`, share]),
    [word('smallestGroup'), smallestGroup],
    ...(guard === undefined ? [] : [[word('guard'), guard] as [string, number]]),
  ]
}

export function isGradingLine({ setting }: Line): boolean {
  const isGrade = (['gradeEdge', 'gradeShare'] as const).some((name) => afterWord(setting, name) !== undefined)
  return isGrade || isWord(setting, 'smallestGroup') || isWord(setting, 'guard')
}

/** Undefined where nothing is said of grades. */
export function readGrading(lines: readonly Line[]): Grading | undefined {
  const graded = (name: 'gradeEdge' | 'gradeShare') =>
    lines.flatMap((line) => {
      const grade = afterWord(line.setting, name)
      return grade === undefined ? [] : [{ grade, at: numberOf(line) }]
    })
  const [edges, shares] = [graded('gradeEdge'), graded('gradeShare')]
  if (edges.length > 0) return { kind: 'bands', bands: edges.map(({ grade, at }) => ({ grade, from: at })) }
  if (shares.length === 0) return undefined
  const numberAt = (name: 'smallestGroup' | 'guard') => {
    const line = lines.find(({ setting }) => isWord(setting, name))
    return line && numberOf(line)
  }
  const guard = numberAt('guard')
  return {
    kind: 'forced',
    distribution: shares.map(({ grade, at }) => ({ grade, share: at })),
    smallestGroup: numberAt('smallestGroup') ?? SMALLEST_POOL,
    ...(guard === undefined ? {} : { guard }),
  }
}

export function missingRule(line: Line): MissingRule {
  const text = textOf(line)
  const rule = missingRules.find((name) => isWord(text, name))
  if (rule === undefined) throw unreadable(line, line.value)
  return rule
}
