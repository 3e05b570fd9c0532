import { parseA1, quoteSheetName } from '../cells/address'
import { textDay } from '../cells/date'
import { isoDay } from '../cells/day'
import { localeOf } from '../locale/text'
import {
  planLevels,
  type PlanBasis,
  type PlanLimit,
  type PlanShape,
  type TargetPlanOptions,
} from '../targets/planner/plan-options'
import type { SettingsLine } from './settings'
import { numberOf, textOf, unreadable, type Line } from './settings-line'
import { afterWord, isWord, type SettingsWord } from './settings-words'
import type { SavedTargetPlan, SavedTargetTable } from './target-plan/saved-target-plan'

const bases = ['last-year', 'pipeline', 'capacity', 'equal'] as const
const shapes: readonly PlanShape[] = ['equal', 'workdays', 'workdays-china', 'seasonal', 'last-year']
const limitKinds = ['lock', 'floor', 'cap'] as const

type Say = (name: SettingsWord) => string

/** A target plan as it was written, line by line. */
export function targetPlanLines(plan: SavedTargetPlan, word: Say): SettingsLine[] {
  const { id, kpi, period, total, step, levels, people, basis, blend, shape, quarterEnd, overAssignment, limits } = plan
  const line = (setting: string, value: string | number): SettingsLine => [word('targetPlan'), id, setting, value]
  return [
    line(word('kpi'), kpi),
    line(word('period'), period),
    line(word('language'), plan.locale),
    line(word('madeOn'), isoDay(plan.madeOn)),
    line(word('versions'), plan.versions),
    line(word('checksum'), plan.sums),
    line(word('total'), total),
    line(word('step'), step),
    ...levels.map((level) => line(word('level'), word(level))),
    line(word('basis'), basisText(basis, word)),
    ...(blend === undefined
      ? []
      : [line(word('secondBasis'), basisText(blend.with, word)), line(word('basisShare'), blend.share)]),
    line(word('shape'), word(shape)),
    line(word('quarterEnd'), quarterEnd),
    ...overAssignment.map((share) => line(word('overAssignment'), share)),
    ...limits.flatMap((limit) =>
      limitKinds.flatMap((kind) => {
        const value = limit[kind]
        return value === undefined ? [] : [line(`${word(kind)} ${pathText(limit.path)}`, value)]
      }),
    ),
    ...people.map((person) => line(word('person'), person)),
  ]
}

/** @throws {InputError} `setting-unreadable`, `cell-blank` with the row and what was found */
export function readTargetPlan(id: string, lines: readonly Line[]): SavedTargetPlan {
  const [levels, people, overAssignment]: [TargetPlanOptions['levels'][number][], string[], number[]] = [[], [], []]
  const limits = new Map<string, PlanLimit>()
  let plan: Omit<SavedTargetPlan, 'levels' | 'people' | 'overAssignment' | 'limits' | 'blend'> = { ...blank, id }
  let second: PlanBasis | undefined
  let share = 1
  for (const line of lines) {
    const limit = limitIn(line)
    if (limit !== undefined) limits.set(limit.key, { ...limits.get(limit.key), ...limit.limit })
    else if (isWord(line.setting, 'kpi')) plan = { ...plan, kpi: textOf(line) }
    else if (isWord(line.setting, 'period')) plan = { ...plan, period: textOf(line) }
    else if (isWord(line.setting, 'language')) plan = { ...plan, locale: localeOf(textOf(line)) }
    else if (isWord(line.setting, 'madeOn')) plan = { ...plan, madeOn: dayOf(line) }
    else if (isWord(line.setting, 'versions')) plan = { ...plan, versions: numberOf(line) }
    else if (isWord(line.setting, 'checksum')) plan = { ...plan, sums: textOf(line) }
    else if (isWord(line.setting, 'total')) plan = { ...plan, total: numberOf(line) }
    else if (isWord(line.setting, 'step')) plan = { ...plan, step: numberOf(line) }
    else if (isWord(line.setting, 'level')) levels.push(named(planLevels, line))
    else if (isWord(line.setting, 'basis')) plan = { ...plan, basis: basisIn(line) }
    else if (isWord(line.setting, 'secondBasis')) second = basisIn(line)
    else if (isWord(line.setting, 'basisShare')) share = numberOf(line)
    else if (isWord(line.setting, 'shape')) plan = { ...plan, shape: named(shapes, line) }
    else if (isWord(line.setting, 'quarterEnd')) plan = { ...plan, quarterEnd: numberOf(line) }
    else if (isWord(line.setting, 'overAssignment')) overAssignment.push(numberOf(line))
    else if (isWord(line.setting, 'person')) people.push(textOf(line))
    else throw unreadable(line, line.setting)
  }
  const blend = second === undefined ? {} : { blend: { with: second, share } }
  return { ...plan, levels, people, ...blend, overAssignment, limits: [...limits.values()] }
}

/** The targets table as it was written, line by line. */
export function targetTableLines({ rows, sums, carries }: SavedTargetTable, word: Say): SettingsLine[] {
  const line = (setting: SettingsWord, value: string | number): SettingsLine => [
    ...([word('targetTable'), '', word(setting)] as const),
    value,
  ]
  return [line('rows', rows), line('checksum', sums), ...(carries === undefined ? [] : [line('carries', carries)])]
}

/** @throws {InputError} `setting-unreadable`, `cell-blank` with the row and what was found */
export function readTargetTable(lines: readonly Line[]): SavedTargetTable | undefined {
  if (lines.length === 0) return undefined
  let table: SavedTargetTable = { rows: 0, sums: '' }
  for (const line of lines) {
    if (isWord(line.setting, 'rows')) table = { ...table, rows: numberOf(line) }
    else if (isWord(line.setting, 'checksum')) table = { ...table, sums: textOf(line) }
    else if (isWord(line.setting, 'carries')) table = { ...table, carries: textOf(line) }
    else throw unreadable(line, line.setting)
  }
  return table
}

const blank = {
  kpi: '',
  period: '',
  total: 0,
  step: 1,
  basis: 'equal',
  shape: 'equal',
  quarterEnd: 0,
  locale: 'en',
  madeOn: 1 as SavedTargetPlan['madeOn'],
  versions: 0,
  sums: '',
} as const

function basisText(basis: PlanBasis, word: Say): string {
  return typeof basis === 'string' ? word(basis) : `${quoteSheetName(basis.sheet)}!${basis.range}`
}

function basisIn(line: Line): PlanBasis {
  const text = textOf(line)
  const found = bases.find((each) => isWord(text, each))
  if (found !== undefined) return found
  const range = parseA1(text)
  if (range?.sheet === undefined) throw unreadable(line, line.value)
  return { sheet: range.sheet, range: text.slice(text.lastIndexOf('!') + 1) }
}

/** "Lock West / Team 1 / Ann"; a slash within a name is doubled. */
function limitIn(line: Line): { readonly key: string; readonly limit: PlanLimit } | undefined {
  for (const kind of limitKinds) {
    const key = isWord(line.setting, kind) ? '' : afterWord(line.setting, kind)
    if (key !== undefined) return { key, limit: { path: pathIn(key), [kind]: numberOf(line) } }
  }
  return undefined
}

function pathText(path: readonly string[]): string {
  return path.map((name) => name.replace(/\//g, '//')).join(' / ')
}

function pathIn(text: string): string[] {
  return text === '' ? [] : text.split(' / ').map((name) => name.replace(/\/\//g, '/'))
}

function named<W extends SettingsWord>(words: readonly W[], line: Line): W {
  const found = words.find((word) => isWord(textOf(line), word))
  if (found === undefined) throw unreadable(line, line.value)
  return found
}

function dayOf(line: Line) {
  const day = textDay(textOf(line), 'day-first')
  if (day === undefined) throw unreadable(line, line.value)
  return day
}
