import { pathKey } from './plan-limits'
import type { PlanSession } from './plan-session'

/** A plan as it stands on its sheet. */
export interface StandingValues {
  /** The total and its parts, each before what is below it. */
  readonly rows: readonly { readonly path: readonly string[]; readonly isPerson: boolean; readonly value: number }[]
}

export interface ComparedRow {
  readonly path: readonly string[]
  /** "" of the total. */
  readonly name: string
  readonly isPerson: boolean
  /** Node in the new plan; absent for who is no longer in it. */
  readonly node?: number
  readonly old?: number
  readonly new?: number
  /** New less old; of whom there is in one of the plans only, all they have or had. */
  readonly change: number
}

/**
 * Compares a new plan with the one that stands, row by row in the order of the new one; who is no longer in it comes
 * last. People are known by their names, even when they have changed teams.
 */
export function comparePlans(standing: StandingValues, session: PlanSession): readonly ComparedRow[] {
  const keyOf = (path: readonly string[], isPerson: boolean) =>
    isPerson ? `@${pathKey(path.slice(-1))}` : pathKey(path)
  const old = new Map(standing.rows.map((row) => [keyOf(row.path, row.isPerson), row]))
  const rows = session.rows.map(({ node, path, name, isPerson }): ComparedRow => {
    const key = keyOf(path, isPerson)
    const was = old.get(key)?.value
    old.delete(key)
    const now = session.value(node)
    const change = difference(now, was ?? 0)
    return { path, name, isPerson, node, ...(was === undefined ? {} : { old: was }), new: now, change }
  })
  const gone = Array.from(old.values(), ({ path, isPerson, value }): ComparedRow => ({
    path,
    name: path[path.length - 1] ?? '',
    isPerson,
    old: value,
    change: difference(0, value),
  }))
  return [...rows, ...gone]
}

/** Without the digits that subtracting decimals adds. */
function difference(one: number, other: number): number {
  return Number((one - other).toPrecision(15))
}
