import { NotAvailable } from '../input-error'
import { achieved } from './achieved'

it('is actual over target, or as much below 2 as the actual takes where lower is better', () => {
  expect(achieved(90, 120, 'higher')).toBe(0.75)
  expect(achieved(33, 30, 'lower')).toBe(0.9)
  expect(achieved(24, 30, 'lower')).toBe(1.2)
  expect(achieved(-10, 100, 'higher')).toBe(-0.1)
})

it('does not exist without an actual or a target above 0', () => {
  expect(achieved(undefined, 1, 'higher')).toEqual(new NotAvailable('actual-missing'))
  expect(achieved(1, undefined, 'higher')).toEqual(new NotAvailable('target-missing'))
  expect(achieved(1, 0, 'lower')).toEqual(new NotAvailable('target-zero', { found: 0 }))
})
