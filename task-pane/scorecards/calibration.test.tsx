import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { press, openScorecards, type } from './scorecards-for-tests'

async function openCalibration() {
  const workbook = await openScorecards()
  press(/^Grades/)
  type(screen.getByLabelText('Grade by'), 'forced')
  type(screen.getByLabelText('Grade 2: Share %'), '40')
  type(screen.getByLabelText('Grade 3: Share %'), '40')
  // One A, two B and two C: Ann 120, Ben 100, Cai 80, Dan 60, Eve 22.5.
  await waitFor(() => expect(screen.queryByText(/add up to/)).toBeNull())
  press('Calibration')
  return workbook
}

const people = (grade: string) =>
  within(screen.getByRole('region', { name: new RegExp(`^${grade} · `) }))
    .getAllByRole('listitem')
    .map((line) => line.querySelector('.graded-name')?.textContent)
const bars = () =>
  within(screen.getByRole('list', { name: 'Distribution of grades' }))
    .getAllByRole('listitem')
    .map((bar) => bar.textContent)
const menu = (person: string) => screen.getByLabelText(`Move ${person} to…`)
const form = (name: string) => within(screen.getByRole('group', { name }))

afterEach(cleanup)

it('shows the distribution beside its targets, and people by grade', async () => {
  await openCalibration()
  expect(bars()).toEqual(['A1, target 1', 'B2, target 2', 'C2, target 2'])
  expect([people('A'), people('B'), people('C')]).toEqual([['Ann'], ['Ben', 'Cai'], ['Dan', 'Eve']])
})

it('moves somebody by the menu, for a reason, and takes it back', async () => {
  await openCalibration()
  type(menu('Dan'), 'B')
  const move = form('Dan: C → B')
  expect(move.getByRole('button', { name: 'Move' })).toHaveProperty('disabled', true)
  type(move.getByRole('textbox', { name: 'Reason' }), 'Built the pipeline of the south')
  expect(move.queryByRole('textbox', { name: 'Why that is right' })).toBeNull()
  fireEvent.click(move.getByRole('button', { name: 'Move' }))
  expect(people('B')).toEqual(['Ben', 'Cai', 'Dan was C'])
  expect(document.activeElement).toBe(menu('Dan'))
  expect(bars()).toEqual(['A1, target 1', 'B3, target 2 ▲ 1 over', 'C1, target 2 ▼ 1 short'])
  expect(screen.getByText('Built the pipeline of the south')).toBeTruthy()
  // Back where the total leads takes no reason.
  type(menu('Dan'), 'C')
  expect(people('C')).toEqual(['Dan', 'Eve'])
  expect(screen.getByText('No changes yet.')).toBeTruthy()
})

it('asks for a reason that says why somebody with a higher total ends below', async () => {
  await openCalibration()
  type(menu('Dan'), 'A')
  const move = form('Dan: C → A')
  type(move.getByRole('textbox', { name: 'Reason' }), 'Half a year on leave')
  expect(move.getByText(/Ben, Cai reached as much as Dan or more, and would end below/)).toBeTruthy()
  expect(move.getByRole('button', { name: 'Move' })).toHaveProperty('disabled', true)
  type(move.getByRole('textbox', { name: 'Why that is right' }), 'His target was for a whole year')
  fireEvent.click(move.getByRole('button', { name: 'Move' }))
  expect(people('A')).toEqual(['Ann', 'Dan was C'])
  expect(screen.getByText(/^Why that is right: His target/)).toBeTruthy()
})

it('lets go of a move by Escape, with the focus back on the menu', async () => {
  await openCalibration()
  type(menu('Dan'), 'B')
  fireEvent.keyDown(form('Dan: C → B').getByRole('textbox', { name: 'Reason' }), { key: 'Escape' })
  expect(screen.queryByRole('group', { name: 'Dan: C → B' })).toBeNull()
  expect(document.activeElement).toBe(menu('Dan'))
})

it('moves somebody by dragging, and asks for the reason at once', async () => {
  await openCalibration()
  const dataTransfer = { setData: jest.fn(), effectAllowed: 'none' }
  const grade = (name: string) => screen.getByRole('region', { name: new RegExp(`^${name} · `) })
  fireEvent.dragStart(menu('Cai').closest('[draggable]') ?? menu('Cai'), { dataTransfer })
  expect(fireEvent.dragOver(grade('C'), { dataTransfer })).toBe(false)
  fireEvent.drop(grade('C'), { dataTransfer })
  const reason = form('Cai: B → C').getByRole('textbox', { name: 'Reason' })
  expect(document.activeElement).toBe(reason)
  type(reason, 'Discounts far above the rest')
  fireEvent.click(form('Cai: B → C').getByRole('button', { name: 'Move' }))
  expect(people('C')).toEqual(['Cai was B', 'Dan', 'Eve'])
})

it('keeps the moves of each period, and holds the record back while the data has left somebody out of order', async () => {
  const workbook = await openCalibration()
  const writeText = jest.fn().mockResolvedValue(undefined)
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } })
  type(menu('Dan'), 'B')
  type(form('Dan: C → B').getByRole('textbox', { name: 'Reason' }), '=Built\tthe south')
  fireEvent.click(form('Dan: C → B').getByRole('button', { name: 'Move' }))
  press('Copy record')
  await screen.findByText('The record is on the clipboard; paste it into a sheet.')
  expect(writeText).toHaveBeenCalledWith(
    [
      'Period\tPerson\tTotal\tGrade by the total\tGrade after calibration\tReason\tOut of order with\tWhy that is right',
      "2026-Q3\tDan\t60.00\tC\tB\t'=Built the south\t\t",
    ].join('\n'),
  )
  type(screen.getByLabelText('Period'), '2026-Q2')
  await screen.findByText('No changes yet.')
  type(screen.getByLabelText('Period'), '2026-Q3')
  await screen.findByText('=Built the south')
  // Eve overtakes Dan.
  workbook.type('Deals', 10, 1, 850)
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('Eve reached as much as Dan or more, and would end below')
  expect(screen.getByRole('button', { name: 'Copy record' })).toHaveProperty('disabled', true)
  press('Edit the move of Dan')
  type(form('Dan: C → B').getByRole('textbox', { name: 'Why that is right' }), 'Eve took over his deals')
  fireEvent.click(form('Dan: C → B').getByRole('button', { name: 'Move' }))
  expect(screen.queryByRole('alert')).toBeNull()
  press('Take back the move of Dan')
  expect(screen.getByText('No changes yet.')).toBeTruthy()
})

it('lets go of a move to a grade that is there no longer', async () => {
  await openCalibration()
  type(menu('Dan'), 'B')
  type(form('Dan: C → B').getByRole('textbox', { name: 'Reason' }), 'Built the south')
  fireEvent.click(form('Dan: C → B').getByRole('button', { name: 'Move' }))
  type(screen.getByLabelText('Grade 2: Grade'), 'B+')
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('Dan: ')
  fireEvent.click(within(alert).getByRole('button', { name: 'Take back' }))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(people('C')).toEqual(['Dan', 'Eve'])
})

it('shows the record to be copied by hand where the page is kept from the clipboard', async () => {
  await openCalibration()
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })
  type(menu('Dan'), 'B')
  type(form('Dan: C → B').getByRole('textbox', { name: 'Reason' }), 'Built the south')
  fireEvent.click(form('Dan: C → B').getByRole('button', { name: 'Move' }))
  press('Copy record')
  expect(await screen.findByLabelText('Record, to copy by hand')).toHaveProperty(
    'value',
    expect.stringContaining('2026-Q3\tDan\t60.00\tC\tB\tBuilt the south'),
  )
})

it('speaks Chinese where the host does', async () => {
  await openScorecards({ locale: 'zh-CN' })
  press('绩效校准')
  type(screen.getByLabelText('将Cai调整为…'), 'S')
  const move = form('Cai：B → S')
  expect(move.getByText(/Ben的总分不低于Cai，等级却会更低/)).toBeTruthy()
  type(move.getByRole('textbox', { name: '理由' }), '攻下标杆客户')
  type(move.getByRole('textbox', { name: '为何合理' }), '目标中含已停产品')
  fireEvent.click(move.getByRole('button', { name: '调整' }))
  expect(screen.getByText('攻下标杆客户')).toBeTruthy()
  expect(screen.getByText('调整记录（1）')).toBeTruthy()
})
