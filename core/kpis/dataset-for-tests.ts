import type { Cells } from '../cells/cell'
import type { Calendar } from '../calendar/period'
import type { Dataset, Table } from '../model/dataset'
import { plainBusiness, type BusinessRules } from '../model/reading-rules'
import { readTable } from '../model/read-table'
import { recogniseTable } from '../model/recognise'
import { linkTables } from '../model/settle/link-tables'
import { sampleTable, type SampleTable } from './sample-tables'

/** Tables as the functions read them; a table that is not recognised is a mistake of the test. */
export function datasetForTests(
  ranges: readonly Cells[],
  calendar: Calendar,
  business?: Partial<BusinessRules>,
): Dataset {
  const tables: Partial<Record<string, Table>> = {}
  for (const cells of ranges) {
    const recognised = recogniseTable(cells)
    if (recognised.kind === 'none') throw new Error(`not recognised: ${String(cells[0])}`)
    tables[recognised.entity] = readTable(cells, recognised, {
      ...plainBusiness,
      ...business,
      date1904: false,
      calendar,
    })
  }
  return linkTables({ tables, headersSeen: [] })
}

/** The sample tables of these names. */
export function samplesForTests(names: readonly SampleTable[], calendar: Calendar): Dataset {
  return datasetForTests(names.map(sampleTable), calendar)
}
