import { parsePeriod } from '../core/calendar/parse-period'
import { InputError, NotAvailable } from '../core/input-error'
import { catalogue, withParameter } from '../core/kpis/catalogue'
import { evaluateKpis, type ValueGrid } from '../core/kpis/evaluate'
import type { Kpi } from '../core/kpis/kpi'
import { everyone, groupsBy, type Group } from '../core/measures/group'
import type { Dataset } from '../core/model/dataset'
import { entity, type EntityName } from '../core/model/entity'
import { duckdb } from '../core/sql/duckdb'
import { Database } from '../core/sql/duckdb-for-tests'
import { columnsIn, datasetOf, headerOf, RULES } from '../core/sql/read-for-tests'
import { sheetsForTests, type SheetRows } from '../core/sql/sheets-for-tests'
import { sqlOf } from '../core/sql/sql-of'
import { datasetOfProfiles, isProfiled, profileQuery, profilesOf, type DatabaseTable } from './bigquery/profile'

/*
 * No BigQuery runs here. Its statements and DuckDB's are written by the same code; that profiles tell enough to write them
 * is shown in DuckDB: with tables known from their profiles alone, the numbers are those that KPI_TABLE gives over the rows.
 */

const CLOSE = 1e-9
const { calendar } = RULES
const periods = ['2026-Q2', '2025'].map((text) => parsePeriod(text, calendar, false))
const given = Object.entries(sheetsForTests(3)) as [EntityName, SheetRows][]
const sheets = given.filter(([name]) => isProfiled(name))
const dataset = datasetOf(Object.fromEntries(sheets))
const kpis = catalogue().flatMap((kpi) => [kpi, ...narrowed(kpi)])
const tables = sheets.map(([name, rows]): DatabaseTable => {
  const columns = columnsIn(rows).map((column) => ({ name: headerOf(name, column), kind: kindOf(name, column) }))
  return { entity: name, name, columns }
})

let database: Database
beforeAll(async () => {
  database = await Database.open()
  await database.loadSheets(Object.fromEntries(sheets), (name) => name)
})
afterAll(() => database.close())

it.each(['', 'owner', 'manager', 'team', 'region', 'segment', 'product', 'Source'])(
  'KPIs by "%s" over tables known by their profiles are those over their rows',
  async (by) => {
    const profiles = profilesOf(tables, { kpis, by }, RULES, confirmedIn)
    const answers: (string | null)[][][] = []
    for (const profile of profiles) {
      const rows = await database.rows(profileQuery(profile, duckdb))
      answers.push(rows.map((row) => row.map((value) => (typeof value === 'string' ? value : null))))
    }
    const known = datasetOfProfiles(profiles, answers, RULES, confirmedIn)
    const groups = groupsOf(known, by)
    expect(groups).toEqual(groupsOf(dataset, by))
    const differences: string[] = []
    let numbers = 0
    for (const kpi of kpis) {
      const [grid, rows] = [overRows(kpi, groups), await inDatabase(known, kpi, groups)]
      if (rows === undefined || grid === undefined) {
        if (rows !== grid) differences.push(`${kpi.id}: only one refuses`)
        continue
      }
      rows.forEach(([period, who, found], index) => {
        const value = grid.value(0, Math.floor(index / groups.length), index % groups.length)
        if (typeof found === 'number') numbers += 1
        if (!agree(value, found))
          differences.push(`${kpi.name.en} ${String(period)} "${String(who)}": ${String(found)}`)
      })
    }
    expect(differences).toEqual([])
    expect(numbers).toBeGreaterThan(100)
  },
  60_000,
)

function overRows(kpi: Kpi, groups: readonly Group[]): ValueGrid | undefined {
  return orRefused(() => evaluateKpis(dataset, [kpi], periods, groups, calendar))
}

async function inDatabase(known: Dataset, kpi: Kpi, groups: readonly Group[]): Promise<unknown[][] | undefined> {
  const question = { dataset: known, kpis: [kpi], periods, groups, calendar }
  const sql = orRefused(() => sqlOf(question, 'duckdb', { names: {}, rules: RULES }))
  return sql === undefined ? undefined : database.rows(sql)
}

function orRefused<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

function agree(value: number | NotAvailable, found: unknown): boolean {
  if (value instanceof NotAvailable || typeof found !== 'number') return value instanceof NotAvailable && found === null
  return Math.abs(value - found) <= CLOSE * Math.max(Math.abs(value), Math.abs(found))
}

function groupsOf(of: Dataset, by: string): readonly Group[] {
  return [...(by === '' ? [] : groupsBy(of, by)), everyone()]
}

/** The KPI for one word of its parameter that some row has. */
function narrowed(kpi: Kpi): Kpi[] {
  const { parameter } = kpi
  const column = parameter && dataset.tables[parameter.entity]?.columns[parameter.column]
  const word = column?.kind === 'text' ? column.dictionary[2] : undefined
  return word === undefined ? [] : [withParameter(kpi, word)]
}

/** The headers of these tables are the model's own words, not always those that people use. */
function confirmedIn(table: string) {
  return sheets
    .filter(([name]) => name === table)
    .flatMap(([name, rows]) =>
      columnsIn(rows)
        .filter((column) => column in entity(name).columns)
        .map((column) => ({ entity: name, column, header: headerOf(name, column) })),
    )
}

function kindOf(name: EntityName, column: string): DatabaseTable['columns'][number]['kind'] {
  const kind = entity(name).columns[column]?.kind ?? 'text'
  if (kind === 'amount' || kind === 'number' || kind === 'percent') return 'number'
  return kind === 'moment' ? 'moment' : 'text'
}
