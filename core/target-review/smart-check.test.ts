import { dayNumber } from '../cells/day'
import type { Cells } from '../cells/cell'
import { say } from '../locale/text'
import { noOwnKpis } from '../own-kpis/own-kpis'
import { datasetOfCells } from './dataset-for-tests'
import { smartCheck, type SmartLetter } from './smart-check'

const today = dayNumber(2026, 1, 15)
const calendar = { today, fiscalYearStart: 1 }

/** Ann's sales: 100 in each quarter of 2024; a year later 10, 20, 30 and 40% more. Ben has begun in October 2025. */
const orders: Cells = [
  ['Order ID', 'Order Date', 'Customer', 'Sales Rep', 'Amount'],
  ...[100, 100, 100, 100, 110, 120, 130, 140].flatMap((amount, quarter) => {
    const [year, month] = [2024 + Math.floor(quarter / 4), 1 + (quarter % 4) * 3]
    return [0, 2].map((later) => [
      `O${quarter}${later}`,
      `${year}-${String(month + later).padStart(2, '0')}-${later === 0 ? '02' : '28'}`,
      'Acme',
      'Ann',
      amount / 2,
    ])
  }),
  ['B1', '2025-11-05', 'Bolt', 'Ben', 70],
]
const people: Cells = [
  ['Name', 'Team', 'Hire Date'],
  ['Ann', 'North', '2020-01-01'],
  ['Ben', 'North', '2025-10-01'],
]
const check = (...targets: Cells) => {
  const headings = ['Who', 'KPI', 'Period', 'Target', 'Weight']
  return smartCheck(datasetOfCells([orders, people, [headings, ...targets]], today), noOwnKpis, calendar)
}
const letter = (name: SmartLetter['letter'], ...target: Cells[number]) => {
  const found = check(target)[0]?.letters.find((each) => each.letter === name)
  if (found === undefined) throw new Error('no such letter')
  return { passes: found.passes, text: say(found.sentence, 'en') }
}

it('tells the chance of a growth by what the same quarters grew before', () => {
  // Growth of 25% among 10, 20, 30 and 40%: t = (ln 1.25 − 0.219117) / 0.116053 = 0.0347 with 3 degrees of freedom.
  expect(letter('A', 'Ann', 'REVENUE', '2026-Q1', 137.5, 0.5)).toEqual({
    passes: true,
    text: 'Needs +25% on 2025-Q1 (110); 2 of 4 earlier changes were smaller; estimated chance 49%.',
  })
})

it('calls a target out of reach below 10%, and no stretch above 90%', () => {
  expect(letter('A', 'Ann', 'REVENUE', '2026-Q1', 220, 0.5).text).toMatch(/^Out of reach\. Needs \+100% on 2025-Q1/)
  expect(letter('A', 'Ann', 'REVENUE', '2026-Q1', 100, 0.5).text).toMatch(/^No stretch\. Needs −9\.1% on 2025-Q1/)
})

it('judges whoever is new by the team', () => {
  // Ben's base is his first quarter; the team's quarters before changed by 0, 0, 0, 10, 9.1, 8.3 and 61.5%.
  expect(letter('A', 'Ben', 'REVENUE', '2026-Q1', 77, 0.5).text).toMatch(
    /^Needs \+10% on 2025-Q4 \(70\.00\); \d of 7 earlier changes were smaller; .* Judged by the history of North\.$/,
  )
})

it('knows who and what exists', () => {
  expect(letter('S', 'Ann', 'Sales', '2026-Q1', 1, 1)).toEqual({ passes: true, text: 'Sales for Ann.' })
  expect(letter('S', 'Ann', 'SALSE', '2026-Q1', 1, 1).passes).toBe(false)
  expect(letter('S', 'Zed', 'REVENUE', '2026-Q1', 1, 1).text).toMatch(/^"Zed" is neither a person/)
  expect(letter('S', 'Ann', '', '2026-Q1', 1, 1).text).toMatch(/^Names no KPI; Sales is assumed/)
})

it('shows the baseline, and what a KPI lacks', () => {
  expect(letter('M', 'Ann', 'REVENUE', '2026-Q1', 1, 1)).toEqual({ passes: true, text: 'Sales was 110 in 2025-Q1.' })
  expect(letter('M', 'Ann', 'NPS', '2026-Q1', 1, 1)).toMatchObject({ passes: false })
})

it('wants a weight and a target above it', () => {
  const [ann, ben, north] = check(
    ['Ann', 'REVENUE', '2026-Q1', 130, 0.5],
    ['Ben', 'REVENUE', '2026-Q2', 70, ''],
    ['North', 'REVENUE', '2026-Q1', 200, 1],
  ).map(({ letters }) => letters.find((each) => each.letter === 'R'))
  expect(ann).toMatchObject({ passes: true, sentence: { en: 'Weighs 50% and is part of the target of North (200).' } })
  expect(ben?.sentence.en).toMatch(/^Has no weight\. No target of a team, .* for Sales holds this period\.$/)
  expect(north?.passes).toBe(false)
  const [top] = check(['Everyone', 'REVENUE', '2026', 900, 1]).map(({ letters }) => letters[3])
  expect(top?.sentence.zh).toBe('权重 100%；为全公司目标。')
})

it('lets no period be over or missing', () => {
  expect(letter('T', 'Ann', 'REVENUE', '2026-Q1', 1, 1).text).toBe('From 2026-01-01 to 2026-03-31.')
  expect(letter('T', 'Ann', 'REVENUE', '2025-Q4', 1, 1).text).toBe('Was over on 2025-12-31.')
  const fine = ['Ann', 'REVENUE', '2026-Q1', 1, 1]
  const soon = check(fine, fine, fine, fine, ['Ann', 'REVENUE', 'soon', 1, 1])[4]
  expect(soon?.letters[4]).toMatchObject({ passes: false, sentence: { zh: '“soon”不是期间；请写作如 2026-Q3。' } })
})

it('keeps the lines of the sheet', () => {
  expect(check(['Ann', 'REVENUE', '2026-Q1', 1, 1], ['Ben', 'REVENUE', '2026-Q1', 1, 1]).map(({ row }) => row)).toEqual(
    [2, 3],
  )
})
