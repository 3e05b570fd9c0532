import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core'
import { hexOf, lookOf } from './cell-look'

describe('the look of a cell in the grid', () => {
  it('is said in our words', () => {
    const style = {
      n: { pattern: '0.0%' },
      bg: { rgb: '#FFF9E5' },
      cl: { rgb: 'rgb(31, 78, 158)' },
      bl: BooleanNumber.TRUE,
      it: BooleanNumber.FALSE,
      ul: { s: BooleanNumber.TRUE },
      fs: 10,
      ht: HorizontalAlign.RIGHT,
      vt: VerticalAlign.MIDDLE,
      tb: WrapStrategy.WRAP,
      bd: { b: { s: BorderStyleTypes.THIN, cl: { rgb: '#E1E6EB' } } },
    }
    expect(lookOf(style)).toEqual({
      numberFormat: '0.0%',
      fill: '#FFF9E5',
      color: '#1f4e9e',
      bold: true,
      underline: true,
      size: 10,
      align: 'right',
      vertical: 'center',
      wrap: true,
      borders: { bottom: { line: 'thin', color: '#E1E6EB' } },
    })
  })

  it('is none where nothing differs from an ordinary cell', () => {
    expect(
      lookOf({ bl: BooleanNumber.FALSE, tb: WrapStrategy.OVERFLOW, ht: HorizontalAlign.UNSPECIFIED }),
    ).toBeUndefined()
  })
})

describe('a colour of the grid', () => {
  it.each([
    ['#abc', '#aabbcc'],
    ['#1B3A57', '#1B3A57'],
    ['rgb(0,128,255)', '#0080ff'],
    ['rgba(1, 2, 3, 0.5)', '#010203'],
    ['red', undefined],
    [undefined, undefined],
  ])('%s is %s', (color, expected) => {
    expect(hexOf(color)).toBe(expected)
  })
})
