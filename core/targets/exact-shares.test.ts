import fc from 'fast-check'
import { exactShares } from './exact-shares'

it('gives floors and remainders', () => {
  const { floors, remainders } = exactShares(10, Float64Array.of(1, 3, 4), 8)
  expect([...floors]).toEqual([1, 3, 5])
  expect([...remainders]).toEqual([2, 6, 0])
})

it('keeps remainders from 0 up for a negative total', () => {
  const { floors, remainders } = exactShares(-10, Float64Array.of(1, 2), 3)
  expect([...floors]).toEqual([-4, -7])
  expect([...remainders]).toEqual([2, 1])
})

it('loses nothing of products of up to 103 bits', () => {
  // Equal modulo several primes: equal up to their product, which is beyond 2^103.
  const primes = [1048573, 1048571, 1048559, 1048549, 1048517, 1048507]
  const total = fc.maxSafeInteger()
  const weights = fc.array(fc.integer({ min: 0, max: 2 ** 45 }), { minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(total, weights, (amount, given) => {
      const sum = given.reduce((one, other) => one + other)
      fc.pre(sum > 0)
      const { floors, remainders } = exactShares(amount, Float64Array.from(given), sum)
      given.forEach((weight, row) => {
        const [floor, remainder] = [floors[row] ?? NaN, remainders[row] ?? NaN]
        expect(remainder >= 0 && remainder < sum).toBe(true)
        for (const prime of primes) {
          const product = residue(residue(amount, prime) * residue(weight, prime), prime)
          const back = residue(floor, prime) * residue(sum, prime) + residue(remainder, prime)
          expect(residue(back, prime)).toBe(product)
        }
      })
    }),
  )
})

function residue(value: number, prime: number): number {
  return ((value % prime) + prime) % prime
}
