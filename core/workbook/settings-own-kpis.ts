import { isErrorText } from '../cells/cell'
import { InputError } from '../input-error'
import type { Kpi, KpiUnit } from '../kpis/kpi'
import { textKey } from '../model/columns'
import type { OwnKpi } from '../own-kpis/own-kpi'
import { SETUP_SHEET, type SettingsLine } from './settings'
import { textOf, unreadable, type Line } from './settings-line'
import { isWord, type SettingsWord } from './settings-words'

const units: readonly KpiUnit[] = [
  ...(['money', 'money-per-day', 'count', 'percent', 'points'] as const),
  ...(['ratio', 'hours', 'days', 'months'] as const),
]
const directions: readonly Kpi['better'][] = ['higher', 'lower', 'range']

/** A KPI of which not all lines have been read. */
interface Draft extends Omit<OwnKpi, 'formula'> {
  readonly formula?: string
  readonly firstLine: Line
}

/**
 * The KPIs that people have written down on Setup. What a formula means is not looked at here; a name that has two is
 * there twice, for whoever reads the formulas to say so.
 * @throws {InputError} `setting-unreadable`, also for a KPI without a formula; `cell-blank`; `own-kpi-not-text` for a
 *   formula that the spreadsheet took for its own
 */
export function readOwnKpis(lines: readonly Line[]): OwnKpi[] {
  const drafts: Draft[] = []
  for (const line of lines) {
    const at = drafts.map(({ name }) => textKey(name)).lastIndexOf(textKey(line.item))
    const draft = drafts[at]
    const isAnother = draft === undefined || (draft.formula !== undefined && isWord(line.setting, 'formula'))
    if (isAnother) drafts.push(withLine({ name: line.item, firstLine: line }, line))
    else drafts[at] = withLine(draft, line)
  }
  return drafts.map(({ firstLine, formula, ...rest }) => {
    if (formula === undefined) throw unreadable(firstLine, rest.name)
    return { ...rest, formula }
  })
}

/** The lines that {@link readOwnKpis} reads, in the words of a language. */
export function ownKpiLines(kpis: readonly OwnKpi[], word: (name: SettingsWord) => string): SettingsLine[] {
  return kpis.flatMap(({ name, formula, unit, better, definition }) => {
    const line = (setting: SettingsWord, value: string): SettingsLine => [word('kpi'), name, word(setting), value]
    return [
      line('formula', formula),
      ...(unit === undefined ? [] : [line('unit', word(unit))]),
      ...(better === undefined ? [] : [line('better', word(better))]),
      ...(definition === undefined ? [] : [line('definition', definition)]),
    ]
  })
}

function withLine(draft: Draft, line: Line): Draft {
  const text = textOf(line)
  if (line.item === '') throw unreadable(line, line.item)
  if (text === '') throw unreadable(line, line.value)
  if (isErrorText(text))
    throw new InputError('own-kpi-not-text', { name: line.item, found: text }, { sheet: SETUP_SHEET, row: line.row })
  if (isWord(line.setting, 'formula')) return { ...draft, formula: text }
  if (isWord(line.setting, 'unit')) return { ...draft, unit: named(units, line) }
  if (isWord(line.setting, 'better')) return { ...draft, better: named(directions, line) }
  if (isWord(line.setting, 'definition')) return { ...draft, definition: text }
  throw unreadable(line, line.setting)
}

function named<W extends SettingsWord>(words: readonly W[], line: Line): W {
  const found = words.find((word) => isWord(textOf(line), word))
  if (found === undefined) throw unreadable(line, line.value)
  return found
}
