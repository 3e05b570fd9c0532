import { dataOf, foundBy, tableOf } from './tables-for-tests'
import { targetParts } from './target-parts'

type Row = readonly [period: string, target: number]

const orders = tableOf('orders', { customer: ['A'], date: ['2026-01-01'], amount: [1] })
const targets = (rows: readonly Row[], kpi: string | null = null) =>
  tableOf('targets', {
    who: rows.map(() => 'Ann'),
    kpi: rows.map(() => kpi),
    period: rows.map(([period]) => period),
    target: rows.map(([, target]) => target),
  })
const months = (...amounts: readonly number[]) => amounts.map((target, index): Row => [`2026-0${index + 1}`, target])

it('finds a quarter that its months do not add up to', () => {
  const table = targets([['2026-Q1', 300], ...months(100, 100, 120)])
  const [finding] = targetParts.find(dataOf(orders, table))
  expect(finding).toMatchObject({
    severity: 'warning',
    count: 1,
    rows: [{ row: 2, found: '300', problem: { en: 'its parts add up to 320' } }],
  })
})

it('lets parts be rounded, be incomplete, or have parts themselves', () => {
  expect(foundBy(targetParts, orders, targets([['2026-Q1', 100], ...months(33.3, 33.3, 33.3)]))).toEqual([])
  expect(foundBy(targetParts, orders, targets([['2026-Q1', 300], ...months(100, 120)]))).toEqual([])
  const year: readonly Row[] = [
    ['2026', 1000],
    ['2026-H1', 400],
    ['2026-H2', 600],
    ['2026-Q1', 300],
    ['2026-Q2', 100],
  ]
  expect(foundBy(targetParts, orders, targets([...year, ...months(100, 100, 100)]))).toEqual([])
  expect(foundBy(targetParts, orders, targets([...year, ...months(100, 100, 200)]))).toMatchObject([{ rows: [5] }])
})

it('does not add up rates, averages and different customers', () => {
  const deals = tableOf('deals', { owner: ['Ann'], amount: [1], stage: ['Won'], closed: ['2026-01-01'] })
  for (const kpi of ['WIN_RATE', 'AVG_ORDER', 'CUSTOMERS', 'nothing we know']) {
    const table = targets([['2026-Q1', 300], ...months(300, 300, 300)], kpi)
    expect(foundBy(targetParts, orders, deals, table)).toEqual([])
  }
})
