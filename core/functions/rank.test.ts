import { NotAvailable } from '../input-error'
import { contextForTests } from './context-for-tests'
import type { Argument } from './define'
import { RANK } from './rank'

const rank = (...args: readonly Argument[]) => RANK.call(args, contextForTests())
const missing = new NotAvailable('value-missing')

describe('KPI_RANK', () => {
  it('ranks over the whole range and keeps its shape', () => {
    expect(rank([[90], [80], [80], [70]])).toEqual([[1], [2], [2], [4]])
    expect(rank([[90, 80], [80, 70]])).toEqual([[1, 2], [2, 4]]) // prettier-ignore
    expect(rank(5)).toBe(1)
  })

  it('puts the lowest first where lower is better', () => {
    expect(rank([[35, 28, 41]], 'lower')).toEqual([[2, 1, 3]])
  })

  it('gives no place to what has no value, and does not count it', () => {
    expect(rank([[70], [''], ['#N/A'], [90]])).toEqual([[2], [missing], [missing], [1]])
  })

  it('refuses what is no number and says where it stands', () => {
    expect(() => rank([[70], ['best']])).toThrow('values, row 2: needs a number, found "best".')
  })
})
