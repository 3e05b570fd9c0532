import { dayNumber } from '../cells/day'
import { InputError, NotAvailable } from '../input-error'
import { findKpi } from '../kpis/catalogue'
import { previewKpi } from './kpi-preview'
import { recogniseSheets } from './recognise-sheets'
import { defaultSettings } from './settings'

const tables = recogniseSheets(
  [
    {
      name: 'Deals',
      cells: [
        ['Owner', 'Amount', 'Stage', 'Created', 'Close Date'],
        ['Ann', 400, 'Won', '2025-07-01', '2025-07-11'],
        ['Ann', 500, 'Won', '2026-04-01', '2026-04-11'],
        ['Ben', 100, 'Lost', '2026-04-01', '2026-05-11'],
        ['Ann', 600, 'Won', '2026-07-01', '2026-07-21'],
        ['Ann', 300, 'Won', '2026-07-01', '2026-07-21'],
        ['Ben', 900, 'Lost', '2026-07-01', '2026-08-11'],
      ],
    },
  ],
  defaultSettings,
  { locale: 'en', theme: 'light', today: dayNumber(2026, 9, 15), date1904: false },
)
const preview = (kpi: string, period = '2026-Q3', who = '') => previewKpi(tables, findKpi(kpi), { period, who })

it('compares with the period before and with the year before, amounts by a share', () => {
  const { value, comparisons } = preview('REVENUE')
  expect(value).toBe(900)
  expect(comparisons.map(({ period }) => period.label)).toEqual(['2026-Q2', '2025-Q3'])
  expect(comparisons.map(({ change }) => change)).toEqual([
    { kind: 'share', by: 0.8, better: true },
    { kind: 'share', by: 1.25, better: true },
  ])
})

it('compares percents by points', () => {
  const [before] = preview('WIN_RATE').comparisons
  expect(before?.change?.kind).toBe('points')
  expect(before?.change?.by).toBeCloseTo(100 / 6, 12)
})

it('compares scores by points, whatever sign they have', () => {
  const surveys = [
    ['Date', 'Customer', 'NPS'],
    ['2026-05-01', 'Acme', 3],
    ['2026-08-01', 'Acme', 9],
  ]
  const { environment } = tables
  const asked = recogniseSheets([{ name: 'Surveys', cells: surveys }], defaultSettings, environment)
  const { value, comparisons } = previewKpi(asked, findKpi('NPS'), { period: '2026-Q3', who: '' })
  expect(value).toBe(100)
  expect(comparisons[0]?.change).toEqual({ kind: 'points', by: 200, better: true })
})

it('calls a longer sales cycle worse', () => {
  expect(preview('CYCLE').comparisons[0]?.change).toEqual({ kind: 'share', by: 1, better: false })
})

it('has no change without an earlier value', () => {
  const { value, comparisons } = preview('WIN_RATE', '2025-Q3')
  expect(value).toBe(1)
  expect(comparisons.map(({ change }) => change)).toEqual([undefined, undefined])
  expect(preview('REVENUE', '2025-Q3').comparisons.map(({ change }) => change)).toEqual([undefined, undefined])
})

it('says no better or worse where nothing changed', () => {
  expect(preview('WIN_RATE', '2026-Q3', 'Ann').comparisons[0]?.change).toEqual({ kind: 'points', by: 0 })
})

it('counts only who is asked for', () => {
  expect(preview('REVENUE', '2026-Q3', 'Ben').value).toBe(0)
  expect(preview('AVG_DEAL', '2026-Q3', 'Ben').value).toBeInstanceOf(NotAvailable)
})

it('compares a year once: the year before is the period before', () => {
  expect(preview('REVENUE', '2026').comparisons.map(({ period }) => period.label)).toEqual(['2025'])
})

it.each([
  ['2026-Q9', '', 'period'],
  ['2026-Q3', 'Nobody', 'who'],
])('names the argument that cannot be read: %s, %s', (period, who, argument) => {
  const attempt = () => preview('REVENUE', period, who)
  expect(attempt).toThrow(InputError)
  expect(attempt).toThrow(new RegExp(`^${argument}: `))
})

it('asks about orders in doubt instead of counting deals in their place', () => {
  const orders = [
    ['Order ID', 'Order Date', 'Customer', 'Amount'],
    ['O1', '2026-07-02', 'Acme', 70],
  ]
  const deals = [
    ['Owner', 'Amount', 'Stage', 'Created', 'Close Date'],
    ['Ann', 600, 'Won', '2026-07-01', '2026-07-21'],
  ]
  const sheets = [
    { name: 'Deals', cells: deals },
    { name: 'Orders', cells: orders },
    { name: 'Orders old', cells: orders },
  ]
  const { environment } = tables
  const ask = (names: readonly string[]) =>
    previewKpi(
      recogniseSheets(
        sheets.filter(({ name }) => names.includes(name)),
        defaultSettings,
        environment,
      ),
      findKpi('REVENUE'),
      { period: '2026-Q3', who: '' },
    )
  expect(ask(['Deals']).value).toBe(600)
  expect(ask(['Deals', 'Orders']).value).toBe(70)
  expect(() => ask(['Deals', 'Orders', 'Orders old'])).toThrow(/Several sheets hold orders: Orders, Orders old/)
})
