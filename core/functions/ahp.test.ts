import { AHP } from './ahp'
import { contextForTests } from './context-for-tests'
import type { Argument, CallContext, Result } from './define'

const ahp = (matrix: Argument, context: Partial<CallContext> = {}) =>
  AHP.call([matrix], { ...contextForTests(), ...context })
const names = (result: Result) => (Array.isArray(result) ? result.map((row: unknown[]) => row[0]) : [])
const verdict = (result: Result): unknown =>
  Array.isArray(result) ? (result[result.length - 1] as unknown[])[1] : result

describe('KPI_AHP', () => {
  it('takes names from a first row and column', () => {
    const matrix = [
      ['', 'Sales', 'Margin', 'NPS'],
      ['Sales', 1, 3, 5],
      ['Margin', '', 1, 3],
      ['NPS', '', '', 1],
    ]
    expect(names(ahp(matrix))).toEqual(['Sales', 'Margin', 'NPS', 'λmax', 'Consistency ratio', 'Comparisons'])
    expect(verdict(ahp(matrix, { locale: 'zh-CN' }))).toBe('一致')
  })

  it('names the comparison that fits least', () => {
    const matrix = [
      ['', 'A', 'B', 'C', 'D'],
      ['A', 1, 2, 4, 0.125],
      ['B', '', 1, 2, 4],
      ['C', '', '', 1, 2],
      ['D', '', '', '', 1],
    ]
    expect(verdict(ahp(matrix))).toMatch(/^not consistent; look again at "A" against "D": it says 0\.125, the others /)
  })

  it.each<[Argument, string]>([
    [[['', 'A', 'B'], ['A', 1, 'much'], ['B', '', 1]], 'matrix, row 2, column 3: needs a number, found "much".'], // prettier-ignore
    [[[1, 3], [3, 1]], 'matrix, row 1, column 2: says 3, but the opposite comparison says 3'], // prettier-ignore
    [[[1, 3]], 'matrix: needs as many columns as rows, one for each criterion; got 1 × 2.'],
  ])('refuses %j and says where', (matrix, message) => {
    expect(() => ahp(matrix)).toThrow(message)
  })

  it('counts the rows and columns of a refusal as they stand in the range, names included', () => {
    const matrix = [['', 'A', 'B'], ['A', 1, ''], ['B', '', 1]] // prettier-ignore
    expect(() => ahp(matrix)).toThrow('matrix, row 2, column 3: the cell is blank')
  })
})
