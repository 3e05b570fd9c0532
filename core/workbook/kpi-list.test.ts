import type { Cells } from '../cells/cell'
import { dayNumber } from '../cells/day'
import { catalogue } from '../kpis/catalogue'
import { listKpis } from './kpi-list'
import { recogniseSheets } from './recognise-sheets'
import { defaultSettings, type Settings } from './settings'

const deals: Cells = [
  ['Owner', 'Amount', 'Stage', 'Close Date'],
  ['Ann', 600, 'Won', '2026-07-21'],
]
const settings: Settings = {
  ...defaultSettings,
  ownKpis: [
    { name: 'Half', formula: 'REVENUE / 2', definition: 'A sack of sales' },
    { name: 'Broken', formula: 'REVENUE /' },
  ],
}
const environment = { locale: 'en', theme: 'light', today: dayNumber(2026, 9, 15), date1904: false } as const
const tables = recogniseSheets([{ name: 'Deals', cells: deals }], settings, environment)
const idsOf = (kind: string, lacks = '', query = '') =>
  listKpis(tables, query)
    .filter((section) => section.kind === kind && section.lacks.join(' + ') === lacks)
    .flatMap(({ kpis }) => kpis.map(({ id }) => id))

it('begins with own KPIs that can be used', () => {
  expect(listKpis(tables)[0]).toMatchObject({ kind: 'own', kpis: [{ id: 'Half' }] })
})

it('goes on with what the tables can answer', () => {
  expect(listKpis(tables)[1]?.kind).toBe('answered')
  expect(idsOf('answered')).toEqual(expect.arrayContaining(['REVENUE', 'WIN_RATE', 'AVG_DEAL']))
  expect(idsOf('answered')).not.toContain('ORDERS')
})

it('tells by which tables the others lack, as few as would do', () => {
  expect(idsOf('lacking', 'orders')).toEqual(expect.arrayContaining(['ORDERS', 'AVG_ORDER']))
  expect(idsOf('lacking', 'costs')).toEqual(expect.arrayContaining(['CAC']))
  expect(idsOf('lacking', 'targets')).toEqual(expect.arrayContaining(['ATTAINMENT', 'TARGET']))
})

it('tells apart what lacks a column of a table that is there', () => {
  expect(idsOf('lacking')).toEqual(expect.arrayContaining(['CYCLE', 'LOSS_TO']))
})

it('has every KPI once', () => {
  const ids = listKpis(tables).flatMap(({ kpis }) => kpis.map(({ id }) => id))
  expect([...ids].sort()).toEqual(['Half', ...catalogue().map(({ id }) => id)].sort())
})

it('searches own KPIs too, in names and in what people say about them', () => {
  expect(idsOf('own', '', 'hal')).toEqual(['Half'])
  expect(idsOf('own', '', 'sack')).toEqual(['Half'])
  expect(idsOf('own', '', 'win')).toEqual([])
  expect(listKpis(tables, 'zzz')).toEqual([])
})
