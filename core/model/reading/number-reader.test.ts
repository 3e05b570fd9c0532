import fc from 'fast-check'
import type { Cell } from '../../cells/cell'
import { readForTests, type ColumnForTests } from './read-for-tests'

function numbers(cells: readonly Cell[], header = '', ...beside: readonly ColumnForTests[]) {
  const { column, unreadable } = readForTests([{ kind: 'amount', cells, header }, ...beside])
  return { values: column.kind === 'number' ? [...column.values] : [], unreadable }
}

function shares(cells: readonly Cell[]): number[] {
  const { column } = readForTests([{ kind: 'percent', cells }])
  return column.kind === 'number' ? [...column.values] : []
}

describe('numbers', () => {
  it('reads numbers and texts side by side, and takes what says nothing for missing', () => {
    const cells = [1, 2.5, -3, '1,234.5', '$2,000', '(5)', '１．２万', '', null, undefined, '-', 'N/A', '#N/A']
    const { values, unreadable } = numbers(cells)
    expect(values).toEqual([1, 2.5, -3, 1234.5, 2000, -5, 12000, NaN, NaN, NaN, NaN, NaN, NaN])
    expect(unreadable).toEqual([])
  })

  it('lists what is no number by row, and never takes it for 0', () => {
    const { values, unreadable } = numbers([1, 'tbd', true, '1,23,4', new Date(2026, 2, 5), 2])
    expect(values).toEqual([1, NaN, NaN, NaN, NaN, 2])
    expect(unreadable).toEqual([
      { row: 1, found: 'tbd' },
      { row: 2, found: 'true' },
      { row: 3, found: '1,23,4' },
      { row: 4, found: '2026-3-5' },
    ])
  })

  it('multiplies by the unit of the header, but not a text that names its own', () => {
    expect(numbers([1.5, '2', '3万', '¥4'], '金额（万元）').values).toEqual([15000, 20000, 30000, 40000])
    expect(numbers([5, '1.2M'], 'Amount ($K)').values).toEqual([5000, 1200000])
    expect(numbers([5], '单价（元/千克）').values).toEqual([5])
  })
})

describe('the decimal mark of a column', () => {
  it.each<[string, readonly Cell[], readonly number[]]>([
    ['a point, told by one text', ['1,234', '1,234.5'], [1234, 1234.5]],
    ['a comma, told by one text', ['1.234', '0,5'], [1234, 0.5]],
    ['a comma, told by the last text', ['1.234', '5.678', '1.234,56', 7], [1234, 5678, 1234.56, 7]],
    ['a comma, told by points that part thousands twice', ['1.234', '1.234.567'], [1234, 1234567]],
    ['a point where nothing tells', ['1,234', '1.234', '5'], [1234, 1.234, 5]],
    ['that of most texts where they contradict each other', ['0.5', '1.5', '2,5'], [0.5, 1.5, NaN]],
    ['a comma where most texts say so', ['0,5', '1,5', '2.5'], [0.5, 1.5, NaN]],
  ])('is %s', (_, cells, expected) => {
    expect(numbers(cells).values).toEqual(expected)
  })

  it('is that of a column beside it where its own texts read both ways', () => {
    const beside: ColumnForTests = { kind: 'percent', cells: ['0,5', '0,25'] }
    expect(numbers(['1.234', '5'], '', beside).values).toEqual([1234, 5])
    expect(numbers(['1.234', '5.5'], '', beside).values).toEqual([1.234, 5.5])
  })

  it('lists the texts that are written the other way', () => {
    expect(numbers(['0.5', '1.5', '2,5']).unreadable).toEqual([{ row: 2, found: '2,5' }])
  })
})

describe('shares', () => {
  it.each<[string, readonly Cell[], readonly number[]]>([
    ['fractions', [0.3, 1, 0, ''], [0.3, 1, 0, NaN]],
    ['percents in text', ['30%', '3０％', '12.5 %'], [0.3, 0.3, 0.125]],
    ['whole percents', [30, 100, 0, '7.5'], [0.3, 1, 0, 0.075]],
    ['whole percents beside percents in text', [30, '30%'], [0.3, 0.3]],
    ['percents with a comma', ['12,5', '100'], [0.125, 1]],
  ])('of %s', (_, cells, expected) => {
    expect(shares(cells)).toEqual(expected)
  })
})

it('reads amounts alike in all dialects', () => {
  const marks = fc.constantFrom({ thousands: ',', decimal: '.' }, { thousands: '.', decimal: ',' })
  const sign = fc.constantFrom('', '$', '€ ', '¥')
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1 }),
      marks,
      sign,
      (cents, mark, currency) => {
        const written = cents.map((amount) => {
          const digits = String(Math.abs(amount)).padStart(3, '0')
          const whole = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, mark.thousands)
          return `${amount < 0 ? '-' : ''}${currency}${whole}${mark.decimal}${digits.slice(-2)}`
        })
        expect(numbers(written).values).toEqual(cents.map((amount) => (amount === 0 ? 0 : amount / 100)))
      },
    ),
  )
})
