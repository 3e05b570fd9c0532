import { contents, numbers, settled } from './columns-for-tests'

it('takes a twelfth of the amount per year for the amount per month', () => {
  const { recurring } = settled('subscriptions', { annual: numbers([1200, undefined, 60], '年费') })
  expect(contents(recurring)).toEqual([100, undefined, 5])
  expect(recurring?.header).toBe('年费')
})

it('fills in plans paid by the year where a table has both', () => {
  const columns = { recurring: numbers([80, undefined], 'MRR'), annual: numbers([1200, 1200], 'ARR') }
  const { recurring } = settled('subscriptions', columns)
  expect(contents(recurring)).toEqual([80, 100])
  expect(recurring?.header).toBe('MRR')
})

it('leaves amounts per month alone', () => {
  expect(settled('subscriptions', { recurring: numbers([80]) })).not.toHaveProperty('recurring')
})
