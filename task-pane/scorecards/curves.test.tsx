import { act, cleanup, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { readSettings } from '../../core/workbook/settings-sheet'
import { press, generate, item, openScorecards, scores, type } from './scorecards-for-tests'

const anchor = (name: string) => screen.getByRole('slider', { name })
const reading = (name: string) => anchor(name).getAttribute('aria-valuetext')
const valueOf = (label: string) => screen.getByLabelText(label).getAttribute('value')

afterEach(cleanup)

it('keeps the curve closed and standard until somebody opens it', async () => {
  const workbook = await openScorecards()
  expect(screen.queryByRole('slider')).toBeNull()
  await waitFor(() =>
    expect(scores()).toEqual(['Ann 120.0 S', 'Ben 100.0 A', 'Cai 80.0 B', 'Dan 60.0 C', 'Eve 22.5 D']),
  )
  press('Curve: standard')
  expect(reading('threshold')).toBe('80% → 60 points')
  fireEvent.click(generate())
  await screen.findByText(/^The scorecard is on the sheet/)
  expect((await readSettings(workbook)).scorecards[0]?.items[0]).not.toHaveProperty('curve')
})

it('moves an anchor by the arrow keys, with Shift further, and scores by it at once', async () => {
  await openScorecards()
  press('Curve: standard')
  act(() => anchor('threshold').focus())
  expect(screen.getByText('80% → 60 points', { selector: 'p' })).toBeTruthy()
  fireEvent.keyDown(anchor('threshold'), { key: 'ArrowUp', shiftKey: true })
  fireEvent.keyDown(anchor('threshold'), { key: 'ArrowRight' })
  fireEvent.keyDown(anchor('threshold'), { key: 'ArrowLeft' })
  expect(reading('threshold')).toBe('80% → 70 points')
  expect(valueOf('threshold: Points')).toBe('70')
  expect(document.activeElement).toBe(anchor('threshold'))
  await waitFor(() => expect(scores()).toContain('Dan 70.0 C'))
  // The next anchor is in the way.
  for (let times = 0; times < 5; times += 1) fireEvent.keyDown(anchor('threshold'), { key: 'ArrowRight', shiftKey: true }) // prettier-ignore
  expect(reading('threshold')).toBe('99% → 70 points')
  press('Standard')
  expect(reading('threshold')).toBe('80% → 60 points')
  expect(screen.getByRole('button', { name: 'Curve: standard' })).toBeTruthy()
})

it('takes numbers, and says at the field which of them cannot be', async () => {
  await openScorecards()
  press('Curve: standard')
  const target = screen.getByLabelText('target: Attainment %')
  type(target, '75')
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toBe('The anchors threshold 0.8 and target 0.75 of the curve are not in order.')
  expect(target.getAttribute('aria-invalid')).toBe('true')
  expect(target.getAttribute('aria-describedby')).toBe(alert.id)
  expect(generate()).toHaveProperty('disabled', true)
  // What is wrong is never hidden.
  press(/^Curve/)
  expect(screen.getByRole('alert')).toBeTruthy()
  type(target, 'all')
  await screen.findByText('Needs a number, found "all".')
  expect(screen.queryByRole('slider')).toBeNull()
  type(target, '100')
  await waitFor(() => expect(generate()).toHaveProperty('disabled', false))
})

it('adds and removes anchors, turns lines into steps, and saves the curve with the workbook', async () => {
  const workbook = await openScorecards()
  press('Curve: standard')
  press('Remove floor')
  press('+ Add a point')
  expect(reading('cap')).toBe('140% → 140 points')
  type(screen.getByLabelText('Between points'), 'bands')
  await waitFor(() => expect(scores()).toEqual(['Ann 120.0 S', 'Ben 100.0 A', 'Cai 60.0 C', 'Dan 60.0 C', 'Eve 0.0 D']))
  fireEvent.click(generate())
  await screen.findByText(/^The scorecard is on the sheet/)
  expect((await readSettings(workbook)).scorecards[0]?.items[0]?.curve).toEqual({
    kind: 'bands',
    over: 'attainment',
    anchors: [
      { at: 0.8, points: 60, name: 'threshold' },
      { at: 1, points: 100, name: 'target' },
      { at: 1.2, points: 120, name: 'stretch' },
      { at: 1.4, points: 140, name: 'cap' },
    ],
  })
})

it('runs over the actual itself, and scores the same', async () => {
  await openScorecards()
  press('Curve: standard')
  type(await screen.findByLabelText('Points over'), 'actual')
  expect(reading('threshold')).toBe('800 → 60 points')
  expect(screen.getByRole('button', { name: 'Curve: 0 → 0, 800 → 60, 1,000 → 100, 1,200 → 120' })).toBeTruthy()
  type(item('Sales').getByLabelText('Target'), '')
  await waitFor(() =>
    expect(scores()).toEqual(['Ann 120.0 S', 'Ben 100.0 A', 'Cai 80.0 B', 'Dan 60.0 C', 'Eve 22.5 D']),
  )
})

it('stays over shares of the target where people have targets of their own', async () => {
  const cells = [
    ['Owner', 'Amount', 'Stage', 'Close Date'],
    ['Ann', 900, 'Won', '2026-08-11'],
    ['Ben', 500, 'Won', '2026-08-11'],
  ]
  const targets = [
    ['Who', 'Period', 'Target'],
    ['Ann', '2026-Q3', 1000],
    ['Ben', '2026-Q3', 500],
  ]
  await openScorecards({ sheets: [{ name: 'Deals', cells }, { name: 'Targets', cells: targets }] }) // prettier-ignore
  press('Curve: standard')
  await waitFor(() => expect(scores()).toEqual(['Ben 100.0 A', 'Ann 80.0 B']))
  expect(screen.getByLabelText('Between points')).toBeTruthy()
  expect(screen.queryByLabelText('Points over')).toBeNull()
})

/** jsdom lays nothing out and knows no coordinates of pointers. */
function point(kind: 'pointerDown' | 'pointerMove' | 'pointerUp', element: Element, clientX = 0, clientY = 0) {
  const event = createEvent[kind](element, { pointerId: 1 })
  Object.defineProperties(event, { clientX: { value: clientX }, clientY: { value: clientY } })
  fireEvent(element, event)
}

it('reads the curve below the pointer, and follows it while an anchor is dragged', async () => {
  await openScorecards()
  press('Curve: standard')
  const chart = screen.getByRole('group', { name: 'Curve of Sales' })
  // As wide as the chart's own units: it goes from 0 at x = 34 to 132% at x = 252, from 0 at y = 114 to 120 at y = 10.
  chart.getBoundingClientRect = () => new DOMRect(0, 0, 260, 132)
  Element.prototype.setPointerCapture = jest.fn()
  const x = (share: number) => 34 + (share / 1.32) * 218
  const y = (points: number) => 114 - (points / 120) * 104
  point('pointerMove', chart, x(0.9), 50)
  expect(screen.getByText('90% → 80 points')).toBeTruthy()
  point('pointerDown', anchor('threshold'), x(0.8), y(60))
  point('pointerMove', anchor('threshold'), x(0.7), y(40))
  expect(reading('threshold')).toBe('70% → 40 points')
  point('pointerMove', anchor('threshold'), x(2), y(300))
  expect(reading('threshold')).toBe('99% → 100 points')
  point('pointerUp', anchor('threshold'))
  point('pointerMove', chart, x(0.2), y(10))
  expect(reading('threshold')).toBe('99% → 100 points')
})

const withDiscounts = {
  sheets: [
    {
      name: 'Orders',
      cells: [
        ['Order ID', 'Order Date', 'Customer', 'Sales Rep', 'Amount', 'Discount Amount'],
        ['1', '2026-05-10', 'Acme', 'Ann', 900, 100],
        ['2', '2026-08-10', 'Acme', 'Ann', 890, 110],
        ['3', '2026-08-11', 'Acme', 'Ben', 700, 300],
      ],
    },
  ],
}

it('suggests limits where a range is best, takes others, and insists on having them', async () => {
  await openScorecards(withDiscounts)
  type(screen.getByLabelText('Add a KPI'), 'DISCOUNT_RATE')
  type(item('Sales').getByLabelText('Weight %'), '0')
  type(item('Discount rate').getByLabelText('Weight %'), '100')
  // A tenth was given before: full points for 8% to 12%, none below 5% and above 15%.
  expect(item('Discount rate').getByRole('button', { name: 'Curve: best from 8% to 12%' })).toBeTruthy()
  expect(item('Discount rate').queryByLabelText('Target %')).toBeNull()
  await waitFor(() => expect(scores()).toEqual(['Ann 100.0 A', 'Ben 0.0 D']))
  press('Curve: best from 8% to 12%')
  type(screen.getByLabelText('outer high: Actual %'), '48')
  // (48 − 30) / (48 − 12) of 100 points.
  await waitFor(() => expect(scores()).toContain('Ben 50.0 D'))
  type(screen.getByLabelText('high: Actual %'), '')
  expect((await screen.findByRole('alert')).textContent).toBe('Needs a number, found "".')
  expect(screen.getByRole('button', { name: 'Curve: set the best range' })).toBeTruthy()
  type(screen.getByLabelText('high: Actual %'), '4')
  expect((await screen.findByRole('alert')).textContent).toContain('are not in order')
  press('Standard')
  await waitFor(() => expect(scores()).toEqual(['Ann 100.0 A', 'Ben 0.0 D']))
})

it('asks for the limits of a range where nothing suggests any', async () => {
  const [orders] = withDiscounts.sheets
  const cells = orders?.cells.map((row, index) => (index === 0 ? row : [...row.slice(0, 5), 0]))
  await openScorecards({ sheets: [{ name: 'Orders', cells: cells ?? [] }] })
  type(screen.getByLabelText('Add a KPI'), 'DISCOUNT_RATE')
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('Discount rate is best within a range')
  const discount = within(screen.getByRole('group', { name: 'Discount rate' }))
  expect(discount.getByRole('alert')).toBe(alert)
  for (const [limit, at] of [['outer low', '0'], ['low', '0'], ['high', '8'], ['outer high', '20']] as const) type(screen.getByLabelText(`${limit}: Actual %`), at) // prettier-ignore
  await waitFor(() => expect(generate()).toHaveProperty('disabled', false))
})

it('speaks Chinese where the host does', async () => {
  await openScorecards({ locale: 'zh-CN' })
  press('曲线：标准')
  expect(reading('门槛')).toBe('80% → 60 分')
  fireEvent.keyDown(anchor('门槛'), { key: 'ArrowUp' })
  expect(screen.getByRole('button', { name: '曲线：0% → 0，80% → 61，100% → 100，120% → 120' })).toBeTruthy()
  type(screen.getByLabelText('目标：完成率 %'), '70')
  expect((await screen.findByRole('alert')).textContent).toBe('曲线的锚点 门槛 0.8 与 目标 0.7 次序不对。')
})
