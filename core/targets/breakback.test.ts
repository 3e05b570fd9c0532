import fc from 'fast-check'
import { InputError } from '../input-error'
import { breakback, undo, type TreeValues } from './breakback'
import { noLimits, Spreader, weightsByPath } from './spread'
import { stepScale } from './steps'
import { isLeaf, subtreeOf, treeOf, type TargetTree } from './tree'

const company = treeOf(
  [
    ['West', 'Ann'],
    ['West', 'Ben'],
    ['East', 'Cai'],
    ['East', 'Dan'],
  ],
  'Company',
)
const at = (name: string) => company.names.indexOf(name)

/** 400 over four people who weigh the same: 100 each. */
function planOf(tree: TargetTree, total: number, weights: readonly number[]) {
  const spreader = new Spreader(tree, stepScale(1))
  const plan: TreeValues = {
    values: new Float64Array(tree.count),
    limits: noLimits(tree),
    weights: weightsByPath(tree, weights),
  }
  spreader.spread(0, total, plan.values, plan.weights, plan.limits)
  return { spreader, plan }
}

const shown = ({ values }: TreeValues) => Object.fromEntries(company.names.map((name, node) => [name, values[node]]))

describe('after an edit', () => {
  it('what is below shares the new value, what is above is added up again', () => {
    const { spreader, plan } = planOf(company, 400, [1, 1, 1, 1])
    breakback(spreader, plan, at('Ann'), 250)
    expect(shown(plan)).toEqual({ Company: 550, West: 350, East: 200, Ann: 250, Ben: 100, Cai: 100, Dan: 100 })
    // In proportion to what stands there now: 5 to 2.
    breakback(spreader, plan, at('West'), 700)
    expect(shown(plan)).toEqual({ Company: 900, West: 700, East: 200, Ann: 500, Ben: 200, Cai: 100, Dan: 100 })
  })

  it('a locked ancestor keeps its value: its other children make up for it', () => {
    const { spreader, plan } = planOf(company, 400, [1, 1, 1, 1])
    plan.limits.locks[0] = 400
    breakback(spreader, plan, at('Ann'), 250)
    expect(shown(plan)).toEqual({ Company: 400, West: 350, East: 50, Ann: 250, Ben: 100, Cai: 25, Dan: 25 })
    plan.limits.locks[at('West')] = 350
    breakback(spreader, plan, at('Ben'), 50)
    expect(shown(plan)).toMatchObject({ West: 350, Ann: 300, Ben: 50, East: 50 })
  })

  it('locks below and beside are held', () => {
    const { spreader, plan } = planOf(company, 400, [1, 1, 1, 1])
    plan.limits.locks[at('Ann')] = 100
    breakback(spreader, plan, at('West'), 260)
    expect(shown(plan)).toMatchObject({ Company: 460, West: 260, Ann: 100, Ben: 160 })
  })

  it('a team of which nothing stands yet is spread by the weights', () => {
    const { spreader, plan } = planOf(company, 400, [3, 1, 1, 1])
    breakback(spreader, plan, at('West'), 0)
    breakback(spreader, plan, at('West'), 400)
    expect(shown(plan)).toMatchObject({ West: 400, Ann: 300, Ben: 100 })
  })

  it('what cannot be is refused, and nothing has changed', () => {
    const { spreader, plan } = planOf(company, 400, [1, 1, 1, 1])
    plan.limits.locks[0] = 400
    plan.limits.locks[at('East')] = 200
    const before = [...plan.values]
    expect(() => breakback(spreader, plan, at('West'), 250)).toThrow(InputError)
    expect([...plan.values]).toEqual(before)
    expect(() => breakback(spreader, plan, at('East'), 250)).toThrow('"East" is locked')
  })
})

const names = fc.constantFrom('a', 'b', 'c')
const cases = fc
  .uniqueArray(fc.tuple(names, names, names), { minLength: 1, maxLength: 20, selector: (path) => path.join() })
  .map((paths) => treeOf(paths))
  .chain((tree) =>
    fc.record({
      tree: fc.constant(tree),
      total: fc.integer({ min: 0, max: 100_000 }),
      weights: fc.array(fc.integer({ min: 0, max: 9 }), {
        minLength: tree.leafOfPath.length,
        maxLength: tree.leafOfPath.length,
      }),
      edits: fc.array(
        fc.record({
          node: fc.nat({ max: tree.count - 1 }),
          value: fc.integer({ min: 0, max: 150_000 }),
          lock: fc.boolean(),
        }),
        { maxLength: 8 },
      ),
    }),
  )

it('whatever is edited and locked, everything adds up, locks hold, and an edit can be taken back', () => {
  fc.assert(
    fc.property(cases, ({ tree, total, weights, edits }) => {
      const { spreader, plan } = planOf(tree, total, weights)
      const { values, limits } = plan
      for (const { node, value, lock } of edits) {
        const before = values.slice()
        try {
          const change = breakback(spreader, plan, node, value)
          const after = values.slice()
          undo(values, change)
          expect(values).toEqual(before)
          values.set(after)
          expect(values[node]).toBe(value)
          if (lock) limits.locks[node] = value
        } catch (error) {
          if (!(error instanceof InputError)) throw error
          expect(values).toEqual(before)
        }
        for (let each = 0; each < tree.count; each += 1) {
          const held = limits.locks[each] ?? NaN
          if (!Number.isNaN(held)) expect(values[each]).toBe(held)
          if (isLeaf(tree, each)) continue
          const children = subtreeOf(tree, each).filter((child) => tree.parent[child] === each)
          expect(children.reduce((sum, child) => sum + (values[child] ?? 0), 0)).toBe(values[each])
        }
      }
    }),
    { numRuns: 400 },
  )
})

it('an edit leaves alone what it does not touch', () => {
  fc.assert(
    fc.property(cases, ({ tree, total, weights, edits }) => {
      const { spreader, plan } = planOf(tree, total, weights)
      for (const { node, value } of edits) {
        const before = plan.values.slice()
        const touched = new Set(breakback(spreader, plan, node, value).nodes)
        const near = new Set(subtreeOf(tree, node))
        for (let at = tree.parent[node] ?? -1; at >= 0; at = tree.parent[at] ?? -1) near.add(at)
        expect([...touched].every((each) => near.has(each))).toBe(true)
        plan.values.forEach((now, each) => touched.has(each) || expect(now).toBe(before[each]))
      }
    }),
  )
})
