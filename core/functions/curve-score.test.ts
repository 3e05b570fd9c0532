import { NotAvailable } from '../input-error'
import { contextForTests } from './context-for-tests'
import { CURVE_SCORE } from './curve-score'
import type { Argument } from './define'

const score = (...args: readonly Argument[]) => CURVE_SCORE.call(args, contextForTests())

describe('KPI_CURVE_SCORE', () => {
  it('keeps the shape, and gives no points without an actual', () => {
    expect(score([[75, '']], [[50], [100]], [[0], [100]])).toEqual([[50, new NotAvailable('actual-missing')]])
  })

  it('leaves out blank anchors', () => {
    expect(score(75, [[50, '', 100]], [[0, 60, 100]])).toBe(50)
  })

  it.each<[Argument[], string]>([
    [[75, [[50, 100]], [[0], [100]]], 'points: has 2 × 1 cells, but anchors has 1 × 2'],
    [[75, [[50, 100]], [[0, '']]], 'points, row 1, column 2: the cell is blank; it needs a value.'],
    [[75, [[50, 100, 80]], [[0, 60, 100]]], 'anchors: the anchors 100 and 80 of the curve are not in order.'],
    [[75, [['', '']], [['', '']]], 'anchors: the curve needs at least one anchor.'],
  ])('refuses %j and says which argument and where', (args, message) => {
    expect(() => score(...args)).toThrow(message)
  })
})
