import { InputError } from '../input-error'
import type { Dataset, Table } from '../model/dataset'
import { entity, type EntityName } from '../model/entity'
import { readTable } from '../model/read-table'
import { recogniseTable } from '../model/recognise'
import { linkTables } from '../model/settle/link-tables'
import type { CallContext } from './define'
import type { DataRange } from './parameters'

/**
 * The tables that a call is about: its data ranges, each recognised by its headers, else the workbook's.
 * @throws {InputError} `table-ambiguous` when a range can be read in two ways or two ranges are of one kind
 */
export function datasetOf(ranges: readonly DataRange[], context: CallContext): Dataset {
  if (ranges.length === 0) return context.dataset()
  const { business, date1904, calendar } = context
  const tables: Partial<Record<EntityName, Table>> = {}
  const headersSeen: string[] = []
  for (const cells of ranges) {
    const recognised = recogniseTable(cells, { confirmed: context.confirmed.filter(({ header }) => header !== null) })
    if (recognised.kind === 'none') {
      headersSeen.push(...recognised.headers)
      continue
    }
    const { name, columns } = entity(recognised.entity)
    const [contest] = recognised.contests
    if (contest !== undefined) {
      const column = columns[contest.column]?.name ?? name
      throw ambiguous(contest.headers.join(' / '), column)
    }
    const [rival] = recognised.alternatives
    if (rival !== undefined) throw ambiguous(entity(rival).name.en, name)
    if (tables[recognised.entity] !== undefined) throw new InputError('two-tables', { entity: name })
    headersSeen.push(...recognised.columns.map(({ header }) => header))
    tables[recognised.entity] = readTable(cells, recognised, { ...business, date1904, calendar })
  }
  return linkTables({ tables, headersSeen })
}

function ambiguous(found: string, as: { readonly en: string; readonly zh: string }): InputError {
  return new InputError('table-ambiguous', {
    question: { en: `Which is the ${as.en.toLowerCase()}: ${found}?`, zh: `哪一个是“${as.zh}”：${found}？` },
  })
}
