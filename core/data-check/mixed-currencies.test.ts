import { mixedCurrencies } from './mixed-currencies'
import { dataOf, tableOf } from './tables-for-tests'

const orders = (currency: readonly (string | null)[]) =>
  tableOf('orders', {
    customer: currency.map(() => 'A'),
    date: currency.map(() => '2026-01-01'),
    amount: [10, 20, 40, 80],
    currency,
  })

it('finds rows in another currency than most, and never adds them up', () => {
  const [finding] = mixedCurrencies.find(dataOf(orders(['USD', 'USD', 'EUR', 'CNY'])))
  expect(finding).toMatchObject({
    severity: 'error',
    count: 2,
    money: [
      { currency: 'CNY', amount: 80 },
      { currency: 'EUR', amount: 40 },
    ],
  })
  expect(finding?.fix.en).toContain('rates for USD, EUR, CNY')
})

it('finds nothing in one currency, blanks or not', () => {
  expect(mixedCurrencies.find(dataOf(orders(['USD', null, null, 'USD'])))).toEqual([])
})
