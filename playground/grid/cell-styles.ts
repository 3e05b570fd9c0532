import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  ObjectMatrix,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
} from '@univerjs/core'
import type { CellRange } from '../../core/cells/address'
import type { ModelFormat } from '../excel-host/workbook-model'

/**
 * Formats are asked for range by range, often cell by cell; they are gathered and put into the grid as one change
 * each sheet.
 */
export class CellStyles {
  private readonly waiting = new Map<string, ObjectMatrix<ICellData>>()

  constructor(
    private readonly put: (sheet: string, cells: IObjectMatrixPrimitiveType<ICellData>) => void,
    private readonly onWrapped: (sheet: string, range: CellRange) => void,
  ) {}

  add(sheet: string, range: CellRange, format: ModelFormat): void {
    if (this.waiting.size === 0) queueMicrotask(() => this.flush())
    const cells = this.waiting.get(sheet) ?? new ObjectMatrix<ICellData>()
    this.waiting.set(sheet, cells)
    const style = styleOf(format)
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      for (let column = range.column; column < range.column + range.columns; column += 1) {
        const before = cells.getValue(row, column) ?? undefined
        const known = typeof before?.s === 'object' ? before.s : {}
        cells.setValue(row, column, { s: { ...known, ...style } })
      }
    }
    if (format.wrap === true || format.size !== undefined) this.onWrapped(sheet, range)
  }

  /** Puts what is waiting into the grid; to be called before anything that depends on it. */
  flush(): void {
    for (const [sheet, cells] of this.waiting) this.put(sheet, cells.getMatrix())
    this.waiting.clear()
  }
}

const alignments = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const

/** Our format as Univer's style; what is absent is left as it is. */
export function styleOf(format: ModelFormat): IStyleData {
  const { numberFormat, fill, color, bold, italic, size, align, wrap, line } = format
  return {
    ...(numberFormat === undefined ? {} : { n: { pattern: numberFormat } }),
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(color === undefined ? {} : { cl: { rgb: color } }),
    ...(bold === undefined ? {} : { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(italic === undefined ? {} : { it: italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(size === undefined ? {} : { fs: size }),
    ...(align === undefined ? {} : { ht: alignments[align] }),
    ...(wrap === undefined ? {} : { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW, vt: VerticalAlign.MIDDLE }),
    ...(line === undefined ? {} : { bd: { b: { s: BorderStyleTypes.THIN, cl: { rgb: line } } } }),
  }
}
