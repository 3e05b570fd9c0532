import fc from 'fast-check'
import { NotAvailable } from '../input-error'
import { scoreOf, standardCurve, type Better, type Curve } from './curve'
import { gradeOf, standardBands } from './grade'
import { ranksOf } from './rank'
import { scoreAll, type ScoredColumn } from './score-all'
import { totalScore, weightScored } from './total'

const of = (...values: number[]) => Float64Array.from(values)

it('scores, totals, ranks and grades people in columns', () => {
  const columns: ScoredColumn[] = [
    { weight: 50, better: 'higher', actuals: of(90, 130, NaN), targets: 100 },
    { weight: 30, better: 'higher', actuals: of(NaN, 50, NaN), targets: of(50, 50, 50) },
    { weight: 20, better: 'lower', actuals: of(27, 30, 30), targets: of(30, 30, NaN) },
  ]
  const { points, totals, scored, ranks, grades } = scoreAll(3, columns, 'reweight', standardBands)
  expect(points.map((column) => Array.from(column))).toEqual([
    [80, 120, NaN],
    [NaN, 100, NaN],
    [expect.closeTo(110, 9), 100, NaN],
  ])
  expect(Array.from(totals)).toEqual([expect.closeTo(62 / 0.7, 9), 110, NaN])
  expect(Array.from(scored)).toEqual([0.7, 1, 0])
  expect(Array.from(ranks)).toEqual([2, 1, 0])
  expect(Array.from(grades)).toEqual([2, 0, -1])
})

it('refuses weights that are not the whole', () => {
  const columns: ScoredColumn[] = [{ weight: 90, better: 'higher', actuals: of(1), targets: 1 }]
  expect(() => scoreAll(1, columns, 'zero', standardBands)).toThrow('the weights add up to 90%')
})

const days: Curve = { kind: 'lines', over: 'actual', anchors: [{ at: 60, points: 0 }, { at: 20, points: 120 }] } // prettier-ignore
const steps: Curve = { kind: 'bands', over: 'attainment', anchors: [{ at: 0.8, points: 60 }, { at: 1, points: 100 }] } // prettier-ignore
const range: Curve = { kind: 'range', outerLow: 0, low: 5, high: 10, outerHigh: 20, points: 100 }
const kinds = fc.constantFrom<[Better, Curve]>(
  ['higher', standardCurve],
  ['lower', standardCurve],
  ['lower', days],
  ['higher', steps],
  ['lower', steps],
  ['higher', range],
)
const value = fc.option(fc.integer({ min: -5, max: 130 }), { nil: NaN })
const teams = fc
  .record({ people: fc.integer({ min: 1, max: 8 }), kpis: fc.integer({ min: 1, max: 5 }) })
  .chain(({ people, kpis }) =>
    fc.array(
      fc.record({
        part: fc.integer({ min: 0, max: 4 }),
        kind: kinds,
        actuals: fc.array(value, { minLength: people, maxLength: people }),
        targets: fc.oneof(value, fc.array(value, { minLength: people, maxLength: people })),
      }),
      { minLength: kpis, maxLength: kpis },
    ),
  )
  .filter((columns) => columns.some(({ part }) => part > 0))

it('gives the numbers that one person at a time gives', () => {
  fc.assert(
    fc.property(teams, fc.constantFrom('reweight' as const, 'zero' as const, 'block' as const), (given, missing) => {
      const parts = given.reduce((sum, { part }) => sum + part, 0)
      const columns = given.map(({ part, kind: [better, curve], actuals, targets }): ScoredColumn => ({
        weight: (part * 100) / parts,
        better,
        curve,
        actuals: of(...actuals),
        targets: typeof targets === 'number' ? targets : of(...targets),
      }))
      const people = given[0]?.actuals.length ?? 0
      const all = scoreAll(people, columns, missing, standardBands)
      const each = Array.from({ length: people }, (_, person) => {
        const scores = columns.map(({ weight, better, curve, actuals, targets }) => {
          const target = typeof targets === 'number' ? targets : (targets[person] ?? NaN)
          const score = scoreOf(known(actuals[person]), known(target), better, curve)
          return { weight, score: score instanceof NotAvailable ? undefined : score }
        })
        return { scores, total: totalScore(scores, missing), scored: weightScored(scores) }
      })
      const totals = each.map(({ total }) => (total instanceof NotAvailable ? undefined : total))
      each.forEach(({ scores, scored }, person) => {
        expect(all.points.map((column) => known(column[person]))).toEqual(scores.map(({ score }) => score))
        expect(all.scored[person]).toBeCloseTo(scored, 12)
        expect(known(all.totals[person])).toEqual(
          totals[person] === undefined ? undefined : expect.closeTo(totals[person], 9),
        )
      })
      expect(Array.from(all.ranks)).toEqual(ranksOf(totals).map((rank) => rank ?? 0))
      expect(Array.from(all.grades, (grade) => standardBands[grade]?.grade)).toEqual(
        totals.map((total) => (total === undefined ? undefined : gradeOf(total))),
      )
    }),
  )
})

function known(found: number | undefined): number | undefined {
  return found === undefined || Number.isNaN(found) ? undefined : found
}
