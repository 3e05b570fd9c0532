import type { CellRange } from '../../core/cells/address'
import type {
  ModelCell,
  ModelChart,
  ModelConditionalFormat,
  ModelFormat,
  ModelPage,
  ModelValidation,
} from '../excel-host/workbook-model'

/** All that the playground holds, as plain data: what a downloaded file is made of. Rows and columns count from 0. */
export interface PlainWorkbook {
  /** Of the file, without its ending. */
  readonly name: string
  /** In tab order. */
  readonly sheets: readonly PlainSheet[]
  /** Which sheet the file opens on. */
  readonly active: number
  readonly names: readonly PlainName[]
}

export interface PlainSheet {
  readonly name: string
  readonly visible: boolean
  /** Cells that hold something or look like something; no two of one place. */
  readonly cells: readonly PlainCell[]
  readonly merges: readonly CellRange[]
  readonly columns: ReadonlyMap<number, PlainColumn>
  readonly rows: ReadonlyMap<number, PlainRow>
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** The one of highest priority first. */
  readonly conditionalFormats: readonly { readonly range: CellRange; readonly format: ModelConditionalFormat }[]
  readonly validations: readonly { readonly range: CellRange; readonly validation: ModelValidation }[]
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[]
  readonly charts: readonly ModelChart[]
  /** Absent for a sheet that nobody has prepared for print. */
  readonly page?: ModelPage
  /** The cells under its filter buttons, header included. */
  readonly filter?: CellRange
}

export interface PlainCell {
  readonly row: number
  readonly column: number
  /** "" for a blank; of a formula, what it gives. */
  readonly value: ModelCell
  /** With its "=". */
  readonly formula?: string
  /** How many cells the formula fills, if not just its own. */
  readonly spill?: { readonly rows: number; readonly columns: number }
  readonly look?: CellLook
  /** The cell of this workbook that a click leads to: "'Q3 deals'!A1". */
  readonly link?: string
}

/** What a cell looks like; colours are #RRGGBB. */
export interface CellLook extends Omit<ModelFormat, 'line'> {
  readonly font?: string
  readonly underline?: boolean
  readonly strike?: boolean
  readonly vertical?: 'top' | 'center' | 'bottom'
  readonly borders?: Readonly<Partial<Record<Side, Border>>>
}

export type Side = 'top' | 'bottom' | 'left' | 'right'

export interface Border {
  readonly line: 'thin' | 'medium' | 'thick' | 'double' | 'dotted' | 'dashed' | 'hair'
  readonly color: string
}

export interface PlainColumn {
  /** Pixels. */
  readonly width: number
  readonly hidden: boolean
}

export interface PlainRow {
  /** Pixels; absent for a row as high as its content. */
  readonly height?: number
  readonly hidden: boolean
  /** How many row groups it lies in. */
  readonly level: number
}

export interface PlainName {
  readonly name: string
  readonly sheet: string
  readonly range: CellRange
  readonly visible: boolean
}
