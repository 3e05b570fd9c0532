import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { dayNumber } from '../../core/cells/day'
import { inMemoryWorkbook, type InMemoryStart } from '../../core/workbook/in-memory'
import { SETUP_SHEET } from '../../core/workbook/settings'
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

// Roles are slow to find among so many KPIs: these are found by what they say.
const names = () => screen.queryAllByText(/./, { selector: '.kpi h3 span:first-child' }).map((name) => name.textContent)
const sections = () =>
  screen
    .queryAllByText(/./, { selector: '.kpi-section > h2, .kpi-section > h2 > button' })
    .map((title) => title.textContent)
const item = (name: string) => screen.getByText(name, { selector: '.kpi h3 span' }).closest('li') ?? document.body
const show = (name: string) => fireEvent.click(screen.getByText(name, { selector: '.kpi h3 span' }))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

afterEach(cleanup)

it('finds KPIs by their names in either language', async () => {
  await open()
  type('Search KPIs', 'win rate')
  expect(names()[0]).toBe('Win rate')
  type('Search KPIs', '赢单率')
  expect(names()).toEqual(['Win rate', 'Win rate by value', 'Sales velocity', 'Lead-to-win rate'])
  type('Search KPIs', 'zzz')
  expect(screen.getByText('No KPI matches “zzz”.')).toBeTruthy()
})

it('shows first what the tables can answer, and folds up the rest by what it needs', async () => {
  await open()
  const [first, ...others] = sections()
  expect(first).toBe('From your tables')
  expect(others).toEqual(expect.arrayContaining([expect.stringMatching(/^▸ Need costs \(\d+\)$/)]))
  expect(others).toEqual(expect.arrayContaining([expect.stringMatching(/^▸ Need a further column/)]))
  type('Search KPIs', 'lead')
  expect(names()).toContain('New leads')
  expect(screen.getByText(/^Need leads/).tagName).toBe('H2')
})

it('shows a value for the latest period of the data, compared with the one before', async () => {
  await open()
  show('Win rate')
  const value = screen.getByText('50.0%').closest('div')
  expect(value?.textContent).toBe('50.0% 2026-Q3= 0.0 pts vs 2026-Q2no figure vs 2025-Q3')
  show('Sales')
  expect(screen.getByText('900')).toBeTruthy()
  expect(screen.getByText('+80.0%', { exact: false }).textContent).toBe('▲ +80.0%, better')
})

it('counts one person', async () => {
  await open()
  show('Sales')
  type('Who', 'Ben')
  expect(await screen.findByText('0')).toBeTruthy()
})

it('says why there is no number', async () => {
  await open()
  type('Period', '2020')
  show('Win rate')
  expect(await screen.findByText('–')).toBeTruthy()
  expect(screen.getByText(/is 0 in this period|no rows in this period/)).toBeTruthy()
})

it('says at the field what is wrong with a period', async () => {
  await open()
  show('Win rate')
  type('Period', '2026-Q9')
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('"2026-Q9" is not a period.')
  expect(screen.getByLabelText('Period').getAttribute('aria-invalid')).toBe('true')
  expect(screen.queryByRole('button', { name: 'Insert formula' })).toBeNull()
})

it('says which table a KPI misses', async () => {
  await open()
  expect(names()).not.toContain('Orders')
  fireEvent.click(screen.getByText(/^Need orders \(/))
  show('Orders')
  expect(screen.getByText(/No table of orders was recognised/)).toBeTruthy()
})

it('inserts the formula at the selection and never over what is there', async () => {
  const workbook = await open()
  workbook.selectCell('Deals', 6, 6)
  show('Win rate')
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
  show('Win rate')
  expect(screen.getByText(`=KPI_WIN_RATE("2026-Q3", , 'Deals'!$A:$D)`)).toBeTruthy()
})

const withSetup: InMemoryStart = {
  sheets: [
    ...(start.sheets ?? []),
    {
      name: 'Visits',
      cells: [
        ['Activity Date', 'Activity Owner', 'Activity Type'],
        ['2026-08-10', 'Ann', 'Visit'],
        ['2026-08-12', 'Ann', 'Call'],
        ['2026-09-10', 'Ben', 'Call'],
      ],
    },
    {
      name: SETUP_SHEET,
      cells: [
        ['Section', 'Item', 'Setting', 'Value'],
        ['KPI', 'Half of sales', 'Formula', 'REVENUE / 2'],
        ['KPI', 'Misspelt', 'Formula', 'REVENUE / sum(deals.amout)'],
      ],
    },
  ],
}

it('shows own KPIs first, with value, comparison, formula and explanation', async () => {
  await open(withSetup)
  expect(sections()[0]).toBe('Your own KPIs')
  expect(item('Half of sales').textContent).toBe('Half of salesown · ratio')
  type('Search KPIs', 'half')
  expect(names()).toEqual(['Half of sales'])
  show('Half of sales')
  const shown = within(item('Half of sales'))
  expect(shown.getByText('450', { exact: false })).toBeTruthy()
  expect(shown.getByText('+80.0%', { exact: false })).toBeTruthy()
  expect(shown.getByText('=KPI_VALUE("Half of sales", "2026-Q3")')).toBeTruthy()
  fireEvent.click(shown.getByText('Why this number?'))
  expect(shown.getAllByText('List the rows').length).toBeGreaterThan(0)
})

it('says where a definition is wrong, and shows its line', async () => {
  const workbook = await open(withSetup)
  const select = jest.spyOn(workbook, 'select')
  const faulty = within(screen.getByText('Misspelt', { selector: 'h3' }).closest('li') ?? document.body)
  expect(faulty.getByText(/Character 21, /).textContent).toContain('REVENUE / sum(deals.▸amout): there is no column')
  fireEvent.click(faulty.getByText('Show the definition'))
  await waitFor(() =>
    expect(select).toHaveBeenCalledWith({ sheet: SETUP_SHEET, row: 2, column: 3, rows: 1, columns: 1 }),
  )
  type('Search KPIs', 'misspelt')
  expect(screen.queryByText(/^No KPI matches/)).toBeNull()
  expect(screen.getByText('Misspelt', { selector: 'h3' })).toBeTruthy()
})

it('narrows a KPI down to what the data has', async () => {
  await open(withSetup)
  show('Activities')
  const shown = within(item('Activities'))
  expect(shown.getByText('3')).toBeTruthy()
  expect(shown.getByText('=KPI_ACTIVITIES("2026-Q3")')).toBeTruthy()
  const choice = shown.getByLabelText('Kind')
  expect([...choice.children].map((option) => option.textContent)).toEqual(['All', 'call', 'visit'])
  fireEvent.change(choice, { target: { value: 'call' } })
  expect(shown.getByText('2')).toBeTruthy()
  expect(shown.getByText('=KPI_ACTIVITIES("2026-Q3", , "call")')).toBeTruthy()
})

it('speaks Chinese where the host does', async () => {
  await open({ locale: 'zh-CN' }, '指标')
  expect(item('赢单率').textContent).toBe('赢单率百分比')
  show('赢单率')
  expect(screen.getByText('越高越好', { exact: false })).toBeTruthy()
  type('期间', '上上月')
  const alert = await screen.findByRole('alert')
  expect(within(alert).getByText(/“上上月”不是期间/)).toBeTruthy()
})
