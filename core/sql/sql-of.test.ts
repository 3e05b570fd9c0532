import fc from 'fast-check'
import { parsePeriod } from '../calendar/parse-period'
import { InputError } from '../input-error'
import { findKpi } from '../kpis/catalogue'
import type { Kpi } from '../kpis/kpi'
import { value } from '../measures/expression'
import { resolveWho, type Group } from '../measures/group'
import type { Measure, Rows } from '../measures/measure'
import { saysNothing } from '../model/content'
import { plainBusiness } from '../model/reading-rules'
import { Database } from './duckdb-for-tests'
import { datasetOf, RULES } from './read-for-tests'
import type { SheetRows, Sheets } from './sheets-for-tests'
import { sqlOf, type KpiQuestion } from './sql-of'

const { calendar } = RULES
const name = { en: 'own', zh: '自定' }
const deals: SheetRows = [
  { owner: 'Ann', amount: 100, status: 'Won', closed: '2026-01-15' },
  { owner: ' ANN ', amount: 50, status: 'Won', closed: '2026-03-31' },
  { owner: 'Ann', amount: 10, status: 'Lost', closed: '2026-02-01' },
  { owner: 'Ben', amount: 30, status: 'Lost', closed: '2026-02-01' },
]

let database: Database
beforeAll(async () => (database = await Database.open()))
afterAll(() => database.close())

function question(sheets: Sheets, kpis: readonly (string | Kpi)[], whos = [''], periods = ['2026-Q1']): KpiQuestion {
  const dataset = datasetOf(sheets)
  return {
    dataset,
    kpis: kpis.map((kpi) => (typeof kpi === 'string' ? findKpi(kpi) : kpi)),
    periods: periods.map((text) => parsePeriod(text, calendar, false)),
    groups: whos.map((who) => resolveWho(dataset, who)),
    calendar,
  }
}

function own(id: string, measure: Measure): Kpi {
  return { id, name, definition: name, unit: 'ratio', better: 'range', aliases: [], source: '', value: value(measure) }
}

async function answers(asked: KpiQuestion): Promise<unknown[][]> {
  await database.load(asked.dataset)
  return database.rows(sqlOf(asked, 'duckdb'))
}

describe('a question in SQL', () => {
  it('is a statement that a person can read', () => {
    expect(sqlOf(question({ deals }, ['WIN_RATE'], ['', 'Ann']), 'duckdb')).toBe(`WITH asked_periods AS (
  SELECT * FROM (VALUES
    (0, '2026-Q1', 0)
  ) AS rows(place, "period", period_no)
),
asked_groups AS (
  SELECT * FROM (VALUES
    (0, '', 0),
    (1, 'Ann', 1)
  ) AS rows(place, "who", group_no)
),
grid_periods AS (
  SELECT * FROM (VALUES
    (0, DATE '2026-01-01', DATE '2026-03-31', DATE '2025-12-31', DATE '2026-03-31', CAST(90 AS DOUBLE), CAST(3 AS DOUBLE))
  ) AS rows(period_no, day_from, day_to, at_start, at_end, days, months)
),
grid_groups AS (
  SELECT * FROM (VALUES
    (0),
    (1)
  ) AS rows(group_no)
),
deals_rows AS (
  SELECT t."closed" AS "closed", t."status" AS "status", t."owner" AS "owner"
  FROM "deals" AS t
),
deals_by_group AS (
  SELECT 0 AS group_no, r.*
  FROM deals_rows AS r
  UNION ALL
  SELECT m.group_no AS group_no, r.*
  FROM deals_rows AS r
  JOIN (
    SELECT * FROM (VALUES
      (1, 'ann')
    ) AS rows(group_no, key_1)
  ) AS m ON r."owner" = m.key_1
),
m1_deals_won AS (
  SELECT p.period_no, r.group_no, COUNT(*) AS value
  FROM deals_by_group AS r
  JOIN grid_periods AS p ON r."closed" BETWEEN p.day_from AND p.day_to
  WHERE r."status" IN ('won')
  GROUP BY p.period_no, r.group_no
),
m2_deals_closed AS (
  SELECT p.period_no, r.group_no, COUNT(*) AS value
  FROM deals_by_group AS r
  JOIN grid_periods AS p ON r."closed" BETWEEN p.day_from AND p.day_to
  WHERE r."status" IN ('won', 'lost')
  GROUP BY p.period_no, r.group_no
)
SELECT
  a.period,
  w.who,
  (COALESCE(m1_deals_won.value, 0) / NULLIF(COALESCE(m2_deals_closed.value, 0), 0)) AS "WIN_RATE"
FROM asked_periods AS a
JOIN grid_periods AS q ON q.period_no = a.period_no
CROSS JOIN asked_groups AS w
JOIN grid_groups AS g ON g.group_no = w.group_no
LEFT JOIN m1_deals_won ON m1_deals_won.period_no = q.period_no AND m1_deals_won.group_no = g.group_no
LEFT JOIN m2_deals_closed ON m2_deals_closed.period_no = q.period_no AND m2_deals_closed.group_no = g.group_no
ORDER BY a.place, w.place
`)
  })

  it('gives a row for every period and group, in their order, however often they are asked for', async () => {
    const asked = question({ deals }, ['WIN_RATE', 'AVG_DEAL'], ['Ann', '', 'Ben', 'Ann'], ['2026-Q1', '2026-02'])
    expect(await answers(asked)).toEqual([
      ['2026-Q1', 'Ann', 2 / 3, 75],
      ['2026-Q1', '', 0.5, 75],
      ['2026-Q1', 'Ben', 0, null],
      ['2026-Q1', 'Ann', 2 / 3, 75],
      ['2026-02', 'Ann', 0, null],
      ['2026-02', '', 0, null],
      ['2026-02', 'Ben', 0, null],
      ['2026-02', 'Ann', 0, null],
    ])
  })

  it('finds the very group whose name is given, whatever is in it', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 6 })
      .map((name) => name.trim())
      // "n/a" and the like name nobody.
      .filter((name) => name === '' || !saysNothing(name))
    const odd = fc.constantFrom("'; DROP TABLE orders; --", '"', '\\', "\\'", '`', 'a\0b', '😀', '{0}', '%', '_', '')
    const names = fc.uniqueArray(fc.oneof(odd, text), {
      minLength: 1,
      maxLength: 8,
      selector: (name) => name.normalize('NFKC').trim().toLowerCase(),
    })
    await fc.assert(
      fc.asyncProperty(names, async (customers) => {
        // As many orders as its place among the names: no two have the same number.
        const orders = customers.flatMap((customer, at) =>
          Array.from({ length: at + 1 }, () => ({ customer, date: '2026-01-01', amount: 1, region: customer })),
        )
        const groups = customers.map((is): Group => ({
          label: is,
          selections: [{ kind: 'column', column: 'region', is }],
        }))
        const asked = { ...question({ orders }, ['REVENUE']), groups }
        expect(await answers(asked)).toEqual(customers.map((name, at) => ['2026-Q1', name, at + 1]))
      }),
    )
  })

  it('names its columns so that every database takes them', () => {
    const ids = ['my "KPI"; 100%', 'MY_KPI_100_', 'Who', '赢单率']
    const kpis = ids.map((id) => own(id, { form: 'count', rows: { entity: 'deals', where: [] }, name }))
    const sql = sqlOf(question({ deals }, kpis), 'bigquery')
    expect(sql.match(/(?<=AS `)[^`]+(?=`,?\n)/g)?.slice(-4)).toEqual([
      'my_KPI_100_',
      'MY_KPI_100__2',
      'Who_2',
      '赢单率',
    ])
  })
})

describe('what the engine refuses', () => {
  it('is refused before any SQL is written', () => {
    const orders = [
      { customer: 'Acme', date: '2026-01-01', amount: 1, currency: 'USD' },
      { customer: 'Acme', date: '2026-01-02', amount: 1, currency: 'EUR' },
    ]
    expect(() => sqlOf(question({ orders }, ['REVENUE']), 'duckdb')).toThrow(/several currencies \(USD, EUR\)/)
    expect(() => sqlOf(question({ deals }, ['ORDERS']), 'duckdb')).toThrow(/no table of orders/)
  })

  const rows: Rows = { entity: 'orders', time: 'date', where: [] }
  const [of, key] = [{ column: 'amount' }, 'customer']
  it.each<readonly [string, Measure]>([
    ['sum', { form: 'sum', of, rows, name }],
    ['average', { form: 'average', of, rows, name }],
    ['median', { form: 'median', of, rows, name }],
    ['balance', { form: 'balance', of, rows, at: 'end', name }],
    ['kept', { form: 'kept', key, of, rows, how: 'now', name }],
    ['sumWithin', { form: 'sumWithin', of, rows, from: 'date', to: 'date', name }],
    ['freshSum', { form: 'freshSum', key, of, rows, name }],
    ['largestSum', { form: 'largestSum', key, count: 1, of, rows, name }],
  ])('is refused by the database, too, where its rows mix currencies: %s', async (_, measure) => {
    const [date, before] = ['2026-01-02', '2025-12-01']
    const old = { customer: 'Acme', date: before, amount: 1, currency: 'USD' }
    const recent = { ...old, customer: 'Bolt', date }
    const sql = sqlOf(question({ orders: [old, recent] }, [own('k', measure)]), 'duckdb')
    // A row without an amount adds nothing to be mixed up.
    const orders = [old, recent, { ...recent, amount: '', currency: 'EUR' }]
    await database.load(datasetOf({ orders }))
    expect(await database.rows(sql)).toHaveLength(1)
    const others = [old, recent].map((row) => ({ ...row, currency: 'EUR' }))
    await database.load(datasetOf({ orders: [...orders, ...others] }))
    await expect(database.rows(sql)).rejects.toThrow(/several currencies are not added up.*货币/)
  })
})

describe("a table with a user's own headers", () => {
  const tables = { names: { deals: 'crm' }, rules: RULES }

  it('ends the query at a word that nobody knew when it was written', async () => {
    const asked = question({ deals }, ['WIN_RATE'])
    const sql = sqlOf(asked, 'duckdb', tables)
    await database.loadSheets({ deals }, () => 'crm')
    expect(await database.rows(sql)).toEqual([['2026-Q1', '', 0.5]])
    await database.loadSheets({ deals: [...deals, { ...deals[0], status: 'Parked' }] }, () => 'crm')
    await expect(database.rows(sql)).rejects.toThrow(/"Status" holds a word that was not there/)
  })

  it('leaves out what cannot be read, as the engine does, and reads the unit of a header', async () => {
    const { dataset, ...asked } = question({ deals }, ['AVG_DEAL'])
    const table = dataset.tables.deals
    const amount = table?.given?.amount
    if (table?.given === undefined || amount === undefined) throw new Error('there are deals')
    const given = { ...table.given, amount: { ...amount, header: '金额（万元）' } }
    const inUnits = { tables: { deals: { ...table, given } }, headersSeen: [] }
    await database.run(`CREATE OR REPLACE TABLE crm AS SELECT * FROM (VALUES
      (' ann', '12', 'WON', '2026-01-05 10:30:00'), ('Ann', '?', 'won ', '2026/1/6'), ('Ben', '1', 'Won', 'soon')
    ) AS rows("Owner", "金额（万元）", "Status", "Closing date")`)
    expect(await database.rows(sqlOf({ dataset: inUnits, ...asked }, 'duckdb', tables))).toEqual([
      ['2026-Q1', '', 60_000],
    ])
  })

  it('is refused where the sheet does not tell its columns', () => {
    const { dataset, ...asked } = question({ deals }, ['WIN_RATE'])
    const { given: _, ...unread } = dataset.tables.deals ?? {}
    const without = { tables: { deals: unread }, headersSeen: [] } as typeof dataset
    expect(() => sqlOf({ dataset: without, ...asked }, 'duckdb', tables)).toThrow(
      new InputError('sheet-not-read', { entity: { en: 'deals', zh: '商机' } }),
    )
  })

  it('is refused where currencies are written beside the amounts', () => {
    const orders = [{ customer: 'Acme', date: '2026-01-02', amount: 1, currency: 'USD' }]
    const { dataset, ...asked } = question({ orders }, ['REVENUE'])
    const table = dataset.tables.orders
    const currency = table?.given?.currency
    if (table?.given === undefined || currency === undefined) throw new Error('there are orders')
    const given = { ...table.given, currency: { ...currency, header: 'Amount' } }
    const beside = { tables: { orders: { ...table, given } }, headersSeen: [] }
    expect(() =>
      sqlOf({ dataset: beside, ...asked }, 'bigquery', { names: {}, rules: { ...RULES, ...plainBusiness } }),
    ).toThrow(/written beside its numbers/)
  })
})
