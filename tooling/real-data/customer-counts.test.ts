import type { Period } from '../../core/calendar/period'
import { periodsOf } from '../../core/calendar/periods'
import { civilDay, dayNumber } from '../../core/cells/day'
import type { Cells } from '../../core/cells/cell'
import { NotAvailable } from '../../core/input-error'
import { findKpi } from '../../core/kpis/catalogue'
import { evaluateKpis } from '../../core/kpis/evaluate'
import { everyone } from '../../core/measures/group'
import type { Dataset } from '../../core/model/dataset'
import { readTable } from '../../core/model/read-table'
import { plainBusiness } from '../../core/model/reading-rules'
import { recogniseTable } from '../../core/model/recognise'
import { readFile } from '../../playground/open-file/read-file'
import { describeWith, readData } from './data-folder'

const calendar = { today: dayNumber(2026, 1, 1), fiscalYearStart: 1 }

/** A line of a ledger, cut out of the file's text with nothing of ours. */
interface Purchase {
  readonly customer: string
  readonly order: string
  readonly amount: number
  /** Quarters since the year 0. */
  readonly quarter: number
}

/** What is counted for one quarter; undefined where there is nothing to compare with or to divide by. */
interface Counts {
  readonly retention: number | undefined
  readonly churn: number | undefined
  readonly fresh: number
  /** Nobody can have come back before there was a quarter to be away from, and one before that. */
  readonly reactivated: number | undefined
  readonly repeatRate: number | undefined
  /** Of what was sold to the customers of the quarter before: what is left of it, and what it has become. */
  readonly kept: number | undefined
  readonly become: number | undefined
}

const ledgers: readonly {
  readonly file: string
  readonly purchase: (line: readonly string[], header: readonly string[]) => Purchase | undefined
}[] = [
  {
    file: 'superstore/superstore.csv',
    purchase: (line, header) => {
      const [month = 0, , year = 0] = at(line, header, 'Order Date').split('/').map(Number)
      return {
        customer: at(line, header, 'Customer ID'),
        order: at(line, header, 'Order ID'),
        amount: Number(at(line, header, 'Sales')),
        quarter: year * 4 + Math.floor((month - 1) / 3),
      }
    },
  },
  {
    file: 'cdnow/cdnow_master.csv',
    purchase: (line, header) => ({
      customer: at(line, header, 'customer_id'),
      // No order numbers: each line is one order.
      order: `${line.join()} ${(serial += 1)}`,
      amount: Number(at(line, header, 'amount')),
      quarter: quarterOf(at(line, header, 'date')),
    }),
  },
  {
    file: 'online_retail/online_retail_invoices.csv',
    purchase: (line, header) => ({
      customer: at(line, header, 'CustomerID'),
      order: at(line, header, 'InvoiceNo'),
      amount: Number(at(line, header, 'Amount')),
      quarter: quarterOf(at(line, header, 'InvoiceDate')),
    }),
  },
]
let serial = 0

for (const { file, purchase } of ledgers) {
  describeWith(file)(`The customers of ${file}, quarter by quarter`, () => {
    let purchases: Purchase[]
    let periods: Period[]
    let orders: Dataset

    beforeAll(async () => {
      const bytes = readData(file)
      const [header = [], ...lines] = linesOf(new TextDecoder().decode(bytes))
      purchases = lines.flatMap((line) => purchase(line, header) ?? [])
      const quarters = purchases.map(({ quarter }) => quarter).sort((one, other) => one - other)
      periods = periodsOf('quarter', firstDay(quarters[0] ?? 0), firstDay(quarters[quarters.length - 1] ?? 0))
      const [sheet] = await readFile(file, bytes)
      orders = datasetOf(sheet?.cells ?? [])
    })

    it.each<[string, keyof Counts]>([
      ['RETENTION', 'retention'],
      ['CHURN', 'churn'],
      ['NEW_CUSTOMERS', 'fresh'],
      ['REACTIVATED', 'reactivated'],
      ['REPEAT_RATE', 'repeatRate'],
    ])('%s is what a direct count gives', (id, count) => {
      compare(id, orders, count)
    })

    it.each<[string, keyof Counts]>([
      ['GRR', 'kept'],
      ['NRR', 'become'],
    ])('%s of their sales as subscriptions for a quarter is what a direct count gives', (id, count) => {
      compare(id, datasetOf(subscriptionsOf(purchases)), count)
    })

    function compare(id: string, dataset: Dataset, count: keyof Counts): void {
      const values = evaluateKpis(dataset, [findKpi(id)], periods, [everyone()], calendar)
      const found = periods.map((_, index) => values.value(0, index, 0))
      const expected = periods.map(({ first }) => countDirectly(purchases, quarterOfDay(first))[count])
      expect(found.map((value) => (value instanceof NotAvailable ? undefined : value))).toEqual(
        expected.map((value): unknown => (value === undefined ? undefined : expect.closeTo(value, 9))),
      )
      expect(expected.filter((value) => value !== undefined && value > 0).length).toBeGreaterThan(0)
    }
  })
}

function countDirectly(purchases: readonly Purchase[], quarter: number): Counts {
  const known = purchases.filter(({ customer }) => customer !== '')
  const now = salesBy(known.filter((each) => each.quarter === quarter))
  const before = salesBy(known.filter((each) => each.quarter === quarter - 1))
  const earlier = new Set(known.filter((each) => each.quarter < quarter).map(({ customer }) => customer))
  const longAgo = new Set(known.filter((each) => each.quarter < quarter - 1).map(({ customer }) => customer))
  const returning = [...now.keys()].filter((customer) => before.has(customer)).length
  const orders = new Map<string, Set<string>>()
  for (const each of known.filter((one) => one.quarter === quarter))
    orders.set(each.customer, (orders.get(each.customer) ?? new Set()).add(each.order))
  const sold = [...before.values()].reduce((sum, amount) => sum + amount, 0)
  const sum = (part: (customer: string, amount: number) => number) =>
    [...before].reduce((total, [customer, amount]) => total + part(customer, amount), 0)
  const share = (part: number, whole: number) => (whole === 0 ? undefined : part / whole)
  return {
    retention: share(returning, before.size),
    churn: before.size === 0 ? undefined : 1 - returning / before.size,
    fresh: [...now.keys()].filter((customer) => !earlier.has(customer)).length,
    reactivated:
      longAgo.size === 0
        ? undefined
        : [...now.keys()].filter((customer) => !before.has(customer) && longAgo.has(customer)).length,
    repeatRate: share([...orders.values()].filter((each) => each.size >= 2).length, now.size),
    kept: share(
      sum((customer, amount) => Math.min(amount, now.get(customer) ?? 0)),
      sold,
    ),
    become: share(
      sum((customer) => now.get(customer) ?? 0),
      sold,
    ),
  }
}

function salesBy(purchases: readonly Purchase[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const { customer, amount } of purchases) found.set(customer, (found.get(customer) ?? 0) + amount)
  return found
}

/** What each customer bought in a quarter, as a subscription that runs for just that quarter. */
function subscriptionsOf(purchases: readonly Purchase[]): Cells {
  const rows = new Map<string, [string, number, number, number]>()
  for (const { customer, quarter, amount } of purchases) {
    if (customer === '') continue
    const key = `${customer} ${quarter}`
    const row = rows.get(key) ?? [customer, 0, firstDay(quarter), firstDay(quarter + 1)]
    row[1] += amount
    rows.set(key, row)
  }
  return [['Customer', 'MRR', 'Start Date', 'End Date'], ...rows.values()]
}

function datasetOf(cells: Cells): Dataset {
  const recognised = recogniseTable(cells)
  if (recognised.kind === 'none') throw new Error(`not recognised: ${recognised.headers.join()}`)
  const rules = { ...plainBusiness, date1904: false, calendar }
  return { tables: { [recognised.entity]: readTable(cells, recognised, rules) }, headersSeen: [] }
}

/** Comma separated text with quotes, read for this test alone. */
function linesOf(text: string): string[][] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? ''),
    )
}

function at(line: readonly string[], header: readonly string[], name: string): string {
  return line[header.indexOf(name)] ?? ''
}

function quarterOf(iso: string): number {
  return Number(iso.slice(0, 4)) * 4 + Math.floor((Number(iso.slice(5, 7)) - 1) / 3)
}

function firstDay(quarter: number) {
  return dayNumber(Math.floor(quarter / 4), 3 * (quarter % 4) + 1, 1)
}

function quarterOfDay(day: ReturnType<typeof dayNumber>): number {
  const { year, month } = civilDay(day)
  return year * 4 + Math.floor((month - 1) / 3)
}
