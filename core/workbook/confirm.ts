import type { EntityName } from '../model/entity'
import type { Workbook } from './port'
import type { SheetMapping } from './settings'
import { readSettings, saveSettings } from './settings-sheet'

/** Keeps in Setup which header is a column; null says that none is. It wins from now on. */
export async function confirmMapping(workbook: Workbook, mapping: SheetMapping): Promise<void> {
  return confirmMappings(workbook, [mapping])
}

/** Keeps several mappings at once. */
export async function confirmMappings(workbook: Workbook, mappings: readonly SheetMapping[]): Promise<void> {
  const settings = await readSettings(workbook)
  const same = (one: SheetMapping, other: SheetMapping) =>
    one.sheet === other.sheet &&
    one.entity === other.entity &&
    // A header that is now another column is no longer the one it was.
    (one.column === other.column || (one.header !== null && one.header === other.header))
  const kept = settings.mappings.filter((known) => !mappings.some((mapping) => same(known, mapping)))
  await saveSettings(workbook, { ...settings, mappings: [...kept, ...mappings] })
}

/** Keeps in Setup which sheet counts where several hold the same kind of table. */
export async function confirmSource(workbook: Workbook, entity: EntityName, sheet: string): Promise<void> {
  const settings = await readSettings(workbook)
  const kept = settings.sources.filter((source) => source.entity !== entity)
  await saveSettings(workbook, { ...settings, sources: [...kept, { entity, sheet }] })
}
