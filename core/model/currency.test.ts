import { currencyCode } from './currency'

it.each([
  ['CNY', ['CNY', 'cny', 'RMB', '人民币', '元', '¥', '￥', 'CNY - Chinese Yuan', '人民币(CNY)']],
  ['USD', ['USD', 'US$', '$', '＄', 'U.S. Dollar', '美元', 'USD-美元']],
  ['EUR', ['EUR', '€', 'Euro', '欧元', 'EUR (€)']],
  ['HKD', ['HKD', 'HK$', '港币', '港元']],
  ['SEK', ['SEK', 'sek']],
])('%s is known by its names and signs', (code, names) => {
  for (const name of names) expect([name, currencyCode(name)]).toEqual([name, code])
})

it('keeps what it does not know', () => {
  expect(currencyCode('points')).toBe('POINTS')
  expect(currencyCode('')).toBe('')
})
