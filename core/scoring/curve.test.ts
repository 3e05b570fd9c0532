import fc from 'fast-check'
import { InputError, NotAvailable } from '../input-error'
import { actualForPoints } from './actual-for-points'
import { namedAnchors, type Anchor } from './anchor'
import { scoreOf, standardCurve, type Better, type Curve } from './curve'

const codeOf = (score: number | NotAvailable) => (score instanceof NotAvailable ? score.code : score)
const lines = (over: 'attainment' | 'actual', ...anchors: (readonly [number, number])[]): Curve => ({
  kind: 'lines',
  over,
  anchors: anchors.map(([at, points]): Anchor => ({ at, points })),
})

describe('the standard curve', () => {
  it.each<[number, number, Better, number]>([
    [90, 100, 'higher', 80],
    [130, 100, 'higher', 120],
    [40, 100, 'higher', 30],
    [80, 100, 'higher', 60],
    [100, 100, 'higher', 100],
    [110, 100, 'higher', 110],
    [0, 100, 'higher', 0],
    [-10, 100, 'higher', 0],
    // Lower is better: attainment is 2 − actual / target.
    [30, 30, 'lower', 100],
    [33, 30, 'lower', 80],
    [27, 30, 'lower', 110],
    [0, 30, 'lower', 120],
    [60, 30, 'lower', 0],
    [300, 30, 'lower', 0],
  ])('actual %d, target %d, %s is better → %d points', (actual, target, better, points) => {
    expect(scoreOf(actual, target, better)).toBeCloseTo(points, 10)
  })

  it('gives no points where there is nothing to compare', () => {
    expect(codeOf(scoreOf(undefined, 100, 'higher'))).toBe('actual-missing')
    expect(codeOf(scoreOf(90, undefined, 'higher'))).toBe('target-missing')
    expect(codeOf(scoreOf(90, 0, 'higher'))).toBe('target-zero')
    expect(codeOf(scoreOf(90, -5, 'lower'))).toBe('target-zero')
  })
})

describe('a curve of one’s own', () => {
  const days = lines('actual', [60, 0], [45, 60], [30, 100], [20, 120])

  it.each([
    [70, 0],
    [60, 0],
    [52.5, 30],
    [30, 100],
    [25, 110],
    [5, 120],
  ])('over the actual, lower is better: %d days → %d points', (actual, points) => {
    expect(scoreOf(actual, undefined, 'lower', days)).toBeCloseTo(points, 10)
  })

  it('gives nothing below its first anchor, wherever that is', () => {
    const thresholdOnly = lines('attainment', [0.8, 60], [1, 100])
    expect(scoreOf(79.9, 100, 'higher', thresholdOnly)).toBe(0)
    expect(scoreOf(80, 100, 'higher', thresholdOnly)).toBe(60)
    expect(scoreOf(150, 100, 'higher', thresholdOnly)).toBe(100)
  })

  it('gives a band’s points from its edge on', () => {
    const bands: Curve = {
      kind: 'bands',
      over: 'attainment',
      anchors: [
        { at: 0.8, points: 60 },
        { at: 1, points: 100 },
      ],
    }
    const scores = [79, 80, 99.9, 100, 200].map((actual) => scoreOf(actual, 100, 'higher', bands))
    expect(scores).toEqual([0, 60, 60, 100, 100])
  })

  it('gives full points within a range and fewer towards its outer limits', () => {
    const discount: Curve = { kind: 'range', outerLow: 0, low: 5, high: 10, outerHigh: 20, points: 100 }
    const scores = [-1, 0, 2.5, 5, 7, 10, 15, 20, 30].map((actual) => scoreOf(actual, undefined, 'higher', discount))
    expect(scores).toEqual([0, 0, 50, 100, 100, 100, 50, 0, 0])
  })

  it.each<[Better, Curve, number, number]>([
    ['higher', lines('attainment', [0, 0], [1, 100], [0.8, 60]), 1, 0.8],
    ['higher', lines('attainment', [0.8, 60], [0.8, 70]), 0.8, 0.8],
    ['higher', lines('actual', [60, 0], [30, 100]), 60, 30],
    ['lower', lines('actual', [30, 0], [60, 100]), 30, 60],
    ['higher', { kind: 'range', outerLow: 0, low: 10, high: 5, outerHigh: 20, points: 100 }, 10, 5],
  ])('refuses anchors out of order (%s is better)', (better, curve, first, second) => {
    let problem: unknown
    try {
      scoreOf(50, 100, better, curve)
    } catch (error) {
      problem = error
    }
    expect(problem).toEqual(new InputError('curve-not-ordered', { first, second }))
  })
})

it('refuses points that fall for a better actual, and points below 0', () => {
  const codeOfRefusal = (curve: Curve) => {
    try {
      scoreOf(50, 100, 'higher', curve)
    } catch (error) {
      return error instanceof InputError ? error.code : error
    }
    return undefined
  }
  expect(codeOfRefusal(lines('attainment', [0.8, 60], [1, 50]))).toBe('curve-points-fall')
  expect(codeOfRefusal(lines('attainment', [0.8, -1]))).toBe('points-negative')
  expect(codeOfRefusal(lines('attainment'))).toBe('curve-empty')
})

describe('anchors by name', () => {
  it('stand in their order with the usual points, whichever are left out', () => {
    expect(namedAnchors({ stretch: { at: 1.3 }, threshold: { at: 0.9, points: 50 } })).toEqual([
      { at: 0.9, points: 50, name: 'threshold' },
      { at: 1.3, points: 120, name: 'stretch' },
    ])
    expect(() => namedAnchors({ cap: { at: 1.5 } })).toThrow('the cap of a curve needs its points')
  })

  it('are named where their places are not in order', () => {
    const curve: Curve = {
      kind: 'lines',
      over: 'attainment',
      anchors: namedAnchors({ threshold: { at: 0.9 }, target: { at: 0.8 } }),
    }
    expect(() => scoreOf(1, 1, 'higher', curve)).toThrow('the anchors threshold 0.9 and target 0.8')
  })
})

const amounts = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const targets = fc.double({ min: 1e-3, max: 1e6, noNaN: true })
const betters = fc.constantFrom<Better>('higher', 'lower')

it('never gives fewer points for a better actual, nor points beyond the cap', () => {
  fc.assert(
    fc.property(amounts, amounts, targets, betters, (one, other, target, better) => {
      const [worse, best] = one < other === (better === 'higher') ? [one, other] : [other, one]
      const [low, high] = [scoreOf(worse, target, better), scoreOf(best, target, better)].map(Number)
      expect(low).toBeLessThanOrEqual((high ?? NaN) + 1e-9)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(120)
    }),
  )
})

it('passes through its anchors, in any unit of actual and target', () => {
  fc.assert(
    fc.property(targets, fc.nat(3), (target, index) => {
      const { at, points } = standardCurve.anchors[index] ?? { at: NaN, points: NaN }
      expect(scoreOf(at * target, target, 'higher')).toBeCloseTo(points, 6)
    }),
  )
})

/** A curve whose places and points rise (or, over the actual where lower is better, fall), and its direction. */
const curves = fc
  .record({
    kind: fc.constantFrom('lines' as const, 'bands' as const),
    over: fc.constantFrom('attainment' as const, 'actual' as const),
    better: betters,
    places: fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 6 }),
    points: fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ kind, over, better, places, points }) => {
    const up = [...places].sort((one, other) => one - other).map((place) => place / 100)
    const sorted = [...points].sort((one, other) => one - other)
    const down = over === 'actual' && better === 'lower'
    const anchors = (down ? up.reverse() : up).map((at, index): Anchor => ({ at, points: sorted[index] ?? 0 }))
    return { better, cap: anchors[anchors.length - 1]?.points ?? 0, curve: { kind, over, anchors } satisfies Curve }
  })

it('is monotone in the actual and bounded by the cap on any curve', () => {
  const actuals = fc.double({ min: -5, max: 5, noNaN: true })
  fc.assert(
    fc.property(curves, actuals, actuals, ({ curve, better, cap }, one, other) => {
      const [worse, best] = one < other === (better === 'higher') ? [one, other] : [other, one]
      const [low, high] = [Number(scoreOf(worse, 1, better, curve)), Number(scoreOf(best, 1, better, curve))]
      expect(low).toBeLessThanOrEqual(high)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(cap)
    }),
  )
})

it('takes the shortest actual for points: scoring it gives them, and anything worse gives fewer', () => {
  fc.assert(
    fc.property(curves, fc.integer({ min: 1, max: 200 }), ({ curve, better, cap }, points) => {
      const actual = actualForPoints(points, 0, 1, better, curve)
      if (actual === undefined) {
        expect(points).toBeGreaterThan(cap)
        return
      }
      const [worse, enough] = better === 'higher' ? [actual - 1e-6, actual + 1e-12] : [actual + 1e-6, actual - 1e-12]
      expect(Number(scoreOf(enough, 1, better, curve))).toBeGreaterThanOrEqual(points - 1e-6)
      // Attainment is never below 0, so that nothing is worse than that.
      if (curve.over === 'attainment' && better === 'lower' && worse >= 2) return
      expect(Number(scoreOf(worse, 1, better, curve))).toBeLessThan(points)
    }),
  )
})
