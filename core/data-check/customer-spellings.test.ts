import { customerSpellings } from './customer-spellings'
import { dataOf, foundBy, tableOf } from './tables-for-tests'

/** Orders of these customers, one a row. */
const ordersOf = (customers: readonly string[], customerId?: readonly string[]) =>
  tableOf('orders', {
    customer: customers,
    date: customers.map(() => '2026-01-01'),
    amount: customers.map((_, index) => 10 ** index),
    ...(customerId === undefined ? {} : { customerId }),
  })

const rowsOf = (customers: readonly string[], customerId?: readonly string[]) =>
  foundBy(customerSpellings, ordersOf(customers, customerId)).flatMap(({ rows }) => rows)

it('finds the rows with the rarer spelling, and names the usual one', () => {
  const [finding] = customerSpellings.find(dataOf(ordersOf(['Acme Inc.', 'Acme', 'Bolt', 'ACME, Inc', 'Acme Inc.'])))
  expect(finding).toMatchObject({ severity: 'warning', count: 2, money: [{ amount: 1010 }] })
  expect(finding?.rows).toMatchObject([
    {
      row: 3,
      header: 'customer',
      found: 'Acme',
      problem: { en: 'mostly written “Acme Inc.”', zh: '通常写作“Acme Inc.”' },
    },
    {
      row: 5,
      header: 'customer',
      found: 'ACME, Inc',
      problem: { en: 'mostly written “Acme Inc.”', zh: '通常写作“Acme Inc.”' },
    },
  ])
})

it('finds a spelling that is usual in another table', () => {
  const deals = tableOf('deals', {
    owner: ['Ann'],
    customer: ['华瑞科技'],
    amount: [1],
    stage: ['Won'],
    closed: ['2026-01-01'],
  })
  const found = customerSpellings.find(dataOf(deals, ordersOf(['华瑞科技有限公司', '华瑞科技有限公司'])))
  expect(found).toMatchObject([{ entity: 'deals', count: 1, rows: [{ found: '华瑞科技' }] }])
})

it('does not mind case, width and outer spaces: reading the table has made them one', () => {
  expect(rowsOf(['Acme', ' ACME ', 'ａｃｍｅ'])).toEqual([])
})

it('keeps companies of different countries apart, and does not guess which of them is meant', () => {
  expect(rowsOf(['Acme Inc', 'Acme GmbH', 'Acme'])).toEqual([])
  expect(rowsOf(['Acme Inc', 'Acme GmbH', 'Acme Corp'])).toEqual([2])
})

it('keeps branches in different places apart, and knows the one that is alone', () => {
  expect(rowsOf(['Bosch (Suzhou)', 'Bosch (Berlin)', 'Bosch'])).toEqual([])
  expect(rowsOf(['Bosch (Suzhou)', 'Bosch', 'Bosch'])).toEqual([2])
  expect(rowsOf(['华瑞科技（上海）有限公司', '华瑞科技（北京）有限公司'])).toEqual([])
})

describe('a letter that differs', () => {
  const often = Array<string>(5).fill('Blackrock Partners')

  it('is a slip where it is rare', () => {
    expect(rowsOf([...often, 'Blackrok Partners'])).toEqual([7])
    expect(rowsOf(['Blackrok Partners', ...often])).toEqual([2])
  })

  it('is another name where both are as usual: there are Micheles and Michelles', () => {
    expect(rowsOf(['Michele Johnson', 'Michelle Johnson', 'Michelle Johnson'])).toEqual([])
  })

  it('is another customer where the numbers say so', () => {
    const names = [...often, 'Blackrok Partners']
    expect(rowsOf(names, [...often.map(() => 'C1'), 'C2'])).toEqual([])
    expect(rowsOf(names, [...often.map(() => 'C1'), 'C1'])).toEqual([7])
  })

  it('is no slip between companies of different countries', () => {
    expect(rowsOf([...often.map((name) => `${name} Inc`), 'Blackrok Partners GmbH'])).toEqual([])
  })
})

it('finds nothing alike in names of nothing but marks', () => {
  expect(rowsOf(['???', '…', '(?)', '(Suzhou)', '(Berlin)'])).toEqual([])
})

it('finds nothing among names that are merely alike', () => {
  expect(
    rowsOf([
      'Bluewater Foods',
      'Bluewater Health',
      'Granite Health',
      '蓝天科技',
      '蓝天食品',
      'Store 1',
      'Store 2',
      'Acme',
      '',
    ]),
  ).toEqual([])
})

// Comparing each with each would take minutes.
it('compares 50,000 names in seconds', () => {
  const syllables = ['ka', 'lo', 'mi', 'ra', 'ten', 'vos', 'zu', 'bri', 'den', 'fal']
  const name = (index: number) => String(100_000 + index * 7).replace(/\d/g, (digit) => syllables[Number(digit)] ?? '')
  const customer = Array.from({ length: 50_000 }, (_, index) => `${name(index)} Group`)
  expect(foundBy(customerSpellings, tableOf('customers', { customer }))).toEqual([])
}, 30_000)
