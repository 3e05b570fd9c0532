/**
 * One cell as a host hands it over. Hosts differ on blanks (`""`, `null`, `undefined`), on dates (serial
 * numbers or `Date` objects, also of another realm) and on errors (text such as `"#N/A"`).
 */
export type Cell = string | number | boolean | Date | null | undefined

/** A rectangle of cells, row by row. */
export type Cells = readonly (readonly Cell[])[]

const errorText =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|BUSY!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|ERROR!)$/

/** Whether the cell has nothing in it, whichever way the host says so. */
export function isBlank(cell: Cell): cell is '' | null | undefined {
  return cell === null || cell === undefined || cell === '' || (typeof cell === 'string' && cell.trim() === '')
}

/** Whether the cell holds a spreadsheet error (hosts hand errors over as their text). */
export function isErrorText(cell: Cell): boolean {
  return typeof cell === 'string' && errorText.test(cell)
}

/** Whether the cell is a date object; objects born in another realm fail `instanceof`. */
export function isDateObject(cell: unknown): cell is Date {
  return typeof cell === 'object' && cell !== null && Object.prototype.toString.call(cell) === '[object Date]'
}

/** How a cell is quoted in a message: text in its own words, a date as ISO, cut to a readable length. */
export function quoteCell(cell: Cell): string {
  if (isBlank(cell)) return '""'
  if (isDateObject(cell)) return [cell.getFullYear(), cell.getMonth() + 1, cell.getDate()].join('-')
  const text = String(cell)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
