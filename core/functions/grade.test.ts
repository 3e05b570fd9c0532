import { NotAvailable } from '../input-error'
import { contextForTests } from './context-for-tests'
import type { Argument } from './define'
import { GRADE } from './grade'

const grade = (...args: readonly Argument[]) => GRADE.call(args, contextForTests())

describe('KPI_GRADE', () => {
  it('grades a total, or each of a range', () => {
    expect(grade(88.5)).toBe('B')
    expect(grade([[110, 100], [60, 59.99]])).toEqual([['S', 'A'], ['C', 'D']]) // prettier-ignore
  })

  it('leaves out what is no total', () => {
    const missing = new NotAvailable('value-missing')
    expect(grade([[95], [''], ['#N/A']])).toEqual([['B'], [missing], [missing]])
  })

  it('takes bands of one’s own, whatever their grades are called', () => {
    expect(grade([[4.2], [1]], [['优秀', 4], [2, 3], ['', null], ['不合格', '0']])).toEqual([['优秀'], ['不合格']]) // prettier-ignore
    expect(grade(3.5, [['优秀', 4], [2, 3]])).toBe('2') // prettier-ignore
  })

  it.each<[Argument[], string]>([
    [['good'], 'total: needs a number, found "good".'],
    [[90, [['A', 80], ['B', 90]]], 'bands: the grade bands must go down from the best grade; A 80 is followed by B 90.'], // prettier-ignore
    [[90, [['A', 'top']]], 'bands, row 1, column 2: needs a number, found "top".'],
    [[90, [['', 80], ['B', 0]]], 'bands, row 1, column 1: the cell is blank; it needs a value.'], // prettier-ignore
    [[90, [['A'], ['B']]], 'bands: needs two columns: grade and lower edge; got a range of 2 × 1.'], // prettier-ignore
  ])('refuses %j and says which argument and where', (args, message) => {
    expect(() => grade(...args)).toThrow(message)
  })
})
