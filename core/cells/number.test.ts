import fc from 'fast-check'
import { decimalMarkOf, readNumber } from './number'

describe('a number in a text', () => {
  it.each([
    ['1234', 1234],
    ['1,234.50', 1234.5],
    ['1 234 567', 1234567],
    ["1'234", 1234],
    ['１，２３４．５', 1234.5],
    ['$1,054.00', 1054],
    ['￥300', 300],
    ['€ 12.50', 12.5],
    ['1,000 USD', 1000],
    ['300元', 300],
    ['(1,234)', -1234],
    ['-5', -5],
    ['5-', -5],
    ['−7', -7],
    ['+3', 3],
    ['30%', 0.3],
    ['12.5k', 12500],
    ['1.2万', 12000],
    ['3 千万', 30000000],
    ['1.5亿', 150000000],
    ['2.5M', 2500000],
    ['1.5e3', 1500],
    ['.5', 0.5],
    ['0', 0],
  ])('reads "%s"', (text, number) => {
    expect(readNumber(text)).toBe(number)
  })

  it.each([
    '',
    'abc',
    '1,23,4',
    '12.34.56',
    '1,2345',
    '--5',
    '12 apples',
    '2026-03-05',
    '1/2',
    '$',
    '%',
    '万',
    '1e',
    '()',
    'NaN',
    'Infinity',
  ])('reads none in "%s"', (text) => {
    expect(readNumber(text)).toBeUndefined()
  })

  it('reads decimal commas where the column writes them', () => {
    expect(readNumber('1.234,56', ',')).toBe(1234.56)
    expect(readNumber('€ 1.234', ',')).toBe(1234)
    expect(readNumber('0,75', ',')).toBe(0.75)
  })

  it('reads back every number that is written plainly', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }).filter((x) => !Object.is(x, -0)),
        (number) => {
          expect(readNumber(String(number))).toBe(number)
        },
      ),
    )
  })

  it('never gives NaN or infinity, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const number = readNumber(text)
        expect(number === undefined || Number.isFinite(number)).toBe(true)
      }),
    )
  })
})

describe('the decimal mark of a column', () => {
  it.each([
    [['1,234', '1,234.5'], '.'],
    [['1.234', '0,5'], ','],
    [['1.234,56', '12'], ','],
    [['1,234', '5'], undefined],
  ])('of %j is %s', (texts, mark) => {
    expect(decimalMarkOf(texts)).toBe(mark)
  })
})
