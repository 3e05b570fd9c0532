/** A sheet as plain data, before it is put into the grid. */
export interface SheetData {
  readonly name: string
  readonly rows: readonly (readonly DataCell[])[]
  /** The first row is a header row. */
  readonly header: boolean
  /** Pixels, column by column. */
  readonly widths: readonly number[]
}

/** What stands in a cell: text is text whatever it looks like, blanks are null. */
export type DataCell = string | number | boolean | null | FormattedCell

export interface FormattedCell {
  /** A formula starts with "="; it is one only here. */
  readonly content: { readonly formula: string } | string | number | null
  readonly numberFormat?: string
  readonly style?: 'title' | 'note' | 'code'
}

/** A day as its serial number. */
export function dayCell(serial: number): FormattedCell {
  return { content: serial, numberFormat: 'yyyy-mm-dd' }
}
