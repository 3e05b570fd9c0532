import { readNumber } from '../../../core/cells/number'
import { InputError } from '../../../core/input-error'
import type { Candidate } from '../../../core/workbook/target-plan/plan-people'
import { pathKey } from '../../../core/targets/planner/plan-limits'
import type {
  PlanBasis,
  PlanLevel,
  PlanLimit,
  PlanShape,
  TargetPlanOptions,
} from '../../../core/targets/planner/plan-options'
import type { PlanSession } from '../../../core/targets/planner/plan-session'
import { amountText } from './amount-text'
import { pathOf } from './people-rows'

/** A target plan as it stands in the form, in the words that were typed. */
export interface PlanDraft {
  readonly kpi: string
  readonly period: string
  readonly total: string
  readonly step: number
  readonly levels: readonly PlanLevel[]
  readonly people: readonly string[]
  readonly basis: DraftBasis
  readonly blend?: { readonly with: DraftBasis; readonly percent: number }
  readonly shape: PlanShape
  /** In percent, as what follows. */
  readonly quarterEnd: string
  readonly overAssignment: readonly string[]
  readonly limits: readonly DraftLimit[]
}

export type BasisKind = Exclude<PlanBasis, object> | 'range'

export interface DraftBasis {
  readonly kind: BasisKind
  /** What is remembered of a range even while another basis is chosen. */
  readonly sheet: string
  readonly range: string
}

export interface DraftLimit {
  readonly path: readonly string[]
  readonly lock: string
  readonly floor: string
  readonly cap: string
}

export function draftOf(options: TargetPlanOptions): PlanDraft {
  const { kpi, period, total, step, levels, people, basis, blend, shape, quarterEnd, overAssignment, limits } = options
  const amount = amountText(step)
  return {
    kpi,
    period,
    // Without anything sold there is no total to suggest.
    total: total === 0 ? '' : amount(total),
    step,
    levels,
    people,
    basis: draftBasis(basis),
    ...(blend === undefined ? {} : { blend: { with: draftBasis(blend.with), percent: Math.round(blend.share * 100) } }),
    shape,
    quarterEnd: percentText(quarterEnd),
    overAssignment: [...levels, 'person'].map((_, level) => percentText(overAssignment[level] ?? 0)),
    limits: limits.map((limit) => draftLimit(limit, amount)),
  }
}

/**
 * The draft as core takes it.
 * @throws {InputError} `not-a-number` at the field
 */
export function optionsOf(draft: PlanDraft): TargetPlanOptions {
  const { blend, ...rest } = draft
  const overAssignment = draft.overAssignment
    .slice(0, draft.levels.length + 1)
    .map((text) => readPercent(text, 'overAssignment'))
  return {
    ...rest,
    total: readAmount(draft.total, 'total'),
    basis: basisOf(draft.basis),
    ...(blend === undefined ? {} : { blend: { with: basisOf(blend.with), share: blend.percent / 100 } }),
    quarterEnd: readPercent(draft.quarterEnd, 'quarterEnd'),
    overAssignment: overAssignment.some((share) => share !== 0) ? overAssignment : [],
    limits: draft.limits.map(limitOf).filter(({ lock, floor, cap }) => [lock, floor, cap].some(isThere)),
  }
}

/** The draft after the plan made of it has been edited: its total, and its locks, are those of the plan now. */
export function followed(draft: PlanDraft, session: PlanSession): PlanDraft {
  const amount = amountText(draft.step)
  const textOf = (text: string, value: number | undefined) =>
    value === undefined ? '' : readNumber(text) === value ? text : amount(value)
  const held = new Map(session.limits().map((limit) => [pathKey(limit.path), limit]))
  const limits = draft.limits.flatMap((limit) => {
    const key = pathKey(limit.path)
    const now = { ...limit, lock: textOf(limit.lock, held.get(key)?.lock) }
    held.delete(key)
    return isEmpty(now) && !isEmpty(limit) ? [] : [now]
  })
  const added = Array.from(held.values(), (limit) => draftLimit(limit, amount))
  return { ...draft, total: textOf(draft.total, session.total), limits: [...limits, ...added] }
}

/** The draft with other people or levels, without locks and bounds of whom or what is no longer in it. */
export function regrouped(
  draft: PlanDraft,
  change: Partial<Pick<PlanDraft, 'levels' | 'people'>>,
  everybody: readonly Candidate[],
): PlanDraft {
  const next = { ...draft, ...change }
  const chosen = new Set(next.people)
  const paths = everybody.filter(({ name }) => chosen.has(name)).map((person) => pathOf(person, next.levels))
  const persons = new Map(paths.map((path) => [path[path.length - 1], path]))
  const nodes = new Set(paths.flatMap((path) => path.map((_, end) => pathKey(path.slice(0, end)))))
  const limits = next.limits.flatMap((limit) => {
    const isPerson = limit.path.length === draft.levels.length + 1
    const path = isPerson ? persons.get(limit.path[limit.path.length - 1]) : limit.path
    return path !== undefined && (isPerson || nodes.has(pathKey(path))) ? [{ ...limit, path }] : []
  })
  const overAssignment = [...next.levels, 'person'].map((_, level) => draft.overAssignment[level] ?? '')
  return { ...next, limits, overAssignment }
}

/** The draft without people who have left the workbook since. */
export function stillThere(draft: PlanDraft, everybody: readonly Candidate[]): PlanDraft {
  const known = new Set(everybody.map(({ name }) => name))
  const people = draft.people.filter((name) => known.has(name))
  return people.length === draft.people.length ? draft : regrouped(draft, { people }, everybody)
}

export function isEmpty({ lock, floor, cap }: DraftLimit): boolean {
  return [lock, floor, cap].every((text) => text.trim() === '')
}

function draftBasis(basis: PlanBasis): DraftBasis {
  return typeof basis === 'object' ? { kind: 'range', ...basis } : { kind: basis, sheet: '', range: '' }
}

function basisOf({ kind, sheet, range }: DraftBasis): PlanBasis {
  return kind === 'range' ? { sheet, range } : kind
}

function draftLimit({ path, lock, floor, cap }: PlanLimit, amount: (value: number) => string): DraftLimit {
  const text = (value: number | undefined) => (value === undefined ? '' : amount(value))
  return { path, lock: text(lock), floor: text(floor), cap: text(cap) }
}

function limitOf({ path, ...texts }: DraftLimit): PlanLimit {
  const entries = Object.entries(texts).filter(([, text]) => text.trim() !== '')
  return { path, ...Object.fromEntries(entries.map(([name, text]) => [name, readAmount(text, 'limits')])) }
}

function isThere(value: number | undefined): boolean {
  return value !== undefined
}

/** @throws {InputError} `not-a-number` at the argument */
export function readAmount(text: string, argument: string): number {
  const number = readNumber(text)
  if (number === undefined) throw new InputError('not-a-number', { found: text }, { argument })
  return number
}

function readPercent(text: string, argument: string): number {
  if (text.trim() === '') return 0
  return readAmount(text.replace(/[%％]\s*$/, ''), argument) / 100
}

function percentText(share: number): string {
  return share === 0 ? '' : String(Number((share * 100).toPrecision(12)))
}
