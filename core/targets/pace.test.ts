import fc from 'fast-check'
import { NotAvailable } from '../input-error'
import { pace } from './pace'

it('tells what is expected by now, how far ahead we are, what each day has to bring and where it lands', () => {
  // 15 of 20 workdays behind, 80 of 100 reached: 75 expected, 5 ahead, 20 left for 5 days, landing at 80 / 0.75.
  expect(pace(100, 80, { behind: 15, left: 5, workdaysLeft: 5 })).toEqual({
    elapsed: 0.75,
    expected: 75,
    ahead: 5,
    neededPerDay: 4,
    landing: 80 / 0.75,
  })
})

it('follows a season: a heavy end expects little yet', () => {
  expect(pace(100, 30, { behind: 1, left: 3, workdaysLeft: 40 })).toMatchObject({
    expected: 25,
    ahead: 5,
    neededPerDay: 1.75,
  })
})

it('needs nothing more once the target is reached, and cannot be told where no day is left', () => {
  expect(pace(100, 120, { behind: 15, left: 5, workdaysLeft: 5 }).neededPerDay).toBe(0)
  expect(pace(100, 90, { behind: 20, left: 0, workdaysLeft: 0 }).neededPerDay).toEqual(new NotAvailable('no-days-left'))
  expect(pace(100, 0, { behind: 0, left: 20, workdaysLeft: 20 }).landing).toEqual(new NotAvailable('period-not-begun'))
})

it('takes its interval from how earlier periods ended', () => {
  // At three quarters, five periods ended at 0.8, 0.9, 1, 1.1 and 1.2 of what the pace said then.
  const history = [0.8, 0.9, 1, 1.1, 1.2].map((ratio) => ({ toDate: 75, final: 100 * ratio }))
  const { landing, interval } = pace(100, 75, { behind: 15, left: 5, workdaysLeft: 5 }, history)
  expect(landing).toBe(100)
  // Percentiles at positions 0.4 and 3.6 of the five.
  expect(interval?.[0]).toBeCloseTo(84, 9)
  expect(interval?.[1]).toBeCloseTo(116, 9)
  expect(pace(100, 75, { behind: 15, left: 5, workdaysLeft: 5 }, history.slice(1)).interval).toBeUndefined()
})

it('lands on target exactly when it is on pace', () => {
  const days = fc.integer({ min: 1, max: 250 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), days, days, (target, behind, left) => {
      const { landing, ahead } = pace(target, (target * behind) / (behind + left), { behind, left, workdaysLeft: left })
      expect(ahead).toBeCloseTo(0, 3)
      expect(landing).toBeCloseTo(target, 3)
    }),
  )
})
