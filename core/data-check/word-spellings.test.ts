import { foundBy, tableOf } from './tables-for-tests'
import { wordSpellings } from './word-spellings'

const orders = (product: readonly string[]) =>
  tableOf('orders', {
    customer: product.map(() => 'A'),
    date: product.map(() => '2026-01-01'),
    amount: product.map(() => 1),
    product,
  })

it('finds a product that is written in two ways, where the rarer stands', () => {
  expect(
    foundBy(wordSpellings, orders(['GTX Pro', 'GTXPro', 'MG Special', 'GTX Pro', '扫描 枪', '扫描枪', '扫描枪'])),
  ).toEqual([
    {
      what: 'Words in “product” that differ only in spaces, punctuation or accents',
      severity: 'warning',
      count: 2,
      rows: [3, 6],
    },
  ])
})

it('leaves alone what a mark may tell apart', () => {
  expect(foundBy(wordSpellings, orders(['A', 'A-', 'C', 'C#', '1.5', '15', 'Type 1 2', 'Type 12', '1-2-3']))).toEqual(
    [],
  )
})

it('leaves owners to the people table where there is one', () => {
  const deals = tableOf('deals', {
    owner: ['Ann Lee', 'Ann-Lee'],
    amount: [1, 1],
    stage: ['Won', 'Won'],
    closed: [null, null],
  })
  expect(foundBy(wordSpellings, deals)).toMatchObject([{ count: 1 }])
  expect(foundBy(wordSpellings, deals, tableOf('people', { person: ['Ann Lee'], team: ['East'] }))).toEqual([])
})
