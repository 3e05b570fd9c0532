import {
  ArrayValueObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type ErrorType,
} from '@univerjs/engine-formula'

/** A cell that holds an error, or a result that is one; the message is for the person who looks at it. */
export interface CellError {
  readonly error: string
  readonly message?: string
}

/** A cell as a call carries it there and back; blanks are null. */
export type CallCell = string | number | boolean | null | CellError

/** An argument as the grid has it; undefined where nothing stands between two commas. */
export type CallArgument = CallCell | readonly (readonly CallCell[])[] | undefined

export const BUSY = '#BUSY!'

/** The place of a formula; what a call's result goes to. */
export interface CellPlace {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** What Univer hands to a function, as plain data. */
export function argumentOf(given: BaseValueObject): CallArgument {
  if (!given.isArray()) return given.isNull() ? undefined : cellOf(given)
  return given.getArrayValue().map((row) => Array.from(row, (cell) => cellOf(cell ?? undefined)))
}

function cellOf(value: BaseValueObject | undefined): CallCell {
  if (value === undefined || value.isNull()) return null
  if (value.isError()) return { error: String(value.getValue()) }
  return value.getValue()
}

/** A function's result as Univer takes it; a matrix spills. Text stays text, whatever it looks like. */
export function resultObject(cells: readonly (readonly CallCell[])[], unit: string, place: CellPlace): BaseValueObject {
  const columns = Math.max(0, ...cells.map((row) => row.length))
  if (columns === 0) return errorObject('#N/A')
  const [first] = cells[0] ?? []
  if (cells.length === 1 && columns === 1 && first !== undefined) return cellObject(first)
  return ArrayValueObject.create({
    calculateValueList: cells.map((row) => Array.from({ length: columns }, (_, column) => cellObject(row[column]))),
    rowCount: cells.length,
    columnCount: columns,
    unitId: unit,
    sheetId: place.sheet,
    row: place.row,
    column: place.column,
  })
}

function cellObject(cell: CallCell | undefined): BaseValueObject {
  if (cell === null || cell === undefined) return StringValueObject.create('')
  if (typeof cell === 'object') return errorObject(cell.error)
  if (typeof cell === 'boolean') return BooleanValueObject.create(cell)
  if (typeof cell === 'string') return StringValueObject.create(cell)
  return Number.isFinite(cell) ? NumberValueObject.create(cell) : errorObject('#NUM!')
}

export function errorObject(text: string): BaseValueObject {
  // Univer keeps a closed list of errors; Excel's others have to be on it to be passed on by the formulas that read them.
  const error = text as ErrorType
  ERROR_TYPE_SET.add(error)
  return ErrorValueObject.create(error)
}

/** Whether an argument waits for a result itself. */
export function isBusy(argument: CallArgument): boolean {
  if (Array.isArray(argument)) return (argument as readonly (readonly CallCell[])[]).some((row) => row.some(isBusyCell))
  return isBusyCell(argument as CallCell | undefined)
}

function isBusyCell(cell: CallCell | undefined): boolean {
  return typeof cell === 'object' && cell !== null && cell.error === BUSY
}
