import { dayNumber } from '../../core/cells/day'
import { typedText } from './typed-text'

describe('text written into a cell', () => {
  it.each([
    ['12', 12],
    ['-1,234.5', -1234.5],
    ['(5)', -5],
    ['$1,200', 1200],
    ['12%', 0.12],
    ['1e3', 1000],
    ['1 1/2', 1.5],
    ['12:00', 0.5],
    ['1:30 pm', 13.5 / 24],
    ['TRUE', true],
    ['2026-03-05', dayNumber(2026, 3, 5)],
    ['3/5/2026', dayNumber(2026, 3, 5)],
    ['3/5/26', dayNumber(2026, 3, 5)],
    ['2026-03', dayNumber(2026, 3, 1)],
    ['5-Mar-2026', dayNumber(2026, 3, 5)],
    ['March 2026', dayNumber(2026, 3, 1)],
    ['Mar 5, 2026', dayNumber(2026, 3, 5)],
  ])('%s is a value', (text, value) => {
    const found = typedText(text, false).value
    if (typeof value === 'number') expect(found).toBeCloseTo(value, 12)
    else expect(found).toBe(value)
  })

  it.each(['Ann', '2026-Q1', '2026-13-01', '2026-02-30', '0b1', '0x10', '1,23', '(5', '-', '.', '12:75', ''])(
    '"%s" stays a text',
    (text) => expect(typedText(text, false)).toEqual({ value: text }),
  )

  it('counts days from the date system of the workbook', () => {
    expect(typedText('1904-01-02', true).value).toBe(1)
    expect(typedText('1904-01-02', false).value).toBe(1463)
  })

  it('brings a number format along', () => {
    expect(['12%', '$5.50', '1,000', '2026-03'].map((text) => typedText(text, false).numberFormat)).toEqual([
      '0%',
      '$#,##0.00',
      '#,##0',
      'mmm-yy',
    ])
  })
})
