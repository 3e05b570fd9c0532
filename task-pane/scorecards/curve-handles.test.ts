import fc from 'fast-check'
import { checkCurve, standardCurve, type AnchoredCurve, type Curve } from '../../core/scoring/curve'
import { handlesOf, placeStep, withHandle } from './curve-handles'
import { chart, lineOf, placeAt, scaleOf, ticksOf, xOf, yOf } from './curve-scale'
import { rangeAround, turnedOver } from './draft-curve'

const days: AnchoredCurve = turnedOver(standardCurve, 50, 'lower')
const at = (curve: Curve, index: number) => handlesOf(curve)[index]

it('moves to whole percents and whole points', () => {
  expect(at(withHandle(standardCurve, 1, { at: 0.8349, points: 61.4 }), 1)).toMatchObject({ at: 0.83, points: 61 })
})

it('stops at its neighbours', () => {
  expect(at(withHandle(standardCurve, 1, { at: 1.5, points: 130 }), 1)).toMatchObject({ at: 0.99, points: 100 })
  expect(at(withHandle(standardCurve, 0, { at: -1, points: -9 }), 0)).toMatchObject({ at: 0, points: 0 })
  expect(at(withHandle(days, 1, { at: 45, points: 60 }), 1)).toMatchObject({ at: 51, points: 60 })
})

it('lets limits of a range meet but not cross, and lifts both inner ones', () => {
  const moved = withHandle(rangeAround(0.1), 1, { at: 0.5, points: 80 })
  expect(moved).toMatchObject({ low: 0.12, high: 0.12, points: 80 })
  expect(withHandle(rangeAround(0.1), 0, { at: 0.07, points: 70 })).toMatchObject({ outerLow: 0.07, points: 100 })
})

it('steps by a round number of the size of the curve', () => {
  expect(placeStep(standardCurve)).toBe(0.01)
  expect(placeStep(days)).toBe(1)
  expect(placeStep(turnedOver(standardCurve, 85000, 'higher'))).toBe(1000)
})

it('draws a curve from end to end, and steps as steps', () => {
  const scale = { least: 0, most: 2, mostPoints: 100 }
  const two: AnchoredCurve = { kind: 'bands', over: 'attainment', anchors: [{ at: 1, points: 50 }, { at: 1.5, points: 100 }] } // prettier-ignore
  const spot = (place: number, points: number) => `${xOf(place, scale)},${yOf(points, scale)}`
  expect(lineOf(two, 'higher', scale)).toBe(
    [spot(0, 0), spot(1, 0), spot(1, 50), spot(1.5, 50), spot(1.5, 100), spot(2, 100)].join(' '),
  )
  expect(lineOf({ ...two, kind: 'lines' }, 'higher', scale)).toBe(
    [spot(0, 0), spot(1, 0), spot(1, 50), spot(1.5, 100), spot(2, 100)].join(' '),
  )
  // Fewer days are better: the curve begins on the right.
  const one: AnchoredCurve = { kind: 'lines', over: 'actual', anchors: [{ at: 0.5, points: 75 }] }
  expect(lineOf(one, 'lower', scale)).toBe([spot(2, 0), spot(0.5, 0), spot(0.5, 75), spot(0, 75)].join(' '))
})

it('writes round places below the chart', () => {
  expect(ticksOf({ least: 0, most: 1.32, mostPoints: 120 })).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1, 1.2])
  expect(ticksOf({ least: -0.15, most: 0.25, mostPoints: 120 })).toEqual([-0.1, 0, 0.1, 0.2])
})

it('does not squeeze a curve for somebody far away', () => {
  expect(scaleOf(standardCurve, [0.4, 1.5, 40]).most).toBe(1.5)
})

const curves = fc.constantFrom<Curve>(
  standardCurve,
  days,
  { ...days, kind: 'bands' },
  rangeAround(0.1),
  rangeAround(20),
)
const wanted = fc.record({
  index: fc.integer({ min: 0, max: 3 }),
  at: fc.double({ min: -200, max: 200, noNaN: true }),
  points: fc.double({ min: -200, max: 300, noNaN: true }),
})

it('never becomes a curve that is refused, wherever its handles are dragged', () => {
  fc.assert(
    fc.property(curves, fc.array(wanted, { maxLength: 6 }), (curve, moves) => {
      const better = curve.kind !== 'range' && curve.over === 'actual' ? 'lower' : 'higher'
      const end = moves.reduce((now, { index, ...place }) => withHandle(now, index, place), curve)
      expect(() => checkCurve(end, better)).not.toThrow()
    }),
  )
})

it('finds the place below a pointer where it was drawn', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 120, noNaN: true }),
      (place, points) => {
        // prettier-ignore
        const scale = scaleOf(standardCurve, [])
        const found = placeAt(xOf(place, scale), yOf(points, scale), scale)
        expect(found.at).toBeCloseTo(place, 9)
        expect(found.points).toBeCloseTo(points, 9)
        expect(xOf(place, scale)).toBeLessThanOrEqual(chart.width)
      },
    ),
  )
})
