import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Cells } from '../../core/cells/cell'
import { dayNumber } from '../../core/cells/day'
import { inMemoryWorkbook, type InMemoryStart } from '../../core/workbook/in-memory'
import { SETUP_SHEET } from '../../core/workbook/settings'
import { readSettings } from '../../core/workbook/settings-sheet'
import { Pane } from '../pane'

const deals: Cells = [
  ['Owner', 'Amount', 'Stage', 'Close Date'],
  ['Ann', 500, 'Won', '2026-04-11'],
  ['Ben', 700, 'Won', '2026-05-11'],
  ['Ann', 900, 'Won', '2026-07-21'],
  ['Ann', 300, 'Lost', '2026-07-22'],
  ['Ben', 1200, 'Won', '2026-08-11'],
]
const start: InMemoryStart = { today: dayNumber(2026, 9, 15), sheets: [{ name: 'Deals', cells: deals }] }

async function open(more: InMemoryStart = {}, tab = 'Scorecards') {
  const workbook = inMemoryWorkbook({ ...start, ...more })
  render(<Pane workbook={workbook} />)
  fireEvent.click(await screen.findByRole('tab', { name: tab }))
  await screen.findAllByRole('table')
  return workbook
}

const item = (name: string) => within(screen.getByRole('group', { name }))
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })
const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)
const generate = () => screen.getByRole('button', { name: 'Generate scorecard' })

afterEach(cleanup)

it('begins with everybody, the latest period and the usual KPIs at even weights', async () => {
  await open()
  expect(screen.getByLabelText('Period')).toHaveProperty('value', '2026-Q3')
  expect(screen.getByText('2 of 2')).toBeTruthy()
  const weights = ['Sales', 'Win rate', 'Average deal value'].map((name) => item(name).getByLabelText('Weight %'))
  expect(weights.map((field) => field.getAttribute('value'))).toEqual(['34', '33', '33'])
  expect(screen.getByText('Total').textContent).toBe('Total 100%')
})

it('suggests targets from the period before, and scores against them', async () => {
  await open()
  expect(item('Sales').getByLabelText('Target')).toHaveProperty('value', '600')
  expect(item('Win rate').getByLabelText('Target %')).toHaveProperty('value', '100')
  expect(rows().map((row) => row.textContent)).toEqual([
    expect.stringContaining('BenSales 1,200 / 600Win rate 100.0% / 100.0%'),
    expect.stringContaining('AnnSales 900 / 600Win rate 50.0% / 100.0%'),
  ])
})

it('takes targets from the targets table, and leaves to the sheet what has none', async () => {
  const targets = [
    ['Who', 'Period', 'Target'],
    ['Ann', '2026-Q3', 1000],
    ['Ben', '2026-Q3', 800],
  ]
  await open({
    sheets: [
      { name: 'Deals', cells: deals },
      { name: 'Targets', cells: targets },
    ],
  })
  expect(item('Sales').getByLabelText('Target')).toHaveProperty('value', '')
  expect(item('Sales').getByText('From the targets table')).toBeTruthy()
  expect(rows().map((row) => row.textContent)).toEqual([
    expect.stringContaining('BenSales 1,200 / 800'),
    expect.stringContaining('AnnSales 900 / 1,000'),
  ])
  type(item('Win rate').getByLabelText('Target %'), '')
  await item('Win rate').findByText('Blank: fill in on the sheet')
  await waitFor(() => expect(rows()[0]?.textContent).toContain('Win rate 100.0%Average'))
})

it('takes a target that was typed, and says what was suggested', async () => {
  await open()
  type(item('Win rate').getByLabelText('Target %'), '40')
  await screen.findByText('Suggested: 100.0%')
  type(item('Win rate').getByLabelText('Target %'), 'much')
  expect((await screen.findByRole('alert')).textContent).toBe('Needs a number, found "much".')
  expect(generate()).toHaveProperty('disabled', true)
})

it('insists that weights add up to 100%, and evens them out on demand', async () => {
  await open()
  type(item('Sales').getByLabelText('Weight %'), '50')
  await screen.findByText(/The weights add up to 116/)
  expect(screen.getByText('Total').textContent).toBe('Total 116%')
  expect(generate()).toHaveProperty('disabled', true)
  fireEvent.click(screen.getByRole('button', { name: 'Even out' }))
  await waitFor(() => expect(generate()).toHaveProperty('disabled', false))
  expect(screen.getByText('Total').textContent).toBe('Total 100%')
})

it('adds and removes KPIs and keeps the weights even', async () => {
  await open()
  fireEvent.click(screen.getByRole('button', { name: 'Remove Average deal value' }))
  expect(item('Sales').getByLabelText('Weight %')).toHaveProperty('value', '50')
  type(screen.getByLabelText('Add a KPI'), 'WIN_RATE_VALUE')
  expect(item('Win rate by value').getByLabelText('Weight %')).toHaveProperty('value', '33')
})

const withSetup: InMemoryStart = {
  sheets: [
    { name: 'Deals', cells: deals },
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
      ],
    },
  ],
}

it('offers own KPIs before what the tables can answer, and nothing else', async () => {
  await open(withSetup)
  const groups = [...screen.getByLabelText('Add a KPI').querySelectorAll('optgroup')]
  expect(groups.map(({ label }) => label)).toEqual(['Your own KPIs', 'From your tables'])
  const offered = groups.map((group) => [...group.children].map((option) => option.textContent))
  expect(offered[0]).toEqual(['Half of sales'])
  expect(offered[1]).toContain('Activities')
  expect(offered[1]).not.toContain('Orders')
  type(screen.getByLabelText('Add a KPI'), 'Half of sales')
  expect(item('Half of sales').getByLabelText('Target')).toHaveProperty('value', '600')
  await waitFor(() => expect(rows()[0]?.textContent).toContain('Half of sales 600.0'))
})

it('narrows a KPI down, and takes it again for something else', async () => {
  const workbook = await open(withSetup)
  type(screen.getByLabelText('Add a KPI'), 'ACTIVITIES')
  type(item('Activities').getByLabelText('Kind'), 'visit')
  type(screen.getByLabelText('Add a KPI'), 'ACTIVITIES')
  const kinds = [...item('Activities').getByLabelText('Kind').children]
  expect(kinds.map((option) => option.textContent)).toEqual(['All', 'call'])
  await waitFor(() => expect(rows()[0]?.textContent).toContain('Activities (visit) 1'))
  fireEvent.click(generate())
  await screen.findByText(/^The scorecard is on the sheet/)
  const { items } = (await readSettings(workbook)).scorecards[0] ?? {}
  expect(items?.map(({ kpi }) => kpi)).toEqual(expect.arrayContaining(['ACTIVITIES(visit)', 'ACTIVITIES']))
})

it('lets go of an own KPI whose definition is deleted', async () => {
  const workbook = await open(withSetup)
  type(screen.getByLabelText('Add a KPI'), 'Half of sales')
  expect(screen.getByRole('group', { name: 'Half of sales' })).toBeTruthy()
  workbook.type(SETUP_SHEET, 1, 0, 'Remark')
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Half of sales' })).toBeNull())
  expect(item('Sales').getByLabelText('Target')).toBeTruthy()
})

it('asks for somebody and for something', async () => {
  await open()
  fireEvent.click(screen.getByLabelText('Select all'))
  await screen.findByText('Choose at least one person.')
  fireEvent.click(screen.getByLabelText('Ann'))
  await waitFor(() => expect(rows()).toHaveLength(1))
  for (const button of screen.getAllByRole('button', { name: /^Remove/ })) fireEvent.click(button)
  await screen.findByText('Choose at least one KPI.')
})

it('searches people where there are many', async () => {
  const names = Array.from({ length: 13 }, (_, number) => `Rep ${String(number)}`)
  const cells = [deals[0] ?? [], ...names.map((name) => [name, 100, 'Won', '2026-07-01'])]
  await open({ sheets: [{ name: 'Deals', cells }] })
  type(screen.getByLabelText('Search people'), 'rep 12')
  // Beside the one for everybody and the one for pages.
  expect(screen.getAllByRole('checkbox')).toHaveLength(3)
  expect(screen.getByText('13 of 13')).toBeTruthy()
  expect(screen.getByText('and 8 more in the sheet')).toBeTruthy()
})

it('says at the field what is wrong with a period', async () => {
  await open()
  type(screen.getByLabelText('Period'), 'soon')
  expect((await screen.findByRole('alert')).textContent).toContain('"soon" is not a period.')
  expect(generate()).toHaveProperty('disabled', true)
})

it('makes the sheet, shows it and takes it back', async () => {
  const workbook = await open()
  const before = workbook.snapshot()
  fireEvent.click(generate())
  const message = await screen.findByText(/^The scorecard is on the sheet/)
  expect(message.closest('[tabindex="-1"]')).toBe(document.activeElement)
  const made = (await workbook.sheets()).find(({ planId }) => planId?.startsWith('scorecard'))
  expect(message.textContent).toContain(made?.name)

  const select = jest.spyOn(workbook, 'select')
  fireEvent.click(screen.getByRole('button', { name: 'Show sheet' }))
  expect(select).toHaveBeenCalledWith(expect.objectContaining({ sheet: made?.name }))

  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await screen.findByText('Undone; the workbook is as it was.')
  expect(workbook.snapshot()).toEqual(before)
})

it('brings the sheet of the same period up to date', async () => {
  await open()
  fireEvent.click(generate())
  await screen.findByText(/^The scorecard is on the sheet/)
  fireEvent.click(generate())
  await screen.findByText(/is up to date/)
})

it('makes a page for each person, with goals for the next period, and takes all of them back', async () => {
  const workbook = await open()
  const before = workbook.snapshot()
  fireEvent.click(screen.getByRole('checkbox', { name: 'A page for each person' }))
  expect(screen.getByLabelText('Goals for')).toHaveProperty('value', '2026-Q4')
  fireEvent.change(screen.getByLabelText('Paper'), { target: { value: 'a4' } })
  fireEvent.click(generate())
  await screen.findByText('The scorecard is on the sheet “Scorecard 2026-Q3”, with a page for each of 2 people.')
  expect((await readSettings(workbook)).scorecards[0]?.pages).toMatchObject({ paper: 'a4', nextPeriod: '2026-Q4' })
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await screen.findByText('Undone; the workbook is as it was.')
  expect(workbook.snapshot()).toEqual(before)
})

it('goes on with the pages that are left when it was called off, and takes back both runs', async () => {
  const workbook = await open()
  const before = workbook.snapshot()
  fireEvent.click(screen.getByRole('checkbox', { name: 'A page for each person' }))
  const render = workbook.render.bind(workbook)
  jest.spyOn(workbook, 'render').mockImplementation(async (plan, options) => {
    const made = await render(plan, options)
    if (plan.name.startsWith('Ann')) fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    return made
  })
  fireEvent.click(generate())
  await screen.findByText(/^1 pages are made, 1 are left\./)
  fireEvent.click(screen.getByRole('button', { name: 'Go on' }))
  await screen.findByText(/with a page for each of 2 people/)
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await screen.findByText('Undone; the workbook is as it was.')
  expect(workbook.snapshot()).toEqual(before)
})

it('freezes a scorecard, verifies it, and says when somebody has changed it', async () => {
  const workbook = await open()
  fireEvent.click(generate())
  await screen.findByText('The scorecard is on the sheet “Scorecard 2026-Q3”.')
  const standing = within(await screen.findByRole('region', { name: 'Scorecards made' }))
  fireEvent.click(standing.getByRole('button', { name: 'Freeze' }))
  await standing.findByText('“Scorecard 2026-Q3” is frozen, 1 sheets in all.')
  expect((await readSettings(workbook)).scorecards[0]?.frozen?.hash).toMatch(/^[0-9a-f]{64}$/)
  fireEvent.click(await standing.findByRole('button', { name: 'Verify' }))
  await standing.findByText(/^Unchanged since it was frozen/)
  workbook.type('Scorecard 2026-Q3', 7, 4, 1)
  fireEvent.click(standing.getByRole('button', { name: 'Verify' }))
  await standing.findByText(/^Changed since it was frozen on 2026-09-15/)
})

it('can be called off while it works', async () => {
  const workbook = await open()
  const before = workbook.snapshot()
  fireEvent.click(generate())
  expect(screen.getByRole('progressbar')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  await screen.findByText('Cancelled; the workbook is as it was.')
  expect(workbook.snapshot()).toEqual(before)
})

it('says why the host refused, and leaves the workbook as it was', async () => {
  const workbook = await open()
  const before = workbook.snapshot()
  workbook.failAt(3)
  fireEvent.click(generate())
  expect((await screen.findByRole('alert')).textContent).toContain('The spreadsheet refused')
  expect(workbook.snapshot()).toEqual(before)
})

it('speaks Chinese where the host does', async () => {
  await open({ locale: 'zh-CN' }, '记分卡')
  expect(item('赢单率').getByLabelText('权重 %')).toHaveProperty('value', '33')
  fireEvent.click(screen.getByLabelText('全选'))
  await screen.findByText('请至少选择一个人。')
  fireEvent.click(screen.getByLabelText('全选'))
  const button = screen.getByRole('button', { name: '生成记分卡' })
  await waitFor(() => expect(button).toHaveProperty('disabled', false))
  fireEvent.click(button)
  await screen.findByText(/^记分卡已生成在工作表/)
})
