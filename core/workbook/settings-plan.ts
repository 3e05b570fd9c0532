import { say, type Locale } from '../locale/text'
import type { PlanCell, SheetPlan } from '../sheets/plan'
import { businessLines } from './settings-business'
import { ownKpiLines } from './settings-own-kpis'
import { scorecardLines } from './settings-scorecards'
import { targetPlanLines, targetTableLines } from './settings-target-plans'
import { SETUP_SHEET, type Settings, type SettingsLine } from './settings'
import { settingsWords, type SettingsWord } from './settings-words'

const HEADING_ROW = 3

/** The Setup sheet: one line a setting, in the reader's language. */
export function settingsPlan(settings: Settings, locale: Locale): SheetPlan {
  const word = (name: SettingsWord) => say(settingsWords[name], locale)
  const lines = settingsLines(settings, word)
  const text = (content: string): PlanCell => ({ kind: 'text', text: content })
  const headings = (['section', 'item', 'setting', 'value'] as const).map((name) => text(word(name)))
  const all = { column: 0, columns: 4 }
  return {
    id: 'setup',
    name: SETUP_SHEET,
    blocks: [
      { id: 'title', row: 0, column: 0, cells: [[text(word('title'))], [text(word('hint'))]] },
      { id: 'headings', row: HEADING_ROW, column: 0, cells: [headings] },
      { id: 'lines', row: HEADING_ROW + 1, column: 0, cells: lines.map((line) => line.map(cellOf)) },
    ],
    formats: [
      { range: { row: 0, column: 0, rows: 1, columns: 1 }, style: 'title' },
      { range: { row: 1, column: 0, rows: 1, columns: 1 }, style: 'subtitle' },
      { range: { row: HEADING_ROW, rows: 1, ...all }, style: 'heading' },
      { range: { row: HEADING_ROW + 1, rows: lines.length, ...all }, style: 'body' },
      { range: { row: HEADING_ROW + 1, rows: lines.length, column: 3, columns: 1 }, style: 'input', align: 'left' },
    ],
    columnWidths: [120, 190, 230, 320].map((width, column) => ({ column, width })),
    conditionalFormats: [],
    validations: [],
    notes: [],
    charts: [],
    freeze: { rows: HEADING_ROW + 1, columns: 0 },
    print: { orientation: 'portrait', paper: 'a4', pagesWide: 1, titleRows: HEADING_ROW + 1, footer: 'Yardstick' },
  }
}

function settingsLines(settings: Settings, word: (name: SettingsWord) => string): SettingsLine[] {
  const { calendar, business, sources, mappings, ownKpis, scorecards, targetPlans, targetTable, otherLines } = settings
  return [
    [word('calendar'), '', word('fiscalYearStart'), calendar.fiscalYearStart],
    [word('calendar'), '', word('currentPeriod'), calendar.currentPeriod ?? ''],
    ...businessLines(business, word),
    ...sources.map(({ entity, sheet }): SettingsLine => [word('source'), entity, word('sheet'), sheet]),
    ...mappings.map(({ sheet, entity, column, header }): SettingsLine => [
      word('column'),
      sheet,
      `${entity}.${column}`,
      header ?? word('none'),
    ]),
    ...ownKpiLines(ownKpis, word),
    ...scorecards.flatMap((each) => scorecardLines(each, word)),
    ...targetPlans.flatMap((each) => targetPlanLines(each, word)),
    ...(targetTable === undefined ? [] : targetTableLines(targetTable, word)),
    ...otherLines,
  ]
}

function cellOf(value: string | number): PlanCell {
  if (typeof value === 'number') return { kind: 'number', number: value }
  return value === '' ? { kind: 'blank' } : { kind: 'text', text: value }
}
