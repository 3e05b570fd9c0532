import * as fc from 'fast-check'
import { NotAvailable } from '../input-error'
import { contextForTests } from './context-for-tests'
import type { Argument } from './define'
import { SCORE } from './score'

const score = (...args: readonly Argument[]) => SCORE.call(args, contextForTests())
const missing = {
  actual: new NotAvailable('actual-missing'),
  target: new NotAvailable('target-missing'),
}

describe('KPI_SCORE', () => {
  it('scores each actual against its own target or one for all, and keeps the shape', () => {
    expect(score([[90], [130]], [[100], [100]])).toEqual([[80], [120]])
    expect(score([[90, 45]], 100)).toEqual([[80, 33.75]])
    expect(score([[90, 45]], [[100, 50]])).toEqual([[80, 80]])
    expect(score([[90]], [[100]])).toBe(80)
  })

  it('leaves out only the cells that miss something, with the reason', () => {
    expect(score([[90], [''], ['#N/A'], [90], [90]], [[100], [100], [100], ['#DIV/0!'], [0]])).toEqual([
      [80],
      [missing.actual],
      [missing.actual],
      [missing.target],
      [new NotAvailable('target-zero', { found: 0 })],
    ])
    expect(score('', 100)).toEqual(missing.actual)
  })

  it('takes a curve with blank rows under it', () => {
    expect(score(85, 100, 'higher', [[0.7, 50], ['100%', '100'], ['', null]])).toBe(75) // prettier-ignore
  })

  it('runs a curve over the actual where lower is better, without a target', () => {
    expect(score([[60], [30], [25]], '', 'lower', [[60, 0], [30, 100], [20, 120]])).toEqual([[0], [100], [110]]) // prettier-ignore
  })

  it.each<[Argument[], string]>([
    [[[[90, 80]], [[100], [100]]], 'target: has 2 × 1 cells, but actual has 1 × 2; give ranges of the same shape.'],
    [[[[90], ['many']], 100], 'actual, row 2: needs a number, found "many".'],
    [[90, 100, 'more'], 'better: found "more"; use one of: higher, lower.'],
    [[90, 100, 'higher', [[0, 0], [80, 60], [100, 100]]], 'curve: the attainment 80 means 80 times the target; write 80% or 0.8, not 80.'], // prettier-ignore
    [[90, 100, 'higher', [[1, 100], [0.8, 60]]], 'curve: the anchors 1 and 0.8 of the curve are not in order.'], // prettier-ignore
    [[90, 100, 'higher', [[0.8, 'sixty']]], 'curve, row 1, column 2: needs a number, found "sixty".'],
    [[90, 100, 'higher', [[0.8, 60], ['', 100]]], 'curve, row 2, column 1: the cell is blank; it needs a value.'], // prettier-ignore
    [[90, 100, 'higher', [[0.8, 60, 0], [1, 100, 0]]], 'curve: needs two columns: where (attainment or actual) and points; got a range of 2 × 3.'], // prettier-ignore
    [[90, 100, 'higher', [['', ''], ['', '']]], 'curve: needs two columns: where (attainment or actual) and points; got a range of 0 × 2.'], // prettier-ignore
    [[90], 'target: this argument is needed. The target: one for all, or one for each actual'],
  ])('refuses %j and says which argument and where', (args, message) => {
    expect(() => score(...args)).toThrow(message)
  })

  it('scores a cell the same alone and in a range', () => {
    const cell = fc.option(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { nil: '' })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 2 }),
        fc.constantFrom('higher', 'lower'),
        (rows, better) => {
          const actuals = rows.map(([actual]) => [actual])
          const targets = rows.map(([, target]) => [target])
          expect(score(actuals, targets, better)).toEqual(
            rows.map(([actual, target]) => [score(actual, target, better)]),
          )
        },
      ),
    )
  })
})
