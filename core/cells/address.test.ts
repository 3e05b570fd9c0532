import fc from 'fast-check'
import { a1, columnLetters, columnNumber, parseA1, quoteSheetName, sheetA1, wholeColumns } from './address'

const range = fc.record({
  row: fc.nat(1000),
  column: fc.nat(16000),
  rows: fc.integer({ min: 1, max: 50 }),
  columns: fc.integer({ min: 1, max: 50 }),
})

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %d is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters)
  expect(columnNumber(letters)).toBe(column)
})

it('writes a cell, a range and a sheet with quotes in its name', () => {
  expect(a1({ row: 1, column: 1, rows: 1, columns: 1 })).toBe('B2')
  expect(a1({ row: 1, column: 1, rows: 3, columns: 2 }, true)).toBe('$B$2:$C$4')
  expect(quoteSheetName("Ann's 'Q3'")).toBe("'Ann''s ''Q3'''")
  expect(sheetA1({ sheet: 'Q3', row: 0, column: 0, rows: 2, columns: 1 })).toBe("'Q3'!$A$1:$A$2")
  expect(wholeColumns({ sheet: 'Q3', row: 3, column: 25, rows: 2, columns: 3 })).toBe("'Q3'!$Z:$AB")
})

it('reads back every range that it writes, on any sheet', () => {
  fc.assert(
    fc.property(
      range,
      fc.string({ minLength: 1 }).filter((name) => !name.includes('\n')),
      (wanted, sheet) => {
        expect(parseA1(a1(wanted))).toEqual(wanted)
        expect(parseA1(sheetA1({ ...wanted, sheet }))).toEqual({ ...wanted, sheet })
      },
    ),
  )
})

it.each(['', 'A', '1', 'A0', 'ABCD1', 'A1:', "'x!A1", 'A1:B2:C3'])('reads no range in "%s"', (text) => {
  expect(parseA1(text)).toBeUndefined()
})
