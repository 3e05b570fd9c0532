import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { dayNumber } from '../../core/cells/day'
import { inMemoryWorkbook, type InMemoryStart } from '../../core/workbook/in-memory'
import { Pane } from '../pane'

const start: InMemoryStart = {
  today: dayNumber(2026, 9, 15),
  sheets: [
    {
      name: 'Deals',
      cells: [
        ['Owner', 'Amount', 'Stage', 'Close Date'],
        ['Ann', 500, 'Won', '2026-04-11'],
        ['Ann "Ace" Lee', 100, 'Lost', '2026-05-11'],
        ['Ann', 900, 'Won', '2026-07-21'],
        ['Ben', 2000, 'Lost', '2026-08-11'],
      ],
    },
  ],
}

async function open(more: InMemoryStart = {}, tab = 'KPIs') {
  const workbook = inMemoryWorkbook({ ...start, ...more })
  render(<Pane workbook={workbook} />)
  fireEvent.click(await screen.findByRole('tab', { name: tab }))
  await screen.findByRole('searchbox')
  return workbook
}

const names = () =>
  screen.getAllByRole('heading', { level: 3 }).map(({ firstChild }) => firstChild?.firstChild?.textContent)
const show = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

afterEach(cleanup)

it('finds KPIs by their names in either language', async () => {
  await open()
  type('Search KPIs', 'win rate')
  expect(names()[0]).toBe('Win rate')
  type('Search KPIs', '赢单率')
  expect(names()).toEqual(['Win rate', 'Win rate by value', 'Lead-to-win rate', 'Sales velocity'])
  type('Search KPIs', 'zzz')
  expect(screen.getByText('No KPI matches “zzz”.')).toBeTruthy()
})

it('shows a value for the latest period of the data, compared with the one before', async () => {
  await open()
  show(/^Win rate ?percent$/)
  const value = screen.getByText('50.0%').closest('div')
  expect(value?.textContent).toBe('50.0% 2026-Q3= 0.0 pts vs 2026-Q2no figure vs 2025-Q3')
  show(/^Sales ?amount$/)
  expect(screen.getByText('900')).toBeTruthy()
  expect(screen.getByText('+80.0%', { exact: false }).textContent).toBe('▲ +80.0%, better')
})

it('counts one person', async () => {
  await open()
  show(/^Sales ?amount$/)
  type('Who', 'Ben')
  expect(await screen.findByText('0')).toBeTruthy()
})

it('says why there is no number', async () => {
  await open()
  type('Period', '2020')
  show(/^Win rate ?percent$/)
  expect(await screen.findByText('–')).toBeTruthy()
  expect(screen.getByText(/is 0 in this period|no rows in this period/)).toBeTruthy()
})

it('says at the field what is wrong with a period', async () => {
  await open()
  show(/^Win rate ?percent$/)
  type('Period', '2026-Q9')
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('"2026-Q9" is not a period.')
  expect(screen.getByLabelText('Period').getAttribute('aria-invalid')).toBe('true')
  expect(screen.queryByRole('button', { name: 'Insert formula' })).toBeNull()
})

it('says which table a KPI misses', async () => {
  await open()
  show(/^Orders/)
  expect(screen.getByText(/No table of orders was recognised/)).toBeTruthy()
})

it('inserts the formula at the selection and never over what is there', async () => {
  const workbook = await open()
  workbook.selectCell('Deals', 6, 6)
  show(/^Win rate ?percent$/)
  type('Who', 'Ann "Ace" Lee')
  await screen.findByText('=KPI_WIN_RATE("2026-Q3", "Ann ""Ace"" Lee")')
  fireEvent.click(screen.getByRole('button', { name: 'Insert formula' }))
  await screen.findByText('Inserted in G7.')
  const range = { sheet: 'Deals', row: 6, column: 6, rows: 1, columns: 1 }
  expect(await workbook.readFormulas(range)).toEqual([['=KPI_WIN_RATE("2026-Q3", "Ann ""Ace"" Lee")']])

  fireEvent.click(screen.getByRole('button', { name: 'Insert formula' }))
  expect((await screen.findByRole('alert')).textContent).toContain('The cell G7 is not empty')
})

it('passes the data where formulas do not follow it', async () => {
  await open({ formulasFollowTables: false })
  show(/^Win rate ?percent$/)
  expect(screen.getByText(`=KPI_WIN_RATE("2026-Q3", , 'Deals'!$A:$D)`)).toBeTruthy()
})

it('speaks Chinese where the host does', async () => {
  await open({ locale: 'zh-CN' }, '指标')
  const list = screen.getByRole('button', { name: /^赢单率 ?百分比$/ })
  fireEvent.click(list)
  expect(screen.getByText('越高越好', { exact: false })).toBeTruthy()
  type('期间', '上上月')
  const alert = await screen.findByRole('alert')
  expect(within(alert).getByText(/“上上月”不是期间/)).toBeTruthy()
})
