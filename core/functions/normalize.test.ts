import { NotAvailable } from '../input-error'
import { contextForTests } from './context-for-tests'
import type { Argument } from './define'
import { NORMALIZE } from './normalize'

const normalize = (...args: readonly Argument[]) => NORMALIZE.call(args, contextForTests())
const missing = new NotAvailable('value-missing')

describe('KPI_NORMALIZE', () => {
  it('keeps the shape and leaves out what has no value', () => {
    expect(normalize([[60, 75], ['', 100]], 'minmax')).toEqual([[0, 37.5], [missing, 100]]) // prettier-ignore
    expect(normalize(5)).toBe(0)
  })

  it('compares within groups of five or more, and small ones with everyone', () => {
    const values = [60, 70, 80, 90, 100, 110]
    expect(normalize([values], 'minmax', [['A', 'A', 'A', 'A', 'A', 'B']])).toEqual([[0, 25, 50, 75, 100, 100]])
  })

  it('refuses groups of another shape and unknown methods', () => {
    expect(() => normalize([[1, 2]], 'z', [['A'], ['B']])).toThrow('groups: has 2 × 1 cells, but values has 1 × 2')
    expect(() => normalize([[1, 2]], 'rank')).toThrow('method: found "rank"; use one of: z, minmax, percentile.')
  })
})
