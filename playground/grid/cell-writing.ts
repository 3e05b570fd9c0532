import { CellValueType, type ICellData } from '@univerjs/core'
import type { FRange, FWorksheet } from '@univerjs/preset-sheets-core'
import type { CellRange } from '../../core/cells/address'
import type { CellInput } from '../excel-host/workbook-model'
import { textType } from './workbook-data'

const SPARE = 50

/** Writes a rectangle as one change. */
export function writeCells(sheet: FWorksheet, range: CellRange, cells: readonly (readonly CellInput[])[]): void {
  makeRoom(sheet, range)
  rangeOn(sheet, range).setValues(cells.map((row) => row.map(cellData)))
}

/** The facade's range for ours. */
export function rangeOn(sheet: FWorksheet, { row, column, rows, columns }: CellRange): FRange {
  return sheet.getRange(row, column, rows, columns)
}

/** Width and height of a range in pixels. */
export function sizeOf(sheet: FWorksheet, { row, column, rows, columns }: CellRange) {
  let [width, height] = [0, 0]
  for (let index = column; index < column + columns; index += 1) width += sheet.getColumnWidth(index)
  for (let index = row; index < row + rows; index += 1) height += sheet.getRowHeight(index)
  return { width, height }
}

/** Makes the sheet long and wide enough for a range. */
export function makeRoom(sheet: FWorksheet, { row, column, rows, columns }: CellRange): void {
  if (row + rows > sheet.getMaxRows()) sheet.setRowCount(row + rows + SPARE)
  if (column + columns > sheet.getMaxColumns()) sheet.setColumnCount(column + columns + SPARE)
}

/** `null` takes away what Univer would keep otherwise: an old formula under a new value, say. */
function cellData(input: CellInput): ICellData {
  const empty = { v: null, f: null, si: null, p: null }
  if (input.kind === 'blank') return empty
  if (input.kind === 'formula') return { ...empty, f: input.formula }
  const { value } = input
  if (typeof value === 'number') return { ...empty, v: value, t: CellValueType.NUMBER }
  if (typeof value === 'boolean') return { ...empty, v: value ? 1 : 0, t: CellValueType.BOOLEAN }
  return { ...empty, v: value, t: textType(value) }
}
