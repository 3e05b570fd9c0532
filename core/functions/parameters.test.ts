import * as fc from 'fast-check'
import type { Cell } from '../cells/cell'
import { InputError } from '../input-error'
import type { Argument } from './define'
import {
  anything,
  cell,
  dataRanges,
  nonNegative,
  numeric,
  numericOrMissing,
  oneOf,
  optional,
  positive,
  range,
  words,
  type CellKind,
  type Parameter,
} from './parameters'

const description = { en: 'What is meant', zh: '含义' }
const read = <T>(parameter: Parameter<T>, ...given: readonly Argument[]) => parameter.read(given, 'input')
const readOne = <T>(kind: CellKind<T>, found: Cell) => read(cell(kind, description), found)

function refusal(act: () => unknown): Pick<InputError, 'code' | 'place' | 'message'> {
  try {
    act()
  } catch (error) {
    if (error instanceof InputError) return error
  }
  throw new Error('no refusal')
}

describe('a cell kind', () => {
  it.each([
    ['numeric', numeric, 12.5, 12.5],
    ['numeric', numeric, '1,234.5', 1234.5],
    ['numeric', numeric, '30%', 0.3],
    ['numeric', numeric, -3, -3],
    ['nonNegative', nonNegative, 0, 0],
    ['positive', positive, '0.01', 0.01],
    ['numericOrMissing', numericOrMissing, 90, 90],
    ['numericOrMissing', numericOrMissing, '', undefined],
    ['numericOrMissing', numericOrMissing, null, undefined],
    ['numericOrMissing', numericOrMissing, '  ', undefined],
    ['numericOrMissing', numericOrMissing, '#N/A', undefined],
    ['numericOrMissing', numericOrMissing, '#DIV/0!', undefined],
    ['numericOrMissing', numericOrMissing, 'n/a', undefined],
    ['numericOrMissing', numericOrMissing, '—', undefined],
    ['anything', anything, '  East ', 'East'],
    ['anything', anything, '', null],
    ['anything', anything, 46000, 46000],
    ['anything', anything, false, false],
    ['words', words, ' Gold ', 'Gold'],
    ['words', words, 2, '2'],
    ['oneOf', oneOf(['higher', 'lower']), ' Lower ', 'lower'],
  ])('%s reads %s%s as it is meant', (_, kind: CellKind<unknown>, found, value) => {
    expect(readOne(kind, found)).toEqual(value)
  })

  it.each([
    ['numeric', numeric, 'twelve', 'not-a-number'],
    ['numeric', numeric, true, 'not-a-number'],
    ['numeric', numeric, '', 'cell-blank'],
    ['numeric', numeric, null, 'cell-blank'],
    ['numeric', numeric, '#REF!', 'cell-has-error'],
    ['numeric', numeric, NaN, 'not-a-number'],
    ['numeric', numeric, Infinity, 'not-a-number'],
    ['nonNegative', nonNegative, -0.01, 'weight-negative'],
    ['positive', positive, 0, 'not-positive'],
    ['numericOrMissing', numericOrMissing, 'soon', 'not-a-number'],
    ['anything', anything, '#NAME?', 'cell-has-error'],
    ['words', words, ' ', 'cell-blank'],
    ['words', words, '#N/A', 'cell-has-error'],
    ['oneOf', oneOf(['higher', 'lower']), 'highest', 'not-one-of'],
    ['oneOf', oneOf(['higher', 'lower']), 1, 'not-one-of'],
  ])('%s refuses %s%s', (_, kind: CellKind<unknown>, found, code) => {
    expect(refusal(() => readOne(kind, found)).code).toBe(code)
  })

  it('tells which words it would take', () => {
    expect(refusal(() => readOne(oneOf(['higher', 'lower']), 'up')).message).toBe(
      'input: found "up"; use one of: higher, lower.',
    )
  })
})

describe('cell', () => {
  it('takes a range of one cell, as hosts hand over a reference', () => {
    expect(read(cell(numeric, description), [[7]])).toBe(7)
  })

  it('refuses a larger range and says its size', () => {
    expect(refusal(() => read(cell(numeric, description), [[1, 2]])).message).toBe(
      'input: needs one cell, got a range of 1 × 2.',
    )
  })

  it('says what is needed when the argument is left out', () => {
    expect(refusal(() => read(cell(numeric, description))).message).toBe(
      'input: this argument is needed. What is meant',
    )
  })
})

describe('range', () => {
  const weights = range(nonNegative, description)

  it('keeps the shape and reads row by row', () => {
    expect(read(weights, [[1, 2, 3], [4, 5, 6]])).toEqual({ values: [1, 2, 3, 4, 5, 6], rows: 2, columns: 3 }) // prettier-ignore
  })

  it('takes a single value as a grid of one cell', () => {
    expect(read(weights, 5)).toEqual({ values: [5], rows: 1, columns: 1 })
  })

  it.each([
    [[[1], [2], [-3]], { argument: 'input', row: 3 }],
    [[[1, -2]], { argument: 'input', row: 1, column: 2 }],
    [[[1, 2], [3, 'x']], { argument: 'input', row: 2, column: 2 }], // prettier-ignore
    [[['x']], { argument: 'input' }],
  ])('tells where in %j the cell stands that cannot be used', (given, place) => {
    expect(refusal(() => read(weights, given)).place).toEqual(place)
  })
})

describe('optional', () => {
  const step = optional(cell(positive, description), 1)

  it.each([[undefined], [null], [''], [[['']]], [[[null]]]])(
    'gives its default for %j, as hosts differ on what is left out',
    (given) => {
      expect(read(step, given)).toBe(1)
    },
  )

  it('reads and refuses what is given like the parameter itself', () => {
    expect(read(step, 0.01)).toBe(0.01)
    expect(refusal(() => read(step, 0)).code).toBe('not-positive')
  })
})

describe('dataRanges', () => {
  it('takes what was given, in order, and leaves out what was left out', () => {
    const sheet = [['Owner'], ['Ann']]
    expect(read(dataRanges(description), undefined, sheet, null, '', sheet)).toEqual([sheet, sheet])
  })
})

it('reads any grid of numbers back unchanged', () => {
  const row = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const grid = read(range(numeric, description), rows)
      expect(grid).toEqual({ values: rows.reduce((all, one) => [...all, ...one], []), rows: rows.length, columns: 3 })
    }),
  )
})
