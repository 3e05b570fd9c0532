import { nameOf, textIn, unitColumns, type UnitColumn } from '../measures/known-names'
import { isEveryone } from '../measures/target-holders'
import { codeOf } from '../measures/words'
import { textKey } from '../model/columns'
import type { Dataset } from '../model/dataset'
import type { TargetRow } from './target-rows'

/** A unit that somebody belongs to. */
export interface ParentUnit {
  readonly column: UnitColumn
  readonly name: string
}

/** The team, region and manager that the people table names beside a person, or beside the people of a team. */
export function parentsOf(dataset: Dataset, who: string): readonly ParentUnit[] {
  const { people } = dataset.tables
  const own = (['person', ...unitColumns] as const).find((kind) => nameOf(dataset, kind, who) !== undefined)
  const column = own === undefined ? undefined : textIn(people, own)
  const code = column === undefined ? undefined : codeOf(column, who)
  if (column === undefined || code === undefined) return []
  return unitColumns.flatMap((unit): ParentUnit[] => {
    const units = textIn(people, unit)
    if (units === undefined || unit === own) return []
    const names = new Set<number>()
    column.codes.forEach((each, row) => {
      if (each === code) names.add(units.codes[row] ?? 0)
    })
    // What lies in several is part of none of them.
    const [name] = names
    return names.size === 1 && name !== undefined && name !== 0
      ? [{ column: unit, name: units.dictionary[name] ?? '' }]
      : []
  })
}

/** The targets that others roll up into. */
export class ParentTargets {
  private readonly byHolder = new Map<string, TargetRow[]>()

  constructor(rows: readonly TargetRow[]) {
    for (const row of rows) {
      if (row.who === '' || row.target === undefined || row.period === undefined) continue
      const key = isEveryone(textKey(row.who)) ? '' : textKey(row.who)
      this.byHolder.set(key, [...(this.byHolder.get(key) ?? []), row])
    }
  }

  /** The target of a unit or, without one, of the company, for the same KPI and a period that holds the row's. */
  of(row: TargetRow, units: readonly ParentUnit[]): TargetRow | undefined {
    const { period } = row
    if (period === undefined) return undefined
    for (const key of [...units.map(({ name }) => textKey(name)), '']) {
      const found = this.byHolder.get(key)?.find((each) => {
        const holds = each.period !== undefined && each.period.first <= period.first && each.period.last >= period.last
        return each !== row && holds && textKey(each.kpi) === textKey(row.kpi)
      })
      if (found !== undefined) return found
    }
    return undefined
  }
}
