import {
  CellValueType,
  BooleanNumber,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core'
import type { DataCell, FormattedCell, SheetData } from './sheet-data'

const SPARE_ROWS = 200
const SPARE_COLUMNS = 12
const LEAST_COLUMNS = 26
const TITLE_HEIGHT = 38

/** Sheets as Univer opens them. */
export function workbookData(sheets: readonly SheetData[], id: string, name: string): Partial<IWorkbookData> {
  const made = sheets.map((sheet, index) => worksheetData(sheet, `sheet-${index + 1}`))
  return {
    id,
    name,
    sheetOrder: made.map((sheet) => sheet.id),
    sheets: Object.fromEntries(made.map((sheet) => [sheet.id, sheet])),
  }
}

/** One sheet as Univer opens or adds it, with room to go on. */
export function worksheetData(sheet: SheetData, id: string): Partial<IWorksheetData> & { readonly id: string } {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0)
  return {
    id,
    name: sheet.name,
    rowCount: sheet.rows.length + SPARE_ROWS,
    columnCount: Math.max(LEAST_COLUMNS, width + SPARE_COLUMNS),
    cellData: Object.fromEntries(sheet.rows.map((row, r) => [r, rowData(row, sheet.header && r === 0)])),
    rowData: Object.fromEntries(titleRows(sheet).map((row) => [row, { h: TITLE_HEIGHT }])),
    columnData: Object.fromEntries(sheet.widths.map((w, column) => [column, { w }])),
    ...(sheet.header ? { freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 } } : {}),
  }
}

function titleRows({ rows }: SheetData): number[] {
  const isTitle = (cell: DataCell) => typeof cell === 'object' && cell?.style === 'title'
  return rows.flatMap((row, index) => (row.some(isTitle) ? [index] : []))
}

function rowData(row: readonly DataCell[], heading: boolean): Record<number, ICellData> {
  const cells: Record<number, ICellData> = {}
  row.forEach((cell, column) => {
    if (cell !== null && cell !== '') cells[column] = cellData(cell, heading)
  })
  return cells
}

const headingStyle: IStyleData = { bl: BooleanNumber.TRUE, bg: { rgb: '#eef2f7' } }
const styles: Readonly<Record<NonNullable<FormattedCell['style']>, IStyleData>> = {
  title: { bl: BooleanNumber.TRUE, fs: 18 },
  note: { cl: { rgb: '#5c6670' } },
  code: { cl: { rgb: '#0f5ea8' } },
}

function cellData(cell: Exclude<DataCell, null>, heading: boolean): ICellData {
  const { content, numberFormat, style }: FormattedCell =
    typeof cell === 'object' ? cell : { content: typeof cell === 'boolean' ? null : cell }
  const look: IStyleData = {
    ...(heading ? headingStyle : {}),
    ...(style === undefined ? {} : styles[style]),
    ...(numberFormat === undefined ? {} : { n: { pattern: numberFormat } }),
  }
  const styled = Object.keys(look).length === 0 ? {} : { s: look }
  if (typeof cell === 'boolean') return { v: cell ? 1 : 0, t: CellValueType.BOOLEAN, ...styled }
  if (typeof content === 'number') return { v: content, t: CellValueType.NUMBER, ...styled }
  if (typeof content === 'string') return { v: content, t: textType(content), ...styled }
  return content === null ? styled : { f: content.formula, ...styled }
}

/** Text that Univer would take for something else is marked as text by force. */
export function textType(text: string): CellValueType {
  return /^[\s'=+\-@]|^[\d.,¥$€£%()\s/:+-]+$|^(?:true|false)$/i.test(text)
    ? CellValueType.FORCE_STRING
    : CellValueType.STRING
}
