import { readNumber } from '../../core/cells/number'
import { InputError } from '../../core/input-error'
import { grouped } from '../../core/kpis/format'
import type { KpiUnit } from '../../core/kpis/kpi'
import { findAnyKpi, type OwnKpis } from '../../core/own-kpis/own-kpis'
import { splitAmount } from '../../core/targets/split'
import type { TeamScorecardOptions } from '../../core/workbook/team-scorecard-options'

/** A scorecard as it stands in the form, in the words that were typed. */
export interface Draft {
  readonly period: string
  readonly people: readonly string[]
  readonly items: readonly DraftItem[]
  /** Weights are kept even until one is typed. */
  readonly even: boolean
}

export interface DraftItem {
  /** As `kpiText` has it: "ACTIVITIES(visit)". */
  readonly kpi: string
  readonly weight: string
  /** What was typed; absent as long as the suggested target stands. */
  readonly target?: string
}

/** More decimals than anybody types. */
const MOST_DECIMALS = 4

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
  const weights =
    items.length === 0
      ? []
      : splitAmount(
          100,
          items.map(() => ({ weight: 1 })),
          1,
        )
  return items.map((item, index) => ({ ...item, weight: String(weights[index] ?? 0) }))
}

/** A target as it is typed, with all its digits: percents as "61.5", everything else plain. */
export function targetText(target: number, unit: KpiUnit): string {
  const typed = unit === 'percent' ? target * 100 : target
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1) {
    const isAll = Math.abs(Number(typed.toFixed(decimals)) - typed) < 1e-9 * Math.abs(typed)
    if (isAll) return grouped(typed, decimals)
  }
  return grouped(typed, MOST_DECIMALS)
}

/**
 * The draft as the workflow takes it; a blank target is left for people to fill in.
 * @throws {InputError} `not-a-number` at the argument that names the field
 */
export function optionsOf(draft: Draft, suggested: ReadonlyMap<string, number>, own: OwnKpis): TeamScorecardOptions {
  return {
    period: draft.period,
    people: draft.people,
    items: draft.items.map(({ kpi, weight, target }) => {
      const wanted = target === undefined ? suggested.get(kpi) : readTarget(target, kpi, own)
      return { kpi, weight: readWeight(weight, kpi), ...(wanted === undefined ? {} : { target: wanted }) }
    }),
  }
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

function readWeight(text: string, kpi: string): number {
  const weight = readNumber(text.replace(/%\s*$/, ''))
  if (weight === undefined) throw new InputError('not-a-number', { found: text }, { argument: fieldOf.weight(kpi) })
  return weight
}

function readTarget(text: string, kpi: string, own: OwnKpis): number | undefined {
  if (text.trim() === '') return undefined
  const percent = findAnyKpi(own, kpi).unit === 'percent'
  const target = readNumber(percent ? text.replace(/%\s*$/, '') : text)
  if (target === undefined) throw new InputError('not-a-number', { found: text }, { argument: fieldOf.target(kpi) })
  return percent ? target / 100 : target
}
