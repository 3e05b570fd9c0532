import { isBlank, type Cell, type Cells } from '../cells/cell'
import { textKey } from '../model/columns'
import { entities, type EntityName } from '../model/entity'
import { defaultSettings, type Settings, type SettingsLine, type SheetMapping } from './settings'
import { isBusinessLine, readBusiness } from './settings-business'
import { numberOf, textOf, unreadable, type Line } from './settings-line'
import { readOwnKpis } from './settings-own-kpis'
import { readScorecard } from './settings-scorecards'
import { readTargetPlan, readTargetTable } from './settings-target-plans'
import { isWord } from './settings-words'

/**
 * Reads settings from the Setup sheet's cells, in either language. Only of stages does the order of lines matter.
 * @throws {InputError} `setting-unreadable`, `cell-blank`, `own-kpi-not-text`, with the row and what was found
 */
export function settingsFromCells(cells: Cells): Settings {
  const lines = linesOf(cells)
  const [sources, mappings]: [{ entity: EntityName; sheet: string }[], SheetMapping[]] = [[], []]
  const [business, ownKpis]: [Line[], Line[]] = [[], []]
  const scorecards = new Map<string, Line[]>()
  const targetPlans = new Map<string, Line[]>()
  const tableLines: Line[] = []
  const otherLines: SettingsLine[] = []
  let { calendar } = defaultSettings
  for (const line of lines) {
    if (isWord(line.section, 'calendar')) calendar = readCalendar(calendar, line)
    else if (isWord(line.section, 'source')) sources.push({ entity: entityNamed(line.item, line), sheet: textOf(line) })
    else if (isWord(line.section, 'column')) mappings.push(readMapping(line))
    else if (isBusinessLine(line)) business.push(line)
    else if (isWord(line.section, 'kpi')) ownKpis.push(line)
    else if (isWord(line.section, 'scorecard')) scorecards.set(line.item, [...(scorecards.get(line.item) ?? []), line])
    else if (isWord(line.section, 'targetPlan')) collect(targetPlans, line)
    else if (isWord(line.section, 'targetTable')) tableLines.push(line)
    else otherLines.push([line.section, line.item, line.setting, plainValue(line.value)])
  }
  const targetTable = readTargetTable(tableLines)
  return {
    calendar,
    sources,
    mappings,
    business: readBusiness(business),
    ownKpis: readOwnKpis(ownKpis),
    scorecards: [...scorecards].map(([id, list]) => readScorecard(id, list)),
    targetPlans: [...targetPlans].map(([id, list]) => readTargetPlan(id, list)),
    ...(targetTable === undefined ? {} : { targetTable }),
    otherLines,
  }
}

/** Plans have a line a person: each is added to what is there. */
function collect(byItem: Map<string, Line[]>, line: Line): void {
  const lines = byItem.get(line.item)
  if (lines === undefined) byItem.set(line.item, [line])
  else lines.push(line)
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

function entityNamed(name: string, line: Line): EntityName {
  const found = entities().find(({ id }) => textKey(id) === textKey(name))
  if (found === undefined) throw unreadable(line, name)
  return found.id
}

function plainValue(value: Cell): string | number {
  return typeof value === 'number' ? value : String(value ?? '')
}
