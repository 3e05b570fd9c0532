import { countText, kpisText, moneyText } from './describe-finding'

it('counts in words of either language', () => {
  expect(countText({ count: 1425, unit: 'rows' }, 'en')).toBe('1,425 rows')
  expect(countText({ count: 1, unit: 'rows' }, 'en')).toBe('1 row')
  expect(countText({ count: 1, unit: 'months' }, 'en')).toBe('1 month')
  expect(countText({ count: 1425, unit: 'rows' }, 'zh-CN')).toBe('1,425 行')
  expect(countText({ count: 2, unit: 'months' }, 'zh-CN')).toBe('2 个月')
})

it('tells money by currency, and nothing where there is none', () => {
  expect(moneyText([{ currency: '', amount: 1447682.4 }], 'en')).toBe('1,447,682')
  expect(moneyText([{ currency: '', amount: -12.5 }], 'en')).toBe('-12.50')
  const mixed = [
    { currency: 'USD', amount: 1200 },
    { currency: 'EUR', amount: 300 },
  ]
  expect(moneyText(mixed, 'en')).toBe('USD 1,200; EUR 300')
  expect(moneyText(mixed, 'zh-CN')).toBe('USD 1,200；EUR 300')
  expect(moneyText([], 'en')).toBe('')
})

it('names a few KPIs, and how many there are more', () => {
  const touching = (...kpis: readonly string[]) => kpisText({ kpis }, 'en')
  expect(touching()).toBe('')
  expect(touching('WIN_RATE')).toBe('Win rate')
  const many = ['WIN_RATE', 'WIN_RATE', 'WIN_RATE', 'WIN_RATE', 'CYCLE', 'CYCLE']
  expect(touching(...many)).toBe('Win rate, Win rate, Win rate, Win rate and 2 more')
  expect(kpisText({ kpis: many }, 'zh-CN')).toBe('赢单率、赢单率、赢单率、赢单率等 6 项')
})
