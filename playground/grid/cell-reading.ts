import {
  CellValueType,
  ObjectMatrix,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type Nullable,
  type Workbook,
  type Worksheet,
} from '@univerjs/core'
import type { FormulaDataModel } from '@univerjs/engine-formula'
import type { CellRange } from '../../core/cells/address'
import type { ModelCell } from '../excel-host/workbook-model'
import { rangeOf } from './changes'

/** Reads cells as a spreadsheet's API has them: what formulas spilled is there, too. */
export class CellReading {
  constructor(
    private readonly workbook: Workbook,
    private readonly formulaData: FormulaDataModel,
  ) {}

  /** The rectangle from A1 that holds every value. */
  used(sheet: Worksheet): { readonly rows: number; readonly columns: number } {
    let [rows, columns] = [0, 0]
    const stretch = (row: number, column: number) => {
      rows = Math.max(rows, row + 1)
      columns = Math.max(columns, column + 1)
    }
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (!isEmpty(cell ?? undefined)) stretch(row, column)
    })
    for (const [row, cells] of Object.entries(this.spilled(sheet)))
      for (const column of Object.keys(cells ?? {})) stretch(Number(row), Number(column))
    return { rows, columns }
  }

  values(sheet: Worksheet, range: CellRange): ModelCell[][] {
    const cells = sheet.getCellMatrix()
    const spilled = this.spilled(sheet)
    return matrix(range, (row, column) => {
      const cell = cells.getValue(row, column) ?? undefined
      return valueOf(isEmpty(cell) ? (spilled[row]?.[column] ?? cell) : cell)
    })
  }

  formulas(sheet: Worksheet, range: CellRange): ModelCell[][] {
    const cells = sheet.getCellMatrix()
    return matrix(
      range,
      (row, column) => this.formulaAt(sheet, row, column) ?? valueOf(cells.getValue(row, column) ?? undefined),
    )
  }

  /** What formulas fill, their own cells included. */
  spills(sheet: Worksheet): CellRange[] {
    const all = this.formulaData.getArrayFormulaRange()
    const formulas = new ObjectMatrix<IRange>(all[this.workbook.getUnitId()]?.[sheet.getSheetId()] ?? {})
    const found: CellRange[] = []
    formulas.forValue((_row, _column, range) => {
      found.push(rangeOf(range))
    })
    return found
  }

  numberFormats(sheet: Worksheet, range: CellRange): string[][] {
    return matrix(range, (row, column) => sheet.getComposedCellStyle(row, column).n?.pattern ?? 'General')
  }

  /** The formula in a cell with its "="; formulas that were filled down are kept as one by Univer. */
  formulaAt(sheet: Worksheet, row: number, column: number): string | undefined {
    const cell = sheet.getCellMatrix().getValue(row, column) ?? undefined
    if (cell?.f === undefined && cell?.si === undefined) return undefined
    const formula = this.formulaData.getFormulaStringByCell(row, column, sheet.getSheetId(), this.workbook.getUnitId())
    return formula ?? cell.f ?? undefined
  }

  private spilled(sheet: Worksheet): Partial<IObjectMatrixPrimitiveType<Nullable<ICellData>>> {
    return this.formulaData.getArrayFormulaCellData()[this.workbook.getUnitId()]?.[sheet.getSheetId()] ?? {}
  }
}

function isEmpty(cell: ICellData | undefined): boolean {
  if (cell === undefined) return true
  const hasValue = cell.v !== undefined && cell.v !== null && cell.v !== ''
  return !hasValue && cell.f === undefined && cell.si === undefined && cell.p?.body === undefined
}

function valueOf(cell: ICellData | undefined): ModelCell {
  if (cell === undefined) return ''
  const { v, t, p } = cell
  if (v === undefined || v === null) return p?.body?.dataStream.replace(/\r\n$/, '') ?? ''
  return t === CellValueType.BOOLEAN ? v === 1 || v === true : v
}

function matrix<T>(range: CellRange, at: (row: number, column: number) => T): T[][] {
  const { row, column, rows, columns } = range
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => at(row + r, column + c)))
}
