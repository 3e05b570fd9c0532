import { dayNumber, isoDay, type DayNumber } from '../cells/day'
import type { Cell } from '../cells/cell'
import type { EntityName } from '../model/entity'

/**
 * Rows as a person would fill them in, by the model's names of their columns or, for a column that is not in it, by its
 * header. Days are written "2026-07-01", moments are serial numbers.
 */
export type SheetRows = readonly Readonly<Record<string, Cell>>[]

export type Sheets = Readonly<Partial<Record<EntityName, SheetRows>>>

/** Tables of all kinds, as somebody's company would have them, with gaps and odd spellings; the same for the same seed. */
export function sheetsForTests(seed: number): Sheets {
  const chance = new Chance(seed)
  return {
    people: people(chance),
    customers: customers(chance),
    deals: rows(260, () => deal(chance)),
    orders: rows(420, (index) => order(chance, index)),
    leads: rows(200, () => lead(chance)),
    subscriptions: rows(90, () => subscription(chance)),
    activities: rows(320, () => activity(chance)),
    stageChanges: Array.from({ length: 70 }, (_, index) => stageChanges(chance, index)).flat(),
    costs: rows(90, () => cost(chance)),
    targets: targets(chance),
    surveys: rows(160, () => survey(chance)),
    forecasts: forecasts(chance),
    market: market(chance),
    training: rows(60, () => training(chance)),
  }
}

/** The day from which the tables are looked at: in the middle of a quarter. */
export const TODAY = dayNumber(2026, 5, 20)

const FIRST = dayNumber(2024, 1, 8)
const LAST = dayNumber(2026, 6, 30)
const PEOPLE = [
  'Ann Lee',
  'Ben Ox',
  'Cai Wei',
  'Dov Katz',
  'Eva Ruiz',
  'Fu Min',
  "Gus O'Hara",
  '何静',
  'Ian "Q"',
  'Jo\\Ng',
]
const TEAMS = ['North', 'South', '华东']
const REGIONS = ['EMEA', 'APAC']
const STAGES = ['Prospecting', 'Demo', 'Proposal', 'Negotiation', 'Closed Won', 'Closed Lost']
const CUSTOMERS = Array.from({ length: 120 }, (_, index) => `Customer ${index + 1}`)

/** Numbers by chance that come again for the same seed (mulberry32). */
class Chance {
  constructor(private state: number) {}

  /** From 0 to below 1. */
  number(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  whole(from: number, to: number): number {
    return from + Math.floor(this.number() * (to - from + 1))
  }

  /** In quarters: sums of these are exact, whatever their order. */
  amount(to: number): number {
    return this.whole(4, to * 4) / 4
  }

  one<T>(list: readonly T[], ...more: readonly T[]): T {
    const all = [...list, ...more]
    const found = all[this.whole(0, all.length - 1)]
    if (found === undefined) throw new Error('nothing to choose from')
    return found
  }

  /** A share of the cells is blank. */
  maybe<T>(share: number, make: () => T): T | '' {
    return this.number() < share ? '' : make()
  }

  day(from: number = FIRST, to: number = LAST): DayNumber {
    return this.whole(from, to) as DayNumber
  }

  /** Customers come one after the other. */
  customer(day: number): string {
    const known = Math.ceil(((day - FIRST + 60) / (LAST - FIRST + 60)) * CUSTOMERS.length)
    return this.one(CUSTOMERS.slice(Math.max(0, known - 40), Math.max(1, known)))
  }

  /** A name as somebody typed it. */
  spelt(name: string): string {
    return this.one([name, name, name, name.toUpperCase(), ` ${name} `])
  }
}

function rows(count: number, make: (index: number) => Record<string, Cell>): SheetRows {
  return Array.from({ length: count }, (_, index) => make(index))
}

function people(chance: Chance): SheetRows {
  return PEOPLE.map((person, index) => ({
    person,
    role: index < 2 ? 'Manager' : 'Rep',
    team: chance.maybe(0.1, () => chance.one(TEAMS)),
    region: chance.one(REGIONS),
    manager: index === 0 ? '' : PEOPLE[index < 4 ? 0 : 1],
    hired: isoDay(chance.day(dayNumber(2023, 6, 1), dayNumber(2026, 2, 1))),
    left: chance.maybe(0.7, () => isoDay(chance.day(dayNumber(2025, 6, 1)))),
  }))
}

function customers(chance: Chance): SheetRows {
  return CUSTOMERS.map((customer) => ({
    customer,
    owner: chance.maybe(0.1, () => chance.one(PEOPLE)),
    created: isoDay(chance.day()),
    segment: chance.maybe(0.1, () => chance.one(['SMB', 'Enterprise'])),
    industry: chance.one(['Retail', 'Steel; & more']),
    status: chance.one(['Active', 'Active', 'Inactive']),
  }))
}

function deal(chance: Chance): Record<string, Cell> {
  const created = chance.day()
  const stage = chance.one(STAGES)
  const isDecided = stage.startsWith('Closed')
  const closed = chance.whole(created, Math.min(LAST, created + 200)) as DayNumber
  return {
    id: `D-${chance.whole(1, 230)}`,
    customer: chance.maybe(0.05, () => chance.spelt(chance.customer(closed))),
    owner: chance.maybe(0.05, () => chance.spelt(chance.one(PEOPLE))),
    team: chance.maybe(0.3, () => chance.one(TEAMS)),
    amount: chance.maybe(0.05, () => chance.amount(9000)),
    stage,
    status: chance.maybe(0.6, () => chance.one(isDecided ? [stage.slice(7), 'Closed'] : ['Open', 'On hold'])),
    probability: chance.maybe(0.3, () => chance.whole(1, 9) / 8 - 1 / 8),
    created: chance.maybe(0.03, () => isoDay(created)),
    closed: chance.maybe(0.04, () => isoDay(closed)),
    actualClosed: isDecided ? chance.maybe(0.5, () => isoDay((closed - chance.whole(0, 9)) as DayNumber)) : '',
    lastActivity: chance.maybe(0.3, () => isoDay(chance.day(created))),
    lossReason: chance.maybe(0.6, () => chance.one(['Price', 'Timing'])),
    competitor: chance.maybe(0.5, () => chance.one(['Acme', 'Blue Corp', '竞品A'])),
    source: chance.one(['Web', 'Fair']),
    type: chance.one(['New', 'Renewal']),
    product: chance.one(['A', 'B']),
    'Campaign "X"': chance.one(['Spring', 'spring ', '', 'Autumn']),
  }
}

function order(chance: Chance, index: number): Record<string, Cell> {
  const date = chance.day()
  const amount = chance.amount(2000)
  const paid = chance.maybe(0.2, () => (chance.number() < 0.6 ? amount : amount / 2))
  return {
    id: `O-${chance.whole(1, index + 2)}`,
    customer: chance.maybe(0.04, () => chance.spelt(chance.customer(date))),
    owner: chance.maybe(0.05, () => chance.spelt(chance.one(PEOPLE))),
    amount: chance.number() < 0.04 ? -amount : amount,
    discount: chance.maybe(0.5, () => chance.amount(50)),
    cost: chance.maybe(0.3, () => chance.amount(1000)),
    quantity: chance.whole(1, 9),
    product: chance.one(['A', 'B', 'C']),
    category: chance.one(['Goods', 'Service']),
    status: chance.one(['Shipped', 'Cancelled', 'Returned', '']),
    date: chance.maybe(0.03, () => isoDay(date)),
    paid,
    paidDate: paid === '' ? '' : chance.maybe(0.2, () => isoDay((date + chance.whole(0, 60)) as DayNumber)),
    isReturn: chance.one(['', '', '', 'yes', 'no']),
  }
}

function lead(chance: Chance): Record<string, Cell> {
  const created = chance.day() + chance.whole(0, 23) / 32
  return {
    id: `L-${chance.whole(1, 9999)}`,
    customer: chance.maybe(0.3, () => chance.customer(created)),
    owner: chance.maybe(0.1, () => chance.one(PEOPLE)),
    source: chance.one(['Web', 'Fair', 'Call']),
    status: chance.one(['New', 'Converted', 'Contacted', '已转化']),
    created,
    converted: chance.maybe(0.7, () => isoDay(Math.floor(created + chance.whole(0, 40)) as DayNumber)),
    firstResponse: chance.maybe(0.3, () => created + chance.whole(0, 64) / 32),
  }
}

function subscription(chance: Chance): Record<string, Cell> {
  const start = chance.day()
  const monthly = chance.maybe(0.3, () => chance.amount(400))
  return {
    id: `S-${chance.whole(1, 999)}`,
    customer: chance.one(CUSTOMERS),
    owner: chance.maybe(0.1, () => chance.one(PEOPLE)),
    product: chance.one(['A', 'B']),
    recurring: monthly,
    annual: monthly === '' ? chance.amount(400) * 12 : '',
    start: isoDay(start),
    end: chance.maybe(0.5, () => isoDay(chance.whole(start, start + 400) as DayNumber)),
    status: chance.one(['Active', 'Cancelled', '']),
  }
}

function activity(chance: Chance): Record<string, Cell> {
  return {
    date: isoDay(chance.day()),
    owner: chance.maybe(0.05, () => chance.spelt(chance.one(PEOPLE))),
    kind: chance.one(['Call', '电话', 'Visit', 'Meeting', 'Email', 'Lunch', 'Demo', '']),
    customer: chance.maybe(0.2, () => chance.one(CUSTOMERS)),
    deal: chance.maybe(0.5, () => `D-${chance.whole(1, 230)}`),
    outcome: chance.one(['Reached', 'No answer', '']),
    minutes: chance.maybe(0.2, () => chance.whole(5, 90)),
  }
}

function stageChanges(chance: Chance, index: number): SheetRows {
  const steps = chance.whole(1, 6)
  let entered: number = chance.day(FIRST, LAST - 60)
  return Array.from({ length: steps }, (_, step) => {
    entered += chance.whole(0, 30)
    const stage = chance.number() < 0.15 ? 'Prospecting' : (STAGES[Math.min(step, STAGES.length - 1)] ?? '')
    return { deal: `D-${index + 1}`, stage, entered, owner: chance.maybe(0.1, () => chance.one(PEOPLE)) }
  })
}

function cost(chance: Chance): Record<string, Cell> {
  return {
    date: isoDay(chance.day()),
    category: chance.one(['Advertising', 'Travel', 'Fair', '']),
    amount: chance.amount(900),
    owner: chance.maybe(0.4, () => chance.one(PEOPLE)),
    team: chance.maybe(0.5, () => chance.one(TEAMS)),
  }
}

function targets(chance: Chance): SheetRows {
  const kpis = ['REVENUE', '', 'NEW_CUSTOMERS', 'New customers', '销售额']
  const months = Array.from(
    { length: 24 },
    (_, index) => `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
  )
  const monthly = PEOPLE.slice(0, 8).flatMap((who) =>
    months.map((period) => ({ who, period, kpi: 'REVENUE', target: chance.amount(3000) })),
  )
  const others = rows(60, () => ({
    who: chance.one([...PEOPLE, ...TEAMS, 'Company', '']),
    period: chance.one(['2025-Q1', '2025-Q3', '2026-Q1', '2026-Q2', '2025', '2026', '2025-H1', 'whenever']),
    kpi: chance.one(kpis),
    target: chance.maybe(0.05, () => chance.amount(20000)),
  }))
  return [...monthly, ...others]
}

function survey(chance: Chance): Record<string, Cell> {
  const kind = chance.one(['NPS', 'CSAT', 'CES', ''])
  const date = chance.day()
  return {
    id: `V-${chance.whole(1, 999)}`,
    date: isoDay(date),
    sent: isoDay((date - chance.whole(0, 9)) as DayNumber),
    customer: chance.maybe(0.1, () => chance.one(CUSTOMERS)),
    owner: chance.maybe(0.2, () => chance.one(PEOPLE)),
    kind,
    score: chance.maybe(0.2, () => (kind === 'NPS' ? chance.whole(-1, 11) : chance.whole(1, 5))),
  }
}

function forecasts(chance: Chance): SheetRows {
  return rows(90, () => {
    const month = chance.whole(0, 17)
    const first = dayNumber(2025, 1 + month, 1)
    return {
      made: isoDay((first - chance.whole(-5, 40)) as DayNumber),
      period: chance.one([isoDay(first).slice(0, 7), '2025-Q2', '2026-Q1']),
      owner: chance.maybe(0.1, () => chance.one(PEOPLE)),
      team: chance.maybe(0.7, () => chance.one(TEAMS)),
      amount: chance.amount(4000),
    }
  })
}

function market(chance: Chance): SheetRows {
  return rows(60, () => ({
    period: chance.one(['2024', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2025', '2026-01']),
    segment: chance.one(['SMB', 'Enterprise']),
    region: chance.one(REGIONS),
    competitor: chance.one(['Us', '我司', 'Acme', 'Blue Corp']),
    sales: chance.amount(90000),
  }))
}

function training(chance: Chance): Record<string, Cell> {
  return {
    person: chance.spelt(chance.one(PEOPLE)),
    course: chance.one(['Negotiation', 'Product']),
    date: isoDay(chance.day()),
    hours: chance.maybe(0.1, () => chance.whole(1, 32) / 4),
    before: chance.maybe(0.2, () => chance.whole(30, 70)),
    after: chance.maybe(0.3, () => chance.whole(40, 100)),
  }
}
