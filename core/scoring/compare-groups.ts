import { NotAvailable } from '../input-error'
import { withoutGroupLevels, type NormaliseNote } from './normalise'
import { ranksOfNumbers } from './rank'
import { quantilesOf, summaryOf, type Summary } from './summary'

/** A person as the fairness view sees them. */
export interface GradedPerson {
  readonly group: string
  readonly total: number | NotAvailable
  readonly grade?: string
}

/** How a group was scored. */
export interface GroupLevel extends Summary {
  readonly group: string
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  /** How many have each grade, in the order of the grades. */
  readonly grades: readonly number[]
}

/** A place that changes when the levels of the groups are taken out. */
export interface RankChange {
  /** Place in the list of people. */
  readonly person: number
  readonly raw: number
  readonly normalised: number
}

export interface GroupComparison {
  /** All people with a total; undefined where nobody has one. */
  readonly everyone?: GroupLevel
  /** In the order in which groups first appear; those without any total are left out. */
  readonly groups: readonly GroupLevel[]
  /** The largest change first. */
  readonly changes: readonly RankChange[]
  readonly notes: readonly NormaliseNote[]
}

/**
 * The fairness view: how lenient and how even each group was scored, its mix of grades, and whose rank depends on it.
 * @param grades from the best down
 */
export function compareGroups(people: readonly GradedPerson[], grades: readonly string[]): GroupComparison {
  const totals = Float64Array.from(people, ({ total }) => (total instanceof NotAvailable ? NaN : total))
  const names = [...new Set(people.map(({ group }) => group))]
  const everyone = levelOf('', people, totals, grades, () => true)
  const { values, notes } = withoutGroupLevels(
    totals,
    people.map(({ group }) => group),
  )
  return {
    ...(everyone === undefined ? {} : { everyone }),
    groups: names.flatMap((name) => levelOf(name, people, totals, grades, ({ group }) => group === name) ?? []),
    changes: changesOf(ranksOfNumbers(totals), ranksOfNumbers(values)),
    notes,
  }
}

function levelOf(
  group: string,
  people: readonly GradedPerson[],
  totals: Float64Array,
  grades: readonly string[],
  isIn: (person: GradedPerson) => boolean,
): GroupLevel | undefined {
  const members = people.flatMap((person, index) =>
    isIn(person) && !(person.total instanceof NotAvailable) ? [index] : [],
  )
  const own = Float64Array.from(members, (index) => totals[index] ?? NaN)
  const summary = summaryOf(own)
  if (summary === undefined) return undefined
  const [lowerQuartile = NaN, median = NaN, upperQuartile = NaN] = quantilesOf(own, [0.25, 0.5, 0.75])
  return {
    ...summary,
    group,
    lowerQuartile,
    median,
    upperQuartile,
    grades: grades.map((grade) => members.filter((index) => people[index]?.grade === grade).length),
  }
}

function changesOf(raw: Int32Array, normalised: Int32Array): RankChange[] {
  return Array.from(raw, (rank, person) => ({ person, raw: rank, normalised: normalised[person] ?? 0 }))
    .filter((change) => change.raw !== change.normalised)
    .sort((one, other) => Math.abs(other.raw - other.normalised) - Math.abs(one.raw - one.normalised))
}
