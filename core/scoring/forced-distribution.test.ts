import fc from 'fast-check'
import {
  forcedGrades,
  headCounts,
  standardDistribution,
  type ForcedOptions,
  type GradeShare,
} from './forced-distribution'

const shares = (...parts: number[]): GradeShare[] =>
  parts.map((share, index) => ({ grade: 'ABCDE'[index] ?? '?', share }))
const grade = (totals: readonly number[], distribution = standardDistribution, options: Partial<ForcedOptions> = {}) =>
  forcedGrades(Float64Array.from(totals), distribution, { smallestGroup: 5, ...options })
const letters = (totals: readonly number[], distribution?: GradeShare[], options?: Partial<ForcedOptions>) =>
  Array.from(grade(totals, distribution, options).grades, (place) => 'ABCDE'[place] ?? '–').join('')

it('makes head counts by largest remainder: 20/70/10 of 11 people are 2, 8 and 1', () => {
  expect(headCounts(11, standardDistribution)).toEqual([2, 8, 1])
  expect(headCounts(1, standardDistribution)).toEqual([0, 1, 0])
  // 2.5 and 2.5: the remainders are equal, and so are the shares; the better grade gets the extra head.
  expect(headCounts(5, shares(50, 50))).toEqual([3, 2])
})

it('gives the highest totals the best grades, in whatever order people stand', () => {
  expect(letters([79, 99, 97, 95, 93, 91, 89, 87, 85, 83, 81])).toBe('CAABBBBBBBB')
  expect(letters([4, NaN, 1, 3, 2], shares(25, 75))).toBe('A–BBB')
})

it.each([
  // The boundary is after the first; the tie reaches to the third.
  [[90, 90, 90, 70], shares(25, 75), 'BBBB'],
  // After the second.
  [[90, 90, 90, 70], shares(50, 50), 'AAAB'],
  // In the middle of a tie of two: as near to either side, so up.
  [[90, 80, 80, 70], shares(50, 50), 'AAAB'],
  // All alike: the middle grade takes the fewest steps to the head counts 1, 3, 1.
  [[80, 80, 80, 80, 80], shares(20, 60, 20), 'BBBBB'],
])('moves the boundary in %j for %j to the nearer side of a tie', (totals, distribution, expected) => {
  expect(letters(totals, distribution)).toBe(expected)
})

it('takes totals within 1e-9 as equal', () => {
  expect(letters([0.1 + 0.2, 0.3, 0.2, 0.1], shares(25, 75))).toBe('AABB')
})

it('shows the actual head counts beside the targets', () => {
  expect(grade([90, 90, 90, 70], shares(25, 75)).everyone).toEqual({
    path: [],
    size: 4,
    among: [],
    target: [1, 3],
    actual: [0, 4],
  })
})

it('grades each group by itself', () => {
  const totals = [10, 9, 8, 7, 6, 50, 40, 30, 20, 10]
  const paths = totals.map((_, person) => [person < 5 ? 'East' : 'West'])
  expect(letters(totals, shares(20, 60, 20), { paths })).toBe('ABBBCABBBC')
})

it('places the people of a small group among everyone of the next level that is large enough', () => {
  // North has a team of five and a team of two; the two stand among the seven.
  const totals = [70, 60, 50, 40, 30, 80, 20]
  const paths = totals.map((_, person) => ['North', person < 5 ? 'One' : 'Two'])
  const { grades, groups } = grade(totals, shares(20, 60, 20), { paths })
  expect(Array.from(grades)).toEqual([0, 1, 1, 1, 2, 0, 2])
  expect(groups).toEqual([
    { path: ['North', 'One'], size: 5, among: ['North', 'One'], target: [1, 3, 1], actual: [1, 3, 1] },
    { path: ['North', 'Two'], size: 2, among: ['North'], target: [1, 1, 0], actual: [1, 0, 1] },
  ])
})

it('places them among everyone where no level is large enough', () => {
  const { groups } = grade([3, 2, 1], shares(50, 50), { paths: [['a'], ['b'], ['b']] })
  expect(groups.map(({ among }) => among)).toEqual([[], []])
})

it('takes people right under a region as a group beside its teams', () => {
  const paths = [...Array<string[]>(5).fill(['East', 'One']), ['East', ''], ['East', '']]
  const { groups } = grade([7, 6, 5, 4, 3, 2, 1], shares(50, 50), { paths })
  expect(groups.map(({ path, size, among }) => ({ path, size, among }))).toEqual([
    { path: ['East', 'One'], size: 5, among: ['East', 'One'] },
    { path: ['East'], size: 2, among: ['East'] },
  ])
})

it('grades nobody above the guard below the middle grade', () => {
  const totals = [130, 120, 115, 110, 101, 100]
  const guarded = grade(totals, shares(20, 30, 50), { guard: 100 })
  expect(Array.from(guarded.grades)).toEqual([0, 1, 1, 1, 1, 2])
  expect(guarded.lifted).toEqual([3, 4])
  expect(guarded.everyone).toMatchObject({ target: [1, 2, 3], actual: [1, 4, 1] })
  expect(Array.from(grade(totals, shares(20, 30, 50)).grades)).toEqual([0, 1, 1, 2, 2, 2])
})

it.each([
  [shares(20, 70), 'the shares of the grades add up to 90%, not to 100%; change them by +10%.'],
  [shares(120, -20), 'row 2: a share must be 0 or more, found -20.'],
  [[], 'this argument is needed.'],
])('refuses shares %j', (distribution, message) => {
  expect(() => grade([1, 2], distribution)).toThrow(message)
})

const teams = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 9 })
const distributions = fc
  .array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 4 })
  .filter((parts) => parts.some((part) => part > 0))
  .map((parts) => {
    const sum = parts.reduce((total, part) => total + part, 0)
    return shares(...parts.map((part) => (part * 100) / sum))
  })

it('needs no more steps from grade to grade than any other grading that respects ties and order', () => {
  fc.assert(
    fc.property(teams, distributions, (totals, distribution) => {
      const { everyone } = grade(totals, distribution)
      const best = Math.min(
        ...tieRespecting(totals, distribution.length).map((counts) => steps(counts, everyone.target)),
      )
      expect(steps(everyone.actual, everyone.target)).toBe(best)
    }),
  )
})

it('never grades a higher total lower, nor equal ones differently; counts add up', () => {
  fc.assert(
    fc.property(
      teams,
      distributions,
      fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
      (totals, distribution, guard) => {
        const { grades, everyone } = grade(totals, distribution, guard === undefined ? {} : { guard })
        totals.forEach((one, first) =>
          totals.forEach((other, second) => {
            if (one >= other) expect(grades[first]).toBeLessThanOrEqual(grades[second] ?? -1)
          }),
        )
        for (const counts of [everyone.actual, everyone.target])
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(totals.length)
      },
    ),
  )
})

/** Head counts of every way to cut the list of different totals into as many grades. */
function tieRespecting(totals: readonly number[], grades: number): number[][] {
  const different = [...new Set(totals)].sort((one, other) => other - one)
  const sizes = different.map((total) => totals.filter((other) => other === total).length)
  const cut = (from: number, left: number): number[][] => {
    const size = (to: number) => sizes.slice(from, to).reduce((sum, each) => sum + each, 0)
    if (left === 1) return [[size(sizes.length)]]
    return Array.from({ length: sizes.length - from + 1 }, (_, taken) =>
      cut(from + taken, left - 1).map((rest) => [size(from + taken), ...rest]),
    ).flat()
  }
  return cut(0, grades)
}

/** How many grades people have to be moved by, all together, to get from some head counts to others. */
function steps(counts: readonly number[], target: readonly number[]): number {
  let [ahead, sum] = [0, 0]
  counts.forEach((count, index) => {
    ahead += count - (target[index] ?? 0)
    sum += Math.abs(ahead)
  })
  return sum
}
