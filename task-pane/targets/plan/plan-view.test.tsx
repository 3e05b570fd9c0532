import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Cells } from '../../../core/cells/cell'
import { dayNumber } from '../../../core/cells/day'
import type { Locale } from '../../../core/locale/text'
import { inMemoryWorkbook, type InMemoryStart } from '../../../core/workbook/in-memory'
import type { Workbook } from '../../../core/workbook/port'
import { recogniseWorkbook } from '../../../core/workbook/recognise-workbook'
import { readerIn, ReaderContext } from '../../reader'
import { PlanView } from './plan-view'

// Pauses for typing add up where many tests run at once.
configure({ asyncUtilTimeout: 5_000 })

const people: Cells = [
  ['Name', 'Region', 'Team', 'Hire Date'],
  ['Ann', 'West', 'Team 1', '2020-01-01'],
  ['Ben', 'West', 'Team 1', '2020-01-01'],
  ['Cem', 'West', 'Team 2', '2020-01-01'],
  ['Dan', 'East', 'Team 3', '2020-01-01'],
]
const sold: Readonly<Record<string, number>> = { Ann: 400, Ben: 300, Cem: 100, Dan: 200 }
const orders: Cells = [
  ['Order ID', 'Order Date', 'Customer', 'Sales Rep', 'Amount'],
  ...Object.entries(sold).flatMap(([name, amount]) => [
    [`${name} 1`, '2026-02-10', 'Acme', name, amount / 2],
    [`${name} 2`, '2026-05-10', 'Bolt', name, amount / 2],
  ]),
]
const start: InMemoryStart = {
  today: dayNumber(2026, 11, 24),
  sheets: [
    { name: 'People', cells: people },
    { name: 'Orders', cells: orders },
  ],
}

async function open(more: InMemoryStart = {}) {
  const workbook = inMemoryWorkbook({ ...start, ...more })
  return { workbook, ...(await show(workbook, more.locale)) }
}

async function show(workbook: Workbook, locale: Locale = 'en') {
  const view = async () => (
    <ReaderContext value={readerIn(locale)}>
      <PlanView workbook={workbook} tables={await recogniseWorkbook(workbook)} />
    </ReaderContext>
  )
  const first = await view()
  const { rerender } = await act(() => Promise.resolve(render(first)))
  /** Reads the workbook again, as the pane does after it has changed. */
  const readAgain = async () => {
    const again = await view()
    await act(() => {
      rerender(again)
      return Promise.resolve()
    })
  }
  return { readAgain }
}

const grid = () => screen.findByRole('treegrid')
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })
const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
const isSettled = () => waitFor(() => expect(screen.getByRole('treegrid').getAttribute('aria-busy')).toBe('false'))
const sumCheck = () => screen.getByText(/^[✓✗] Sum/).textContent

function row(name: string) {
  const found = screen.getAllByRole('row').find((each) => each.querySelector('.plan-name')?.textContent === name)
  if (found === undefined) throw new Error(`no row ${name}`)
  return found
}

function cell(name: string, column: string): HTMLElement {
  const at = screen.getAllByRole('columnheader').findIndex(({ textContent }) => textContent === column)
  const found = row(name).children[at]
  if (!(found instanceof HTMLElement)) throw new Error(`no cell ${name}, ${column}`)
  return found
}

const valueOf = (name: string, column = '2027') => cell(name, column).textContent
const values = () =>
  Object.fromEntries(['Total', 'West', 'Ann', 'Ben', 'Cem', 'East', 'Dan'].map((name) => [name, valueOf(name)]))

async function plan(total: string) {
  await grid()
  type(screen.getByLabelText('Total to split'), total)
  await waitFor(() => expect(valueOf('Total')).toBe(Number(total).toLocaleString('en')))
}

/** Types into a cell as somebody with a mouse and a keyboard does. */
function edit(name: string, text: string, column = '2027') {
  fireEvent.click(cell(name, column))
  press('Enter')
  type(screen.getByLabelText(`${name}, ${column}`), text)
  press('Enter')
}

afterEach(cleanup)

describe('the plan', () => {
  it('begins with next year, last year’s sales and everybody, split over regions and teams', async () => {
    await open()
    await grid()
    expect(screen.getByLabelText('Total to split')).toHaveProperty('value', '1,000')
    expect(screen.getByLabelText('Period')).toHaveProperty('value', '2027')
    expect(screen.getByText('4 of 4')).toBeTruthy()
    expect(screen.getAllByRole('row').map((each) => each.querySelector('.plan-name')?.textContent)).toEqual([
      undefined,
      ...['Total', 'West', 'Team 1', 'Ann', 'Ben', 'Team 2', 'Cem', 'East', 'Team 3', 'Dan'],
    ])
    expect(sumCheck()).toBe('✓ Sum 1,000, difference 0')
  })

  it('is split anew when another total is typed, and says how it compares with the year before', async () => {
    await open()
    await plan('2000')
    expect(values()).toEqual({
      Total: '2,000',
      West: '1,600',
      Ann: '800',
      Ben: '600',
      Cem: '200',
      East: '400',
      Dan: '400',
    })
    expect(screen.getByText('+100.0% on 1,000 sold a year before')).toBeTruthy()
  })

  it('holds two people who are locked while a third one goes up, and adds up all the way', async () => {
    await open()
    await plan('2000')
    for (const name of ['Ann', 'Cem']) {
      fireEvent.click(cell(name, '2027'))
      press('l')
    }
    expect(within(row('Ann')).getByRole('img', { name: 'Locked' })).toBeTruthy()
    edit('Ben', '700')
    expect(values()).toMatchObject({ Total: '2,000', West: '1,700', Ann: '800', Ben: '700', Cem: '200', Dan: '300' })
    expect(sumCheck()).toBe('✓ Sum 2,000, difference 0')
    // Enter has gone on to the row below, ready to be typed over.
    expect(document.activeElement).toBe(cell('Team 2', '2027'))
    // The locks stand among the limits, where they can be taken away.
    expect(within(screen.getByRole('group', { name: 'West / Team 1 / Ann' })).getByLabelText('Lock at')).toHaveProperty(
      'value',
      '800',
    )
    // They stay when everything is split anew for another total.
    type(screen.getByLabelText('Total to split'), '3,000')
    await waitFor(() => expect(valueOf('Total')).toBe('3,000'))
    expect(values()).toMatchObject({ Ann: '800', Cem: '200' })
  })

  it('takes edits and locks back and does them again, by keys and by buttons', async () => {
    await open()
    await plan('2000')
    edit('Ben', '700')
    const edited = values()
    expect(edited.Ben).toBe('700')
    press('z', { ctrlKey: true })
    expect(valueOf('Ben')).toBe('600')
    press('y', { ctrlKey: true })
    expect(values()).toEqual(edited)
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(valueOf('Ben')).toBe('600')
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveProperty('disabled', true)
    fireEvent.click(screen.getByRole('button', { name: 'Redo' }))
    expect(values()).toEqual(edited)
  })

  it('says what stands against an edit, offers the nearest value, and has changed nothing', async () => {
    await open()
    await plan('2000')
    const before = values()
    fireEvent.click(cell('Dan', '2027'))
    press('l')
    edit('West', '1700')
    expect(screen.getByRole('alert').textContent).toMatch(/^"Total" cannot be/)
    expect(values()).toEqual(before)
    expect(document.activeElement).toBe(cell('West', '2027'))
    // The total is given and Dan keeps his 400.
    fireEvent.click(screen.getByRole('button', { name: 'Take 1,600' }))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(values()).toEqual(before)
  })

  it('offers the nearest value where locks below stand against it', async () => {
    await open()
    await plan('2000')
    for (const name of ['Ann', 'Ben']) {
      fireEvent.click(cell(name, '2027'))
      press('l')
    }
    edit('Team 1', '1300')
    fireEvent.click(screen.getByRole('button', { name: 'Take 1,400' }))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(valueOf('Team 1')).toBe('1,400')
    expect(document.activeElement).toBe(cell('Team 1', '2027'))
  })

  it('follows the total when it is edited in the table, and the other way round', async () => {
    await open()
    await plan('2000')
    edit('Total', '2500')
    expect(screen.getByLabelText('Total to split')).toHaveProperty('value', '2,500')
    expect(valueOf('Ann')).toBe('1,000')
    expect(sumCheck()).toContain('2,500')
  })

  it('refuses what is no number, and leaves the cell when Esc is pressed', async () => {
    await open()
    await plan('2000')
    edit('Ann', 'lots')
    expect(screen.getByRole('alert').textContent).toContain('Needs a number, found "lots".')
    press('5')
    expect(screen.getByLabelText('Ann, 2027')).toHaveProperty('value', '5')
    press('Escape')
    expect(valueOf('Ann')).toBe('800')
    expect(document.activeElement).toBe(cell('Ann', '2027'))
  })

  it('brings typed values back that went when another basis was chosen', async () => {
    await open()
    await plan('2000')
    edit('Ben', '700')
    type(screen.getByLabelText('Over people by'), 'equal')
    await waitFor(() => expect(valueOf('Ben')).toBe('500'))
    fireEvent.click(screen.getByRole('button', { name: 'Bring them back' }))
    expect(valueOf('Ben')).toBe('700')
    expect(screen.getByLabelText('Over people by')).toHaveProperty('value', 'last-year')
  })

  it('keeps what was typed when the data changes, until somebody wants the new figures', async () => {
    const { workbook, readAgain } = await open()
    await plan('2000')
    edit('Ben', '700')
    workbook.type('Orders', 7, 4, 550)
    await readAgain()
    fireEvent.click(await screen.findByRole('button', { name: 'Split anew' }))
    expect(valueOf('Ben')).not.toBe('700')
    expect(valueOf('Total')).toBe('2,000')
  })

  it('stays as it is when something changes that it does not depend on', async () => {
    const { workbook, readAgain } = await open()
    await plan('2000')
    edit('Ben', '700')
    workbook.type('Orders', 1, 2, 'Another customer')
    await readAgain()
    await isSettled()
    expect(valueOf('Ben')).toBe('700')
    expect(screen.queryByRole('button', { name: 'Split anew' })).toBeNull()
  })
})

describe('the table', () => {
  it('is gone about with arrows, opened and closed, one stop for the Tab key', async () => {
    await open()
    await plan('2000')
    fireEvent.click(cell('West', 'Who'))
    press('ArrowLeft')
    expect(row('West').getAttribute('aria-expanded')).toBe('false')
    expect(screen.queryByText('Team 2', { selector: '[role=treegrid] *' })).toBeNull()
    press('ArrowRight')
    expect(row('West').getAttribute('aria-expanded')).toBe('true')
    press('ArrowDown')
    expect(document.activeElement).toBe(cell('Team 1', 'Who'))
    press('ArrowDown')
    press('ArrowLeft')
    expect(document.activeElement).toBe(cell('Team 1', 'Who'))
    press('End')
    expect(document.activeElement).toBe(cell('Team 1', 'History'))
    press('Home', { ctrlKey: true })
    expect(document.activeElement).toBe(cell('Total', 'Who'))
    expect(screen.getByRole('treegrid').querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  })

  it('tells levels and places to those who do not see them', async () => {
    await open()
    await plan('2000')
    const about = (name: string) =>
      ['aria-level', 'aria-posinset', 'aria-setsize'].map((each) => row(name).getAttribute(each))
    expect(about('Total')).toEqual(['1', '1', '1'])
    expect(about('East')).toEqual(['2', '2', '2'])
    expect(about('Ben')).toEqual(['4', '2', '2'])
    expect(within(row('Dan')).getByRole('img', { name: /^Last 8 quarters: .*100/ })).toBeTruthy()
  })

  it('shows quarters and months, and lets months be typed', async () => {
    await open()
    await plan('2000')
    type(screen.getByLabelText('Columns'), 'quarters')
    expect(valueOf('Ann', '2027-Q1')).toBe('400')
    type(screen.getByLabelText('Columns'), 'months')
    expect([valueOf('Ann', '2027-02'), valueOf('Ann', '2027-05')]).toEqual(['400', '400'])
    edit('Ann', '500', '2027-02')
    expect(valueOf('Ann', '2027-02')).toBe('500')
    expect(sumCheck()).toContain('difference 0')
  })

  it('draws only what is in sight of a thousand people, and keeps the cell that the focus is in', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => `P${String(index).padStart(3, '0')}`)
    await open({
      sheets: [
        { name: 'People', cells: [['Name', 'Hire Date'], ...many.map((name) => [name, '2020-01-01'])] },
        {
          name: 'Orders',
          cells: [orders[0] ?? [], ...many.map((name) => [`${name} 1`, '2026-02-10', 'Acme', name, 100])],
        },
      ],
    })
    const table = await screen.findByRole('treegrid', {}, { timeout: 20_000 })
    expect(table.getAttribute('aria-rowcount')).toBe('1002')
    expect(screen.getAllByRole('row').length).toBeLessThan(30)
    fireEvent.click(cell('P003', '2027'))
    fireEvent.scroll(table, { target: { scrollTop: 500 * 32 } })
    expect(row('P503')).toBeTruthy()
    expect(document.activeElement).toBe(cell('P003', '2027'))
    press('ArrowDown')
    expect(document.activeElement).toBe(cell('P004', '2027'))
  })
})

describe('the form', () => {
  it('takes people out and in by boxes, with the keyboard too', async () => {
    await open()
    await plan('2000')
    const tree = screen.getByRole('tree', { name: 'People of the plan' })
    fireEvent.click(within(tree).getByRole('treeitem', { name: /^Dan/ }))
    await waitFor(() => expect(screen.queryByText('East', { selector: '[role=treegrid] *' })).toBeNull())
    expect(within(tree).getByRole('treeitem', { name: /East/ }).getAttribute('aria-checked')).toBe('false')
    expect(valueOf('Ann')).toBe('1,000')
    within(tree).getByRole('treeitem', { name: /West/ }).focus()
    fireEvent.click(within(tree).getByRole('treeitem', { name: /^Cem/ }))
    expect(within(tree).getByRole('treeitem', { name: /West/ }).getAttribute('aria-checked')).toBe('mixed')
    press('Home')
    press(' ')
    await waitFor(() => expect(screen.getByText('3 of 4')).toBeTruthy())
  })

  it('splits without a level, and keeps locks of people', async () => {
    await open()
    await plan('2000')
    fireEvent.click(cell('Ann', '2027'))
    press('l')
    fireEvent.click(screen.getByRole('checkbox', { name: 'Region' }))
    await waitFor(() => expect(screen.queryByText('West', { selector: '[role=treegrid] *' })).toBeNull())
    expect(within(row('Ann')).getByRole('img', { name: 'Locked' })).toBeTruthy()
    expect(screen.getByRole('group', { name: 'Team 1 / Ann' })).toBeTruthy()
  })

  it('blends two bases by a slider', async () => {
    await open()
    await plan('2000')
    fireEvent.click(screen.getByRole('checkbox', { name: 'Blend with a second basis' }))
    type(screen.getByLabelText('Second basis'), 'equal')
    await waitFor(() => expect(valueOf('Dan')).toBe('450'))
    type(screen.getByRole('slider', { name: 'Actuals of a year before 50%, Equal parts 50%' }), '0')
    await waitFor(() => expect(valueOf('Dan')).toBe('500'))
  })

  it('splits by numbers beside names on a sheet', async () => {
    const weights: Cells = [
      ['Ann', 1],
      ['Ben', 1],
      ['Cem', 1],
      ['Dan', 7],
    ]
    await open({ sheets: [...(start.sheets ?? []), { name: 'Potential', cells: weights }] })
    await plan('2000')
    type(screen.getByLabelText('Over people by'), 'range')
    type(screen.getByLabelText('Sheet'), 'Potential')
    await screen.findByText(/Potential!/)
    type(screen.getByLabelText('Range'), 'A1:B4')
    await waitFor(() => expect(valueOf('Dan')).toBe('1,400'))
  })

  it('holds floors and caps, and offers the nearest total where they cannot be held', async () => {
    await open()
    await plan('2000')
    type(screen.getByLabelText('Name of a person or unit'), 'Dan')
    fireEvent.click(screen.getByRole('button', { name: 'Add' }))
    const dan = within(screen.getByRole('group', { name: 'East / Team 3 / Dan' }))
    expect(document.activeElement).toBe(dan.getByLabelText('At least'))
    type(dan.getByLabelText('At least'), '600')
    await waitFor(() => expect(valueOf('Dan')).toBe('600'))
    type(screen.getByLabelText('Name of a person or unit'), 'West')
    fireEvent.click(screen.getByRole('button', { name: 'Add' }))
    type(within(screen.getByRole('group', { name: 'West' })).getByLabelText('At least'), '1,500')
    fireEvent.click(await screen.findByRole('button', { name: 'Take 2,100 as the total' }))
    await waitFor(() => expect(values()).toMatchObject({ Total: '2,100', West: '1,500', Dan: '600' }))
    fireEvent.click(screen.getByRole('button', { name: 'Remove the limits of West' }))
    await waitFor(() => expect(screen.queryByRole('group', { name: 'West' })).toBeNull())
  })

  it('shows what goes into the street beside the plan', async () => {
    await open()
    await plan('2000')
    type(screen.getByLabelText('Region %'), '10')
    await waitFor(() => expect(valueOf('West', 'In the street')).toBe('1,760'))
    expect(valueOf('West')).toBe('1,600')
    expect(sumCheck()).toContain('2,000')
  })

  it('names who is out of line with what they can carry', async () => {
    await open()
    await plan('2000')
    // All can carry the same: 500 are the average.
    expect(screen.getByText(/▲ More than 20% above the average: Ann \(160%\)/)).toBeTruthy()
    expect(screen.getByText(/▼ More than 20% below the average: Cem \(40%\)/)).toBeTruthy()
    type(screen.getByLabelText('Over people by'), 'capacity')
    await screen.findByText('✓ Everybody is within 20% of the average.')
  })

  it('says beside the field what cannot be read', async () => {
    await open()
    await plan('2000')
    type(screen.getByLabelText('Period'), 'some time')
    await screen.findByText(/"some time" is not a period/)
    expect(screen.queryByRole('treegrid')).toBeNull()
    expect(screen.getByRole('button', { name: 'Write plan' })).toHaveProperty('disabled', true)
  })

  it('waits for a total where nothing was sold', async () => {
    await open({ sheets: [{ name: 'People', cells: people }] })
    await screen.findByText('Type the total above; the plan appears here at once.')
    type(screen.getByLabelText('Total to split'), '1.2万')
    await waitFor(() => expect(valueOf('Ann')).toBe('3,000'))
  })

  it('speaks Chinese where the host does', async () => {
    await open({ locale: 'zh-CN' })
    await grid()
    type(screen.getByLabelText('要分解的总目标'), '2000')
    await screen.findByText('✓ 合计 2,000，差额 0')
    expect(valueOf('总目标')).toBe('2,000')
    type(screen.getByLabelText('要分解的总目标'), '0.5')
    await waitFor(() => expect(screen.queryByRole('treegrid')).toBeNull())
    expect(screen.getByRole('button', { name: '写入计划' })).toHaveProperty('disabled', true)
  })
})

describe('writing', () => {
  const write = () => fireEvent.click(screen.getByRole('button', { name: 'Write plan' }))
  const sheetsOf = async (workbook: Workbook) => (await workbook.sheets()).map(({ name }) => name)

  it('puts the plan on its sheet, and takes it back', async () => {
    const { workbook } = await open()
    await plan('2000')
    edit('Ben', '700')
    const before = workbook.snapshot()
    write()
    await screen.findByText(/^The plan is on the sheet “Plan 2027/)
    expect(screen.getByText(/^KPIs and scorecards read the targets on/)).toBeTruthy()
    expect((await sheetsOf(workbook)).length).toBeGreaterThan(2)
    // Another button of this name takes edits back.
    const message = screen.getByText(/^The plan is on the sheet/).closest<HTMLElement>('[role=status]')
    fireEvent.click(within(message ?? document.body).getByRole('button', { name: 'Undo' }))
    await screen.findByText('Undone; the workbook is as it was.')
    expect(screen.queryByText(/^KPIs and scorecards read/)).toBeNull()
    expect(workbook.snapshot()).toEqual(before)
  })

  it('shows what would change on the plan that stands, and keeps it as a version', async () => {
    const { workbook, readAgain } = await open()
    await plan('2000')
    write()
    await screen.findByText(/^The plan is on the sheet/)
    await readAgain()
    await screen.findByText(/has the same targets\.$/)
    await isSettled()
    edit('Ben', '700')
    const changes = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(changes).toContain('Ben700was 600+100')
    fireEvent.click(screen.getByRole('button', { name: 'Compare everybody in the table' }))
    expect([valueOf('Ben', 'Old'), valueOf('Ben', 'New'), valueOf('Ben', 'Change')]).toEqual(['600', '700', '+100'])
    write()
    await screen.findByText(/^The plan on the sheet .* is up to date\.$/)
    expect(screen.getByText(/^The plan that stood there is kept on/)).toBeTruthy()
    expect((await sheetsOf(workbook)).some((name) => name.includes('v1'))).toBe(true)
  })

  it('opens the plan that was written when the pane is opened again', async () => {
    const { workbook } = await open()
    await plan('2000')
    fireEvent.click(cell('Ann', '2027'))
    press('l')
    write()
    await screen.findByText(/^The plan is on the sheet/)
    cleanup()
    await show(workbook)
    await grid()
    expect(screen.getByLabelText('Total to split')).toHaveProperty('value', '2,000')
    expect(within(row('Ann')).getByRole('img', { name: 'Locked' })).toBeTruthy()
    const plans = within(screen.getByLabelText('Open a plan…')).getAllByRole('option')
    expect(plans.map(({ textContent }) => textContent)).toEqual([
      'Open a plan…',
      '2027 Sales',
      'A new one for 2027, as suggested',
    ])
    type(screen.getByLabelText('Open a plan…'), 'suggested')
    await waitFor(() => expect(valueOf('Total')).toBe('1,000'))
  })

  it('can be called off while it works', async () => {
    const { workbook } = await open()
    await plan('2000')
    const before = workbook.snapshot()
    write()
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    await screen.findByText('Cancelled; the workbook is as it was.')
    expect(workbook.snapshot()).toEqual(before)
  })
})
