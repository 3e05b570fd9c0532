import { readCompanyName, spellingKey } from './company-name'

describe('a company’s name', () => {
  it.each([
    ['Acme Inc.', 'ACME, Inc'],
    ['The Acme Company', 'Acme Co., Ltd.'],
    ['GTX Pro', 'GTXPro'],
    ['Müller GmbH & Co. KG', 'Mueller'.replace('ue', 'u')],
    ['Johnson & Johnson', 'Johnson and Johnson'],
    ['Macy’s', "Macy's Inc"],
    ['Foo G.m.b.H.', 'Foo GmbH'],
    ['ＡＣＭＥ', 'acme'],
    ['Société Générale S.A.', 'Societe Generale'],
    ['华瑞科技有限公司', '华瑞科技股份有限公司'],
    ['华瑞科技', '华瑞科技集团有限公司'],
    ['腾讯科技（深圳）有限公司', '腾讯科技(深圳)有限公司'],
    ['腾讯科技（深圳）有限公司', '腾讯科技深圳有限公司'],
    ['蓝天 科技', '蓝天科技'],
  ])('is the same in "%s" and "%s"', (one, other) => {
    expect(readCompanyName(one).key).toBe(readCompanyName(other).key)
  })

  it.each([
    ['Acme Foods', 'Acme Health'],
    ['Store 1 2', 'Store 12'],
    ['Store 1', 'Store 2'],
    ['华瑞科技', '华锐科技'],
    ['华瑞科技有限公司', '华瑞科技有限公司上海分公司'],
    ['Bosch (Suzhou)', 'Bosch (Berlin)'],
    ['A+', 'A-'],
  ])('is not the same in "%s" and "%s"', (one, other) => {
    expect(readCompanyName(one).key).not.toBe(readCompanyName(other).key)
  })

  it('keeps where its legal form is from', () => {
    const laws = ['Acme Inc', 'Acme Limited', 'Acme GmbH', 'Acme Pte Ltd', 'Acme Group', 'Acme'].map(
      (name) => readCompanyName(name).law,
    )
    expect(laws).toEqual(['us', 'uk', 'de', 'sg', '', ''])
  })

  it('keeps apart what stands in brackets, but not a number', () => {
    expect(readCompanyName('Bosch (Suzhou) Ltd')).toMatchObject({ key: 'boschsuzhou', bare: 'bosch', place: 'suzhou' })
    expect(readCompanyName('Store (2)')).toMatchObject({ bare: 'store2', place: '' })
  })

  it('is all there is where it is nothing but a legal form', () => {
    expect(readCompanyName('Company').key).toBe('company')
    expect(readCompanyName('The').key).toBe('the')
  })
})

it('compares words by their letters and digits', () => {
  expect(spellingKey('North-West')).toBe(spellingKey('north west'))
  expect(spellingKey('GTX Pro')).toBe(spellingKey('GTXPro'))
  expect(spellingKey('1.5 mm')).not.toBe(spellingKey('15 mm'))
  expect(spellingKey('Acme Inc')).not.toBe(spellingKey('Acme'))
})
