import type { Dataset, Table } from '../model/dataset'
import type { EntityName } from '../model/entity'
import { entityOf, type Measure } from './measure'

/** Has each table read in one go what measures are going to ask it for. */
export function readTogether(dataset: Dataset, measures: readonly Measure[]): void {
  const names = new Map<EntityName, string[]>()
  for (const measure of measures) {
    const entity = entityOf(measure)
    const words = wordsIn({ ...measure, name: '' }).map((word) =>
      'key' in measure && word === measure.key ? keyIn(dataset.tables[entity], word) : word,
    )
    names.set(entity, [...(names.get(entity) ?? []), ...words])
  }
  for (const [entity, words] of names) dataset.tables[entity]?.readTogether?.([...new Set(words)])
}

/** Numbers go before names, as in `keyColumn`. */
function keyIn(table: Table | undefined, key: string): string {
  return table !== undefined && `${key}Id` in table.columns ? `${key}Id` : key
}

/** All texts in a definition: the columns that it names are among them, and a table passes over the others. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}
