import { isBlank, type Cell, type Cells } from '../cells/cell'
import { textDay } from '../cells/date'
import { localeOf } from '../locale/text'
import { textKey } from '../model/columns'
import { entities, type EntityName } from '../model/entity'
import { defaultSettings, type Settings, type SettingsLine, type SheetMapping } from './settings'
import { isBusinessLine, readBusiness } from './settings-business'
import { numberOf, textOf, unreadable, type Line } from './settings-line'
import { readOwnKpis } from './settings-own-kpis'
import { afterWord, isWord } from './settings-words'
import type { SavedScorecard, ScorecardItem } from './team-scorecard-options'

/**
 * Reads settings from the Setup sheet's cells, in either language. Only of stages does the order of lines matter.
 * @throws {InputError} `setting-unreadable`, `cell-blank`, `own-kpi-not-text`, with the row and what was found
 */
export function settingsFromCells(cells: Cells): Settings {
  const lines = linesOf(cells)
  const [sources, mappings]: [{ entity: EntityName; sheet: string }[], SheetMapping[]] = [[], []]
  const [business, ownKpis]: [Line[], Line[]] = [[], []]
  const scorecards = new Map<string, Line[]>()
  const otherLines: SettingsLine[] = []
  let { calendar } = defaultSettings
  for (const line of lines) {
    if (isWord(line.section, 'calendar')) calendar = readCalendar(calendar, line)
    else if (isWord(line.section, 'source')) sources.push({ entity: entityNamed(line.item, line), sheet: textOf(line) })
    else if (isWord(line.section, 'column')) mappings.push(readMapping(line))
    else if (isBusinessLine(line)) business.push(line)
    else if (isWord(line.section, 'kpi')) ownKpis.push(line)
    else if (isWord(line.section, 'scorecard')) scorecards.set(line.item, [...(scorecards.get(line.item) ?? []), line])
    else otherLines.push([line.section, line.item, line.setting, plainValue(line.value)])
  }
  return {
    calendar,
    sources,
    mappings,
    business: readBusiness(business),
    ownKpis: readOwnKpis(ownKpis),
    scorecards: [...scorecards].map(([id, list]) => readScorecard(id, list)),
    otherLines,
  }
}

/** Whether cells have the headings of a Setup sheet. */
export function isSettings(cells: Cells): boolean {
  return headingsRow(cells) >= 0
}

function headingsRow(cells: Cells): number {
  const names = ['section', 'item', 'setting', 'value'] as const
  return cells.findIndex((row) => names.every((name, column) => isWord(String(row[column] ?? ''), name)))
}

/** The lines below the headings. */
export function linesOf(cells: Cells): Line[] {
  const headings = headingsRow(cells)
  if (headings < 0) return []
  return cells.slice(headings + 1).flatMap((row, index): Line[] => {
    if (row.every(isBlank)) return []
    const [section = '', item = '', setting = ''] = row.slice(0, 3).map((cell) => String(cell ?? '').trim())
    return [{ section, item, setting, value: row[3], row: headings + 2 + index }]
  })
}

function readCalendar(calendar: Settings['calendar'], line: Line): Settings['calendar'] {
  if (isWord(line.setting, 'currentPeriod'))
    return isBlank(line.value) ? calendar : { ...calendar, currentPeriod: textOf(line) }
  if (!isWord(line.setting, 'fiscalYearStart')) throw unreadable(line, line.setting)
  const month = numberOf(line)
  if (!Number.isInteger(month) || month < 1 || month > 12) throw unreadable(line, line.value)
  return { ...calendar, fiscalYearStart: month }
}

function readMapping(line: Line): SheetMapping {
  const [name = '', column = ''] = line.setting.split('.')
  const entity = entityNamed(name, line)
  const header = textOf(line)
  return { sheet: line.item, entity, column, header: isWord(header, 'none') ? null : header }
}

function readScorecard(id: string, lines: readonly Line[]): SavedScorecard {
  const items = new Map<string, ScorecardItem>()
  const itemOf = (kpi: string): ScorecardItem => items.get(kpi) ?? { kpi, weight: 0 }
  const [people, data]: [string[], string[]] = [[], []]
  let saved: Omit<SavedScorecard, 'id' | 'people' | 'items' | 'data'> = {
    period: '',
    locale: 'en',
    madeOn: 1 as SavedScorecard['madeOn'],
  }
  for (const line of lines) {
    const weight = afterWord(line.setting, 'weight')
    const target = afterWord(line.setting, 'target')
    if (weight !== undefined) items.set(weight, { ...itemOf(weight), weight: numberOf(line) })
    else if (target !== undefined) items.set(target, { ...itemOf(target), target: numberOf(line) })
    else if (isWord(line.setting, 'person')) people.push(textOf(line))
    else if (isWord(line.setting, 'data')) data.push(textOf(line))
    else if (isWord(line.setting, 'scorecardTitle')) saved = { ...saved, title: textOf(line) }
    else if (isWord(line.setting, 'period')) saved = { ...saved, period: textOf(line) }
    else if (isWord(line.setting, 'language')) saved = { ...saved, locale: localeOf(textOf(line)) }
    else if (isWord(line.setting, 'madeOn')) saved = { ...saved, madeOn: dayOf(line) }
    else throw unreadable(line, line.setting)
  }
  return { ...saved, id, people, items: [...items.values()], data }
}

function entityNamed(name: string, line: Line): EntityName {
  const found = entities().find(({ id }) => textKey(id) === textKey(name))
  if (found === undefined) throw unreadable(line, name)
  return found.id
}

function dayOf(line: Line) {
  const day = textDay(textOf(line), 'day-first')
  if (day === undefined) throw unreadable(line, line.value)
  return day
}

function plainValue(value: Cell): string | number {
  return typeof value === 'number' ? value : String(value ?? '')
}
