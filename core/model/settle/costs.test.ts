import { contents, numbers, rulesWith, settled, texts } from './columns-for-tests'

const amount = numbers([1, 2, 3, 4])
const category = texts(['Ads', '差旅', ' ＡＤＳ', ''], '费用类别')

it('counts all costs for winning customers where Setup names no categories', () => {
  expect(contents(settled('costs', { amount, category }).acquisition)).toEqual(['yes', 'yes', 'yes', 'yes'])
  expect(contents(settled('costs', { amount }).acquisition)).toEqual(['yes', 'yes', 'yes', 'yes'])
})

it('counts those of the categories that Setup names', () => {
  const { acquisition } = settled(
    'costs',
    { amount, category },
    rulesWith({ acquisitionCategories: ['ads', '市场推广'] }),
  )
  expect(contents(acquisition)).toEqual(['yes', '', 'yes', ''])
  expect(acquisition?.header).toBe('费用类别')
})

it('does not know which costs Setup means in a table without categories', () => {
  const rules = rulesWith({ acquisitionCategories: ['ads'] })
  expect(settled('costs', { amount }, rules)).not.toHaveProperty('acquisition')
})
