import { parsePeriod } from '../calendar/parse-period'
import { catalogue, findKpi } from '../kpis/catalogue'
import { resolveWho } from '../measures/group'
import type { Dataset } from '../model/dataset'
import type { ReadingRules } from '../model/reading-rules'
import { agreementOn } from './agreement-for-tests'
import { Database } from './duckdb-for-tests'
import { datasetOf, RULES } from './read-for-tests'
import { sheetsForTests } from './sheets-for-tests'
import type { UsersTables } from './sql-of'

jest.setTimeout(120_000)

const { calendar } = RULES
const kpis = [
  ...catalogue(),
  ...['STAGE_CONVERSION(Proposal)', 'STAGE_DAYS(demo)', 'LOSS_TO(ACME)', 'ACTIVITIES(email)'].map(findKpi),
]
const periods = ['2026-01', '2025-Q3', '2026-Q2', '2025', 'YTD', '2025-03-10..2025-08-02', '2023-05', '2026-09']
const people = ['', 'Ann Lee', "Gus O'Hara", 'Ian "Q"', 'North', '华东', 'EMEA', 'manager=Ann Lee']
const columns = [
  '',
  'segment=SMB',
  'industry=Retail; Ann Lee',
  'product=A',
  'source=Web',
  'owner=',
  'Campaign "X"=SPRING',
]

let database: Database
beforeAll(async () => (database = await Database.open()))
afterAll(() => database.close())

/** Asks for all KPIs, a few at a time: DuckDB plans a statement with all of them slowly. */
async function askAll(dataset: Dataset, whos: readonly string[], tables?: UsersTables) {
  const question = {
    dataset,
    periods: periods.map((text) => parsePeriod(text, calendar, false)),
    groups: whos.map((who) => resolveWho(dataset, who)),
    calendar,
  }
  const differences: string[] = []
  const unanswered = new Set<string>()
  for (let from = 0; from < kpis.length; from += 10) {
    const some = kpis.slice(from, from + 10)
    const found = await agreementOn({ ...question, kpis: some }, database, tables)
    differences.push(...found.differences)
    for (const { id } of some) if (!found.answered.has(id)) unanswered.add(id)
  }
  return { differences, unanswered: [...unanswered] }
}

describe('every KPI in DuckDB', () => {
  it.each([
    ['people, teams, regions and managers', 1, people],
    ['columns, of the table itself and of its customers', 2, columns],
  ])('is what the engine finds, by %s', async (_, seed, whos) => {
    const dataset = datasetOf(sheetsForTests(seed))
    await database.load(dataset)
    expect(await askAll(dataset, whos)).toEqual({ differences: [], unanswered: [] })
  })

  it("is that over tables with a user's own headers, too", async () => {
    const sheets = sheetsForTests(3)
    const dataset = datasetOf(sheets)
    const nameOf = (entity: string) => `my "${entity}"; v.2`
    await database.loadSheets(sheets, nameOf)
    const names = Object.fromEntries(Object.keys(sheets).map((entity) => [entity, nameOf(entity)]))
    const whos = ['', 'Ann Lee', '华东', 'segment=SMB', 'Campaign "X"=SPRING']
    expect(await askAll(dataset, whos, { names, rules: RULES })).toEqual({ differences: [], unanswered: [] })
  })

  it('is that where Setup says other things: stages decided, rates of currencies', async () => {
    const rules: ReadingRules = {
      ...RULES,
      stages: [{ name: 'Negotiation', status: 'won' }, { name: 'Demo' }, { name: 'Prospecting', status: 'void' }],
      acquisitionCategories: [],
      ourNames: ['Acme'],
      rates: [
        { currency: 'EUR', base: 'USD', rate: 1.25 },
        { currency: '¥', base: 'USD', rate: 0.125 },
      ],
    }
    const { orders = [], ...others } = sheetsForTests(4)
    const currencies = ['USD', 'Euro', '元', '']
    const sheets = { ...others, orders: orders.map((row, at) => ({ ...row, currency: currencies[at % 4] })) }
    const dataset = datasetOf(sheets, rules)
    await database.loadSheets(sheets, (entity) => `their ${entity}`)
    const names = Object.fromEntries(Object.keys(sheets).map((entity) => [entity, `their ${entity}`]))
    expect(await askAll(dataset, ['', 'Ann Lee'], { names, rules })).toEqual({ differences: [], unanswered: [] })
  })
})
