import { affectedKpis } from './affected-kpis'
import { dataOf, tableOf } from './tables-for-tests'

const { dataset } = dataOf(
  tableOf('deals', { owner: ['Ann'], amount: [1], stage: ['Won'], created: ['2026-01-01'], closed: ['2026-01-02'] }),
  tableOf('orders', { customer: ['A'], date: ['2026-01-01'], quantity: [1], unitPrice: [5] }),
)

it('names the KPIs that read a column', () => {
  expect(affectedKpis(dataset, 'deals', ['created'])).toEqual(expect.arrayContaining(['CYCLE', 'VELOCITY', 'PIPELINE']))
  expect(affectedKpis(dataset, 'deals', ['created'])).not.toContain('WIN_RATE')
})

it('follows a column into what is worked out from it', () => {
  expect(affectedKpis(dataset, 'deals', ['stage'])).toContain('WIN_RATE')
  expect(affectedKpis(dataset, 'orders', ['quantity'])).toContain('REVENUE')
})

it('names all KPIs of a table where whole rows are meant, and none of another table', () => {
  const ofOrders = affectedKpis(dataset, 'orders', [])
  expect(ofOrders).toEqual(expect.arrayContaining(['REVENUE', 'ORDERS']))
  expect(ofOrders).not.toContain('WIN_RATE')
})

it('names none for a column that no KPI reads', () => {
  expect(affectedKpis(dataset, 'deals', ['nextStep'])).toEqual([])
})

it('leaves out the KPIs that look at other deals', () => {
  const open = affectedKpis(dataset, 'deals', ['amount'], ['open'])
  expect(open).toContain('PIPELINE')
  expect(open).not.toContain('AVG_DEAL')
  const won = affectedKpis(dataset, 'deals', ['amount'], ['won'])
  expect(won).toContain('AVG_DEAL')
})
