import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { InputError } from '../core/input-error'
import { inMemoryWorkbook } from '../core/workbook/in-memory'
import type { Environment } from '../core/workbook/port'
import { mountTaskPane } from './index'
import { Pane } from './pane'

const sheets = [
  {
    name: 'Deals',
    cells: [
      ['Owner', 'Amount', 'Stage', 'Close Date'],
      ['Ann', 1000, 'Won', '2026-07-01'],
    ],
  },
]

afterEach(cleanup)

it('appears in an element and goes away again', async () => {
  const element = document.body.appendChild(document.createElement('div'))
  const workbook = inMemoryWorkbook({ sheets })
  let unmount = () => {}
  act(() => {
    unmount = mountTaskPane(element, workbook)
  })
  await screen.findByRole('article')
  act(() => unmount())
  expect(element.innerHTML).toBe('')
  act(() => workbook.type('Deals', 2, 0, 'Ben'))
  expect(element.innerHTML).toBe('')
  element.remove()
})

it('moves through its tabs by the arrow keys', async () => {
  render(<Pane workbook={inMemoryWorkbook({ sheets })} />)
  const chosen = () => screen.getByRole('tab', { selected: true })
  await screen.findByRole('article')
  const press = (key: string) => fireEvent.keyDown(chosen(), { key })
  press('ArrowRight')
  expect([chosen().textContent, document.activeElement]).toEqual(['KPIs', chosen()])
  press('End')
  expect(chosen().textContent).toBe('Check')
  press('ArrowRight')
  expect(chosen().textContent).toBe('Home')
  press('ArrowLeft')
  expect(chosen().textContent).toBe('Check')
  press('Home')
  expect(screen.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe(chosen().id)
})

it('leaves a screen as it was when another is opened', async () => {
  render(<Pane workbook={inMemoryWorkbook({ sheets })} />)
  fireEvent.click(await screen.findByRole('tab', { name: 'KPIs' }))
  fireEvent.change(await screen.findByRole('searchbox'), { target: { value: 'win' } })
  fireEvent.click(screen.getByRole('tab', { name: 'Home' }))
  expect(screen.queryByRole('searchbox')).toBeNull()
  fireEvent.click(screen.getByRole('tab', { name: 'KPIs' }))
  expect(screen.getByRole('searchbox')).toHaveProperty('value', 'win')
})

it('follows the host into another language and theme', async () => {
  const workbook = inMemoryWorkbook({ sheets })
  const first = await workbook.environment()
  let now: Environment = first
  jest.spyOn(workbook, 'environment').mockImplementation(() => Promise.resolve(now))
  const { container } = render(<Pane workbook={workbook} />)
  await screen.findByRole('tab', { name: 'Home' })
  now = { ...first, locale: 'zh-CN', theme: 'dark' }
  fireEvent.focus(window)
  await screen.findByRole('tab', { name: '首页' })
  expect(container.querySelector('[lang="zh-CN"]')?.className).toContain('dark')
})

it('says why the workbook cannot be read, and tries again on demand', async () => {
  const workbook = inMemoryWorkbook({ sheets })
  const refuse = jest
    .spyOn(workbook, 'read')
    .mockImplementation(() => Promise.reject(new InputError('host-failed', { message: 'busy' })))
  render(<Pane workbook={workbook} />)
  expect((await screen.findByRole('alert')).textContent).toContain('The spreadsheet refused: busy')
  refuse.mockRestore()
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByRole('article')
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})
