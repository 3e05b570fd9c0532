import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { dayNumber } from '../../core/cells/day'
import { inMemoryWorkbook } from '../../core/workbook/in-memory'
import { Pane } from '../pane'

async function open() {
  const workbook = inMemoryWorkbook({
    today: dayNumber(2026, 11, 24),
    sheets: [
      {
        name: 'Orders',
        cells: [
          ['Order ID', 'Order Date', 'Customer', 'Sales Rep', 'Amount'],
          ['1', '2026-02-10', 'Acme', 'Ann', 300],
          ['2', '2026-05-10', 'Bolt', 'Ben', 100],
        ],
      },
    ],
  })
  render(<Pane workbook={workbook} />)
  fireEvent.click(await screen.findByRole('tab', { name: 'Targets' }))
  await screen.findByRole('treegrid')
}

afterEach(cleanup)

it('stands between the scorecards and the check, one arrow from each', async () => {
  await open()
  const screens = screen.getByRole('tablist', { name: 'Yardstick screens' })
  expect(
    within(screens)
      .getAllByRole('tab')
      .map(({ textContent }) => textContent),
  ).toEqual(['Home', 'KPIs', 'Scorecards', 'Targets', 'Check'])
  fireEvent.keyDown(within(screens).getByRole('tab', { name: 'Targets' }), { key: 'ArrowRight' })
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Check'))
})

it('keeps a plan in the making while the pace is looked at', async () => {
  await open()
  fireEvent.change(screen.getByLabelText('Total to split'), { target: { value: '800' } })
  await screen.findByText('✓ Sum 800, difference 0')
  fireEvent.click(screen.getByRole('tab', { name: 'Pace' }))
  expect(screen.queryByRole('treegrid')).toBeNull()
  fireEvent.click(await screen.findByRole('button', { name: 'Go to Plan' }))
  expect(screen.getByLabelText('Total to split')).toHaveProperty('value', '800')
  expect(screen.getByRole('treegrid')).toBeTruthy()
})
