import fc from 'fast-check'
import type { CurrencyRate } from '../reading-rules'
import { contents, numbers, rulesWith, settled, texts } from './columns-for-tests'

const rates: CurrencyRate[] = [
  { currency: 'EUR', base: 'CNY', rate: 7.8 },
  { currency: 'USD', base: 'CNY', rate: 7 },
]

describe('where every currency has a rate', () => {
  const currency = texts(['EUR', '美元', '人民币', '', '€'], '币种')
  const amount = numbers([10, 10, 10, 10, undefined], '金额')
  const found = settled(
    'orders',
    { amount, cost: numbers([1, 1, 1, 1, 1]), quantity: numbers([3, 3, 3, 3, 3]), currency },
    rulesWith({ rates }),
  )

  it('gives all money in the base currency, that of rows without a currency included', () => {
    expect(contents(found.amount)).toEqual([78, 70, 10, 10, undefined])
    expect(contents(found.cost)).toEqual([7.8, 7, 1, 1, 7.8])
    expect(found.amount?.header).toBe('金额')
  })

  it('leaves what is no money', () => {
    expect(found).not.toHaveProperty('quantity')
  })

  it('knows one currency only', () => {
    expect(contents(found.currency)).toEqual(['CNY', 'CNY', 'CNY', 'CNY', 'CNY'])
    expect(found.currency?.header).toBe('币种')
  })
})

it('works out amounts from prices in the base currency', () => {
  const columns = { unitPrice: numbers([10]), quantity: numbers([2]), due: numbers([5]), currency: texts(['USD']) }
  const found = settled('orders', columns, rulesWith({ rates }))
  expect(contents(found.amount)).toEqual([140])
  expect(contents(found.paid)).toEqual([105])
})

it('takes a currency as Setup spells it before what its sign usually means', () => {
  const rules = rulesWith({
    rates: [
      { currency: '$', base: 'SGD', rate: 1.5 },
      { currency: 'USD', base: 'SGD', rate: 1.3 },
    ],
  })
  const found = settled('orders', { amount: numbers([10, 10]), currency: texts(['$', 'US$']) }, rules)
  expect(contents(found.amount)).toEqual([15, 13])
})

it('changes nothing where a currency of the table has no rate', () => {
  const columns = { amount: numbers([10, 10]), currency: texts(['EUR', 'GBP']) }
  const found = settled('orders', columns, rulesWith({ rates }))
  expect(contents(found.amount)).toEqual([10, 10])
  expect(contents(found.currency)).toEqual(['EUR', 'GBP'])
})

it('changes nothing without rates, and in a table without a currency', () => {
  expect(settled('orders', { amount: numbers([10]), currency: texts(['EUR']) })).not.toHaveProperty('amount')
  expect(settled('orders', { amount: numbers([10]) }, rulesWith({ rates }))).not.toHaveProperty('amount')
})

it('gives every row its rate times its amount, or every row its amount', () => {
  const row = fc.tuple(fc.integer(), fc.constantFrom('EUR', 'usd', '¥', '', 'GBP'))
  const worth: Readonly<Record<string, number>> = { EUR: 7.8, usd: 7, '¥': 1, '': 1 }
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const columns = { amount: numbers(rows.map(([amount]) => amount)), currency: texts(rows.map(([, name]) => name)) }
      const refused = rows.some(([, name]) => name === 'GBP')
      expect(contents(settled('deals', columns, rulesWith({ rates })).amount)).toEqual(
        rows.map(([amount, name]) => (refused ? amount : amount * (worth[name] ?? NaN))),
      )
    }),
  )
})
