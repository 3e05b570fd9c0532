import type { Cells } from '../cells/cell'
import { dayNumber } from '../cells/day'
import { NotAvailable } from '../input-error'
import { noOwnKpis } from '../own-kpis/own-kpis'
import { datasetOfCells } from './dataset-for-tests'
import { targetPaces, type PaceShape } from './target-pace'

const today = dayNumber(2026, 1, 15)

/** Half of each quarter's sales on its second day, half on its third last; 20 in January 2026. */
const orders: Cells = [
  ['Order ID', 'Order Date', 'Customer', 'Sales Rep', 'Amount'],
  ...[100, 100, 100, 100, 110, 120, 130, 140].flatMap((amount, quarter) => {
    const [year, month] = [2024 + Math.floor(quarter / 4), 1 + (quarter % 4) * 3]
    return [0, 2].map((later) => [
      `O${quarter}${later}`,
      `${year}-${String(month + later).padStart(2, '0')}-${later === 0 ? '02' : '28'}`,
      'Acme',
      'Ann',
      amount / 2,
    ])
  }),
  ['A', '2026-01-05', 'Acme', 'Ann', 20],
]
const paces = (targets: Cells, period = '2026-Q1', by: PaceShape = 'workdays') =>
  targetPaces(
    datasetOfCells([orders, [['Who', 'KPI', 'Period', 'Target'], ...targets]], today),
    noOwnKpis,
    { today, fiscalYearStart: 1 },
    { period, by },
  )

it('compares with the workdays behind, and with earlier quarters as far on', () => {
  // 11 of the 64 workdays of the quarter are behind. All earlier quarters had half of their sales by then.
  const [ann] = paces([['Ann', 'REVENUE', '2026-Q1', 128]])
  expect(ann).toMatchObject({ who: 'Ann', target: 128, actual: 20 })
  expect(ann?.pace).toMatchObject({ elapsed: 11 / 64, expected: 22, ahead: -2, neededPerDay: 108 / 53 })
  if (ann === undefined || ann.pace instanceof NotAvailable) throw new Error('there is no pace')
  expect(ann.pace.landing).toBeCloseTo((20 * 64) / 11, 9)
  expect(ann.pace.interval?.map((each) => Math.round(each * 1e6) / 1e6)).toEqual([40, 40])
})

it('adds months up to the quarter that is asked for', () => {
  const months = ['2026-01', '2026-02', '2026-03'].map((month, index) => ['Ann', 'REVENUE', month, 10 * (index + 1)])
  expect(paces(months)).toMatchObject([{ who: 'Ann', target: 60 }])
})

it('leaves out whoever has no target then', () => {
  expect(paces([['Ann', 'REVENUE', '2026-Q1', 128]], '2026-Q2')).toEqual([])
})

it('says of a rate that it has no pace', () => {
  const [rate] = paces([['Ann', 'AVG_ORDER', '2026-Q1', 50]])
  expect(rate?.actual).toBe(20)
  expect(rate?.pace).toMatchObject({ code: 'pace-of-a-rate' })
})

it('refuses a season that no history tells', () => {
  const targets = [['Ann', 'REVENUE', '2026-Q1', 128]]
  // Sales fall in January and March alike, with a little growth: 15 of 31 days of nearly half of the quarter.
  expect(paces(targets, '2026-Q1', 'seasonal')[0]?.pace).toMatchObject({
    elapsed: expect.closeTo((15 / 31) * 0.508, 3) as number,
  })
  const short = datasetOfCells([orders.slice(0, 12), [['Who', 'KPI', 'Period', 'Target'], ...targets]], today)
  const ask = () => targetPaces(short, noOwnKpis, { today, fiscalYearStart: 1 }, { period: '2026-Q1', by: 'seasonal' })
  expect(ask).toThrow(/^by: needs 24 months/)
})
