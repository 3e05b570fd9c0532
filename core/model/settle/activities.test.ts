import { contents, settled, texts } from './columns-for-tests'

it('calls the same kind by the same word in both languages and keeps the words of other kinds', () => {
  const kind = texts(['Phone', '电话', 'Workshop', '上门拜访', 'visit', '', 'workshop', 'Outbound Call'], '跟进方式')
  const found = settled('activities', { kind }).kind
  expect(contents(found)).toEqual(['call', 'call', 'Workshop', 'visit', 'visit', '', 'Workshop', 'call'])
  expect(found?.kind === 'text' && found.dictionary).toEqual(['', 'call', 'Workshop', 'visit'])
  expect(found?.header).toBe('跟进方式')
})
