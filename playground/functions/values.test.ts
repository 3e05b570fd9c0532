import {
  ArrayValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from '@univerjs/engine-formula'
import { BUSY, isBusy, type CallCell } from './call-cell'
import { argumentOf, resultObject } from './values'

const place = { sheet: 's', row: 3, column: 2 }

function range(values: (BaseValueObject | null)[][]): BaseValueObject {
  const size = { rowCount: values.length, columnCount: values[0]?.length ?? 0 }
  return ArrayValueObject.create({ calculateValueList: values, ...size, unitId: '', sheetId: '', row: 0, column: 0 })
}

function shown(value: BaseValueObject): unknown {
  return value.isArray() ? value.getArrayValue().map((row) => row.map((cell) => cell?.getValue())) : value.getValue()
}

describe('an argument', () => {
  it('keeps blanks null, text text, and errors visible', () => {
    const given = range([
      [NumberValueObject.create(5), null, NullValueObject.create()],
      [StringValueObject.create('007'), ErrorValueObject.create(ErrorType.DIV_BY_ZERO), StringValueObject.create('')],
    ])
    expect(argumentOf(given)).toEqual([
      [5, null, null],
      ['007', { error: '#DIV/0!' }, ''],
    ])
  })

  it('that is left out is undefined', () => {
    expect(argumentOf(NullValueObject.create())).toBeUndefined()
  })

  it('waits where a result has not come', () => {
    expect(isBusy(argumentOf(StringValueObject.create(BUSY)))).toBe(true)
    expect(isBusy([[1, BUSY]])).toBe(true)
    expect(isBusy([[1, '#N/A', null]])).toBe(false)
    expect(isBusy(undefined)).toBe(false)
  })
})

describe('a result', () => {
  it.each<[string, readonly (readonly CallCell[])[], unknown]>([
    ['a number', [[12.5]], 12.5],
    ['text that looks like a date', [['2026-09']], '2026-09'],
    ['text that looks like a formula', [['=A1']], '=A1'],
    ['a blank', [[null]], ''],
    ['an error', [[{ error: '#N/A', message: 'nothing was closed' }]], '#N/A'],
    ['an error that the grid does not know', [[{ error: '#FIELD!' }]], '#VALUE!'],
    ['a number that is none', [[NaN]], '#NUM!'],
    ['nothing at all', [], '#N/A'],
  ])('of %s is a single cell', (_, cells, value) => {
    const result = resultObject(cells, 'unit', place)
    expect([result.isArray(), shown(result)]).toEqual([false, value])
  })

  it('of a matrix spills, short rows filled up', () => {
    const result = resultObject([['a', 1], [true], [{ error: '#N/A' }, 2]], 'unit', place)
    expect(shown(result)).toEqual([
      ['a', 1],
      [true, ''],
      ['#N/A', 2],
    ])
  })
})
