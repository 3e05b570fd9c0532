import type { Period } from '../../calendar/period'
import type { DayNumber } from '../../cells/day'
import { peopleOf } from '../../measures/group'
import { ownerColumn, tablesIn, textIn } from '../../measures/known-names'
import { textKey } from '../../model/columns'
import { NO_DAY, type Dataset, type Table, type TextColumn } from '../../model/dataset'
import type { Capable } from '../../targets/capacity'
import { planLevels, type PlanLevel } from '../../targets/planner/plan-options'

/** Share of full productivity in the first, second and third month after hiring. */
export const RAMP: readonly number[] = [0.25, 0.5, 0.75]

/** What stands for a level that somebody has no name for. */
export const NO_UNIT = '–'

/** Somebody who can take part in a plan. */
export interface Candidate extends Capable {
  readonly name: string
  readonly levels: Readonly<Partial<Record<PlanLevel, string>>>
}

/**
 * Everybody who can take part, in the order of the people table, with their capacity by its column: where some cells of
 * it are blank, the mean of the others. Where there is no such table, everybody who owns a row, with the team and region
 * that most of their rows name.
 */
export function candidates(dataset: Dataset): readonly Candidate[] {
  const { people } = dataset.tables
  return people === undefined ? ownersAsCandidates(dataset) : fromPeopleTable(people)
}

/** The levels that candidates can be told apart by. */
export function levelsOf(people: readonly Candidate[]): readonly PlanLevel[] {
  return planLevels.filter((level) => people.some(({ levels }) => levels[level] !== undefined))
}

/** Whether somebody is there on a day of a period. */
export function isThere({ hired, left }: Candidate, { first, last }: Pick<Period, 'first' | 'last'>): boolean {
  return (hired === undefined || hired <= last) && (left === undefined || left >= first)
}

function fromPeopleTable(table: Table): Candidate[] {
  const persons = textIn(table, 'person')
  const perDay = capacities(table)
  const seen = new Set<string>()
  const found: Candidate[] = []
  for (let row = 0; row < table.rows; row += 1) {
    const name = wordAt(persons, row)
    if (name === undefined || seen.has(textKey(name))) continue
    seen.add(textKey(name))
    const levels = Object.fromEntries(
      planLevels.flatMap((level) => {
        const word = wordAt(textIn(table, level), row)
        return word === undefined ? [] : [[level, word]]
      }),
    )
    const [hired, left] = [dayAt(table, 'hired', row), dayAt(table, 'left', row)]
    found.push({
      name,
      levels,
      ramp: RAMP,
      perDay: perDay[row] ?? 1,
      ...(hired === undefined ? {} : { hired }),
      ...(left === undefined ? {} : { left }),
    })
  }
  return found
}

function capacities({ rows, columns }: Table): Float64Array {
  const column = columns.capacity
  if (column?.kind !== 'number') return new Float64Array(rows).fill(1)
  const given = column.values.filter((value) => value >= 0)
  const mean = given.length === 0 ? 1 : given.reduce((sum, value) => sum + value, 0) / given.length
  return column.values.map((value) => (value >= 0 ? value : mean))
}

function ownersAsCandidates(dataset: Dataset): Candidate[] {
  const units = new Map(
    ([...['region', 'team', 'manager']] as const).map((level) => [level, unitsOfOwners(dataset, level)]),
  )
  return peopleOf(dataset).map((name) => {
    const levels = Array.from(units, ([level, byOwner]) => [level, byOwner.get(textKey(name))] as const)
    return {
      name,
      perDay: 1,
      ramp: RAMP,
      levels: Object.fromEntries(levels.filter(([, unit]) => unit !== undefined)),
    }
  })
}

/** By text key of an owner, the unit that most of their rows name. */
function unitsOfOwners(dataset: Dataset, level: string): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const table of tablesIn(dataset)) {
    const [owners, units] = [ownerColumn(table), textIn(table, level)]
    if (table.entity === 'targets' || owners === undefined || units === undefined) continue
    for (let row = 0; row < table.rows; row += 1) {
      const [owner, unit] = [wordAt(owners, row), wordAt(units, row)]
      if (owner === undefined || unit === undefined) continue
      const ofOwner = counts.get(textKey(owner)) ?? new Map<string, number>()
      ofOwner.set(unit, (ofOwner.get(unit) ?? 0) + 1)
      counts.set(textKey(owner), ofOwner)
    }
  }
  const most = (found: ReadonlyMap<string, number>) =>
    [...found].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0])[0]
  return new Map(Array.from(counts, ([owner, found]) => [owner, most(found)]))
}

function wordAt(column: TextColumn | undefined, row: number): string | undefined {
  const code = column?.codes[row] ?? 0
  return code === 0 ? undefined : column?.dictionary[code]
}

function dayAt({ columns }: Table, name: string, row: number): DayNumber | undefined {
  const column = columns[name]
  const day = column?.kind === 'day' ? (column.values[row] ?? NO_DAY) : NO_DAY
  return day === NO_DAY ? undefined : (day as DayNumber)
}
