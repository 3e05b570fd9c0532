import { periodsOf } from '../calendar/periods'
import { dayNumber } from '../cells/day'
import { capacity } from './capacity'

const quarter = periodsOf('month', dayNumber(2026, 1, 1), dayNumber(2026, 3, 31))

it('is the days that somebody is there, at the ramp and the role', () => {
  const people = [
    { perDay: 1, ramp: [] },
    { perDay: 1.5, ramp: [], left: dayNumber(2026, 2, 14) },
    { perDay: 1, ramp: [0.25, 0.5], hired: dayNumber(2026, 2, 1) },
  ]
  expect(capacity(people, quarter)).toEqual([
    [31, 28, 31],
    [46.5, 21, 0],
    [0, 7, 15.5],
  ])
})
