import type { PlainCell, PlainSheet, PlainWorkbook } from './plain-workbook'

/** A sheet with nothing on it but what a test puts there. */
export function plainSheet(name: string, part: Partial<PlainSheet> = {}): PlainSheet {
  return {
    name,
    visible: true,
    cells: [],
    merges: [],
    columns: new Map(),
    rows: new Map(),
    frozen: { rows: 0, columns: 0 },
    conditionalFormats: [],
    validations: [],
    notes: [],
    charts: [],
    ...part,
  }
}

export function plainWorkbook(...sheets: readonly PlainSheet[]): PlainWorkbook {
  return { name: 'Book', sheets, active: 0, names: [] }
}

/** Cells of a rectangle from A1. */
export function plainCells(rows: readonly (readonly PlainCell['value'][])[]): PlainCell[] {
  return rows.flatMap((line, row) => line.map((value, column): PlainCell => ({ row, column, value })))
}
