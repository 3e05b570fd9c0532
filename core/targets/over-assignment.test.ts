import fc from 'fast-check'
import { overAssign } from './over-assignment'
import { noLimits, Spreader, weightsByPath } from './spread'
import { stepScale } from './steps'
import { isLeaf, treeOf } from './tree'

const tree = treeOf(
  [
    ['West', 'Ann'],
    ['West', 'Ben'],
    ['East', 'Cai'],
  ],
  'Company',
)

it('gives the teams 5% more than the company, and people 10% more than their team', () => {
  // 1000 → 1050 in the teams: 630 and 420; in the people 693 (two to one: 462 and 231) and 462.
  const plan = Float64Array.from([1000, 600, 400, 400, 200, 400])
  expect([...overAssign(tree, plan, [0.05, 0.1])]).toEqual([1000, 630, 420, 462, 231, 462])
})

it('is the plan itself without an excess', () => {
  const plan = Float64Array.from([1000, 600, 400, 400, 200, 400])
  expect(overAssign(tree, plan, [])).toEqual(plan)
})

it('refuses to give less than the plan', () => {
  expect(() => overAssign(tree, new Float64Array(6), [0, -0.1])).toThrow('level 2')
})

it('adds up exactly at every level, for any plan and any excess', () => {
  const excess = fc.array(fc.double({ min: 0, max: 0.5, noNaN: true }), { maxLength: 3 })
  const weights = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.nat({ max: 9 }))
  fc.assert(
    fc.property(fc.nat({ max: 1e9 }), weights, excess, (total, given, share) => {
      const values = new Float64Array(tree.count)
      new Spreader(tree, stepScale(1)).spread(0, total, values, weightsByPath(tree, given), noLimits(tree))
      const quotas = overAssign(tree, values, share)
      for (let node = 0; node < tree.count; node += 1) {
        if (isLeaf(tree, node)) continue
        const children = [...quotas].filter((_, child) => tree.parent[child] === node)
        const sum = children.reduce((one, other) => one + other, 0)
        expect(sum).toBe(Math.round((quotas[node] ?? 0) * (1 + (share[tree.depth[node] ?? 0] ?? 0))))
        expect(sum).toBeGreaterThanOrEqual(quotas[node] ?? 0)
      }
    }),
  )
})
