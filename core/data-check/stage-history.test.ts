import { stageHistory } from './stage-history'
import { dataOf, foundBy, tableOf } from './tables-for-tests'

const changes = (rows: readonly (readonly [string, string | null, string, string])[]) =>
  tableOf('stageChanges', {
    deal: rows.map(([deal]) => deal),
    fromStage: rows.map(([, from]) => from),
    stage: rows.map(([, , stage]) => stage),
    entered: rows.map(([, , , day]) => day),
  })

it('finds a change that does not come from where the deal was', () => {
  const table = changes([
    ['D1', 'Lead', 'Offer', '2026-01-05'],
    ['D1', null, 'Lead', '2026-01-01'],
    ['D1', 'Review', 'Won', '2026-01-09'],
    ['D2', 'Lead', 'Offer', '2026-01-05'],
  ])
  const [finding] = stageHistory.find(dataOf(table))
  expect(finding).toMatchObject({ severity: 'warning', count: 1 })
  expect(finding?.rows).toMatchObject([
    { row: 4, found: 'Review', problem: { en: 'comes from “Review”, but was in “Offer” since row 2' } },
  ])
})

it('does not judge the order of changes on one day', () => {
  const table = changes([
    ['D1', null, 'Lead', '2026-01-01'],
    ['D1', 'Offer', 'Won', '2026-01-05'],
    ['D1', 'lead', 'Offer', '2026-01-05'],
  ])
  expect(foundBy(stageHistory, table)).toEqual([])
})

it('finds changes before the deal was created, by number or title', () => {
  const deals = tableOf('deals', {
    id: ['D1', 'D2'],
    name: ['Big', 'Small'],
    owner: ['Ann', 'Ann'],
    amount: [1, 1],
    stage: ['Won', 'Won'],
    created: ['2026-02-01', '2026-02-01'],
    closed: [null, null],
  })
  const table = changes([
    ['D1', null, 'Lead', '2026-01-31'],
    ['Small', null, 'Lead', '2026-02-01'],
    ['Big', null, 'Lead', '2025-02-01'],
    ['D9', null, 'Lead', '2020-02-01'],
  ])
  expect(foundBy(stageHistory, deals, table)).toEqual([
    { what: 'Stage changes before their deal was created', severity: 'warning', count: 2, rows: [2, 4] },
  ])
})
