import { dayNumber } from '../cells/day'
import { difference, kpiValue, product, constant, ratio, sum } from '../measures/expression'
import { catalogue, findKpi } from './catalogue'
import { samplesForTests } from './dataset-for-tests'
import { sampleNames } from './sample-tables'
import { isSplittable } from './splittable'

const dataset = samplesForTests(sampleNames(), { today: dayNumber(2026, 7, 15), fiscalYearStart: 1 })

it('is what adds up over people and months', () => {
  const ids = catalogue().flatMap((kpi) => (isSplittable(dataset, kpi) ? [kpi.id] : []))
  expect(ids).toEqual(expect.arrayContaining(['REVENUE', 'ORDERS', 'NEW_CUSTOMERS', 'NEW_PIPELINE', 'VISITS']))
  for (const id of ['WIN_RATE', 'AVG_DEAL', 'PIPELINE', 'CUSTOMERS', 'TARGET', 'VELOCITY'])
    expect(ids).not.toContain(id)
})

it('sees through sums, differences and multiples, not through rates', () => {
  const [revenue, orders] = [kpiValue('REVENUE'), kpiValue('ORDERS')]
  const own = (value: typeof revenue) => isSplittable(dataset, { ...findKpi('REVENUE'), id: 'mine', value })
  expect(own(sum(revenue, orders))).toBe(true)
  expect(own(difference(revenue, orders))).toBe(true)
  expect(own(product(constant(0.3), revenue))).toBe(true)
  expect(own(product(revenue, orders))).toBe(false)
  expect(own(ratio(revenue, orders))).toBe(false)
})
