import fc from 'fast-check'
import { InputError } from '../input-error'
import { noLimits, Spreader, weightsByPath, type Limits } from './spread'
import { stepScale } from './steps'
import { isLeaf, subtreeOf, treeOf, type TargetTree } from './tree'

const company = treeOf(
  [
    ['West', 'Ann'],
    ['West', 'Ben'],
    ['East', 'Cai'],
    ['East', 'Dan'],
    ['East', 'Eve'],
  ],
  'Company',
)

function spread(
  tree: TargetTree,
  total: number,
  weights: readonly number[],
  limits: Limits = noLimits(tree),
): Float64Array {
  const values = new Float64Array(tree.count)
  new Spreader(tree, stepScale(1)).spread(0, total, values, weightsByPath(tree, weights), limits)
  return values
}

const named = (tree: TargetTree, values: Float64Array) =>
  Object.fromEntries(tree.names.map((name, node) => [name, values[node]]))
const node = (name: string) => company.names.indexOf(name)
const problem = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof InputError) return { code: error.code, ...error.facts } as Readonly<Record<string, unknown>>
    throw error
  }
  return undefined
}

describe('a spread tree', () => {
  it('rounds top-down: 100 over weights of 1 is 40 and 60, and these add up', () => {
    expect(named(company, spread(company, 100, [1, 1, 1, 1, 1]))).toEqual({
      Company: 100,
      West: 40,
      East: 60,
      Ann: 20,
      Ben: 20,
      Cai: 20,
      Dan: 20,
      Eve: 20,
    })
    // Ideals 40.4 and 60.6: West 40, East 61; within them 20, 20 and 21, 20, 20.
    expect(named(company, spread(company, 101, [1, 1, 1, 1, 1]))).toMatchObject({
      West: 40,
      East: 61,
      Ben: 20,
      Cai: 21,
      Eve: 20,
    })
  })

  it('takes a lock off the total first; all others share what is left by weight', () => {
    const limits = noLimits(company)
    limits.locks[node('Ann')] = 50
    // 50 left for four: 12.5 each; West 62.5, East 37.5: the remainders tie, the larger ideal goes first.
    expect(named(company, spread(company, 100, [1, 1, 1, 1, 1], limits))).toMatchObject({
      Ann: 50,
      West: 62,
      Ben: 12,
      East: 38,
    })
  })

  it('keeps the sum of a locked team, which its people share', () => {
    const limits = noLimits(company)
    limits.locks[node('East')] = 30
    expect(named(company, spread(company, 100, [3, 1, 1, 1, 1], limits))).toMatchObject({
      East: 30,
      Cai: 10,
      West: 70,
      Ann: 53,
      Ben: 17,
    })
  })

  it('keeps floors and caps', () => {
    const limits = noLimits(company)
    limits.floors[node('Ben')] = 30
    limits.caps[node('Cai')] = 5
    // 65 left for three: 21.67 each. West 51.67, East 48.33.
    expect(named(company, spread(company, 100, [1, 1, 1, 1, 1], limits))).toMatchObject({
      West: 52,
      Ann: 22,
      Ben: 30,
      Cai: 5,
      Dan: 22,
      Eve: 21,
    })
  })

  it('says which leaf is locked beyond its own floor or cap', () => {
    const limits = noLimits(company)
    limits.locks[node('Ann')] = 20
    limits.floors[node('Ann')] = 25
    const says = { node: 'Ann', value: 20, by: 5 }
    expect(problem(() => spread(company, 100, [1, 1, 1, 1, 1], limits))).toEqual({
      ...says,
      code: 'node-needs-more',
      nearest: 25,
    })
    limits.floors[node('Ann')] = -Infinity
    limits.caps[node('Ann')] = 15
    expect(problem(() => spread(company, 100, [1, 1, 1, 1, 1], limits))).toEqual({
      ...says,
      code: 'node-takes-less',
      nearest: 15,
    })
  })

  it('says which node cannot hold its locks, and what it could be', () => {
    const limits = noLimits(company)
    limits.locks[node('Ann')] = 80
    limits.floors[node('Cai')] = 30
    expect(problem(() => spread(company, 100, [1, 1, 1, 1, 1], limits))).toEqual({
      code: 'node-needs-more',
      node: 'Company',
      value: 100,
      nearest: 110,
      by: 10,
    })
    const locked = noLimits(company)
    locked.locks[node('East')] = 30
    for (const name of ['Cai', 'Dan', 'Eve']) locked.caps[node(name)] = 9
    expect(problem(() => spread(company, 100, [1, 1, 1, 1, 1], locked))).toEqual({
      code: 'node-takes-less',
      node: 'East',
      value: 30,
      nearest: 27,
      by: 3,
    })
  })
})

const names = fc.constantFrom('a', 'b', 'c')
const trees = fc
  .uniqueArray(fc.tuple(names, names, names), { minLength: 1, maxLength: 20, selector: (path) => path.join() })
  .map((paths) => treeOf(paths))
const cases = trees.chain((tree) =>
  fc.record({
    tree: fc.constant(tree),
    total: fc.integer({ min: -100_000, max: 100_000 }),
    weights: fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ min: 0, max: 1e6, noNaN: true })), {
      minLength: tree.leafOfPath.length,
      maxLength: tree.leafOfPath.length,
    }),
    locks: fc.array(fc.tuple(fc.nat({ max: tree.count - 1 }), fc.integer({ min: -500, max: 5000 })), { maxLength: 4 }),
    floors: fc.array(fc.tuple(fc.nat({ max: tree.count - 1 }), fc.integer({ min: -50, max: 500 })), { maxLength: 4 }),
    caps: fc.array(fc.tuple(fc.nat({ max: tree.count - 1 }), fc.integer({ min: 0, max: 90_000 })), { maxLength: 4 }),
  }),
)

function limitsOf(
  tree: TargetTree,
  given: { locks: [number, number][]; floors: [number, number][]; caps: [number, number][] },
) {
  const limits = noLimits(tree)
  for (const [at, lock] of given.locks) if (at > 0) limits.locks[at] = lock
  for (const [at, floor] of given.floors) if (isLeaf(tree, at)) limits.floors[at] = floor
  for (const [at, cap] of given.caps) if (isLeaf(tree, at)) limits.caps[at] = Math.max(cap, limits.floors[at] ?? 0)
  return limits
}

describe('whatever the tree, the total and the limits', () => {
  it('adds up at every node, in whole steps, within the limits; or says which node cannot', () => {
    fc.assert(
      fc.property(cases, ({ tree, total, weights, ...given }) => {
        const limits = limitsOf(tree, given)
        let values: Float64Array
        try {
          values = spread(tree, total, weights, limits)
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^node-/) as unknown })
          return
        }
        expect(values[0]).toBe(total)
        for (let at = 0; at < tree.count; at += 1) {
          const value = values[at] ?? NaN
          expect(Number.isSafeInteger(value)).toBe(true)
          const lock = limits.locks[at] ?? NaN
          if (!Number.isNaN(lock)) expect(value).toBe(lock)
          if (isLeaf(tree, at)) {
            if (Number.isNaN(lock)) expect(value).toBeGreaterThanOrEqual(limits.floors[at] ?? 0)
            if (Number.isNaN(lock)) expect(value).toBeLessThanOrEqual(limits.caps[at] ?? 0)
            continue
          }
          const children = subtreeOf(tree, at).filter((each) => tree.parent[each] === at)
          expect(children.reduce((sum, child) => sum + (values[child] ?? 0), 0)).toBe(value)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('can take the nearest value that a refusal offers', () => {
    fc.assert(
      fc.property(cases, ({ tree, total, weights, ...given }) => {
        const limits = limitsOf(tree, given)
        const refused = problem(() => spread(tree, total, weights, limits))
        if (refused?.node !== '' || typeof refused.nearest !== 'number') return
        const again = problem(() => spread(tree, refused.nearest as number, weights, limits))
        expect(again?.node).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })

  it('mirrors: −T without limits is the negative of T', () => {
    fc.assert(
      fc.property(cases, ({ tree, total, weights }) => {
        expect(spread(tree, -total, weights)).toEqual(spread(tree, total, weights).map((value) => 0 - value))
      }),
    )
  })

  it('gives a node what its leaves would get in one flat split, but for rounding', () => {
    fc.assert(
      fc.property(cases, ({ tree, total, weights }) => {
        const whole = weights.reduce((sum, weight) => sum + weight, 0)
        if (whole === 0) return
        const values = spread(tree, total, weights)
        const byNode = weightsByPath(tree, weights)
        for (let at = 1; at < tree.count; at += 1) {
          const below = subtreeOf(tree, at).reduce((sum, each) => sum + (isLeaf(tree, each) ? byNode(each) : 0), 0)
          const levels = tree.depth[at] ?? 0
          expect(Math.abs((values[at] ?? 0) - (total * below) / whole)).toBeLessThan(levels + 1e-6 * Math.abs(total))
        }
      }),
    )
  })
})
