import { fittingWidths } from '../grid/fitting-widths'
import { dayCell, type DataCell, type SheetData } from '../grid/sheet-data'
import type { ModelCell } from '../excel-host/workbook-model'
import { readFile } from './read-file'
import { freeSheetName } from './sheet-name'
import type { OpenedSheet } from './opened-sheet'

/**
 * Reads a chosen file as sheets to be added to the workbook.
 * @param taken names of the sheets that are there
 * @throws {InputError} `file-unreadable`, with what is wrong
 */
export async function openFile(file: File, taken: readonly string[]): Promise<readonly SheetData[]> {
  const opened = await readFile(file.name, new Uint8Array(await file.arrayBuffer()))
  const names: string[] = []
  for (const { name } of opened) names.push(freeSheetName(name, [...taken, ...names]))
  return opened.map((sheet, index) => sheetData(sheet, names[index] ?? sheet.name))
}

function sheetData({ cells, dayColumns }: OpenedSheet, name: string): SheetData {
  const isDay = new Set(dayColumns)
  const rows = cells.map((row) => row.map((cell, column) => (isDay.has(column) ? dated(cell) : cell)))
  return { name, header: hasHeader(cells), widths: fittingWidths(rows), rows }
}

function dated(cell: ModelCell): DataCell {
  if (typeof cell !== 'number') return cell
  return Number.isInteger(cell) ? dayCell(cell) : { content: cell, numberFormat: 'yyyy-mm-dd hh:mm:ss' }
}

/** A first row of nothing but text stays in view. */
function hasHeader([first = [], ...rest]: readonly (readonly ModelCell[])[]): boolean {
  const filled = first.filter((cell) => cell !== '')
  return rest.length > 0 && filled.length > 1 && filled.every((cell) => typeof cell === 'string')
}
