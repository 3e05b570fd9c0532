import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { press, generate, item, openScorecards, scores, type } from './scorecards-for-tests'

const startFrom = () => screen.getByLabelText('Start from')
const kpis = () =>
  [...document.querySelectorAll('.item')].map(
    (row) => `${row.getAttribute('aria-label') ?? ''} ${row.querySelector('input')?.value ?? ''}`,
  )

afterEach(cleanup)

it('takes KPIs, weights and curves of a role, says what the tables cannot answer, and can be taken back', async () => {
  await openScorecards()
  type(startFrom(), 'team-lead')
  // Nothing of it can be answered from deals without creation dates, forecasts, people or training.
  expect(screen.getByText(/^Team lead: the tables of this workbook answer none/)).toBeTruthy()
  expect(kpis()).toEqual(['Sales 100'])
  type(startFrom(), 'new-business')
  const message = screen.getByText(/^New business: For people who win customers/)
  // 35 and 10 of 45.
  expect(kpis()).toEqual(['Sales 78', 'Win rate 22'])
  expect(message.textContent).toContain('Meetings – needs activities')
  expect(message.textContent).toContain('Sales cycle – needs a further column')
  await waitFor(() => expect(generate()).toHaveProperty('disabled', false))
  fireEvent.click(within(message).getByRole('button', { name: 'Take back' }))
  expect(kpis()).toEqual(['Sales 100'])
  expect(screen.queryByText(/^New business: For people/)).toBeNull()
})

it('does not take back what was typed since', async () => {
  await openScorecards()
  type(startFrom(), 'new-business')
  type(item('Sales').getByLabelText('Weight %'), '78.5')
  expect(screen.getByText(/^New business: For people/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Take back' })).toBeNull()
})

it('begins again from a scorecard that was made, with its curves and grades', async () => {
  await openScorecards()
  press('Curve: standard')
  type(screen.getByLabelText('threshold: Points'), '70')
  press(/^Grades/)
  type(screen.getByLabelText('Grade 4: From points'), '65')
  await waitFor(() => expect(scores()).toContain('Dan 70.0 C'))
  fireEvent.click(generate())
  await screen.findByText('The scorecard is on the sheet “Scorecard 2026-Q3”.')
  type(startFrom(), 'new-business')
  type(screen.getByLabelText('Grade 4: From points'), '50')
  await waitFor(() => expect(within(startFrom()).getByRole('option', { name: '2026-Q3' })).toBeTruthy())
  type(startFrom(), 'scorecard_2026_Q3')
  expect(kpis()).toEqual(['Sales 100'])
  await waitFor(() => expect(scores()).toContain('Dan 70.0 C'))
  expect(screen.getByLabelText('Grade 4: From points')).toHaveProperty('value', '65')
})

it('speaks Chinese where the host does', async () => {
  await openScorecards({ locale: 'zh-CN' })
  type(screen.getByLabelText('起始模板'), 'new-business')
  const message = screen.getByText(/^新客户开发：适用于/)
  expect(message.textContent).toContain('会议数：需要销售活动')
})
