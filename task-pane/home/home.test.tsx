import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Cells } from '../../core/cells/cell'
import { inMemoryWorkbook, type InMemoryStart } from '../../core/workbook/in-memory'
import { readSettings } from '../../core/workbook/settings-sheet'
import { Pane } from '../pane'

const deals: Cells = [
  ['Owner', 'Amount', 'Stage', 'Close Date', 'Closer'],
  ['Ann', 1000, 'Won', '2026-07-01', 'Zed'],
  ['Ben', 500, 'Lost', '2026-08-01', 'Zed'],
]

async function open(start: InMemoryStart) {
  const workbook = inMemoryWorkbook(start)
  render(<Pane workbook={workbook} />)
  await screen.findByRole('tab', { selected: true })
  return workbook
}

afterEach(cleanup)

it('tells which tables were found, and shows a sheet on demand', async () => {
  const workbook = await open({ sheets: [{ name: 'Pipeline', cells: deals }] })
  const select = jest.spyOn(workbook, 'select')
  const card = await screen.findByRole('article', { name: 'deals – Pipeline' })
  expect(card.textContent).toContain('2 rows')
  fireEvent.click(within(card).getByRole('button', { name: 'Pipeline' }))
  await waitFor(() => expect(select).toHaveBeenCalled())
  expect(select).toHaveBeenCalledWith({ sheet: 'Pipeline', row: 0, column: 0, rows: 3, columns: 5 })
})

it('shows which header is which column, and keeps a correction in Setup', async () => {
  const workbook = await open({ sheets: [{ name: 'Pipeline', cells: deals }] })
  const owner = await screen.findByLabelText('Header for Owner')
  expect(owner).toHaveProperty('value', 'Owner')
  fireEvent.change(owner, { target: { value: 'Closer' } })
  await screen.findByText('Saved in the Yardstick sheet.')
  expect((await readSettings(workbook)).mappings).toEqual([
    { sheet: 'Pipeline', entity: 'deals', column: 'owner', header: 'Closer' },
  ])
  await screen.findByText(/1 owner/)
  expect(screen.getByLabelText('Header for Owner')).toHaveProperty('value', 'Closer')
})

it('asks what is doubtful and reads the table once it is answered', async () => {
  const cells = [
    ['Owner', 'Sales Rep', 'Amount', 'Stage', 'Close Date'],
    ['Ann', 'Cid', 1000, 'Won', '2026-07-01'],
  ]
  const workbook = await open({ sheets: [{ name: 'Pipeline', cells }] })
  await screen.findByText(/Which column of "Pipeline" is the owner/)
  fireEvent.click(screen.getByRole('button', { name: 'Use Sales Rep' }))
  await screen.findByText('Saved in the Yardstick sheet.')
  expect((await readSettings(workbook)).mappings[0]).toMatchObject({ column: 'owner', header: 'Sales Rep' })
  expect(screen.queryByText(/Which column/)).toBeNull()
})

it('asks which of two sheets of a kind counts', async () => {
  const workbook = await open({
    sheets: [
      { name: 'North', cells: deals },
      { name: 'South', cells: deals },
    ],
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Use South' }))
  await screen.findByText('Saved in the Yardstick sheet.')
  expect((await readSettings(workbook)).sources).toEqual([{ entity: 'deals', sheet: 'South' }])
})

it('reads again when the workbook changes', async () => {
  const workbook = await open({ sheets: [{ name: 'Pipeline', cells: deals }] })
  await screen.findByText(/2 rows/)
  act(() => {
    ;['Cid', 100, 'Won', '2026-08-02'].forEach((cell, column) => workbook.type('Pipeline', 3, column, cell))
  })
  await screen.findByText(/3 rows/)
})

describe('with nothing to recognise', () => {
  async function openForm() {
    const workbook = await open(start)
    await screen.findByRole('option', { name: 'Blatt' })
    return workbook
  }
  const start: InMemoryStart = {
    sheets: [
      {
        name: 'Blatt',
        cells: [
          ['Wer', 'Wieviel', 'Wie', 'Wann'],
          ['Ann', 1000, 'Won', '2026-07-01'],
        ],
      },
      { name: 'Empty', cells: [] },
    ],
  }

  it('says which headers were seen and what is needed', async () => {
    await openForm()
    await screen.findByText('Wer, Wieviel, Wie, Wann')
    expect(screen.getByText('Owner, Amount, Stage or Status, Closing date or Actual closing date')).toBeTruthy()
  })

  it('lets a person say what a sheet holds', async () => {
    const workbook = await openForm()
    fireEvent.change(screen.getByLabelText('Sheet'), { target: { value: 'Blatt' } })
    const pick = async (label: string, value: string) =>
      fireEvent.change(await screen.findByLabelText(label), { target: { value } })
    await pick('Owner', 'Wer')
    await pick('Amount', 'Wieviel')
    await pick('Stage or Status', 'Wie')
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true)
    await pick('Closing date or Actual closing date', 'Wann')
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByRole('article', { name: 'deals – Blatt' })
    expect((await readSettings(workbook)).mappings).toHaveLength(4)
  })

  it('says so of a sheet without headers', async () => {
    await openForm()
    fireEvent.change(screen.getByLabelText('Sheet'), { target: { value: 'Empty' } })
    await screen.findByText('This sheet has no row of headers.')
  })

  it('sends other screens back to Home', async () => {
    await openForm()
    fireEvent.click(screen.getByRole('tab', { name: 'KPIs' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Go to Home' }))
    expect(screen.getByRole('tab', { name: 'Home' }).getAttribute('aria-selected')).toBe('true')
  })
})

it('asks what a sheet holds that may be of two kinds', async () => {
  const cells = [
    ['Name', 'Created', 'Segment', 'Channel'],
    ['Acme', '2026-01-05', 'Retail', 'Web'],
  ]
  const workbook = await open({ sheets: [{ name: 'List', cells }] })
  await screen.findByText('What does "List" hold: customers or leads?')
  fireEvent.click(screen.getByRole('button', { name: 'Use leads' }))
  await screen.findByRole('article', { name: 'leads – List' })
  expect((await readSettings(workbook)).sources).toEqual([{ entity: 'leads', sheet: 'List' }])
})

it('says what went wrong when a correction cannot be kept', async () => {
  const workbook = await open({ sheets: [{ name: 'Pipeline', cells: deals }] })
  const owner = await screen.findByLabelText('Header for Owner')
  workbook.failAt(1)
  fireEvent.change(owner, { target: { value: 'Closer' } })
  expect((await screen.findByRole('alert')).textContent).toContain('The spreadsheet refused')
  await waitFor(() => expect(owner).toHaveProperty('value', 'Owner'))
})

it('speaks Chinese where the host does', async () => {
  await open({ locale: 'zh-CN', sheets: [{ name: '商机表', cells: deals }] })
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['首页', '指标', '记分卡', '目标', '检查'])
  const card = await screen.findByRole('article', { name: '商机 – 商机表' })
  expect(card.textContent).toContain('2 行')
  expect(within(card).getByLabelText('“负责人”对应的表头')).toHaveProperty('value', 'Owner')
})
