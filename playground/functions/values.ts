import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from '@univerjs/engine-formula'
import { BUSY, type CallArgument, type CallCell, type CellPlace } from './call-cell'

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

const errorTypes: ReadonlyMap<string, ErrorType> = new Map(Object.values(ErrorType).map((type) => [type, type]))

/** Univer keeps a closed list of errors; #BUSY! is none of them and shows as text while it lasts. */
function errorObject(text: string): BaseValueObject {
  if (text === BUSY) return StringValueObject.create(text)
  return ErrorValueObject.create(errorTypes.get(text) ?? ErrorType.VALUE)
}
