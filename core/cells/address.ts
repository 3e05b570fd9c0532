/** A rectangle on a sheet; rows and columns count from 0. */
export interface CellRange {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** A rectangle on a named sheet. */
export interface SheetRange extends CellRange {
  readonly sheet: string
}

/** Column letters: 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  }
  return letters
}

/** Column number of letters: "A" → 0. */
export function columnNumber(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** A1 text of a rectangle without its sheet: "B2" or "B2:C9"; `absolute` adds the dollar signs. */
export function a1(range: CellRange, absolute = false): string {
  const cell = (row: number, column: number) =>
    absolute ? `$${columnLetters(column)}$${row + 1}` : `${columnLetters(column)}${row + 1}`
  const first = cell(range.row, range.column)
  if (range.rows === 1 && range.columns === 1) return first
  return `${first}:${cell(range.row + range.rows - 1, range.column + range.columns - 1)}`
}

/** A1 text with its sheet, quoted the way all hosts take it: `'Q3 deals'!$A$1:$H$90`. */
export function sheetA1(range: SheetRange, absolute = true): string {
  return `${quoteSheetName(range.sheet)}!${a1(range, absolute)}`
}

/** The whole columns of a rectangle, rows yet to come included: `'Q3 deals'!$A:$H`. */
export function wholeColumns(range: SheetRange): string {
  const [first, last] = [columnLetters(range.column), columnLetters(range.column + range.columns - 1)]
  return `${quoteSheetName(range.sheet)}!$${first}:$${last}`
}

/** A sheet's name as a formula needs it; quoted always, because what needs no quotes differs by host and language. */
export function quoteSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`
}

/** Reads A1 text such as "B2", "$B$2:C9" or "'My sheet'!A1"; undefined if it is none. */
export function parseA1(text: string): (CellRange & { readonly sheet?: string }) | undefined {
  const match =
    /^(?:(?:'((?:[^']|'')+)'|([^'!:]+))!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(
      text,
    )
  if (!match) return undefined
  const [, quoted, plain, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = match
  const columns = [columnNumber(firstColumn), columnNumber(lastColumn)]
  const rows = [Number(firstRow) - 1, Number(lastRow) - 1]
  const row = Math.min(...rows)
  const column = Math.min(...columns)
  if (row < 0) return undefined
  const sheet = quoted === undefined ? plain : quoted.replace(/''/g, "'")
  return {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
    ...(sheet === undefined ? {} : { sheet }),
  }
}
