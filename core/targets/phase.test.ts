import fc from 'fast-check'
import { periodsOf } from '../calendar/periods'
import { chinaWorkCalendar, workCalendar } from '../calendar/working-days'
import { dayNumber, type DayNumber } from '../cells/day'
import { phaseWeights, productivity, type Shape } from './phase'

const year = periodsOf('month', dayNumber(2026, 1, 1), dayNumber(2026, 12, 31))
const quarters = periodsOf('quarter', dayNumber(2026, 1, 1), dayNumber(2026, 12, 31))
const equal: Shape = { kind: 'equal' }
const [january, february, march] = year

it('lays out equally, with the ends of quarters heavier', () => {
  expect(phaseWeights(year, equal)).toEqual(new Array<number>(12).fill(1))
  expect(phaseWeights(year, equal, { quarterEnd: 0.5 }).slice(0, 4)).toEqual([1, 1, 1.5, 1])
})

it('lays out by workdays, of China with its make-up days', () => {
  // January 2026 has 22 weekdays, February 20.
  expect(phaseWeights(year, { kind: 'workdays', calendar: workCalendar() }).slice(0, 2)).toEqual([22, 20])
  // 1st and 2nd off, Sunday 4th worked; Spring Festival.
  expect(phaseWeights(year, { kind: 'workdays', calendar: chinaWorkCalendar() }).slice(0, 2)).toEqual([21, 16])
})

it('lays out by season, quarters as the sum of their months', () => {
  const indices = [0.5, 0.7, 1.8, 1, 1, 1, 1, 1, 1, 1, 1, 1]
  phaseWeights(quarters, { kind: 'seasonal', indices }).forEach((weight) => expect(weight).toBeCloseTo(3, 12))
  expect(phaseWeights(year, { kind: 'seasonal', indices })).toEqual(indices)
})

it('takes a profile of one weight a period, and no other', () => {
  expect(phaseWeights(quarters, { kind: 'profile', weights: [1, 2, 3, 4] })).toEqual([1, 2, 3, 4])
  expect(() => phaseWeights(quarters, { kind: 'profile', weights: [1, 2, 3] })).toThrow('3')
})

it('gives nothing outside of a stay, and less while somebody ramps up', () => {
  const stay = { hired: dayNumber(2026, 2, 15), left: dayNumber(2026, 11, 30), ramp: [0, 0.5] }
  const weights = phaseWeights(year, equal, { stay })
  // February: 14 days ramping at 0. March: 14 days at 0, 17 at half. April: 14 at half, 16 full.
  expect(weights.slice(0, 4)).toEqual([0, 0, 8.5 / 31, 23 / 30])
  expect(weights.slice(4)).toEqual([1, 1, 1, 1, 1, 1, 1, 0])
  expect(productivity(january ?? fail(), stay)).toBe(0)
})

it('counts the days of a stay without a ramp', () => {
  const stay = { hired: dayNumber(2026, 2, 15), ramp: [] }
  expect(productivity(february ?? fail(), stay)).toBe(0.5)
  expect(productivity(march ?? fail(), stay)).toBe(1)
  expect(productivity(february ?? fail(), { left: dayNumber(2026, 2, 7), ramp: [0] })).toBe(0.25)
})

it('says when nobody is there in any of the periods', () => {
  expect(() => phaseWeights(year, equal, { stay: { hired: dayNumber(2027, 1, 1), ramp: [] } })).toThrow('2026-01')
})

it('never weighs more with a stay than without one, and all of it once ramped', () => {
  const dates = fc.integer({ min: 45500, max: 46800 }).map((day) => day as DayNumber)
  const ramps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 })
  fc.assert(
    fc.property(dates, dates, ramps, (hired, left, ramp) => {
      for (const period of year) {
        const present = productivity(period, { hired, left, ramp })
        expect(present).toBeGreaterThanOrEqual(0)
        expect(present).toBeLessThanOrEqual(1 + 1e-12)
        if (hired + 32 * ramp.length <= period.first && left >= period.last) expect(present).toBeCloseTo(1, 12)
      }
    }),
  )
})

function fail(): never {
  throw new Error('no such month')
}
