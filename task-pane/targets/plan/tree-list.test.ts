import fc from 'fast-check'
import { shownLines, type TreeLine } from './tree-list'

const line = (key: string): TreeLine => ({ key, depth: key.length - 1 })
const lines = ['t', 'tw', 'twa', 'twb', 'te', 'tea'].map(line)
const shown = (closed: readonly string[]) =>
  shownLines(lines, (position) => !closed.includes(lines[position]?.key ?? '')).map((position) => lines[position]?.key)

it('shows everything where everything is open', () => {
  expect(shown([])).toEqual(['t', 'tw', 'twa', 'twb', 'te', 'tea'])
})

it('leaves out what is below a closed line, and goes on beside it', () => {
  expect(shown(['tw'])).toEqual(['t', 'tw', 'te', 'tea'])
  expect(shown(['te'])).toEqual(['t', 'tw', 'twa', 'twb', 'te'])
})

it('forgets nothing that is closed further down when a line above is closed', () => {
  expect(shown(['t', 'tw'])).toEqual(['t'])
  expect(shown(['tw', 'te'])).toEqual(['t', 'tw', 'te'])
})

/** Trees as depths: each line is at most one deeper than the one before. */
const trees = fc
  .array(fc.nat(3), { minLength: 1, maxLength: 40 })
  .map((deeper) =>
    deeper.reduce<number[]>(
      (depths, by) => [...depths, Math.max(0, Math.min((depths[depths.length - 1] ?? -1) + 1, by))],
      [],
    ),
  )

it('shows a line exactly where all lines above it show and are open', () => {
  fc.assert(
    fc.property(trees, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (depths, open) => {
      const tree = depths.map((depth, position) => ({ key: String(position), depth }))
      const seen = new Set(shownLines(tree, (position) => open[position] === true))
      depths.forEach((depth, position) => {
        const parent = depths.slice(0, position).lastIndexOf(depth - 1)
        expect(seen.has(position)).toBe(depth === 0 || (seen.has(parent) && open[parent] === true))
      })
    }),
  )
})
