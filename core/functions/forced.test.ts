import { NotAvailable } from '../input-error'
import { contextForTests } from './context-for-tests'
import type { Argument } from './define'
import { FORCED } from './forced'

const forced = (...args: readonly Argument[]) => FORCED.call(args, contextForTests())
const missing = new NotAvailable('value-missing')
const halves = [['top', 0.5], ['rest', 0.5]] // prettier-ignore

describe('KPI_FORCED', () => {
  it('keeps the shape, and gives no grade where there is no total', () => {
    expect(forced([[90, '', 70], ['#N/A', 80, 60]], halves)).toEqual([['top', missing, 'rest'], [missing, 'top', 'rest']]) // prettier-ignore
    expect(forced(90)).toBe('B')
  })

  it('grades each group by itself, whichever way people stand', () => {
    const totals = [10, 9, 8, 7, 6, 50, 40, 30, 20, 10]
    const groups = totals.map((_, person) => (person < 5 ? 'East' : 'West'))
    const expected = ['A', 'B', 'B', 'B', 'C', 'A', 'B', 'B', 'B', 'C']
    const thirds = [['A', 20], ['B', 60], ['C', 20]] // prettier-ignore
    expect(forced([totals], thirds, [groups])).toEqual([expected])
    expect(forced(totals.map((total) => [total]), thirds, groups.map((group) => [group]))).toEqual(expected.map((grade) => [grade])) // prettier-ignore
  })

  it('places small groups among the next level up', () => {
    const totals = [[70], [60], [50], [40], [30], [80], [20]]
    const levels = totals.map((_, person) => ['North', person < 5 ? 'One' : 'Two'])
    expect(forced(totals, [['A', 20], ['B', 60], ['C', 20]], levels)).toEqual([['A'], ['B'], ['B'], ['B'], ['C'], ['A'], ['C']]) // prettier-ignore
  })

  it('grades nobody above 100 below the middle grade, unless it is told to', () => {
    const totals = [[130], [120], [110], [100]]
    const harsh = [['A', 0], ['B', 25], ['C', 75]] // prettier-ignore
    expect(forced(totals, harsh)).toEqual([['B'], ['B'], ['B'], ['C']])
    expect(forced(totals, harsh, '', 115)).toEqual([['B'], ['B'], ['C'], ['C']])
    expect(forced(totals, harsh, '', 'none')).toEqual([['B'], ['C'], ['C'], ['C']])
  })

  it.each<[Argument[], string]>([
    [[90, [['A', 20], ['B', 70]]], 'distribution: the shares of the grades add up to 90%, not to 100%; change them by +10%.'], // prettier-ignore
    [[[[90], [80]], halves, [['East', 'West']]], 'groups: has 1 × 2 cells, but totals has 2 × 1; give ranges of the same shape.'], // prettier-ignore
    [[90, halves, '', 'off'], 'guard: needs a number, found "off".'],
    [[[[90], ['good']]], 'totals, row 2: needs a number, found "good".'],
  ])('refuses %j and says which argument and where', (args, message) => {
    expect(() => forced(...args)).toThrow(message)
  })
})
