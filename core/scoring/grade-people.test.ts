import { NotAvailable } from '../input-error'
import type { Grading } from './design'
import { standardBands } from './grade'
import { gradePeople } from './grade-people'
import type { VetoTrace } from './veto'

const breach: VetoTrace = { name: 'Compliance', totalCap: 110, gradeCap: 'B', breached: true }
const person = (total: number | NotAvailable, ...vetoes: VetoTrace[]) => ({ total, vetoes })
const halves: Grading = {
  kind: 'forced',
  distribution: [
    { grade: 'A', share: 50 },
    { grade: 'B', share: 50 },
  ],
  smallestGroup: 5,
}

it('grades by bands, and nobody without a total', () => {
  const people = [person(112), person(85), person(new NotAvailable('nothing-scored'))]
  const { grades, counts } = gradePeople({ kind: 'bands', bands: standardBands }, people)
  expect(grades).toEqual(['S', 'B', undefined])
  expect(counts.map(({ people: count }) => count)).toEqual([1, 0, 1, 0, 0])
})

it('caps a grade by a breached veto, and leaves a worse one as it is', () => {
  const unknown = { name: 'Margin', totalCap: 59, gradeCap: 'D' }
  const people = [person(112, breach), person(65, breach), person(112, unknown), person(112, { ...breach, breached: false })] // prettier-ignore
  expect(gradePeople({ kind: 'bands', bands: standardBands }, people).grades).toEqual(['B', 'C', 'S', 'S'])
})

it('grades by shares, counts what vetoes leave, and keeps the distribution before them', () => {
  const people = [person(90), person(80, breach), person(70), person(60)]
  const { grades, counts, forced } = gradePeople(halves, people)
  expect(grades).toEqual(['A', 'B', 'B', 'B'])
  expect(counts).toEqual([
    { grade: 'A', people: 1 },
    { grade: 'B', people: 3 },
  ])
  expect(forced?.everyone).toMatchObject({ target: [2, 2], actual: [2, 2] })
})

it('grades each group by itself', () => {
  const people = [10, 9, 8, 7, 6, 50, 40, 30, 20, 15].map((total) => person(total))
  const paths = people.map((_, index) => [index < 5 ? 'East' : 'West'])
  expect(gradePeople(halves, people, paths).grades.join('')).toBe('AAABBAAABB')
})
