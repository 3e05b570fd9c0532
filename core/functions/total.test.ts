import * as fc from 'fast-check'
import { NotAvailable } from '../input-error'
import { contextForTests } from './context-for-tests'
import type { Argument } from './define'
import { TOTAL } from './total'

const total = (...args: readonly Argument[]) => TOTAL.call(args, contextForTests())

describe('KPI_TOTAL', () => {
  it('gives one total for scores and weights of one shape', () => {
    expect(total([[80], [95], [110]], [[50], [30], [20]])).toBe(90.5)
    expect(total([[80, 95, 110]], [[50, 30, 20]])).toBe(90.5)
    expect(total([[80, 100], [60, 90]], [[40, 10], [20, 30]])).toBe(81) // prettier-ignore
  })

  it('gives a total for each row under a row of weights', () => {
    expect(total([[80, 100], [60, 90], [0, 100]], [[75, 25]])).toEqual([[85], [67.5], [25]]) // prettier-ignore
  })

  it('gives a total for each column beside a column of weights', () => {
    expect(total([[80, 60, 0], [100, 90, 100]], [[75], [25]])).toEqual([[85, 67.5, 25]]) // prettier-ignore
  })

  it('takes weights as percents and as the fractions of percent cells', () => {
    expect(total([[80, 100]], [[0.75, 0.25]])).toBe(85)
    expect(total([[80, 100]], [['75%', '25%']])).toBe(85)
  })

  it('does not read the score of an item without weight', () => {
    expect(total([['Ann', 80, 'good', 100]], [['', 75, 0, 25]])).toBe(85)
    expect(total([['Ann', 80, '#REF!', 100], ['Ben', 60, true, 90]], [[null, 75, '', 25]])).toEqual([[85], [67.5]]) // prettier-ignore
  })

  it('follows the rule for a missing score, row by row', () => {
    const scores = [[80, '', 94], ['#N/A', '#N/A', null], [80, 90, 100]] // prettier-ignore
    const weights = [[50, 30, 20]]
    const nothing = new NotAvailable('nothing-scored')
    const blocked = new NotAvailable('item-missing')
    expect(total(scores, weights)).toEqual([[84], [nothing], [87]])
    expect(total(scores, weights, 'zero')).toEqual([[58.8], [0], [87]])
    expect(total(scores, weights, 'block')).toEqual([[blocked], [blocked], [87]])
  })

  it.each<[Argument[], string]>([
    [[[[80, 90]], [[50, 40]]], 'weights: the weights add up to 90%, not to 100%; change them by +10%.'],
    [[[[80, 90]], [['', '']]], 'weights: the weights add up to 0%, not to 100%; change them by +100%.'],
    [[[[80, 90]], [[110, -10]]], 'weights, row 1, column 2: a weight must be 0 or more, found -10.'],
    [[[[80, 90]], [[50, 'half']]], 'weights, row 1, column 2: needs a number, found "half".'],
    [[[[80, 90], [70, 'soon']], [[50, 50]]], 'scores, row 2, column 2: needs a number, found "soon".'], // prettier-ignore
    [[[[80, 90]], [[50, 25, 25]]], 'weights: has 1 × 3 cells, but scores has 1 × 2; give ranges of the same shape.'],
    [[[[80, 90]], [[100]], 'skip'], 'missing: found "skip"; use one of: reweight, zero, block.'],
  ])('refuses %j and says which argument and where', (args, message) => {
    expect(() => total(...args)).toThrow(message)
  })

  it('totals rows under a row as it totals columns beside a column', () => {
    const score = fc.option(fc.integer({ min: 0, max: 150 }), { nil: '' })
    const table = fc.array(fc.tuple(score, score, score), { minLength: 2, maxLength: 6 }).filter(({ length }) => length !== 3) // prettier-ignore
    fc.assert(
      fc.property(table, fc.constantFrom('reweight', 'zero', 'block'), (rows, rule) => {
        const columns = [0, 1, 2].map((column) => rows.map((row) => row[column]))
        const down = [total(rows, [[50, 30, 20]], rule)].flat(2)
        const across = [total(columns, [[50], [30], [20]], rule)].flat(2)
        expect(across).toEqual(down)
        expect(down).toEqual(rows.map((row) => total([row], [[50, 30, 20]], rule)))
      }),
    )
  })
})
