import { contents, dayOf, rulesWith, settled, texts } from './columns-for-tests'

const written = ['2026-Q3', '2026年7月', 'FY2026', '2026', 'soon', '', '2026-Q3']
const firsts = ['2026-07-01', '2026-07-01', '2025-04-01', '2026-01-01', '', '', '2026-07-01']
const lasts = ['2026-09-30', '2026-07-31', '2026-03-31', '2026-12-31', '', '', '2026-09-30']
const known = (days: readonly string[]) => days.map((day) => (day === '' ? undefined : dayOf(day)))

it.each(['targets', 'forecasts', 'market'] as const)('gives the first and last days of the periods of %s', (entity) => {
  const found = settled(entity, { period: texts(written, '期间') }, rulesWith({}, 4))
  expect(contents(found.first)).toEqual(known(firsts))
  expect(contents(found.last)).toEqual(known(lasts))
  expect(found.last?.kind).toBe('day')
  expect(found.last?.header).toBe('期间')
})

it('does not take a blank period for the current one', () => {
  expect(contents(settled('targets', { period: texts(['']) }).first)).toEqual([undefined])
})
