import type { Cells } from '../../cells/cell'
import { dayNumber } from '../../cells/day'
import { InputError } from '../../input-error'
import type { TargetPlanOptions } from '../../targets/planner/plan-options'
import type { PlanSession } from '../../targets/planner/plan-session'
import { inMemoryWorkbook } from '../in-memory'
import { recogniseWorkbook } from '../recognise-workbook'
import { proposePlan } from './check-plan'
import { readRanges } from './range-basis'
import { planCandidates, planLevelsOf, suggestPlan } from './suggest-plan'

/** In 2025 Ann sold 10 a month and 120 in December, Ben 10 a month; in 2026, to October, both 20 a month. */
const orders: Cells = [
  ['Order ID', 'Order Date', 'Sales Rep', 'Customer', 'Amount'],
  ...Array.from({ length: 44 }, (_, index) => {
    const [month, rep] = [Math.floor(index / 2), index % 2 === 0 ? 'Ann' : 'Ben']
    const amount = rep === 'Ann' && month === 11 ? 120 : month < 12 ? 10 : 20
    const day = `${month < 12 ? 2025 : 2026}-${String((month % 12) + 1).padStart(2, '0')}-10`
    return [String(index), day, rep, 'A', amount]
  }),
]
const deals: Cells = [
  ['Owner', 'Amount', 'Stage', 'Probability', 'Created', 'Close Date'],
  ['Ann', 1000, 'Proposal', 0.5, '2026-10-05', '2027-02-04'],
  ['Ben', 1000, 'Proposal', 0.2, '2026-10-20', '2027-03-01'],
  ['Cai', 100, 'Won', 1, '2026-10-20', '2026-11-01'],
]
const people: Cells = [
  ['Name', 'Region', 'Team', 'Hire Date', 'Leave Date', 'Capacity'],
  ['Ann', 'West', 'A', '2020-01-01', '', 2],
  ['Ben', 'West', 'B', '2020-01-01', '', 1],
  ['Cai', 'West', 'B', '2026-12-01', '', ''],
  ['Dan', 'East', '', '2020-01-01', '2026-06-30', 1],
]
const basisSheet: Cells = [
  ['Name', 'Weight'],
  ['Ann', 1],
  ['ben', '3'],
]
const options: TargetPlanOptions = {
  kpi: 'REVENUE',
  period: '2027',
  total: 1200,
  step: 1,
  levels: [],
  people: ['Ann', 'Ben'],
  basis: 'last-year',
  shape: 'equal',
  quarterEnd: 0,
  overAssignment: [],
  limits: [],
}

function open(sheets: Readonly<Record<string, Cells>> = { Orders: orders, People: people, Weights: basisSheet }) {
  return inMemoryWorkbook({
    sheets: Object.entries(sheets).map(([name, cells]) => ({ name, cells })),
    today: dayNumber(2026, 11, 24),
  })
}

async function propose(
  change: Partial<TargetPlanOptions> = {},
  sheets?: Readonly<Record<string, Cells>>,
): Promise<PlanSession> {
  const workbook = open(sheets)
  const asked = { ...options, ...change }
  return proposePlan(await recogniseWorkbook(workbook), asked, await readRanges(workbook, asked))
}

function valuesOf(session: PlanSession): Record<string, number> {
  return Object.fromEntries(
    session.rows.filter(({ isPerson }) => isPerson).map(({ name, node }) => [name, session.value(node)]),
  )
}

const monthsOf = (session: PlanSession, node = 0) => session.periods.map((_, month) => session.month(node, month))

async function refusal(act: Promise<unknown>): Promise<InputError> {
  try {
    await act
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('what a total is split by', () => {
  it('is for each month the same month of the latest year in which it is over', async () => {
    // To October 2026 200 each; November of 2025 10 each; December of 2025 120 and 10.
    const session = await propose({ total: 550 })
    expect(valuesOf(session)).toEqual({ Ann: 330, Ben: 220 })
    expect(session.rows.map(({ basis }) => basis)).toEqual([550, 330, 220])
    expect(session.notes).toEqual([{ kind: 'reference', first: '2025-11', last: '2026-10' }])
  })

  it('is of newcomers the mean of their team for what they can carry', async () => {
    const session = await propose({ people: ['Ann', 'Ben', 'Cai'], levels: ['team'] })
    const cai = session.rows.find(({ name }) => name === 'Cai')
    // Ben has 220 for 365 days of capacity 1. Cai, whose capacity is the mean of the others (4/3), is at 50% in January,
    // at 75% in February, and then at 100%: hired on 1 December, at 25% in that month.
    const capacity = (31 * 0.5 + 28 * 0.75 + 306) * (4 / 3)
    expect(cai?.capacity).toBeCloseTo(capacity, 9)
    expect(cai?.basis).toBeCloseTo((220 / 365) * capacity, 9)
    expect(cai?.isEstimated).toBe(true)
    expect(session.notes).toContainEqual({ kind: 'team-mean', people: ['Cai'] })
  })

  it('is the weighted pipeline of today', async () => {
    const sheets = { Deals: deals, People: people }
    const session = await propose({ basis: 'pipeline', total: 700, period: '2027-Q1' }, sheets)
    expect(valuesOf(session)).toEqual({ Ann: 500, Ben: 200 })
  })

  it('is what people can carry, or the same for everybody', async () => {
    expect(valuesOf(await propose({ basis: 'capacity' }))).toEqual({ Ann: 800, Ben: 400 })
    expect(valuesOf(await propose({ basis: 'equal' }))).toEqual({ Ann: 600, Ben: 600 })
  })

  it('is numbers beside names, in any spelling', async () => {
    const basis = { sheet: 'Weights', range: 'A1:B3' }
    expect(valuesOf(await propose({ basis }))).toEqual({ Ann: 300, Ben: 900 })
    expect(valuesOf(await propose({ basis, people: ['Ann', 'Ben', 'Cai'] })).Cai).toBeGreaterThan(0)
  })

  it('is a blend of two, each to the same sum', async () => {
    const blend = { with: { sheet: 'Weights', range: 'A1:B3' }, share: 0.5 }
    // Capacity says 2/3, the weights 1/4: 11/24 of 1200.
    expect(valuesOf(await propose({ basis: 'capacity', blend }))).toEqual({ Ann: 550, Ben: 650 })
  })
})

describe('months', () => {
  it('follow last year, everybody together', async () => {
    // Ten months of 40, November 20, December 130.
    expect(monthsOf(await propose({ shape: 'last-year', total: 550 }))).toEqual([
      ...Array<number>(10).fill(40),
      20,
      130,
    ])
  })

  it('follow workdays, and China’s, of which it is said when they have not been announced', async () => {
    const session = await propose({ shape: 'workdays', total: 260, people: ['Ann'], period: '2027-H1' })
    expect(monthsOf(session).reduce((sum, value) => sum + value, 0)).toBe(260)
    const china = await propose({ shape: 'workdays-china', period: '2026-Q1', people: ['Ann'], total: 59 })
    // February 2026 has 20 weekdays, of which the Spring Festival takes 6 (16th to 23rd) and gives back the 14th and 28th.
    expect(monthsOf(china)).toEqual([21, 16, 22])
    expect((await propose({ shape: 'workdays-china' })).notes).toContainEqual({
      kind: 'holidays-unknown',
      years: [2027],
    })
  })

  it('weigh more at the end of a quarter when asked', async () => {
    const session = await propose({ quarterEnd: 1, period: '2027-Q1', people: ['Ann'], total: 400 })
    expect(monthsOf(session)).toEqual([100, 100, 200])
  })

  it('of somebody who comes within the year begin then, and ramp up', async () => {
    const session = await propose({ people: ['Cai'], basis: 'equal', period: '2027-Q1', total: 225, shape: 'equal' })
    // Half of January's days and three quarters of February's, all of March's.
    expect(monthsOf(session)).toEqual([50, 75, 100])
  })

  it('follow the season when there are two years of it', async () => {
    const rows = Array.from({ length: 36 }, (_, month) => [
      String(month),
      `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-10`,
      'Ann',
      'A',
      month % 12 === 11 ? 210 : 90,
    ])
    const long = [['Order ID', 'Order Date', 'Sales Rep', 'Customer', 'Amount'], ...rows]
    const session = await propose({ shape: 'seasonal', people: ['Ann'] }, { Orders: long })
    expect(monthsOf(session)).toEqual([...Array<number>(11).fill(90), 210])
    expect(await refusal(propose({ shape: 'seasonal' }))).toMatchObject({
      code: 'history-too-short',
      place: { argument: 'shape' },
    })
  })
})

describe('options that cannot be', () => {
  it.each<[string, Partial<TargetPlanOptions>, string, string]>([
    ['a KPI that is no sum', { kpi: 'WIN_RATE' }, 'kpi-no-sum', 'kpi'],
    ['an unknown KPI', { kpi: 'REVENU' }, 'kpi-unknown', 'kpi'],
    ['weeks', { period: '2027-W03' }, 'plan-not-months', 'period'],
    ['no period', { period: 'some day' }, 'period-unknown', 'period'],
    ['nobody', { people: [] }, 'nothing-selected-people', 'people'],
    ['somebody unknown', { people: ['Ann', 'Zoe'] }, 'plan-person-unknown', 'people'],
    ['somebody who has left', { people: ['Ann', 'Dan'] }, 'person-not-there', 'people'],
    ['a level that nobody has', { levels: ['role'] }, 'level-unknown', 'levels'],
    ['no such sheet', { basis: { sheet: 'Nowhere', range: 'A1:B2' } }, 'basis-range', 'basis'],
    ['no numbers beside names', { basis: { sheet: 'Weights', range: 'A1:A3' } }, 'basis-range', 'basis'],
    ['more than all of a basis', { blend: { with: 'equal', share: 2 } }, 'share-out-of-range', 'blend'],
    ['a quarter end below nothing', { quarterEnd: -2 }, 'quarter-end', 'quarterEnd'],
    ['a total between steps', { total: 0.5 }, 'total-not-in-steps', 'total'],
  ])('are refused: %s', async (_, change, code, argument) => {
    expect(await refusal(propose(change))).toMatchObject({ code, place: { argument } })
  })

  it('are refused where nobody has sold anything, or no table tells who did', async () => {
    const nobodys = orders.map((row) => row.filter((_, column) => column !== 2))
    expect(await refusal(propose({}, { Orders: nobodys, People: people }))).toMatchObject({
      code: 'group-not-told',
      place: { argument: 'basis' },
    })
    expect(await refusal(propose({}, { People: people }))).toMatchObject({
      code: 'no-table',
      place: { argument: 'basis' },
    })
    expect(valuesOf(await propose({ basis: 'equal' }, { People: people }))).toEqual({ Ann: 600, Ben: 600 })
  })

  it('are refused with the name where a basis in a range is below 0', async () => {
    const cells = [...basisSheet.slice(0, 2), ['Ben', -3]]
    const sheets = { Orders: orders, People: people, Weights: cells }
    const basis = { sheet: 'Weights', range: 'A1:B3' }
    expect(await refusal(propose({ basis }, sheets))).toMatchObject({
      code: 'basis-negative',
      facts: { person: 'Ben' },
    })
  })
})

describe('a plan to begin with', () => {
  it('is the next year, what the last twelve months have brought and grown by, over everybody who will be there', async () => {
    const tables = await recogniseWorkbook(open())
    // 550 in the last twelve months; there are not two years to tell growth from.
    expect(suggestPlan(tables)).toMatchObject({
      kpi: 'REVENUE',
      period: '2027',
      total: 550,
      step: 1,
      levels: ['region', 'team'],
      people: ['Ann', 'Ben', 'Cai'],
      basis: 'last-year',
      shape: 'last-year',
    })
    expect(planLevelsOf(tables)).toEqual(['region', 'team'])
    expect(planCandidates(tables).map(({ name }) => name)).toEqual(['Ann', 'Ben', 'Cai', 'Dan'])
    expect(proposePlan(tables, suggestPlan(tables)).check()).toBe(0)
  })

  it('takes those who have sold in the last year where nobody says who is there', async () => {
    const old = ['90', '2023-05-05', 'Gone', 'A', 100]
    const suggested = suggestPlan(await recogniseWorkbook(open({ Orders: [...orders, old] })))
    expect(suggested).toMatchObject({ people: ['Ann', 'Ben'], levels: [] })
    // 2025-11 to 2026-10 brought 550, the twelve months before 200.
    expect(suggested.total).toBe(1510)
  })

  it('gives everybody the same, and leaves the total to be said, where nothing has been sold', async () => {
    const suggested = suggestPlan(await recogniseWorkbook(open({ People: people })))
    expect(suggested).toMatchObject({ total: 0, basis: 'equal', shape: 'equal', people: ['Ann', 'Ben', 'Cai'] })
  })
})
