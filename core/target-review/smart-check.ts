import type { Calendar, Period } from '../calendar/period'
import { preceding } from '../calendar/step'
import { isoDay, type DayNumber } from '../cells/day'
import { InputError, NotAvailable } from '../input-error'
import type { Span } from '../kpis/data-spans'
import { formatValue } from '../kpis/format'
import { kpiText, type Kpi } from '../kpis/kpi'
import { say, type Facts, type Text } from '../locale/text'
import { resolveWho, type Group } from '../measures/group'
import { nameOf, textIn, unitColumns } from '../measures/known-names'
import { isEveryone } from '../measures/target-holders'
import { codeOf } from '../measures/words'
import { textKey } from '../model/columns'
import { NO_DAY, type Dataset } from '../model/dataset'
import { findAnyKpi, type OwnKpis } from '../own-kpis/own-kpis'
import { chanceOfGrowth, FEWEST_GROWTHS } from '../targets/growth-chance'
import { answerAll, type Answers, type AskedValue } from './asked-values'
import { parentsOf, ParentTargets } from './parent-targets'
import { smartTexts, type SmartText } from './smart-texts'
import { targetRows, type TargetRow } from './target-rows'
import { knownDays, trackRecords, type TrackRecord } from './track-record'

/** A target of the targets table, checked. */
export interface SmartRow {
  /** The sheet's line, counted from 1. */
  readonly row: number
  readonly who: string
  readonly kpi: string
  readonly period: string
  /** Absent where there is none that can be read. */
  readonly target?: number
  /** S, M, A, R and T. */
  readonly letters: readonly SmartLetter[]
}

export interface SmartLetter {
  readonly letter: 'S' | 'M' | 'A' | 'R' | 'T'
  readonly passes: boolean
  /** With the figure behind it. */
  readonly sentence: Text
}

/** A chance below is out of reach, one above is no stretch. */
const [LEAST_CHANCE, MOST_CHANCE] = [0.1, 0.9]

/**
 * Checks every row of the targets table: specific (a KPI and an owner that exist), measurable (the KPI can be computed; the
 * baseline), achievable (the growth that it needs among those of the owner's own history, else of the owner's team), relevant
 * (a weight, and a parent target that it is part of), time-bound (a period that is not over).
 *
 * All history is computed in one go. The chance is that of {@link chanceOfGrowth}; growth counts in ratios where all values
 * are amounts above 0, else in differences.
 * @throws {InputError} `no-table`, `table-ambiguous` of the targets
 */
export function smartCheck(dataset: Dataset, ownKpis: OwnKpis, calendar: Calendar): readonly SmartRow[] {
  const known = new Map<string, Span | undefined>()
  const questions = targetRows(dataset, calendar).map((row) => {
    const kpi = kpiOf(row, ownKpis)
    const span = kpi instanceof InputError ? undefined : spanOf(known, dataset, kpi, calendar)
    return questionOf(row, kpi, span, dataset, calendar)
  })
  const answers = answerAll(dataset, questions.flatMap(valuesOf), calendar)
  const parents = new ParentTargets(questions.map(({ row }) => row))
  return questions.map((question): SmartRow => {
    const { row } = question
    const history = historyOf(question, answers)
    return {
      row: row.row,
      who: row.who,
      kpi: row.kpi,
      period: row.period?.label ?? row.periodText,
      ...(row.target === undefined ? {} : { target: row.target }),
      letters: [
        specific(question),
        measurable(question, history, answers),
        achievable(question, history),
        relevant(question, parents, dataset),
        timeBound(row, calendar),
      ],
    }
  })
}

/** A row with what has to be known to check it. */
interface Question {
  readonly row: TargetRow
  readonly kpi: Kpi | InputError
  readonly group: Group | undefined
  /** The team of a person. */
  readonly team: Group | undefined
  /** The day of hiring. */
  readonly hired: DayNumber | undefined
  readonly records: readonly TrackRecord[]
  /** What the target is compared with where there is no record. */
  readonly before: Period | undefined
}

/** What a target grows from, and how values have changed before; later values beside earlier ones. */
interface History {
  readonly base: Period
  readonly value: number
  readonly steps: readonly (readonly [later: number, earlier: number])[]
  /** The team whose changes these are, where the owner's own are too few. */
  readonly team?: Group
}

function kpiOf({ kpi }: TargetRow, ownKpis: OwnKpis): Kpi | InputError {
  try {
    return findAnyKpi(ownKpis, kpi)
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

function spanOf(known: Map<string, Span | undefined>, dataset: Dataset, kpi: Kpi, { today }: Calendar) {
  const key = kpiText(kpi)
  if (!known.has(key)) known.set(key, knownDays(dataset, kpi, today))
  return known.get(key)
}

function questionOf(
  row: TargetRow,
  kpi: Kpi | InputError,
  span: Span | undefined,
  dataset: Dataset,
  calendar: Calendar,
): Question {
  const group = groupOf(dataset, row.who)
  const [team] = group === undefined ? [] : parentsOf(dataset, row.who).filter(({ column }) => column === 'team')
  return {
    row,
    kpi,
    group,
    team: team && groupOf(dataset, team.name),
    hired: hiredOn(dataset, row.who),
    records: row.period === undefined || span === undefined ? [] : trackRecords(row.period, span, calendar),
    before: row.period && preceding(row.period, calendar),
  }
}

function hiredOn({ tables }: Dataset, who: string): DayNumber | undefined {
  const [persons, hired] = [textIn(tables.people, 'person'), tables.people?.columns.hired]
  const code = persons === undefined ? undefined : codeOf(persons, who)
  if (persons === undefined || code === undefined || hired?.kind !== 'day') return undefined
  const day = hired.values[persons.codes.indexOf(code)] ?? NO_DAY
  return day === NO_DAY ? undefined : (day as DayNumber)
}

/** Undefined for a name that only the targets table knows. */
function groupOf(dataset: Dataset, who: string): Group | undefined {
  const isKnown = (['person', ...unitColumns] as const).some((kind) => nameOf(dataset, kind, who) !== undefined)
  if (isKnown) return resolveWho(dataset, who)
  return who !== '' && isEveryone(textKey(who)) ? { label: '', selections: [] } : undefined
}

function valuesOf({ kpi, group, team, records, before }: Question): AskedValue[] {
  if (kpi instanceof InputError || group === undefined || before === undefined) return []
  const periods = [before, ...records.flatMap(({ base, steps }) => [base, ...steps.flat()])]
  return [group, ...(team === undefined ? [] : [team])].flatMap((each) =>
    periods.map((period) => ({ kpi, period, group: each })),
  )
}

/** The owner's own history where it is long enough, else that of the owner's team; undefined where neither is. */
function historyOf(question: Question, answers: Answers): History | undefined {
  const { kpi, group, team, records } = question
  if (kpi instanceof InputError || group === undefined) return undefined
  const since = firstDayOf(question, kpi, group, answers)
  for (const each of team === undefined ? [group] : [group, team]) {
    for (const { base, steps } of records) {
      const value = answers({ kpi, period: base, group })
      if (value instanceof NotAvailable || base.first < since) continue
      const own = each === group ? steps.filter(([, earlier]) => earlier.first >= since) : steps
      const pairs = valuesIn(own, kpi, each, answers)
      if (pairs.length >= FEWEST_GROWTHS)
        return { base, value, steps: pairs, ...(each === group ? {} : { team: each }) }
    }
  }
  return undefined
}

/** Nothing before somebody came is a history: neither the time before hiring, nor periods without anything. */
function firstDayOf({ hired, records }: Question, kpi: Kpi, group: Group, answers: Answers): number {
  const lived = records
    .flatMap(({ base, steps }) => [base, ...steps.flat()])
    .filter((period) => {
      const value = answers({ kpi, period, group })
      return !(value instanceof NotAvailable) && value !== 0
    })
  return Math.max(hired ?? 0, Math.min(...lived.map(({ first }) => first)))
}

function valuesIn(steps: TrackRecord['steps'], kpi: Kpi, group: Group, answers: Answers): [number, number][] {
  return steps.flatMap(([later, earlier]): [number, number][] => {
    const [after, before] = [answers({ kpi, period: later, group }), answers({ kpi, period: earlier, group })]
    return after instanceof NotAvailable || before instanceof NotAvailable ? [] : [[after, before]]
  })
}

function specific({ row, kpi, group }: Question): SmartLetter {
  if (kpi instanceof InputError) {
    const nearest = kpi.facts.nearest ?? '–'
    return flag('S', 'kpiUnknown', { found: row.kpi, nearest })
  }
  if (row.who === '') return flag('S', 'whoBlank')
  if (group === undefined) return flag('S', 'whoUnknown', { who: row.who })
  return row.namesKpi ? pass('S', 'specific', { kpi: kpi.name, who: row.who }) : flag('S', 'noKpi', { kpi: kpi.name })
}

function measurable(
  { row, kpi, group, before }: Question,
  history: History | undefined,
  answers: Answers,
): SmartLetter {
  if (kpi instanceof InputError) return flag('M', 'notMeasured', { reason: inBoth(kpi) })
  if (group === undefined) return flag('M', 'whoUnknown', { who: row.who })
  const baseline = history?.base ?? before
  if (baseline === undefined) return flag('M', 'noPeriod')
  const value = answers({ kpi, period: baseline, group })
  if (value instanceof NotAvailable) return flag('M', 'notMeasured', { reason: inBoth(value) })
  return pass('M', 'measured', { kpi: kpi.name, value: inUnit(kpi, value), period: baseline.label })
}

function achievable({ row, kpi }: Question, history: History | undefined): SmartLetter {
  const { target } = row
  if (target === undefined) return flag('A', 'noTarget')
  if (kpi instanceof InputError || history === undefined) return flag('A', 'tooShort', { needed: FEWEST_GROWTHS })
  if (kpi.better === 'range') return flag('A', 'noDirection', { kpi: kpi.name })
  const { base, value, steps, team } = history
  const inRatios = isAmount(kpi) && [target, value, ...steps.flat()].every((each) => each > 0)
  // What a team gains or loses in amounts says nothing about one of its people.
  if (team !== undefined && !inRatios) return flag('A', 'tooShort', { needed: FEWEST_GROWTHS })
  const change = (later: number, earlier: number) => (inRatios ? Math.log(later / earlier) : later - earlier)
  const changes = steps.map(([later, earlier]) => change(later, earlier))
  const needed = change(target, value)
  const isHigher = kpi.better === 'higher'
  const { chance } = chanceOfGrowth(isHigher ? needed : -needed, isHigher ? changes : changes.map((each) => -each))
  const evidence = both('achievable', {
    growth: inRatios ? signed(`${round((target / value - 1) * 100)}%`) : signed(inUnit(kpi, needed).en),
    base: base.label,
    value: inUnit(kpi, value),
    below: changes.filter((each) => each < needed).length,
    count: changes.length,
    chance: `${round(chance * 100)}%`,
  })
  const told = team === undefined ? evidence : both('byTeam', { evidence, team: team.label })
  if (chance < LEAST_CHANCE) return flag('A', 'outOfReach', { evidence: told })
  if (chance > MOST_CHANCE) return flag('A', 'noStretch', { evidence: told })
  return { letter: 'A', passes: true, sentence: told }
}

function relevant({ row, kpi }: Question, parents: ParentTargets, dataset: Dataset): SmartLetter {
  const weight = `${round(row.weight * 100)}%`
  const noWeight = row.weight > 0 ? undefined : both('noWeight')
  if (isEveryone(textKey(row.who)) && row.who !== '')
    return noWeight === undefined ? pass('R', 'isTop', { weight }) : { letter: 'R', passes: false, sentence: noWeight }
  const parent = parents.of(row, parentsOf(dataset, row.who))
  const name: Text = kpi instanceof InputError ? { en: row.kpi, zh: row.kpi } : kpi.name
  if (parent === undefined) {
    const noParent = both('noParent', { kpi: name })
    const sentence = noWeight === undefined ? noParent : both('bothMissing', { one: noWeight, other: noParent })
    return { letter: 'R', passes: false, sentence }
  }
  if (noWeight !== undefined) return { letter: 'R', passes: false, sentence: noWeight }
  const value = kpi instanceof InputError ? String(parent.target ?? '') : inUnit(kpi, parent.target ?? 0)
  return pass('R', 'relevant', { weight, parent: parent.who, value })
}

function timeBound({ period, periodText }: TargetRow, { today }: Calendar): SmartLetter {
  if (period === undefined)
    return periodText === '' ? flag('T', 'noPeriod') : flag('T', 'periodUnknown', { found: periodText })
  if (period.last < today) return flag('T', 'isOver', { last: isoDay(period.last) })
  return pass('T', 'timeBound', { first: isoDay(period.first), last: isoDay(period.last) })
}

function isAmount({ unit }: Kpi): boolean {
  return unit === 'money' || unit === 'money-per-day' || unit === 'count'
}

function pass(letter: SmartLetter['letter'], text: SmartText, facts: Facts = {}): SmartLetter {
  return { letter, passes: true, sentence: both(text, facts) }
}

function flag(letter: SmartLetter['letter'], text: SmartText, facts: Facts = {}): SmartLetter {
  return { letter, passes: false, sentence: both(text, facts) }
}

function both(text: SmartText, facts: Facts = {}): Text {
  return { en: say(smartTexts[text], 'en', facts), zh: say(smartTexts[text], 'zh-CN', facts) }
}

function inBoth(problem: InputError | NotAvailable): Text {
  return { en: problem.in('en'), zh: problem.in('zh-CN') }
}

function inUnit({ unit }: Kpi, value: number): Text {
  return { en: formatValue(value, unit, 'en'), zh: formatValue(value, unit, 'zh-CN') }
}

function signed(text: string): string {
  return text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`
}

function round(number: number): string {
  return Math.abs(number) < 10 ? String(Math.round(number * 10) / 10) : String(Math.round(number))
}
