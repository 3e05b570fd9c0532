import { readNumber } from '../../core/cells/number'
import { InputError } from '../../core/input-error'
import type { Kpi } from '../../core/kpis/kpi'
import { findAnyKpi, type OwnKpis } from '../../core/own-kpis/own-kpis'
import type { Curve } from '../../core/scoring/curve'
import type { MissingRule } from '../../core/scoring/total'
import { splitAmount } from '../../core/targets/split'
import type { ScorecardItem, TeamScorecardOptions } from '../../core/workbook/team-scorecard-options'
import { curveField, draftCurve, rangeAround, readCurve, type DraftCurve } from './draft-curve'
import { draftGrading, readGrading, type DraftGrading } from './draft-grading'
import { readTyped, typedText } from './typed-number'

/** A scorecard as it stands in the form, in the words that were typed. */
export interface Draft {
  readonly period: string
  readonly people: readonly string[]
  readonly items: readonly DraftItem[]
  /** Weights are kept even until one is typed. */
  readonly even: boolean
  readonly missing: MissingRule
  readonly grading: DraftGrading
}

export interface DraftItem {
  /** As `kpiText` has it: "ACTIVITIES(visit)". */
  readonly kpi: string
  readonly weight: string
  /** What was typed; absent as long as the suggested target stands. */
  readonly target?: string
  /** Absent as long as the standard curve holds or, where a range is best, the suggested one. */
  readonly curve?: DraftCurve
}

export function withItems(draft: Draft, items: readonly DraftItem[]): Draft {
  return { ...draft, items: draft.even ? evened(items) : items }
}

/** The draft without what has left the workbook since: people, and KPIs whose definition is gone or has become a fault. */
export function stillThere(draft: Draft, everybody: readonly string[], own: OwnKpis): Draft {
  const people = draft.people.filter((name) => everybody.includes(name))
  const items = draft.items.filter(({ kpi }) => isKnown(kpi, own))
  return items.length === draft.items.length ? { ...draft, people } : withItems({ ...draft, people }, items)
}

function isKnown(kpi: string, own: OwnKpis): boolean {
  try {
    findAnyKpi(own, kpi)
    return true
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}

/** The same items with weights that add up to 100 and differ by 1 at most. */
export function evened(items: readonly DraftItem[]): readonly DraftItem[] {
  return withShares(
    items,
    items.map(() => 1),
  )
}

/** The same items with whole weights in proportion to these, adding up to 100. */
export function withShares(items: readonly DraftItem[], shares: readonly number[]): readonly DraftItem[] {
  if (items.length === 0) return items
  const weights = splitAmount(
    100,
    shares.map((weight) => ({ weight })),
    1,
  )
  return items.map((item, index) => ({ ...item, weight: String(weights[index] ?? 0) }))
}

/** The draft that a scorecard was made from, for the people and the period at hand. */
export function draftFrom(
  { items, missing, grading }: Pick<TeamScorecardOptions, 'items' | 'missing' | 'grading'>,
  draft: Draft,
  own: OwnKpis,
): Draft {
  return {
    ...draft,
    even: false,
    items: items.filter(({ kpi }) => isKnown(kpi, own)).map((item) => draftItem(item, findAnyKpi(own, item.kpi))),
    missing: missing ?? 'reweight',
    grading: draftGrading(grading),
  }
}

export function draftItem({ kpi, weight, target, curve }: ScorecardItem, { unit }: Pick<Kpi, 'unit'>): DraftItem {
  return {
    kpi,
    weight: typedText(weight, 'points'),
    ...(target === undefined ? {} : { target: typedText(target, unit) }),
    ...(curve === undefined ? {} : { curve: draftCurve(curve, unit) }),
  }
}

/**
 * The draft as the workflow takes it; a blank target is left for people to fill in.
 * @throws {InputError} at the argument that names the field: `not-a-number`, and as `readCurve` and `readGrading`
 */
export function optionsOf(draft: Draft, suggested: ReadonlyMap<string, number>, own: OwnKpis): TeamScorecardOptions {
  const { period, people, missing } = draft
  return {
    period,
    people,
    items: draft.items.map((item) => itemOf(item, findAnyKpi(own, item.kpi), suggested.get(item.kpi))),
    ...(missing === 'reweight' ? {} : { missing }),
    ...(isStandard(draft.grading) ? {} : { grading: readGrading(draft.grading) }),
  }
}

/** Limits to begin with where a range is best: around what was reached before, if anything was. */
export function suggestedRange({ better }: Pick<Kpi, 'better'>, reached: number | undefined): Curve | undefined {
  return better === 'range' && reached !== undefined ? rangeAround(reached) : undefined
}

/** The total of the weights as far as they are numbers. */
export function totalWeight(items: readonly DraftItem[]): number {
  const total = items.reduce((sum, { weight }) => sum + (readNumber(weight.replace(/%\s*$/, '')) ?? 0), 0)
  return Math.round(total * 1e6) / 1e6
}

/** Names of the fields that an error of {@link optionsOf} is about. */
export const fieldOf = {
  weight: (kpi: string) => `weight ${kpi}`,
  target: (kpi: string) => `target ${kpi}`,
}

function itemOf({ kpi: id, weight, target, curve }: DraftItem, kpi: Kpi, suggested: number | undefined): ScorecardItem {
  const chosen = curve === undefined ? suggestedRange(kpi, suggested) : readCurve(curve, kpi, id)
  if (kpi.better === 'range' && chosen === undefined)
    throw new InputError('range-needs-curve', { kpi: kpi.name }, { argument: curveField.whole(id) })
  const wanted = wantedTarget(target, suggested, kpi, id)
  return {
    kpi: id,
    weight: readTyped(weight.replace(/%\s*$/, ''), 'points', fieldOf.weight(id)),
    ...(wanted === undefined ? {} : { target: wanted }),
    ...(chosen === undefined ? {} : { curve: chosen }),
  }
}

/** Where a range is best, there is nothing to be reached. */
function wantedTarget(typed: string | undefined, suggested: number | undefined, kpi: Kpi, id: string) {
  if (kpi.better === 'range') return undefined
  if (typed === undefined) return suggested
  return typed.trim() === '' ? undefined : readTyped(typed, kpi.unit, fieldOf.target(id))
}

function isStandard(grading: DraftGrading): boolean {
  const standard = draftGrading()
  return (
    grading.kind === standard.kind &&
    grading.bands.length === standard.bands.length &&
    grading.bands.every(
      ({ grade, at }, index) => grade === standard.bands[index]?.grade && at === standard.bands[index].at,
    )
  )
}
