import { summaryOf, type Summary } from './summary'
import { endOf, TIE, tieOf, tiesOf } from './ties'

/**
 * `z`: how many sample standard deviations above the mean. `minmax`: 0 for the lowest, 100 for the highest.
 * `percentile`: 100 × (below + ½ equal) / n.
 */
export type NormaliseMethod = 'z' | 'minmax' | 'percentile'

export const normaliseMethods = ['z', 'minmax', 'percentile'] as const satisfies readonly NormaliseMethod[]

/** What a reader of normalised values has to know. */
export type NormaliseNote =
  /** All values alike: 0 (z) or 50 says only that there is nothing to compare. */
  | { readonly kind: 'constant'; readonly group?: string }
  /** Too few to tell a level of their own: compared with everyone. */
  | { readonly kind: 'small'; readonly group: string; readonly size: number }

export interface Normalised {
  /** In the order of the values; NaN where there is none. */
  readonly values: Float64Array
  readonly notes: readonly NormaliseNote[]
}

/** Groups smaller than this have no level of their own that could be told from chance. */
export const SMALLEST_GROUP = 5

/** What turns a value into a normalised one. */
type Scale = (value: number) => number

/**
 * Puts values on a common scale, over all of them or within each group, which takes a lenient or strict manager's level
 * out. A group of fewer than {@link SMALLEST_GROUP} keeps its level: its values are compared with everyone's, so that all
 * results are of one scale.
 * @param values NaN for no value
 * @param groups one for each value; "" belongs to none and is compared with everyone
 */
export function normalise(values: Float64Array, method: NormaliseMethod, groups?: readonly string[]): Normalised {
  const summary = summaryOf(values)
  if (summary === undefined) return { values: values.slice(), notes: [] }
  const notes: NormaliseNote[] = []
  const everyone = scaleOf(values, summary, method)
  const result = values.map(everyone)
  if (groups === undefined) {
    if (isConstant(summary)) notes.push({ kind: 'constant' })
    return { values: result, notes }
  }
  for (const [group, members] of membersOf(groups, values)) {
    const own = Float64Array.from(members, (row) => values[row] ?? NaN)
    const ownSummary = summaryOf(own)
    if (group === '' || ownSummary === undefined) continue
    if (own.length < SMALLEST_GROUP) {
      notes.push({ kind: 'small', group, size: own.length })
      continue
    }
    if (isConstant(ownSummary)) notes.push({ kind: 'constant', group })
    const scale = scaleOf(own, ownSummary, method)
    for (const row of members) result[row] = scale(values[row] ?? NaN)
  }
  return { values: result, notes }
}

/**
 * Totals as they would be if every group had the level and the spread of all people together: mean + deviation × z.
 * Groups of fewer than {@link SMALLEST_GROUP} are left as they are.
 * @param totals NaN for no total
 */
export function withoutGroupLevels(totals: Float64Array, groups: readonly string[]): Normalised {
  const { values, notes } = normalise(totals, 'z', groups)
  const { mean, deviation } = summaryOf(totals) ?? { mean: NaN, deviation: NaN }
  return { values: values.map((z) => mean + deviation * z), notes }
}

function scaleOf(values: Float64Array, summary: Summary, method: NormaliseMethod): Scale {
  if (isConstant(summary)) return (value) => (Number.isNaN(value) ? NaN : method === 'z' ? 0 : 50)
  const { mean, deviation, least, most } = summary
  if (method === 'z') return (value) => (value - mean) / deviation
  if (method === 'minmax') return (value) => (100 * (value - least)) / (most - least)
  const ties = tiesOf(values)
  return (value) => {
    if (Number.isNaN(value)) return NaN
    const tie = tieOf(value, ties)
    // below + ½ (end − below)
    return (50 * ((ties.starts[tie] ?? 0) + endOf(tie, ties))) / ties.sorted.length
  }
}

function isConstant({ least, most }: Summary): boolean {
  return most - least <= TIE
}

/** The places of each group's values, in the order of the groups' first. */
function membersOf(groups: readonly string[], values: Float64Array): Map<string, number[]> {
  const members = new Map<string, number[]>()
  groups.forEach((group, row) => {
    if (Number.isNaN(values[row] ?? NaN)) return
    const found = members.get(group)
    if (found === undefined) members.set(group, [row])
    else found.push(row)
  })
  return members
}
