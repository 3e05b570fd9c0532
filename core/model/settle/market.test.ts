import { contents, rulesWith, settled, texts } from './columns-for-tests'

const competitor = texts(['Us', '我司', 'Acme', '', '本公司', 'ACME '], '竞争对手')
const oursOf = (names: string[] = []) =>
  settled(
    'market',
    { period: texts(['2026', '2026', '2026', '2026', '2026', '2026']), competitor },
    rulesWith({ ourNames: names }),
  ).ours

it('knows us by words in both languages', () => {
  expect(contents(oursOf())).toEqual(['yes', 'yes', '', '', 'yes', ''])
  expect(oursOf()?.header).toBe('竞争对手')
})

it('knows us by the names of Setup instead', () => {
  expect(contents(oursOf(['acme']))).toEqual(['', '', 'yes', '', '', 'yes'])
})

it('does not know who is who in a table without competitors', () => {
  expect(settled('market', { period: texts(['2026']) })).not.toHaveProperty('ours')
})
