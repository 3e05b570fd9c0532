import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Cells } from '../../core/cells/cell'
import { InputError } from '../../core/input-error'
import { inMemoryWorkbook, type InMemoryStart } from '../../core/workbook/in-memory'
import { Pane } from '../pane'

const deals: Cells = [
  ['Deal ID', 'Owner', 'Amount', 'Stage', 'Close Date'],
  ['D1', 'Ann', 1000, 'Won', '2026-02-04'],
  ['D2', 'Ann', 3000, 'Won', ''],
  ['D3', '', 500, 'Lost', '2026-03-15'],
]
const orders: Cells = [
  ['Customer', 'Order Date', 'Order Amount'],
  ['Acme Inc', '2026-03-01', 100],
  ['Acme', 'soon', 200],
  ['Acme Inc', '2026-03-02', 100],
  ['Acme Inc', '2026-03-03', 100],
]
const clean = deals.slice(0, 2)

async function open(start: InMemoryStart = {}, tab = 'Check') {
  const sheets = [
    { name: 'Pipeline', cells: deals },
    { name: 'Ledger', cells: orders },
  ]
  const workbook = inMemoryWorkbook({ sheets, ...start })
  const { container } = render(<Pane workbook={workbook} />)
  fireEvent.click(await screen.findByRole('tab', { name: tab }))
  return { workbook, container }
}

const finding = (name: RegExp) => screen.findByRole('button', { name })
const ofTable = async (name: string) => within(await screen.findByRole('region', { name }))

// Everything is checked before anything is shown.
configure({ asyncUtilTimeout: 5_000 })
afterEach(cleanup)

it('lists what it finds by table, with how many rows and how much money', async () => {
  await open()
  expect((await screen.findByText(/2 errors, 2 warnings/)).getAttribute('role')).toBe('status')
  const ofDeals = await ofTable('deals – Pipeline')
  expect(ofDeals.getAllByRole('button').map((button) => button.textContent)).toEqual([
    '■Error: Deals won or lost without a closing day1 row, amount 3,000',
    '▲Warning: Rows without a value in “Owner”1 row, amount 500',
  ])
  const ofOrders = await ofTable('orders – Ledger')
  expect(ofOrders.getAllByRole('button')).toHaveLength(2)
})

it('opens to what to do and the first rows, and goes to a row in the sheet', async () => {
  const { workbook } = await open()
  const select = jest.spyOn(workbook, 'select')
  const button = await finding(/without a closing day/)
  expect(button.getAttribute('aria-expanded')).toBe('false')
  fireEvent.click(button)
  expect(button.getAttribute('aria-expanded')).toBe('true')
  expect(screen.getByText(/Fill in “Close Date” with the day of the decision/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Row 3' }))
  await waitFor(() => expect(select).toHaveBeenCalled())
  expect(select).toHaveBeenCalledWith({ sheet: 'Pipeline', row: 2, column: 4, rows: 1, columns: 1 })
})

it('quotes what stands in a cell, and says what is wrong with it', async () => {
  await open()
  fireEvent.click(await finding(/Dates in “Order Date” that cannot be read/))
  const row = screen.getByRole('button', { name: 'Row 3' }).closest('li')
  expect(row?.textContent).toBe('Row 3Order Date soon not a date')
})

it('shows so many rows as give an idea, and says how many there are more', async () => {
  const many = [deals[0] ?? [], ...Array.from({ length: 30 }, (_, index) => [`D${index}`, 'Ann', 1, 'Won', ''])]
  await open({ sheets: [{ name: 'Pipeline', cells: many }] })
  fireEvent.click(await finding(/without a closing day/))
  expect(screen.getAllByRole('button', { name: /^Row/ })).toHaveLength(8)
  expect(screen.getByText('and 22 more: write them to a sheet')).toBeTruthy()
})

it('says that all is well, and what was checked', async () => {
  await open({ sheets: [{ name: 'Pipeline', cells: clean }] })
  await screen.findByText('All is well: none of the checks has found anything.')
  const checked = screen.getByText('What was checked').closest('details')
  expect(checked?.open).toBe(true)
  expect(checked?.textContent).toContain('deals on “Pipeline”, 1 rows')
  expect(checked?.textContent).toContain('Negative amounts')
})

it('says which sheets it cannot check, and leads to where they are settled', async () => {
  const sheets = ['North', 'South'].map((name) => ({ name, cells: clean }))
  await open({ sheets: [...sheets, { name: 'Ledger', cells: orders }] })
  await screen.findByText('Not checked yet: North, South. Settle on Home what they hold.')
  fireEvent.click(screen.getByRole('button', { name: 'Go to Home' }))
  expect(screen.getByRole('tab', { name: 'Home' }).getAttribute('aria-selected')).toBe('true')
})

it('checks again when the data changes', async () => {
  const { workbook } = await open({ sheets: [{ name: 'Pipeline', cells: deals.slice(0, 3) }] })
  await finding(/without a closing day/)
  act(() => workbook.type('Pipeline', 2, 4, '2026-03-01'))
  await screen.findByText('All is well: none of the checks has found anything.')
})

it('writes the findings to a sheet, shows it, and takes it away again', async () => {
  const { workbook } = await open()
  fireEvent.click(await screen.findByRole('button', { name: 'Write to a sheet' }))
  await screen.findByText('The findings are on the sheet “Data check”.')
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['Pipeline', 'Ledger', 'Data check'])
  const select = jest.spyOn(workbook, 'select')
  fireEvent.click(screen.getByRole('button', { name: 'Show sheet' }))
  await waitFor(() => expect(select).toHaveBeenCalledWith(expect.objectContaining({ sheet: 'Data check' })))
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await screen.findByText('Undone; the workbook is as it was.')
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['Pipeline', 'Ledger'])
})

it('can be called off while it writes', async () => {
  const { workbook } = await open()
  const write = await screen.findByRole('button', { name: 'Write to a sheet' })
  const before = workbook.snapshot()
  const render = workbook.render.bind(workbook)
  jest.spyOn(workbook, 'render').mockImplementation(async (plan, options) => {
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }))
    return render(plan, options)
  })
  fireEvent.click(write)
  await screen.findByText('Cancelled; the workbook is as it was.')
  expect(workbook.snapshot()).toEqual(before)
})

it('says why a row cannot be shown', async () => {
  const { workbook } = await open()
  jest.spyOn(workbook, 'select').mockRejectedValue(new InputError('host-failed', { message: 'busy' }))
  fireEvent.click(await finding(/without a closing day/))
  fireEvent.click(screen.getByRole('button', { name: 'Row 3' }))
  expect((await screen.findByRole('alert')).textContent).toContain('The spreadsheet refused: busy')
})

it('sends to Home where there is no table', async () => {
  await open({ sheets: [{ name: 'Notes', cells: [['Wer', 'Was']] }] })
  await screen.findByText(/No table was recognised yet/)
})

it('speaks Chinese where the host does', async () => {
  await open({ locale: 'zh-CN' }, '检查')
  await screen.findByText('2 项错误，2 项警告')
  fireEvent.click(await finding(/已赢单或输单、却没有成交日期的商机/))
  expect(screen.getByRole('button', { name: '第 3 行' })).toBeTruthy()
  expect(screen.getByText(/在“Close Date”列补填/)).toBeTruthy()
})
