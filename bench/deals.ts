import { dayNumber } from '../core/cells/day'
import { NO_DAY, type Column, type Table, type TextColumn } from '../core/model/dataset'

export const OWNERS = 200
export const CUSTOMERS = 50_000
export const FIRST_DAY = dayNumber(2024, 1, 1)
export const LAST_DAY = dayNumber(2025, 12, 31)

/** Codes of the status column's dictionary. */
export const STATUS = { open: 1, won: 2, lost: 3 } as const

/** Deals of three years as typed columns: a row has no owner, no amount or no creation day now and then. */
export interface Deals {
  readonly rows: number
  readonly owner: TextColumn
  readonly customer: TextColumn
  readonly product: TextColumn
  readonly region: TextColumn
  readonly status: TextColumn
  readonly amount: Float64Array
  readonly created: Int32Array
  readonly closed: Int32Array
}

/** Seeded: every run has the same deals. */
export function typedDeals(rows: number): Deals {
  const random = generator(1)
  const owner = new Int32Array(rows)
  const customer = new Int32Array(rows)
  const product = new Int32Array(rows)
  const region = new Int32Array(rows)
  const status = new Int32Array(rows)
  const amount = new Float64Array(rows)
  const created = new Int32Array(rows)
  const closed = new Int32Array(rows)
  const history = 365
  for (let row = 0; row < rows; row += 1) {
    owner[row] = random(50) === 0 ? 0 : 1 + random(OWNERS)
    // Some customers buy often, most now and then.
    customer[row] = 1 + (random(3) === 0 ? random(CUSTOMERS / 50) : random(CUSTOMERS))
    product[row] = 1 + random(40)
    region[row] = 1 + random(6)
    status[row] = 1 + random(3)
    amount[row] = random(50) === 0 ? NaN : random(100_000_00) / 100
    closed[row] = FIRST_DAY - history + random(LAST_DAY - FIRST_DAY + history + 60)
    created[row] = random(20) === 0 ? NO_DAY : (closed[row] ?? 0) - random(120)
  }
  return {
    rows,
    owner: words('Owner', owner, named('Owner', OWNERS)),
    customer: words('Account', customer, named('Account', CUSTOMERS)),
    product: words('Product', product, named('Product', 40)),
    region: words('Region', region, named('Region', 6)),
    status: words('Status', status, Object.keys(STATUS)),
    amount,
    created,
    closed,
  }
}

/** The same deals as the table that reading them would give. */
export function tableOfDeals({
  rows,
  owner,
  customer,
  product,
  region,
  status,
  amount,
  created,
  closed,
}: Deals): Table {
  const columns: Record<string, Column> = {
    ...{ owner, customer, product, region, status },
    amount: { kind: 'number', header: 'Amount', values: amount },
    created: { kind: 'day', header: 'Created', values: created },
    closed: { kind: 'day', header: 'Close Date', values: closed },
  }
  return {
    entity: 'deals',
    rows,
    columns,
    otherHeaders: [],
    other: () => undefined,
    unreadable: {},
    rowNumbers: Int32Array.from({ length: rows }, (_, row) => row + 2),
  }
}

function words(header: string, codes: Int32Array, names: readonly string[]): TextColumn {
  return { kind: 'text', header, codes, dictionary: ['', ...names] }
}

function named(kind: string, count: number): string[] {
  return Array.from({ length: count }, (_, number) => `${kind} ${number + 1}`)
}

/** Park & Miller 1988, "Random number generators: good ones are hard to find". */
function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return Math.floor((state / 2147483647) * below)
  }
}
