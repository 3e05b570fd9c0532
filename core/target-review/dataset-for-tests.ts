import type { Cells } from '../cells/cell'
import type { DayNumber } from '../cells/day'
import type { Dataset, Table } from '../model/dataset'
import { readTable } from '../model/read-table'
import { plainBusiness } from '../model/reading-rules'
import { recogniseTable } from '../model/recognise'
import { linkTables } from '../model/settle/link-tables'

/** Tables with their headings, read as those of a workbook are. */
export function datasetOfCells(sheets: readonly Cells[], today: DayNumber): Dataset {
  const tables: Partial<Record<Table['entity'], Table>> = {}
  for (const cells of sheets) {
    const recognised = recogniseTable(cells)
    if (recognised.kind === 'none') throw new Error(`no table: ${recognised.headers.join(', ')}`)
    tables[recognised.entity] = readTable(cells, recognised, {
      ...plainBusiness,
      date1904: false,
      calendar: { today, fiscalYearStart: 1 },
    })
  }
  return linkTables({ tables, headersSeen: [] })
}
