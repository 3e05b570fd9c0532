import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Cells } from '../../core/cells/cell'
import { dayNumber } from '../../core/cells/day'
import { inMemoryWorkbook } from '../../core/workbook/in-memory'
import { recogniseWorkbook } from '../../core/workbook/recognise-workbook'
import { readerIn, ReaderContext } from '../reader'
import { PaceView } from './pace-view'
import { SmartView } from './smart-view'

const orders: Cells = [
  ['Order ID', 'Order Date', 'Customer', 'Sales Rep', 'Amount'],
  ['A', '2026-01-05', 'Acme', 'Ann', 20],
  ['B', '2026-01-06', 'Bolt', 'Ben', 50],
]
const targets: Cells = [
  ['Who', 'KPI', 'Period', 'Target', 'Weight'],
  ['Ann', 'REVENUE', '2026-01', 84, 1],
  ['Ben', 'REVENUE', '2026-01', 42, 1],
  ['Everyone', 'AVG_ORDER', '2026-01', 30, 1],
]

async function open(
  view: 'pace' | 'smart',
  locale: 'en' | 'zh-CN' = 'en',
  sheets = { Orders: orders, Targets: targets },
) {
  const workbook = inMemoryWorkbook({
    sheets: Object.entries(sheets).map(([name, cells]) => ({ name, cells })),
    locale,
    today: dayNumber(2026, 1, 15),
  })
  const tables = await recogniseWorkbook(workbook)
  const onPlan = jest.fn()
  render(
    <ReaderContext value={readerIn(locale)}>
      {view === 'pace' ? (
        <PaceView tables={tables} onPlan={onPlan} />
      ) : (
        <SmartView workbook={workbook} tables={tables} onPlan={onPlan} />
      )}
    </ReaderContext>,
  )
  return { workbook, onPlan }
}

afterEach(cleanup)

describe('the pace view', () => {
  it('shows the furthest behind first, in words and in a bar', async () => {
    await open('pace')
    fireEvent.change(screen.getByLabelText('Period'), { target: { value: '2026-01' } })
    const items = await screen.findAllByRole('listitem').then((all) => all.filter((each) => each.matches('.pace')))
    // 11 of 22 workdays are behind: 42 are expected of Ann, 21 of Ben.
    expect(items.map((item) => within(item).getByRole('heading').textContent)).toEqual([
      'Ann Sales▼ 22.00 behind',
      'Ben Sales▲ 29.00 ahead',
      'Everyone Average order value',
    ])
    const [ann] = items
    if (ann === undefined) throw new Error('Ann is not there')
    expect(within(ann).getByRole('img', { name: '24% of the target reached, 50% expected by now' })).toBeTruthy()
    expect(ann.textContent).toContain('Needed per workday 5.82')
    expect(ann.textContent).toContain('Lands at 40.00 (48% of the target)')
    expect(screen.getByText('1 ahead, 1 behind')).toBeTruthy()
  })

  it('says what is wrong with a period beside it, and with a season below', async () => {
    await open('pace')
    fireEvent.change(screen.getByLabelText('Period'), { target: { value: 'soonish' } })
    expect(await screen.findByText(/"soonish" is not a period/)).toBeTruthy()
    fireEvent.change(screen.getByLabelText('Period'), { target: { value: '2026-01' } })
    fireEvent.change(screen.getByLabelText('Expected by'), { target: { value: 'seasonal' } })
    expect(await screen.findByText(/^Needs 24 months/)).toBeTruthy()
  })

  it('leads to the plan where there are no targets, in Chinese too', async () => {
    const { onPlan } = await open('pace', 'zh-CN', { Orders: orders, Targets: [] })
    fireEvent.click(screen.getByRole('button', { name: '前往“规划”' }))
    expect(onPlan).toHaveBeenCalled()
  })
})

describe('the SMART view', () => {
  it('shows what is to mend, the reasons when opened, and the row', async () => {
    const { workbook } = await open('smart')
    const select = jest.spyOn(workbook, 'select')
    expect(await screen.findByText('0 of 3 targets pass all five')).toBeTruthy()
    const ann = screen.getByRole('button', { name: /^Ann REVENUE 2026-01/ })
    expect(ann.textContent).toMatch(/S✓.*M✓.*A✗.*R✗.*T✓/)
    fireEvent.click(ann)
    expect(screen.getByText(/^Too little history to judge/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Show row 2' }))
    await waitFor(() =>
      expect(select).toHaveBeenCalledWith({ sheet: 'Targets', row: 1, rows: 1, column: 0, columns: 5 }),
    )
  })

  it('shows all when asked to', async () => {
    await open('smart', 'zh-CN')
    const box = await screen.findByRole('checkbox', { name: '仅显示待改进的' })
    fireEvent.click(box)
    expect(screen.getAllByRole('listitem')).toHaveLength(3)
  })
})
