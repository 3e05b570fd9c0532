import { parsePeriod } from '../core/calendar/parse-period'
import { catalogue } from '../core/kpis/catalogue'
import { evaluateKpis } from '../core/kpis/evaluate'
import { everyone, groupsBy } from '../core/measures/group'
import { NotAvailable } from '../core/input-error'
import { entity, type EntityName } from '../core/model/entity'
import { duckdb } from '../core/sql/duckdb'
import { Database } from '../core/sql/duckdb-for-tests'
import { columnsIn, datasetOf, headerOf, RULES } from '../core/sql/read-for-tests'
import { sheetsForTests } from '../core/sql/sheets-for-tests'
import { sqlOf } from '../core/sql/sql-of'
import { datasetOfProfiles, isProfiled, profileQuery, profilesOf, type DatabaseTable } from './bigquery/profile'

const { calendar } = RULES
const periods = ['2026-Q2', '2025'].map((text) => parsePeriod(text, calendar, false))
const sheets = Object.fromEntries(
  Object.entries(sheetsForTests(3)).filter(([name]) => isProfiled(name as EntityName)),
) as ReturnType<typeof sheetsForTests>
const dataset = datasetOf(sheets)
const none = (table: string) =>
  Object.entries(sheets).flatMap(([name, rows]) => {
    const id = name as EntityName
    if (id !== table) return []
    return columnsIn(rows)
      .filter((c) => c in entity(id).columns)
      .map((column) => ({ entity: id, column, header: headerOf(id, column) }))
  })

const tables = Object.entries(sheets).map(([name, rows]): DatabaseTable => {
  const id = name as EntityName
  const kinds = { amount: 'number', number: 'number', percent: 'number', moment: 'moment' } as const
  return {
    entity: id,
    name: id,
    columns: columnsIn(rows).map((column) => {
      const kind = entity(id).columns[column]?.kind ?? 'text'
      return { name: headerOf(id, column), kind: kind in kinds ? kinds[kind as keyof typeof kinds] : 'text' }
    }),
  }
})

let database: Database
beforeAll(async () => {
  database = await Database.open()
  await database.loadSheets(sheets, (name) => name)
})
afterAll(() => database.close())

describe.each(['', 'owner', 'team', 'region', 'product', 'source'])(
  'KPIs by "%s" over tables that were never read',
  (by) => {
    it('are those of the engine over their rows', async () => {
      const profiles = profilesOf(tables, by, RULES, none)
      const answers: (string | null)[][][] = []
      for (const profile of profiles)
        answers.push((await database.rows(profileQuery(profile, duckdb))) as (string | null)[][])
      const known = datasetOfProfiles(profiles, answers, RULES, none)
      const groups = [...(by === '' ? [] : groupsBy(known, by)), everyone()]
      expect(groups.map(({ label }) => label)).toEqual(
        [...(by === '' ? [] : groupsBy(dataset, by)), everyone()].map(({ label }) => label),
      )
      const differences: string[] = []
      let numbers = 0
      for (const kpi of catalogue()) {
        const say = (text: unknown) => differences.push(`${kpi.id}: ${String(text)}`)
        let grid
        try {
          grid = evaluateKpis(dataset, [kpi], periods, groups, calendar)
        } catch (e) {
          try {
            sqlOf({ dataset: known, kpis: [kpi], periods, groups, calendar }, 'duckdb', { names: {}, rules: RULES })
            say('not refused: ' + String(e))
          } catch {}
          continue
        }
        try {
          const rows = await database.rows(
            sqlOf({ dataset: known, kpis: [kpi], periods, groups, calendar }, 'duckdb', { names: {}, rules: RULES }),
          )
          rows.forEach((row, index) => {
            const value = grid.value(0, Math.floor(index / groups.length), index % groups.length)
            const found = row[2]
            if (
              value instanceof NotAvailable
                ? found !== null
                : typeof found !== 'number' ||
                  Math.abs(found - value) > 1e-9 * Math.max(Math.abs(found), Math.abs(value))
            )
              say(`${row[0]} ${row[1]} ${value instanceof NotAvailable ? value.code : value} ${found}`)
            if (typeof found === 'number') numbers += 1
          })
        } catch (e) {
          say(e)
        }
      }
      console.log(by, numbers)
      expect(differences).toEqual([])
    }, 120_000)
  },
)
