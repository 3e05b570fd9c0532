import type { Cells } from '../cells/cell'
import { parsePeriod } from '../calendar/parse-period'
import type { Calendar } from '../calendar/period'
import { dayNumber } from '../cells/day'
import { NotAvailable } from '../input-error'
import {
  constant,
  difference,
  kpiValue,
  power,
  preceding,
  product,
  value,
  yearBefore,
  type Expression,
} from '../measures/expression'
import { resolveWho } from '../measures/group'
import type { Dataset } from '../model/dataset'
import { datasetForTests } from './dataset-for-tests'
import { evaluateExpressions } from './evaluate'
import { ordered } from './families/rows'

const calendar: Calendar = { today: dayNumber(2026, 11, 2), fiscalYearStart: 1 }
const sales = kpiValue('REVENUE')

function of(
  dataset: Dataset,
  expression: Expression,
  period: string,
  who = '',
  today = calendar.today,
): number | string {
  const then = { ...calendar, today }
  const at = parsePeriod(period, then, false)
  const found = evaluateExpressions(dataset, [expression], [at], [resolveWho(dataset, who)], then).value(0, 0, 0)
  return found instanceof NotAvailable ? found.code : found
}

/** Orders of Ann's by day, and of others by name. */
function ordersOn(...rows: readonly (readonly [day: string, amount: number, owner?: string])[]): Cells {
  return [
    ['Order Date', 'Customer', 'Amount', 'Sales Rep'],
    ...rows.map(([day, amount, owner = 'Ann']) => [day, 'Acme', amount, owner]),
  ]
}

const read = (...ranges: readonly Cells[]) => datasetForTests(ranges, calendar)

describe('numbers and powers', () => {
  const dataset = read(ordersOn(['2026-01-10', 9]))

  it('are themselves', () => {
    expect(of(dataset, product(constant(4), sales), '2026')).toBe(36)
    expect(of(dataset, power(sales, constant(0.5)), '2026')).toBe(3)
    expect(of(dataset, power(constant(0), constant(2)), '2026')).toBe(0)
  })

  it('are not available where they are no numbers', () => {
    const negative = difference(constant(0), sales)
    expect(of(dataset, power(negative, constant(0.5)), '2026')).toBe('power-is-no-number')
    expect(of(dataset, power(negative, constant(2)), '2026')).toBe('power-is-no-number')
    expect(of(dataset, power(constant(0), constant(-1)), '2026')).toBe('power-is-no-number')
    expect(of(dataset, power(constant(10), constant(400)), '2026')).toBe('power-is-no-number')
  })
})

describe('earlier periods', () => {
  const dataset = read(ordersOn(['2024-02-29', 1], ['2025-02-28', 2], ['2025-11-01', 4], ['2026-11-01', 8]))

  it('are those of the year before, whatever their lengths', () => {
    expect(of(dataset, yearBefore(sales), '2025-02')).toBe(1)
    expect(of(dataset, yearBefore(sales), '2026-02')).toBe(2)
    expect(of(dataset, yearBefore(sales), 'YTD')).toBe(6)
  })

  it('go back as often as they are nested, either way', () => {
    expect(of(dataset, preceding(yearBefore(sales)), '2025-03')).toBe(1)
    expect(of(dataset, yearBefore(yearBefore(sales)), '2026-02')).toBe(1)
    expect(of(dataset, preceding(preceding(sales)), '2025-04')).toBe(2)
  })

  it('have nothing before the first row', () => {
    expect(of(dataset, yearBefore(sales), '2025-01')).toBe('no-history')
    expect(of(dataset, preceding(sales), '2024-02')).toBe('no-history')
  })

  it('are 0 between the first row and the last', () => {
    expect(of(dataset, yearBefore(sales), '2026-03')).toBe(0)
  })

  it.each(['returning', 'lapsed'] as const)('leave %s customers unknown in the first period', (form) => {
    const customers = value({ form, key: 'customer', rows: ordered, name: { en: 'customers', zh: '客户' } })
    expect(of(dataset, customers, '2024-Q1')).toBe('no-history')
    expect(of(dataset, customers, '2024-Q2')).toBe(form === 'lapsed' ? 1 : 0)
  })

  it('leave reactivated customers unknown in the first two periods', () => {
    const customers = value({ form: 'reactivated', key: 'customer', rows: ordered, name: { en: 'back', zh: '召回' } })
    expect([2024, 2025].map((year) => of(dataset, customers, String(year)))).toEqual(['no-history', 'no-history'])
    expect(of(dataset, customers, '2026-Q1')).toBe(0)
    expect(of(dataset, customers, '2025-Q1')).toBe(1)
  })
})

describe('compound growth', () => {
  const growth: Expression = { op: 'compoundGrowth', of: sales }

  it.each<[string, Cells, string, number | string]>([
    ['takes the first and the last full year', ordersOn(['2021-01-31', 100], ['2025-12-01', 1600]), '2025', 1],
    [
      'leaves out years after the period',
      ordersOn(['2021-01-31', 100], ['2023-05-05', 400], ['2025-12-01', 1]),
      '2023',
      1,
    ],
    [
      'needs the period to end the year',
      ordersOn(['2021-01-31', 100], ['2023-05-05', 400], ['2025-12-01', 1]),
      '2023-11',
      -1,
    ],
    [
      'leaves out a year that begins in February',
      ordersOn(['2021-02-01', 9], ['2022-03-03', 4], ['2024-12-05', 9]),
      '2024',
      0.5,
    ],
    [
      'leaves out a year that ends in November',
      ordersOn(['2022-01-05', 4], ['2024-03-03', 9], ['2025-11-30', 1]),
      '2025',
      0.5,
    ],
    [
      'leaves out the year that is not over',
      ordersOn(['2024-01-05', 4], ['2025-03-03', 9], ['2026-12-05', 1]),
      '2026',
      1.25,
    ],
    ['needs two full years', ordersOn(['2025-01-05', 4], ['2026-10-10', 9]), '2026', 'no-full-years'],
    ['has nothing to grow from', ordersOn(['2024-01-05', 0], ['2025-12-03', 9]), '2025', 'base-not-positive'],
  ])('%s', (_, orders, period, expected) => {
    const found = of(read(orders), growth, period)
    if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 12)
    else expect(found).toBe(expected)
  })

  it('takes the years of the data, whoever’s they are', () => {
    const dataset = read(
      ordersOn(['2023-01-05', 4, 'Ben'], ['2023-06-06', 1], ['2025-04-04', 9], ['2025-12-24', 4, 'Ben']),
    )
    expect(of(dataset, growth, '2025', 'Ann')).toBeCloseTo(2, 12)
    expect(of(dataset, growth, '2025', 'Ben')).toBeCloseTo(0, 12)
  })
})

const targets: Cells = [
  ['Who', 'Period', 'Target'],
  ['Ann', '2026-Q1', 100],
  ['Ben', '2026-Q1', 100],
  ['Cai', '2026-Q1', 100],
  ['Dan', '2026-Q2', 100],
]
const people: Cells = [
  ['Name', 'Team'],
  ['Ann', 'North'],
  ['Ben', 'South'],
  ['Cai', 'South'],
  ['Dan', 'South'],
]

describe('people', () => {
  const withTarget: Expression = { op: 'people', of: kpiValue('ATTAINMENT') }
  const atTarget: Expression = { ...withTarget, atLeast: 1 }
  const orders = ordersOn(['2026-01-10', 100, 'Ann'], ['2026-01-11', 99.5, 'Ben'], ['2026-01-12', 300, 'Dan'])
  const dataset = read(orders, targets, people)

  it('count where a value exists', () => {
    expect(of(dataset, withTarget, '2026-Q1')).toBe(3)
    expect(of(dataset, withTarget, '2026-Q1', 'South')).toBe(2)
    expect(of(dataset, withTarget, '2026-Q1', 'Dan')).toBe(0)
    expect(of(dataset, withTarget, '2026-Q2')).toBe(1)
  })

  it('count from a threshold on', () => {
    expect(of(dataset, atTarget, '2026-Q1')).toBe(1)
    expect(of(dataset, atTarget, '2026-Q1', 'South')).toBe(0)
  })

  it('reach a threshold whatever the rounding of sums', () => {
    const cents = ordersOn(['2026-01-10', 33.3, 'Ann'], ['2026-01-11', 33.3, 'Ann'], ['2026-01-12', 33.4, 'Ann'])
    expect(of(read(cents, targets), { ...atTarget, atLeast: 0.1 + 0.2 + 0.7 }, '2026-Q1', 'Ann')).toBe(1)
  })

  it('are not known where no row says whose it is', () => {
    const ownerless = orders.map((row) => row.slice(0, 3))
    expect(of(read(ownerless, targets, people), withTarget, '2026-Q1')).toBe('group-not-told')
  })
})

describe('months to reach', () => {
  const ramp: Expression = { op: 'monthsToReach', of: kpiValue('ATTAINMENT'), atLeast: 1, hiredWithin: 24 }
  const monthly = (who: string, ...months: readonly string[]) => months.map((month) => [who, month, 100])
  const goals: Cells = [
    ['Who', 'Period', 'Target'],
    ...monthly('Ann', '2025-11', '2025-12', '2026-01'),
    ...monthly('Ben', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'),
    ...monthly('Cai', '2026-02'),
    ...monthly('Eve', '2023-06'),
  ]
  const staff: Cells = [
    ['Name', 'Team', 'Hire Date'],
    ['Ann', 'North', '2025-11-20'],
    ['Ben', 'South', '2026-01-31'],
    ['Cai', 'South', '2026-02-01'],
    ['Eve', 'North', '2023-06-01'],
    ['Dan', 'North', '2026-12-01'],
  ]
  const orders = ordersOn(
    ['2025-11-30', 100, 'Ann'],
    ['2026-01-05', 500, 'Ben'],
    ['2026-02-05', 99, 'Ben'],
    ['2026-05-31', 100, 'Ben'],
    ['2023-06-15', 100, 'Eve'],
  )
  const dataset = read(orders, goals, staff)

  it('count from the month of hiring, which is month 0', () => {
    expect(of(dataset, ramp, '2026-Q2', 'North')).toBe(0)
  })

  it('take the first month that reached, the one hired in included', () => {
    expect(of(dataset, ramp, '2026-Q2', 'South')).toBe(0)
    const later = read(ordersOn(['2026-05-31', 100, 'Ben'], ['2026-02-05', 99, 'Ben']), goals, staff)
    expect(of(later, ramp, '2026-Q2', 'South')).toBe(4)
  })

  it('are the median over those who have got there', () => {
    const later = read(ordersOn(['2025-12-05', 100, 'Ann'], ['2026-05-31', 100, 'Ben']), goals, staff)
    expect(of(later, ramp, '2026-Q2')).toBe(2.5)
  })

  it('look no further than the end of the period', () => {
    const later = read(ordersOn(['2026-05-31', 100, 'Ben']), goals, staff)
    expect(of(later, ramp, '2026-04', 'South')).toBe('nobody-there-yet')
  })

  it('look no further than today', () => {
    const later = read(ordersOn(['2026-05-31', 100, 'Ben']), goals, staff)
    expect(of(later, ramp, '2026', 'Ben', dayNumber(2026, 4, 30))).toBe('nobody-there-yet')
  })

  it('leave out those who came long before the end, and those who come after it', () => {
    expect(of(dataset, ramp, '2026-Q2', 'Eve')).toBe('nobody-hired')
    expect(of(dataset, ramp, '2025-05', 'Eve')).toBe(0)
    expect(of(dataset, ramp, '2026-Q2', 'Dan')).toBe('nobody-hired')
  })
})

describe('forecasts', () => {
  const forecast = (what: 'actual' | 'error' | 'absoluteError'): Expression => ({ op: 'forecast', what, actual: sales })
  const made = (...rows: readonly (readonly [string, string, string, number])[]): Cells => [
    ['Forecast Date', 'Forecast Period', 'Owner', 'Forecast Amount'],
    ...rows,
  ]
  const orders = ordersOn(
    ['2026-01-10', 100],
    ['2026-02-10', 200],
    ['2026-02-11', 50, 'Ben'],
    ['2026-04-01', 70, 'Ben'],
  )

  it('count by the last one made before the period began', () => {
    const dataset = read(
      orders,
      made(
        ['2025-12-01', '2026-01', 'Ann', 500],
        ['2025-12-31', '2026-01', 'Ann', 120],
        ['2025-12-15', '2026-01', 'Ann', 900],
        // On its first day the period has begun.
        ['2026-01-01', '2026-01', 'Ann', 100],
      ),
    )
    expect(of(dataset, forecast('error'), '2026-Q1')).toBe(20)
  })

  it('take the later row of two of the same day', () => {
    const dataset = read(orders, made(['2025-12-31', '2026-01', 'Ann', 500], ['2025-12-31', '2026-01', 'Ann', 130]))
    expect(of(dataset, forecast('error'), '2026-Q1')).toBe(30)
  })

  const dataset = read(
    orders,
    made(
      ['2025-12-31', '2026-01', 'Ann', 120],
      ['2026-01-31', '2026-02', 'Ann', 150],
      ['2026-01-31', '2026-02', 'Ben', 60],
      ['2026-03-31', '2026-Q2', 'Ben', 70],
    ),
    people,
  )

  it('add up what each was off by', () => {
    expect(of(dataset, forecast('actual'), '2026-Q1')).toBe(350)
    expect(of(dataset, forecast('error'), '2026-Q1')).toBe(20 - 50 + 10)
    expect(of(dataset, forecast('absoluteError'), '2026-Q1')).toBe(80)
  })

  it('are those of the group', () => {
    expect(of(dataset, forecast('absoluteError'), '2026-Q1', 'Ben')).toBe(10)
    expect(of(dataset, forecast('actual'), '2026-Q1', 'North')).toBe(300)
  })

  it('are those whose own period lies within the period', () => {
    expect(of(dataset, forecast('actual'), '2026-H1')).toBe(420)
    expect(of(dataset, forecast('actual'), '2026-04')).toBe('no-forecast')
  })

  it('of a team are held against what the team sold, those of nobody against everything', () => {
    const dataset = read(
      orders,
      [
        ['Forecast Date', 'Forecast Period', 'Team', 'Forecast Amount'],
        ['2026-01-31', '2026-02', 'North', 210],
        ['2026-01-31', '2026-02', '', 255],
      ],
      people,
    )
    expect(of(dataset, forecast('actual'), '2026-02')).toBe(200 + 250)
    expect(of(dataset, forecast('error'), '2026-02')).toBe(10 + 5)
    expect(of(dataset, forecast('error'), '2026-02', 'North')).toBe(10)
  })
})

describe('either', () => {
  it('takes what the data holds, by its tables and by their columns', () => {
    const withProfit: Cells = [
      ['Order Date', 'Customer', 'Amount', 'Profit'],
      ['2026-01-10', 'Acme', 200, 50],
    ]
    expect(of(read(withProfit), kpiValue('GROSS_MARGIN'), '2026')).toBe(0.25)
    const withBoth = withProfit.map((row, index) => [...row, index === 0 ? 'Cost' : 180])
    expect(of(read(withBoth), kpiValue('GROSS_MARGIN'), '2026')).toBeCloseTo(0.1, 12)
  })

  it('tells what its first choice lacks where the data holds none', () => {
    const bare = read(ordersOn(['2026-01-10', 9]))
    expect(() => of(bare, kpiValue('GROSS_MARGIN'), '2026')).toThrow(/no column for Cost/i)
    expect(() => of(read(people), sales, '2026')).toThrow(/no table of orders/)
  })
})
