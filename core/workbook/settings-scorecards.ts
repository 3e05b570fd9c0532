import { textDay } from '../cells/date'
import { isoDay } from '../cells/day'
import { localeOf } from '../locale/text'
import type { SettingsLine } from './settings'
import { numberOf, textOf, unreadable, type Line } from './settings-line'
import { curveText, gradingLines, isGradingLine, missingRule, readCurveText, readGrading } from './settings-scoring'
import { afterWord, isWord, type SettingsWord } from './settings-words'
import { directoryColumns, type Directory } from '../sheets/scorecard-page'
import type { Frozen, SavedPages, SavedScorecard, ScorecardItem } from './team-scorecard-options'

/** A scorecard as it was made, line by line. */
export function scorecardLines(scorecard: SavedScorecard, word: (name: SettingsWord) => string): SettingsLine[] {
  const { id, title, period, people, items, locale, madeOn, data, pages, frozen, missing, grading } = scorecard
  const line = (setting: string, value: string | number): SettingsLine => [word('scorecard'), id, setting, value]
  return [
    ...(title === undefined ? [] : [line(word('scorecardTitle'), title)]),
    line(word('period'), period),
    line(word('language'), locale),
    line(word('madeOn'), isoDay(madeOn)),
    ...(frozen === undefined ? [] : [line(word('frozenOn'), isoDay(frozen.on)), line(word('hash'), frozen.hash)]),
    ...data.map((range) => line(word('data'), range)),
    ...(pages === undefined ? [] : pageLines(pages, word).map(([setting, value]) => line(setting, value))),
    ...items.flatMap(({ kpi, weight, target, curve }) => [
      line(`${word('weight')} ${kpi}`, weight),
      ...(target === undefined ? [] : [line(`${word('target')} ${kpi}`, target)]),
      ...(curve === undefined ? [] : [line(`${word('curve')} ${kpi}`, curveText(curve, word))]),
    ]),
    ...(missing === undefined ? [] : [line(word('missing'), word(missing))]),
    ...(grading === undefined ? [] : gradingLines(grading, word).map(([setting, value]) => line(setting, value))),
    ...people.map((person) => line(word('person'), person)),
  ]
}

function pageLines({ paper, nextPeriod, directory }: SavedPages, word: (name: SettingsWord) => string) {
  return [
    [word('pages'), word('yes')],
    [word('paper'), paper],
    ...(nextPeriod === undefined ? [] : [[word('nextPeriod'), nextPeriod]]),
    ...directoryColumns.flatMap((column) => {
      const range = directory[column]
      return range === undefined ? [] : [[`${word('directory')} ${column}`, range]]
    }),
  ].map(([setting = '', value = '']): [string, string] => [setting, value])
}

/** @throws {InputError} `setting-unreadable`, `cell-blank` with the row and what was found */
export function readScorecard(id: string, lines: readonly Line[]): SavedScorecard {
  const items = new Map<string, ScorecardItem>()
  const itemOf = (kpi: string): ScorecardItem => items.get(kpi) ?? { kpi, weight: 0 }
  const [people, data]: [string[], string[]] = [[], []]
  const [curves, gradingOf]: [Line[], Line[]] = [[], []]
  const pageSettings: Line[] = []
  let saved: Omit<SavedScorecard, 'id' | 'people' | 'items' | 'data'> = {
    period: '',
    locale: 'en',
    madeOn: 1 as SavedScorecard['madeOn'],
  }
  let frozen: Partial<Frozen> | undefined
  for (const line of lines) {
    const weight = afterWord(line.setting, 'weight')
    const target = afterWord(line.setting, 'target')
    if (weight !== undefined) items.set(weight, { ...itemOf(weight), weight: numberOf(line) })
    else if (target !== undefined) items.set(target, { ...itemOf(target), target: numberOf(line) })
    else if (afterWord(line.setting, 'curve') !== undefined) curves.push(line)
    else if (isGradingLine(line)) gradingOf.push(line)
    else if (isWord(line.setting, 'missing')) saved = { ...saved, missing: missingRule(line) }
    else if (isWord(line.setting, 'person')) people.push(textOf(line))
    else if (isWord(line.setting, 'data')) data.push(textOf(line))
    else if (isWord(line.setting, 'scorecardTitle')) saved = { ...saved, title: textOf(line) }
    else if (isWord(line.setting, 'period')) saved = { ...saved, period: textOf(line) }
    else if (isWord(line.setting, 'language')) saved = { ...saved, locale: localeOf(textOf(line)) }
    else if (isWord(line.setting, 'madeOn')) saved = { ...saved, madeOn: dayOf(line) }
    else if (isWord(line.setting, 'frozenOn')) frozen = { ...frozen, on: dayOf(line) }
    else if (isWord(line.setting, 'hash')) frozen = { ...frozen, hash: textOf(line) }
    else pageSettings.push(line)
  }
  if (frozen !== undefined) saved = { ...saved, frozen: { on: frozen.on ?? saved.madeOn, hash: frozen.hash ?? '' } }
  for (const line of curves) {
    const kpi = afterWord(line.setting, 'curve') ?? ''
    items.set(kpi, { ...itemOf(kpi), curve: readCurveText(line) })
  }
  const [pages, grading] = [readPages(pageSettings), readGrading(gradingOf)]
  return {
    ...saved,
    id,
    people,
    items: [...items.values()],
    data,
    ...(pages === undefined ? {} : { pages }),
    ...(grading === undefined ? {} : { grading }),
  }
}

function readPages(lines: readonly Line[]): SavedPages | undefined {
  let pages: SavedPages | undefined
  for (const line of lines) {
    const before: SavedPages = pages ?? { paper: 'a4', directory: {} }
    const column = afterWord(line.setting, 'directory')
    if (column !== undefined)
      pages = { ...before, directory: { ...before.directory, [columnNamed(column, line)]: textOf(line) } }
    else if (isWord(line.setting, 'nextPeriod')) pages = { ...before, nextPeriod: textOf(line) }
    else if (isWord(line.setting, 'paper')) pages = { ...before, paper: paperIn(line) }
    else if (isWord(line.setting, 'pages')) pages = before
    else throw unreadable(line, line.setting)
  }
  return pages
}

function paperIn(line: Line): SavedPages['paper'] {
  const paper = textOf(line).toLowerCase()
  if (paper !== 'a4' && paper !== 'letter') throw unreadable(line, line.value)
  return paper
}

function columnNamed(name: string, line: Line): keyof Directory {
  const found = directoryColumns.find((column) => column === name.toLowerCase())
  if (found === undefined) throw unreadable(line, name)
  return found
}

function dayOf(line: Line) {
  const day = textDay(textOf(line), 'day-first')
  if (day === undefined) throw unreadable(line, line.value)
  return day
}
