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

  it('takes places by name in either language, with the usual points or one’s own, blank places left out', () => {
    const named = [['门槛', '90%', ''], ['目标', 1, ''], ['Stretch', '', ''], ['封顶', 1.5, 150]] // prettier-ignore
    expect(score([[89], [90], [95], [140], [200]], 100, 'higher', named)).toEqual([[0], [60], [80], [140], [150]])
    expect(score([[95], [140]], 100, 'higher', [['threshold', 0.9], ['target', 1]])).toEqual([[80], [100]]) // prettier-ignore
  })

  it('runs places by name over the actual where lower is better', () => {
    expect(score([[70], [45], [25]], '', 'lower', [['floor', 60], ['threshold', 45], ['target', 30], ['stretch', 20]])).toEqual([[0], [60], [110]]) // prettier-ignore
  })

  it('lets a first row say what the places are over, and that they are steps', () => {
    expect(score([[40], [75]], '', 'higher', [['actual', 'points'], [50, 0], [100, 100]])).toEqual([[0], [50]]) // prettier-ignore
    expect(score([[79], [80], [99], [100]], 100, 'higher', [['阶梯', '得分'], [0.8, 60], [1, 100]])).toEqual([[0], [60], [60], [100]]) // prettier-ignore
    expect(score([[46], [45], [31], [30]], '', 'lower', [['steps', ''], [45, 60], [30, 100]])).toEqual([[0], [60], [60], [100]]) // prettier-ignore
    expect(score(33, 30, 'lower', [['attainment', ''], [0.8, 60], [1, 100]])).toBe(80) // prettier-ignore
  })

  it('gives full points within a range that is best, whichever way the rows stand', () => {
    const limits = [['上限', 0.08], ['外下限', 0], ['下限', 0.02], ['外上限', 0.2]] // prettier-ignore
    expect(score([[0.01], [0.02], [0.08], [0.14], [0.2]], '', 'range', limits)).toEqual([[50], [100], [100], [expect.closeTo(50, 9)], [0]]) // prettier-ignore
  })

  it.each<[Argument[], string]>([
    [[[[90, 80]], [[100], [100]]], 'target: has 2 × 1 cells, but actual has 1 × 2; give ranges of the same shape.'],
    [[[[90], ['many']], 100], 'actual, row 2: needs a number, found "many".'],
    [[90, 100, 'more'], 'better: found "more"; use one of: higher, lower, range.'],
    [[90, 100, 'higher', [[0, 0], [80, 60], [100, 100]]], 'curve: the attainment 80 means 80 times the target; write 80% or 0.8, not 80.'], // prettier-ignore
    [[90, 100, 'higher', [[1, 100], [0.8, 60]]], 'curve: the anchors 1 and 0.8 of the curve are not in order.'], // prettier-ignore
    [[90, 100, 'higher', [[0.8, 'sixty']]], 'curve, row 1, column 2: needs a number, found "sixty".'],
    [[90, 100, 'higher', [[0.8, 60], ['', 100]]], 'curve, row 2, column 1: the cell is blank; it needs a value.'], // prettier-ignore
    [[90, 100, 'higher', [[0.8, 60, 0], [1, 100, 0]]], 'curve: needs two columns, where and points, or a name, where and points; got a range of 2 × 3.'], // prettier-ignore
    [[90, 100, 'higher', [['', ''], ['', '']]], 'curve: needs two columns, where and points, or a name, where and points; got a range of 0 × 2.'], // prettier-ignore
    [[90, 100, 'higher', [['soll', 1, 100]]], 'curve, row 1, column 1: found "soll"; a line of a curve begins with a number or with one of: floor, threshold, target, stretch, cap, attainment, actual, steps'], // prettier-ignore
    [[90, 100, 'higher', [['target', 1], [1.2, 120]]], 'curve, row 2, column 1: give every line of the curve a name, or none of them; found "1.2".'], // prettier-ignore
    [
      [
        90,
        100,
        'higher',
        [
          ['target', 1],
          ['目标', 1.1],
        ],
      ],
      'curve, row 2, column 1: "目标" stands on the curve twice.',
    ],
    [[90, 100, 'higher', [['target', 0.8], ['threshold', 0.9]]], 'curve: the anchors threshold 0.9 and target 0.8 of the curve are not in order.'], // prettier-ignore
    [[90, 100, 'higher', [['target', 1], ['cap', 1.5]]], 'curve: the cap of a curve needs its points beside it, such as 150.'], // prettier-ignore
    [[90, 100, 'higher', [['target', '']]], 'curve: the curve needs at least one anchor.'],
    [[90, 100, 'higher', [[0.8, 60], [1, 50]]], 'curve: the curve gives 60 points and then, for a better value, 50; points must not fall.'], // prettier-ignore
    [
      [
        90,
        100,
        'higher',
        [
          [0.8, -60],
          [1, 50],
        ],
      ],
      'curve: points of a curve must be 0 or more, found -60.',
    ],
    [[90, 100, 'range'], 'curve: where a range is best, the curve has to say which: lines for "outer low", "low", "high" and "outer high".'], // prettier-ignore
    [[90, 100, 'range', [['low', 1], ['high', 2]]], 'curve: where a range is best, the curve has to say which: lines for "outer low", "low", "high" and "outer high".'], // prettier-ignore
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
