import fc from 'fast-check'
import { gradeOf, standardBands } from './grade'

it.each([
  [120, 'S'],
  [110, 'S'],
  [109.99, 'A'],
  [100, 'A'],
  [99.9999999999, 'A'],
  [99.9, 'B'],
  [80, 'B'],
  [60, 'C'],
  [59.9, 'D'],
  [-5, 'D'],
])('a total of %d is graded %s', (total, grade) => {
  expect(gradeOf(total)).toBe(grade)
})

it('takes bands of one’s own', () => {
  const bands = [
    { grade: '优秀', from: 90 },
    { grade: '合格', from: 60 },
    { grade: '不合格', from: 0 },
  ]
  expect([95, 90, 75, 10].map((total) => gradeOf(total, bands))).toEqual(['优秀', '优秀', '合格', '不合格'])
})

it('refuses bands that do not go down, and names them', () => {
  const bands = [
    { grade: 'A', from: 80 },
    { grade: 'B', from: 90 },
  ]
  expect(() => gradeOf(85, bands)).toThrow('A 80 is followed by B 90')
  expect(() => gradeOf(85, [])).toThrow('bands: this argument is needed')
})

it('never grades a higher total lower', () => {
  const totals = fc.double({ min: -20, max: 150, noNaN: true })
  const place = (total: number) => standardBands.findIndex(({ grade }) => grade === gradeOf(total))
  fc.assert(
    fc.property(totals, totals, (one, other) => {
      expect(place(Math.max(one, other))).toBeLessThanOrEqual(place(Math.min(one, other)))
    }),
  )
})
