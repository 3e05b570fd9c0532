import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { readSettings } from '../../core/workbook/settings-sheet'
import { press, generate, openScorecards, scores, type } from './scorecards-for-tests'

const standard = 'Grades: S from 110, A from 100, B from 80, C from 60, D from 0'

afterEach(cleanup)

it('takes other edges and a grade less, and saves them with the workbook', async () => {
  const workbook = await openScorecards()
  press(standard)
  press('Remove grade S')
  type(screen.getByLabelText('Grade 2: From points'), '75')
  type(screen.getByLabelText('Grade 4: Grade'), 'E')
  await waitFor(() =>
    expect(scores()).toEqual(['Ann 120.0 A', 'Ben 100.0 A', 'Cai 80.0 B', 'Dan 60.0 C', 'Eve 22.5 E']),
  )
  fireEvent.click(generate())
  await screen.findByText(/^The scorecard is on the sheet/)
  expect((await readSettings(workbook)).scorecards[0]?.grading).toEqual({
    kind: 'bands',
    bands: [
      { grade: 'A', from: 100 },
      { grade: 'B', from: 75 },
      { grade: 'C', from: 60 },
      { grade: 'E', from: 0 },
    ],
  })
})

it('adds a grade, which needs a name', async () => {
  await openScorecards()
  press(standard)
  type(screen.getByLabelText('Grade 5: From points'), '30')
  press('+ Add a grade')
  expect((await screen.findByRole('alert')).textContent).toBe('Needs a name.')
  expect(screen.getByLabelText('Grade 6: Grade').getAttribute('aria-invalid')).toBe('true')
  type(screen.getByLabelText('Grade 6: Grade'), 'E')
  await waitFor(() => expect(scores()).toContain('Eve 22.5 E'))
})

it.each([
  ['Grade 2: From points', '115', /must go down from the best grade; S 110 is followed by A 115/],
  ['Grade 3: From points', 'many', /Needs a number, found "many"/],
  ['Grade 3: Grade', 'A', /The grade "A" is there twice/],
  ['Grade 3: Grade', ' ', /Needs a name/],
])('says at %s what is wrong with "%s", closed or open', async (label, text, sentence) => {
  await openScorecards()
  press(standard)
  type(screen.getByLabelText(label), text)
  const alert = await screen.findByText(sentence)
  expect(screen.getByLabelText(label).getAttribute('aria-describedby')).toBe(alert.id)
  expect(generate()).toHaveProperty('disabled', true)
  press(/^Grades/)
  expect(screen.getByText(sentence)).toBeTruthy()
})

it('grades by shares that add up to 100%, with a guard, and saves them', async () => {
  const workbook = await openScorecards()
  press(standard)
  type(screen.getByLabelText('Grade by'), 'forced')
  // A fifth of five people is one, a tenth of them none.
  await waitFor(() =>
    expect(scores()).toEqual(['Ann 120.0 A', 'Ben 100.0 B', 'Cai 80.0 B', 'Dan 60.0 B', 'Eve 22.5 B']),
  )
  type(screen.getByLabelText('Grade 2: Share %'), '40')
  await screen.findByText('The shares of the grades add up to 70%, not to 100%; change them by +30%.')
  expect(screen.getByText('70%').parentElement?.textContent).toBe('Total 70%')
  type(screen.getByLabelText('Grade 3: Share %'), '40%')
  await waitFor(() =>
    expect(scores()).toEqual(['Ann 120.0 A', 'Ben 100.0 B', 'Cai 80.0 B', 'Dan 60.0 C', 'Eve 22.5 C']),
  )
  type(screen.getByLabelText(/^Nobody above this total/), 'x')
  await screen.findByText('Needs a number, found "x".')
  type(screen.getByLabelText(/^Nobody above this total/), '50')
  await waitFor(() => expect(scores()).toContain('Dan 60.0 B'))
  fireEvent.click(generate())
  await screen.findByText(/^The scorecard is on the sheet/)
  expect((await readSettings(workbook)).scorecards[0]?.grading).toMatchObject({
    kind: 'forced',
    distribution: [
      { grade: 'A', share: 20 },
      { grade: 'B', share: 40 },
      { grade: 'C', share: 40 },
    ],
    guard: 50,
  })
})

it('lets a missing score count as 0, or leave no total', async () => {
  await openScorecards()
  press(standard)
  // Nobody has made any order: half of the weight has no score.
  type(screen.getByLabelText('Add a KPI'), 'WIN_RATE')
  type(screen.getByLabelText('Target %'), '')
  await waitFor(() => expect(scores()[0]).toBe('Ann 120.0 S'))
  type(screen.getByLabelText('A score that is missing'), 'zero')
  await waitFor(() => expect(scores()[0]).toBe('Ann 60.0 C'))
  type(screen.getByLabelText('A score that is missing'), 'block')
  await waitFor(() => expect(scores()[0]).toBe('Ann – –'))
})

it('speaks Chinese where the host does', async () => {
  await openScorecards({ locale: 'zh-CN' })
  press('等级：S ≥ 110，A ≥ 100，B ≥ 80，C ≥ 60，D ≥ 0')
  type(screen.getByLabelText('评级方式'), 'forced')
  type(screen.getByLabelText('第 1 级：比例 %'), '10')
  await screen.findByText('各等级比例合计为 90%，不是 100%；请调整 +10%。')
})
