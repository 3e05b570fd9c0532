import fc from 'fast-check'
import { productDifference } from './exact-product'

it('tells products apart that are the same double', () => {
  // (2^52 + 1)² = 2^104 + 2^53 + 1, of which a double drops the 1.
  const odd = 2 ** 52 + 1
  expect(productDifference(odd, odd, odd - 1, odd + 1)).toBe(1)
  expect(productDifference(odd - 1, odd + 1, odd, odd)).toBe(-1)
  expect(productDifference(odd, -odd, -odd, odd)).toBe(0)
  expect(productDifference(10, 3, 4, 7)).toBe(2)
})

it('loses nothing of what quotients of products of up to 103 bits leave', () => {
  // Equal modulo several primes: equal up to their product, which is beyond 2^103.
  const primes = [1048573, 1048571, 1048559, 1048549, 1048517, 1048507]
  const factor = fc.oneof(fc.maxSafeInteger(), fc.integer())
  const divisor = fc.oneof(fc.integer({ min: 1, max: 2 ** 50 }), fc.integer({ min: 1, max: 1000 }))
  fc.assert(
    fc.property(factor, fc.integer({ min: 0, max: 2 ** 50 }), divisor, (one, other, third) => {
      const quotient = Math.floor((one / third) * other)
      fc.pre(Number.isSafeInteger(quotient))
      const remainder = productDifference(one, other, third, quotient)
      fc.pre(Number.isSafeInteger(remainder))
      for (const prime of primes) {
        const product = residue(residue(one, prime) * residue(other, prime), prime)
        const back = residue(third, prime) * residue(quotient, prime) + residue(remainder, prime)
        expect(residue(back, prime)).toBe(product)
      }
    }),
    { numRuns: 1000 },
  )
})

it('has the sign of the difference wherever doubles are close', () => {
  const whole = fc.integer({ min: 2 ** 50, max: 2 ** 52 })
  const small = fc.integer({ min: -4, max: 4 })
  fc.assert(
    fc.property(whole, whole, small, small, (one, other, more, less) => {
      // (one + more)(other − less) − one × other = more × other − less × one − more × less, small enough to see its sign.
      const difference = more * other - less * one - more * less
      expect(Math.sign(productDifference(one + more, other - less, one, other))).toBe(Math.sign(difference))
    }),
    { numRuns: 1000 },
  )
})

function residue(value: number, prime: number): number {
  return ((value % prime) + prime) % prime
}
