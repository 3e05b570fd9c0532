import { periodsOf } from '../../core/calendar/periods'
import type { Period } from '../../core/calendar/period'
import { dayNumber } from '../../core/cells/day'
import { catalogue } from '../../core/kpis/catalogue'
import { resolve } from '../../core/kpis/resolve'
import { isThere } from '../../core/kpis/tables-read'
import { everyone, groupsBy } from '../../core/measures/group'
import { dayColumn } from '../../core/measures/table-columns'
import { daySpan, type Dataset } from '../../core/model/dataset'
import { entity, type EntityName } from '../../core/model/entity'
import { readTable } from '../../core/model/read-table'
import { plainBusiness, type ReadingRules } from '../../core/model/reading-rules'
import { recogniseTable } from '../../core/model/recognise'
import { agreementOn } from '../../core/sql/agreement-for-tests'
import { Database } from '../../core/sql/duckdb-for-tests'
import type { UsersTables } from '../../core/sql/sql-of'
import { readFile } from '../../playground/open-file/read-file'
import { describeWith, pathOf, readData } from './data-folder'

jest.setTimeout(120_000)

interface RealData {
  /** A table each. */
  readonly files: readonly string[]
  /** The column that parts its rows into groups; none where everyone is enough. */
  readonly by: string
  /** The table whose time column tells which quarters there are. */
  readonly entity: EntityName
  /** As many KPIs at least must have a number somewhere. */
  readonly answers: number
}

const all: readonly RealData[] = [
  { files: ['superstore/superstore.csv'], by: 'region', entity: 'orders', answers: 18 },
  { files: ['cdnow/cdnow_master.csv'], by: '', entity: 'orders', answers: 12 },
  { files: ['online_retail/online_retail_invoices.csv'], by: 'Country', entity: 'orders', answers: 12 },
  { files: ['maven_crm/sales_pipeline.csv', 'maven_crm/sales_teams.csv'], by: 'manager', entity: 'deals', answers: 15 },
]

const rules: ReadingRules = {
  ...plainBusiness,
  date1904: false,
  calendar: { today: dayNumber(2026, 1, 1), fiscalYearStart: 1 },
}

let database: Database
beforeAll(async () => (database = await Database.open()))
afterAll(() => database.close())

for (const data of all) {
  describeWith(...data.files)(`The KPIs of ${data.files.join(' and ')}`, () => {
    let dataset: Dataset
    let names: UsersTables['names']
    beforeAll(async () => {
      const read = await Promise.all(data.files.map(readFileAsTable))
      dataset = { tables: Object.fromEntries(read.map((table) => [table.entity, table])), headersSeen: [] }
      names = Object.fromEntries(read.map((table, at) => [table.entity, data.files[at] ?? '']))
    })

    it('are the same in DuckDB, from canonical tables', async () => {
      await database.load(dataset)
      await expectAgreement(dataset, data)
    })

    it('are the same in DuckDB, from its own reading of the files', async () => {
      for (const file of data.files) {
        const table = `"${file.replace(/"/g, '""')}"`
        await database.run(
          `CREATE OR REPLACE TABLE ${table} AS SELECT * FROM read_csv('${pathOf(file).replace(/'/g, "''")}')`,
        )
      }
      await expectAgreement(dataset, data, { names, rules })
    })
  })
}

async function expectAgreement(dataset: Dataset, { by, entity: name, answers }: RealData, tables?: UsersTables) {
  const kpis = catalogue().filter(({ value }) => isThere(dataset, resolve(dataset, value)))
  const groups = [everyone(), ...(by === '' ? [] : groupsBy(dataset, by))]
  const question = { dataset, kpis, periods: quartersOf(dataset, name), groups, calendar: rules.calendar }
  const { differences, answered } = await agreementOn(question, database, tables)
  expect(differences).toEqual([])
  expect(answered.size).toBeGreaterThanOrEqual(answers)
}

async function readFileAsTable(file: string) {
  const [sheet] = await readFile(file, readData(file))
  const cells = sheet?.cells ?? []
  const recognised = recogniseTable(cells)
  if (recognised.kind === 'none') throw new Error(`not recognised: ${recognised.headers.join()}`)
  return readTable(cells, recognised, rules)
}

function quartersOf(dataset: Dataset, name: EntityName): Period[] {
  const table = dataset.tables[name]
  const span = table && daySpan(dayColumn(table, entity(name).time ?? ''))
  return span === undefined ? [] : periodsOf('quarter', span.first, span.last)
}
