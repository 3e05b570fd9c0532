import * as fc from 'fast-check'
import { readExample } from './example-call'

describe('readExample', () => {
  test.each([
    ['KPI_X()', []],
    ['KPI_X(100)', [100]],
    ['KPI_X(-1.5, .25, 2e3, +4.)', [-1.5, 0.25, 2000, 4]],
    ['KPI_X("lower")', ['lower']],
    ['KPI_X("say ""yes"", please", "")', ['say "yes", please', '']],
    ['KPI_X(TRUE, false)', [true, false]],
    ['KPI_X({1,2;3,4})', [[[1, 2], [3, 4]]]], // prettier-ignore
    ['KPI_X({"A;B",1;"C,{}",})', [[['A;B', 1], ['C,{}', '']]]], // prettier-ignore
    ['KPI_X({90;#N/A;#DIV/0!})', [[[90], ['#N/A'], ['#DIV/0!']]]],
    ['KPI_X(1, , 3)', [1, undefined, 3]],
    ['KPI_X(, 2,)', [undefined, 2, undefined]],
    [' KPI_X ( 1 ,\n{ 1 ;\n2 } ) ', [1, [[1], [2]]]],
  ])('reads %s', (formula, args) => {
    expect(readExample(formula)).toEqual({ name: 'KPI_X', args })
  })

  test.each([
    'KPI_X',
    'KPI_X(',
    'KPI_X(1',
    'KPI_X(1))',
    'KPI_X("open)',
    'KPI_X({1,2;3})',
    'KPI_X({1)',
    'KPI_X(A1)',
    'KPI_X(30%)',
    'KPI_X(1 2)',
    '=KPI_X(1)',
    '1',
    '',
  ])('refuses %s', (formula) => {
    expect(() => readExample(formula)).toThrow(SyntaxError)
  })

  it('reads back any text and any number it is given', () => {
    // A formula has no negative zero: adding 0 makes it the plain one.
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), number, (text, value) => {
        const formula = `KPI_X("${text.replace(/"/g, '""')}", {${value}})`
        expect(readExample(formula).args).toEqual([text, [[value]]])
      }),
    )
  })
})
