import { dataOf, foundBy, tableOf } from './tables-for-tests'
import { unusableTargets } from './unusable-targets'

const deals = tableOf('deals', {
  owner: ['Ann', 'Ben'],
  team: ['East', 'West'],
  amount: [1, 1],
  stage: ['Won', 'Won'],
  closed: [null, null],
})
const targets = (columns: Readonly<Record<string, readonly (string | null)[]>>) => {
  const count = Object.values(columns)[0]?.length ?? 0
  const all = (cell: string | number) => Array<string | number>(count).fill(cell)
  return tableOf('targets', {
    who: all('Ann'),
    kpi: all('REVENUE'),
    period: all('2026-Q1'),
    target: all(100),
    ...columns,
  })
}

it('finds targets for somebody who is nowhere else', () => {
  const found = unusableTargets.find(dataOf(deals, targets({ who: ['ann', 'East', 'all', null, 'Bem', '公司'] })))
  expect(found).toMatchObject([
    {
      severity: 'warning',
      count: 1,
      money: [{ amount: 100 }],
      rows: [{ row: 6, found: 'Bem', problem: { en: 'unknown; the nearest: Ben' } }],
    },
  ])
})

it('does not know who is unknown where no other table names anybody', () => {
  expect(foundBy(unusableTargets, targets({ who: ['Zed'] }))).toEqual([])
})

it('finds targets for a KPI that there is not; a blank is sales', () => {
  expect(foundBy(unusableTargets, deals, targets({ kpi: ['win_rate', null, 'Wim rate'] }))).toMatchObject([
    { what: 'Targets for a KPI that there is not', severity: 'error', rows: [4] },
  ])
})

it('knows the KPIs that people have defined themselves, and those narrowed down', () => {
  const table = targets({ kpi: ['My KPI', 'STAGE_CONVERSION(Proposal)', 'Your KPI'] })
  const found = unusableTargets.find({ ...dataOf(deals, table), ownKpis: ['my kpi'] })
  expect(found).toMatchObject([
    { count: 1, rows: [{ found: 'Your KPI', problem: { en: expect.stringContaining('my kpi') as string } }] },
  ])
})
