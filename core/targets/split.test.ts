import fc from 'fast-check'
import { InputError } from '../input-error'
import { productDifference } from './exact-product'
import { split, splitAmount, splitColumns, type Leaf } from './split'
import { asSteps, type Steps } from './steps'

const weighing = (...weights: number[]): Leaf[] => weights.map((weight) => ({ weight }))

function problemOf(call: () => unknown): InputError {
  try {
    call()
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('known answers', () => {
  it('gives the unit that is left to the first of equal leaves', () => {
    expect(splitAmount(100, weighing(1, 1, 1), 1)).toEqual([34, 33, 33])
  })

  it('gives the steps that are left to the largest remainders, around a lock', () => {
    const leaves = [{ weight: 1 }, { weight: 2, lock: 5 }, { weight: 3 }, { weight: 4 }]
    expect(splitAmount(10, leaves, 1)).toEqual([1, 5, 2, 2])
  })

  it('gives what a bound holds back to the others', () => {
    expect(splitAmount(100, [{ weight: 1 }, { weight: 1 }, { weight: 8, max: 50 }], 1)).toEqual([25, 25, 50])
    expect(splitAmount(100, [{ weight: 1, min: 40 }, { weight: 1 }, { weight: 8 }], 1)).toEqual([40, 7, 53])
  })

  it('mirrors a negative total', () => {
    expect(splitAmount(-100, weighing(1, 1, 1), 1)).toEqual([-34, -33, -33])
    expect(splitAmount(-100, [{ weight: 1 }, { weight: 1 }, { weight: 8, min: -50 }], 1)).toEqual([-25, -25, -50])
  })

  it('gives exact decimals', () => {
    expect(splitAmount(0.1, weighing(1, 1, 1), 0.01)).toEqual([0.04, 0.03, 0.03])
    expect(splitAmount(1.15, weighing(1, 1), 0.05)).toEqual([0.6, 0.55])
    expect(splitAmount(1e6, weighing(1, 2), 1000)).toEqual([333000, 667000])
  })

  it('takes the noise of a sum for the decimal that was meant', () => {
    expect(splitAmount(0.1 + 0.2, weighing(1, 1, 1), 0.01)).toEqual([0.1, 0.1, 0.1])
    expect(splitAmount(1, [{ weight: 1, lock: 0.1 + 0.2 }, { weight: 1 }], 0.1)).toEqual([0.3, 0.7])
  })

  it('tells decimal weights exactly, so that ties are ties', () => {
    expect(splitAmount(10, weighing(1, 3), 1)).toEqual([2, 8])
    expect(splitAmount(10, weighing(0.1, 0.3), 1)).toEqual([2, 8])
    expect(splitAmount(10, weighing(0.7, 2.1), 1)).toEqual([2, 8])
  })

  it('shares equally where all weights are zero, and gives a zero weight nothing beside others', () => {
    expect(splitAmount(7, weighing(0, 0, 0), 1)).toEqual([3, 2, 2])
    expect(splitAmount(7, weighing(0, 1, 0), 1)).toEqual([0, 7, 0])
    expect(splitAmount(7, [{ weight: 0, min: 2 }, { weight: 1 }], 1)).toEqual([2, 5])
  })

  it('lets the others make up for locks beyond the total', () => {
    expect(splitAmount(10, [{ weight: 1, lock: 16 }, { weight: 1 }, { weight: 2 }], 1)).toEqual([16, -2, -4])
    expect(splitAmount(10, [{ weight: 1, lock: -5 }, { weight: 1 }, { weight: 2 }], 1)).toEqual([-5, 5, 10])
  })

  it('goes below zero only where a lower bound says so', () => {
    const leaves = [{ weight: 1, min: 20 }, { weight: 1, min: -50 }, { weight: 1 }]
    expect(splitAmount(10, leaves, 1)).toEqual([20, -10, 0])
    expect(splitAmount(10, [{ weight: 1, max: -5 }, { weight: 1 }], 1)).toEqual([-5, 15])
  })

  it('moves bounds between two steps inwards', () => {
    expect(splitAmount(100, [{ weight: 1, max: 20.5 }, { weight: 1 }], 1)).toEqual([20, 80])
    expect(splitAmount(100, [{ weight: 1, min: 70.5 }, { weight: 1 }], 1)).toEqual([71, 29])
    expect(splitAmount(0.3, [{ weight: 1, max: 0.1 }, { weight: 1 }], 0.1)).toEqual([0.1, 0.2])
  })

  it('is exact up to the last step that a double counts', () => {
    const most = Number.MAX_SAFE_INTEGER
    expect(splitAmount(most, weighing(1, 1), 1)).toEqual([4503599627370496, 4503599627370495])
    expect(splitAmount(most, weighing(1 / 3, 1e-9, 2 / 3), 1).reduce((sum, share) => sum + share)).toBe(most)
    // 9007199254740991 = 3 × 3002399751580330 + 1
    expect(splitAmount(most, weighing(0.1, 0.2), 1)).toEqual([3002399751580330, 6004799503160661])
  })

  it('splits nothing over no leaves', () => {
    expect(splitAmount(0, [], 1)).toEqual([])
  })
})

const each = (bound: Omit<Leaf, 'weight'>, count: number): Leaf[] =>
  Array.from({ length: count }, () => ({ weight: 1, ...bound }))

interface Refusal {
  readonly what: string
  readonly total: number
  readonly leaves: Leaf[]
  readonly step?: number
  readonly says: readonly [InputError['code'], InputError['facts'], InputError['place']?]
}

const refusals: Refusal[] = [
  {
    what: 'a negative weight',
    total: 10,
    leaves: weighing(1, -2),
    says: ['weight-negative', { found: -2 }, { row: 2 }],
  },
  {
    what: 'a missing weight',
    total: 10,
    leaves: weighing(1, 1, NaN),
    says: ['weight-negative', { found: NaN }, { row: 3 }],
  },
  {
    what: 'a negative weight of a locked leaf',
    total: 10,
    leaves: [{ weight: -1, lock: 10 }],
    says: ['weight-negative', { found: -1 }, { row: 1 }],
  },
  {
    what: 'an endless weight beside bounds',
    total: 10,
    leaves: [{ weight: 1, max: 5 }, { weight: Infinity }],
    says: ['weight-negative', { found: Infinity }, { row: 2 }],
  },
  {
    what: 'upper bounds below the total',
    total: 100,
    leaves: each({ max: 20 }, 3),
    says: ['bounds-too-tight', { most: 60, total: 100 }],
  },
  {
    what: 'upper bounds below what locks leave, told in amounts',
    total: 1,
    leaves: [...each({ lock: 0.5 }, 1), ...each({ max: 0.2 }, 1)],
    step: 0.1,
    says: ['bounds-too-tight', { most: 0.2, total: 0.5 }],
  },
  {
    what: 'lower bounds above the total',
    total: 100,
    leaves: each({ min: 40 }, 3),
    says: ['bounds-too-high', { least: 120, total: 100 }],
  },
  {
    what: 'lower bounds above a negative total',
    total: -100,
    leaves: each({ min: -20 }, 2),
    says: ['bounds-too-high', { least: -40, total: -100 }],
  },
  {
    what: 'upper bounds below a negative total',
    total: -100,
    leaves: each({ max: -60 }, 2),
    says: ['bounds-too-tight', { most: -120, total: -100 }],
  },
  {
    what: 'bounds that cross',
    total: 10,
    leaves: [...weighing(1), ...each({ min: 6, max: 4 }, 1)],
    says: ['bounds-crossed', { min: 6, max: 4 }, { row: 2 }],
  },
  {
    what: 'bounds without a step between them',
    total: 10,
    leaves: [...weighing(1), ...each({ min: 0.2, max: 0.8 }, 1)],
    says: ['bounds-between-steps', { min: 0.2, max: 0.8, step: 1 }, { row: 2 }],
  },
  {
    what: 'locks everywhere that miss the total',
    total: 10,
    leaves: [...each({ lock: 4 }, 1), ...each({ lock: 5 }, 1)],
    says: ['locks-exceed-total', { locked: 9, total: 10 }],
  },
  {
    what: 'a total between two steps',
    total: 0.5,
    leaves: weighing(1, 1),
    says: ['total-not-in-steps', { found: 0.5, step: 1 }],
  },
  {
    what: 'a total that is no decimal',
    total: 1 / 3,
    leaves: weighing(1, 1),
    step: 0.01,
    says: ['total-not-in-steps', { found: 1 / 3, step: 0.01 }],
  },
  {
    what: 'a lock between two steps',
    total: 10,
    leaves: [...weighing(1), ...each({ lock: 2.5 }, 1)],
    says: ['total-not-in-steps', { found: 2.5, step: 1 }, { row: 2 }],
  },
  {
    what: 'more steps than a double counts',
    total: 1e16,
    leaves: weighing(1),
    says: ['too-many-steps', { found: 1e16, step: 1 }],
  },
  {
    what: 'more cents than a double counts',
    total: 1e14,
    leaves: weighing(1),
    step: 0.01,
    says: ['too-many-steps', { found: 1e14, step: 0.01 }],
  },
  {
    what: 'a step of zero',
    total: 10,
    leaves: weighing(1),
    step: 0,
    says: ['not-positive', { found: 0 }, { argument: 'step' }],
  },
  {
    what: 'a step that is no decimal',
    total: 10,
    leaves: weighing(1),
    step: 1 / 3,
    says: ['step-too-fine', { found: 1 / 3 }, { argument: 'step' }],
  },
]

describe('refusals', () => {
  it.each(refusals)('$what', ({ total, leaves, step = 1, says: [code, facts, place = {}] }) => {
    const problem = problemOf(() => splitAmount(total, leaves, step))
    expect({ code: problem.code, facts: problem.facts, place: problem.place }).toEqual({ code, facts, place })
  })

  it('says how much the bounds allow and what there is to share', () => {
    expect(() => splitAmount(100, [{ weight: 1, max: 60 }], 1)).toThrow(
      'the upper bounds allow at most 60, the total to share is 100.',
    )
  })
})

const whole = (min: number, max: number) => fc.integer({ min, max })
const weights = fc.oneof(whole(0, 12), whole(0, 1e6), fc.double({ min: 0, max: 1e6, noNaN: true }))
const free: fc.Arbitrary<Leaf<Steps>> = fc.record({ weight: weights })
const locked: fc.Arbitrary<Leaf<Steps>> = fc.record({ weight: weights, lock: whole(-500, 500).map(asSteps) })
const bounded: fc.Arbitrary<Leaf<Steps>> = fc
  .record({ weight: weights, min: whole(-200, 200), room: whole(0, 400) })
  .map(({ weight, min, room }) => ({ weight, min: asSteps(min), max: asSteps(min + room) }))
const leaves = fc.array(fc.oneof(free, free, locked, bounded), { minLength: 1, maxLength: 30 })
const totals = fc.oneof(whole(-50, 50), whole(-1e5, 1e5), whole(-1e15, 1e15)).map(asSteps)

const sumOf = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0)
const onlyRoom = new Set<string>(['bounds-too-tight', 'bounds-too-high', 'locks-exceed-total'])

function ifPossible<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    expect(error instanceof InputError && onlyRoom.has(error.code)).toBe(true)
    return undefined
  }
}

function splitIfPossible(total: Steps, given: readonly Leaf<Steps>[]): Steps[] | undefined {
  return ifPossible(() => split(total, given))
}

describe('whatever is split', () => {
  it('adds up exactly, holds locks and stays within bounds', () => {
    fc.assert(
      fc.property(totals, leaves, (total, given) => {
        const shares = splitIfPossible(total, given)
        fc.pre(shares !== undefined)
        expect(sumOf(shares)).toBe(total)
        given.forEach(({ lock, min = -Infinity, max = Infinity }, row) => {
          const share = shares[row] ?? NaN
          if (lock === undefined) expect(share >= min && share <= max).toBe(true)
          else expect(share).toBe(lock)
        })
      }),
      { numRuns: 500 },
    )
  })

  it('gives nobody a full step more or less than the ideal share', () => {
    fc.assert(
      fc.property(totals, fc.array(whole(1, 1e6), { minLength: 1, maxLength: 30 }), (total, given) => {
        const weightSum = sumOf(given)
        split(
          total,
          weighing(...given).map(({ weight }) => ({ weight })),
        ).forEach((share, row) => {
          const ideal = (total * (given[row] ?? 0)) / weightSum
          expect(Math.abs(share - ideal)).toBeLessThan(1 + Math.abs(ideal) * 1e-15)
        })
      }),
    )
  })

  it('gives a larger weight no less', () => {
    fc.assert(
      fc.property(totals, fc.array(weights, { minLength: 2, maxLength: 30 }), (total, given) => {
        const sorted = [...given].sort((one, other) => one - other)
        const shares = split(
          total,
          sorted.map((weight) => ({ weight })),
        ).map(Math.abs)
        shares.slice(1).forEach((share, row) => {
          if (sorted[row + 1] !== sorted[row]) expect(share).toBeGreaterThanOrEqual(shares[row] ?? NaN)
        })
      }),
    )
  })

  it('gives the same when all weights are scaled', () => {
    const scales = fc.constantFrom(0.001, 0.1, 0.5, 3, 7, 1000)
    fc.assert(
      fc.property(totals, fc.array(whole(0, 1e6), { minLength: 1, maxLength: 30 }), scales, (total, given, scale) => {
        const scaled = given.map((weight) => ({ weight: scale < 1 ? weight / (1 / scale) : weight * scale }))
        expect(split(total, scaled)).toEqual(
          split(
            total,
            given.map((weight) => ({ weight })),
          ),
        )
      }),
    )
  })

  it('gives each leaf the same in whatever order, ties aside', () => {
    fc.assert(
      fc.property(totals, leaves, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (total, given, keys) => {
        const order = given.map((_, row) => ({ row, key: keys[row] ?? 0 }))
        order.sort((one, other) => one.key - other.key)
        const shares = splitIfPossible(total, given)
        const permuted = splitIfPossible(
          total,
          order.flatMap(({ row }) => given[row] ?? []),
        )
        fc.pre(shares !== undefined && permuted !== undefined)
        order.forEach(({ row }, position) => {
          expect(Math.abs((permuted[position] ?? NaN) - (shares[row] ?? NaN))).toBeLessThanOrEqual(1)
        })
        const sorted = (values: readonly number[] = []) => [...values].sort((one, other) => one - other)
        expect(sorted(permuted)).toEqual(sorted(shares))
      }),
    )
  })

  it('mirrors with its total, locks and bounds', () => {
    const mirror = ({ weight, min, max, lock }: Leaf<Steps>): Leaf<Steps> => ({
      weight,
      ...(max === undefined ? {} : { min: asSteps(0 - max) }),
      ...(min === undefined ? {} : { max: asSteps(0 - min) }),
      ...(lock === undefined ? {} : { lock: asSteps(0 - lock) }),
    })
    fc.assert(
      fc.property(totals, leaves, (total, given) => {
        fc.pre(sumOf(given.map(({ lock }) => lock ?? 0)) !== total)
        const shares = splitIfPossible(total, given)
        const mirrored = splitIfPossible(asSteps(0 - total), given.map(mirror))
        expect(mirrored).toEqual(shares?.map((share) => 0 - share))
      }),
    )
  })

  it('rounds as a sort of the remainders does', () => {
    fc.assert(
      fc.property(whole(0, 1e6), fc.array(whole(0, 9), { minLength: 1, maxLength: 30 }), (total, given) => {
        const weightSum = sumOf(given)
        fc.pre(weightSum > 0)
        const ideals = given.map((weight, row) => {
          const floor = Math.floor((total * weight) / weightSum)
          return { weight, row, floor, remainder: total * weight - floor * weightSum }
        })
        const over = total - sumOf(ideals.map(({ floor }) => floor))
        const first = [...ideals]
          .sort((a, b) => b.remainder - a.remainder || b.weight - a.weight || a.row - b.row)
          .slice(0, over)
        const expected = ideals.map((ideal) => ideal.floor + (first.includes(ideal) ? 1 : 0))
        expect(splitAmount(total, weighing(...given), 1)).toEqual(expected)
      }),
    )
  })

  it('rounds many leaves as a sort of the exact remainders does, ties included, up to the largest totals', () => {
    const many = fc.record({
      count: whole(200, 2000),
      factor: whole(1, 1e6),
      modulus: fc.oneof(whole(1, 20), whole(1, 5000)),
      total: fc.oneof(whole(0, 1e6), whole(0, 1e12), fc.maxSafeNat()),
    })
    fc.assert(
      fc.property(many, ({ count, factor, modulus, total }) => {
        const given = Array.from({ length: count }, (_, row) => 1 + ((row * factor) % modulus))
        const shares = splitColumns(total, { weights: Float64Array.from(given) }, 1)
        expect([...shares]).toEqual(roundedBySort(total, given))
      }),
    )
  })

  it('finds the bounded distribution of weights of all sizes', () => {
    const sizes = fc.array(fc.tuple(whole(0, 30), whole(0, 100), whole(0, 60)), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(whole(0, 1e6), sizes, (total, given) => {
        const columns = {
          weights: Float64Array.from(given, ([size]) => 2 ** size),
          mins: Float64Array.from(given, ([, low]) => low),
          maxs: Float64Array.from(given, ([, low, room]) => (room > 50 ? NaN : low + 20 ** (room / 10))),
        }
        const shares = ifPossible(() => [...splitColumns(total, columns, 1)])
        fc.pre(shares !== undefined)
        expect(sumOf(shares)).toBe(total)
        // Whoever is within the bounds has the same per weight; at an upper bound it is less, at a lower one more.
        const most = (row: number) => Math.floor(columns.maxs[row] ?? NaN)
        const isAtMost = (row: number) => shares[row] === most(row)
        const isAtLeast = (row: number) => shares[row] === columns.mins[row]
        const per = (row: number, off: number) => ((shares[row] ?? NaN) + off) / (columns.weights[row] ?? NaN)
        const rows = given.map((_, row) => row)
        const low = Math.max(...rows.filter((row) => !isAtLeast(row)).map((row) => per(row, -1)))
        const high = Math.min(...rows.filter((row) => !isAtMost(row)).map((row) => per(row, 1)))
        expect(low).toBeLessThan(high)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps within a step of the bounded distribution', () => {
    const problems = fc.array(
      fc
        .record({ weight: whole(1, 20), min: whole(0, 40), room: whole(0, 60) })
        .map(({ weight, min, room }) => ({ weight, min: asSteps(min), max: asSteps(min + room) })),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(whole(0, 500), problems, (total, given) => {
        const shares = splitIfPossible(asSteps(total), given)
        fc.pre(shares !== undefined)
        idealsWithinBounds(total, given).forEach((ideal, row) => {
          expect(Math.abs((shares[row] ?? NaN) - ideal)).toBeLessThan(1)
        })
      }),
      { numRuns: 500 },
    )
  })

  it('splits 100,000 leaves, a fifth of them locked or bounded', () => {
    const many = Array.from({ length: 100000 }, (_, row): Leaf => {
      const weight = ((row * 7919) % 1000) / 8
      if (row % 10 === 0) return { weight, lock: 50 }
      return row % 10 === 5 ? { weight, min: 20, max: 60 } : { weight }
    })
    const shares = splitAmount(6000000.07, many, 0.01)
    expect(sumOf(shares.map((share) => Math.round(share * 100)))).toBe(600000007)
    expect(shares[10]).toBe(50)
    expect(shares.filter((_, row) => row % 10 === 5).every((share) => share >= 20 && share <= 60)).toBe(true)
  })
})

/** The textbook's way, with remainders that lose nothing. */
function roundedBySort(total: number, weights: readonly number[]): number[] {
  const weightSum = sumOf(weights)
  const ideals = weights.map((weight, row) => {
    let floor = Math.floor((total / weightSum) * weight)
    const left = () => productDifference(total, weight, floor, weightSum)
    while (left() < 0) floor -= 1
    while (left() >= weightSum) floor += 1
    return { weight, row, floor, remainder: left() }
  })
  const over = total - sumOf(ideals.map(({ floor }) => floor))
  const order = [...ideals].sort((a, b) => b.remainder - a.remainder || b.weight - a.weight || a.row - b.row)
  const raised = new Set(order.slice(0, over))
  return ideals.map((ideal) => ideal.floor + (raised.has(ideal) ? 1 : 0))
}

/** clamp(λ × weight, min, max) with λ found by halving an interval: slow, approximate and plain. */
function idealsWithinBounds(total: number, given: readonly { weight: number; min: number; max: number }[]): number[] {
  const at = (factor: number) => given.map(({ weight, min, max }) => Math.min(max, Math.max(min, factor * weight)))
  let [low, high] = [0, 1000]
  for (let round = 0; round < 100; round += 1) {
    const middle = (low + high) / 2
    if (sumOf(at(middle)) < total) low = middle
    else high = middle
  }
  return at(high)
}
