import type { Cells } from '../cells/cell'
import { dayNumber } from '../cells/day'
import { recogniseSheets } from './recognise-sheets'
import { suggestScorecardKpis } from './scorecard-suggestion'
import { defaultSettings } from './settings'

function tablesOf(name: string, cells: Cells) {
  const environment = { locale: 'en', theme: 'light', today: dayNumber(2026, 9, 15), date1904: false } as const
  return recogniseSheets([{ name, cells }], defaultSettings, environment)
}

const deals = tablesOf('Deals', [
  ['Owner', 'Amount', 'Stage', 'Created', 'Close Date'],
  ['Ann', 600, 'Won', '2026-07-01', '2026-07-21'],
  ['Ben', 900, 'Lost', '2026-07-01', '2026-08-11'],
])

it('begins with what deals can tell', () => {
  expect(suggestScorecardKpis(deals, '2026-Q3')).toEqual(['REVENUE', 'WIN_RATE', 'AVG_DEAL', 'CYCLE'])
})

it('leaves out what has no number in the period', () => {
  expect(suggestScorecardKpis(deals, '2025')).toEqual(['REVENUE'])
})

it('leaves out what needs a column that is not there', () => {
  const tables = tablesOf('Deals', [
    ['Owner', 'Amount', 'Stage', 'Close Date'],
    ['Ann', 600, 'Won', '2026-07-21'],
  ])
  expect(suggestScorecardKpis(tables, '2026-Q3')).toEqual(['REVENUE', 'WIN_RATE', 'AVG_DEAL'])
})

it('begins with what orders can tell', () => {
  const tables = tablesOf('Orders', [
    ['Order ID', 'Order Date', 'Customer', 'Amount'],
    ['A1', '2026-07-10', 'Acme', 100],
  ])
  expect(suggestScorecardKpis(tables, '2026-Q3')).toEqual(['REVENUE', 'AVG_ORDER', 'ORDERS'])
})

it('suggests nothing for what is no period', () => {
  expect(suggestScorecardKpis(deals, '2026-Q9')).toEqual([])
})
