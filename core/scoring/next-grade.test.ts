import fc from 'fast-check'
import { NotAvailable } from '../input-error'
import { noAdjustments, type DesignItem, type ScorecardDesign } from './design'
import { gradeOf, standardBands } from './grade'
import { nextGrade } from './next-grade'
import { scorePerson } from './score-person'

const designOf = (items: readonly DesignItem[], vetoes: ScorecardDesign['vetoes'] = []): ScorecardDesign => ({
  name: 'Sales',
  items,
  adjustments: noAdjustments,
  vetoes,
  missing: 'reweight',
  grading: { kind: 'bands', bands: standardBands },
})
const score = (design: ScorecardDesign, actuals: readonly (number | NotAvailable)[], vetoes: boolean[] = []) =>
  scorePerson(
    design,
    design.items.map(({ kpi }) => (kpi === 'CYCLE' ? 'lower' : 'higher')),
    { items: actuals.map((actual) => ({ actual })), adjustments: [], vetoes },
  )
const two = designOf([
  { kpi: 'REVENUE', weight: 60, target: 1000 },
  { kpi: 'CYCLE', weight: 40, target: 30 },
])

it('tells the points to the next grade and the KPI that takes the least to get there', () => {
  // 0.6 × 80 + 0.4 × 60 = 72: 8 to B. By sales 8 / 0.6 = 13.3 points more, which is 6.7% of the target; by the cycle 20
  // points more, which is 10% of 30 days.
  const next = nextGrade(score(two, [900, 36]), standardBands)
  expect(next?.grade).toBe('B')
  expect(next?.gap).toBeCloseTo(8, 9)
  expect(next?.cheapest?.kpi).toBe('REVENUE')
  expect(next?.cheapest?.actual).toBeCloseTo(1000 * (0.8 + (0.2 * 100) / 120), 6)
  expect(next?.cheapest?.effort).toBeCloseTo(0.2 / 3, 9)
})

it('counts on a KPI only as far as its curve goes', () => {
  // 0.6 × 120 + 0.4 × 60 = 96: sales are at their cap, so that it takes 10 points more by the cycle: 36 → 34.5 days.
  const next = nextGrade(score(two, [1300, 36]), standardBands)
  expect(next).toMatchObject({ grade: 'A', cheapest: { kpi: 'CYCLE' } })
  expect(next?.cheapest?.actual).toBeCloseTo(34.5, 9)
})

it('names no KPI where no single one is enough', () => {
  const even = designOf([
    { kpi: 'REVENUE', weight: 50, target: 1000 },
    { kpi: 'CYCLE', weight: 50, target: 30 },
  ])
  // Nothing at all: 60 points away from C, of which one KPI alone gives 60 at its best; from B it is 80 away.
  const bands = [{ grade: 'B', from: 80 }, { grade: 'D', from: 0 }] // prettier-ignore
  expect(nextGrade(score(even, [0, 60]), bands)).toEqual({ grade: 'B', gap: 80 })
  expect(nextGrade(score(even, [0, 60]), standardBands)?.cheapest).toMatchObject({ points: 120 })
})

it('leaves out a KPI without an actual', () => {
  const next = nextGrade(score(two, [new NotAvailable('no-target'), 33]), standardBands)
  expect(next?.cheapest?.kpi).toBe('CYCLE')
})

it('has no next grade for the best, without a total, and under a veto', () => {
  const vetoes = [{ name: 'Compliance', totalCap: 59, gradeCap: 'D' }]
  const none = new NotAvailable('no-target')
  expect(nextGrade(score(two, [1300, 20]), standardBands)).toBeUndefined()
  expect(nextGrade(score(two, [none, none]), standardBands)).toBeUndefined()
  expect(nextGrade(score({ ...two, vetoes }, [900, 36], [true]), standardBands)).toBeUndefined()
})

it('reaches the next grade when the KPI moves as it says, and not when it moves less', () => {
  const actuals = fc.tuple(fc.integer({ min: 0, max: 1300 }), fc.integer({ min: 10, max: 70 }))
  fc.assert(
    fc.property(actuals, (given) => {
      const next = nextGrade(score(two, given), standardBands)
      if (next?.cheapest === undefined) return
      const { kpi, actual } = next.cheapest
      const isSales = kpi === 'REVENUE'
      const moved = (by: number) => {
        const { total } = score(two, isSales ? [actual + by * 1e-4, given[1]] : [given[0], actual - by * 1e-4])
        return gradeOf(Number(total), standardBands)
      }
      expect(moved(1)).toBe(next.grade)
      expect(moved(-1)).not.toBe(next.grade)
    }),
  )
})
