import type { CellRange } from '../../core/cells/address'
import { covers, firstCell, meets } from './meets'
import { shiftedLevels } from './row-levels'
import type {
  CellInput,
  ModelCell,
  ModelChange,
  ModelChart,
  ModelConditionalFormat,
  ModelFormat,
  ModelPage,
  ModelSheet,
  ModelValidation,
  WorkbookModel,
} from './workbook-model'

interface StoredSheet {
  readonly id: string
  name: string
  visible: boolean
  readonly cells: Map<string, { value: ModelCell; formula?: string }>
  formats: { range: CellRange; format: ModelFormat }[]
  merges: CellRange[]
  spills: CellRange[]
  readonly widths: Map<number, number>
  conditionalFormats: { range: CellRange; format: ModelConditionalFormat }[]
  validations: { range: CellRange; validation: ModelValidation }[]
  readonly notes: Map<string, string>
  charts: readonly ModelChart[]
  frozen: { rows: number; columns: number }
  rowLevels: number[]
  page?: ModelPage
}

/** A workbook in memory for tests of the emulated host: it keeps everything and computes nothing. */
export class MemoryModel implements WorkbookModel {
  private list: StoredSheet[] = []
  private active = ''
  private selected: { sheet: string; range: CellRange }
  private lastId = 0
  private readonly listeners = new Set<(change: ModelChange) => void>()
  private readonly selectionListeners = new Set<() => void>()

  constructor(sheets: readonly { readonly name: string; readonly cells: readonly (readonly ModelCell[])[] }[]) {
    for (const { name, cells } of sheets) {
      const id = this.addSheet(name)
      const inputs = cells.map((row) =>
        row.map((value): CellInput => (value === '' ? { kind: 'blank' } : { kind: 'value', value })),
      )
      if (inputs.length > 0)
        this.write(id, { row: 0, column: 0, rows: inputs.length, columns: inputs[0]?.length ?? 0 }, inputs)
    }
    this.active = this.list[0]?.id ?? ''
    this.selected = { sheet: this.active, range: { row: 0, column: 0, rows: 1, columns: 1 } }
  }

  /** Everything on a sheet, for a test to look at. */
  inspect(id: string): Readonly<StoredSheet> {
    return this.sheet(id)
  }

  /** Everything in the workbook but the ids of its sheets, comparable with `toEqual`. */
  snapshot(): unknown {
    return this.list.map(({ id, cells, widths, notes, ...sheet }) => ({
      ...sheet,
      isActive: id === this.active,
      ...{ cells: sorted(cells), widths: sorted(widths), notes: sorted(notes) },
    }))
  }

  sheets(): readonly ModelSheet[] {
    return this.list.map(({ id, name, visible }) => ({ id, name, visible }))
  }

  addSheet(name: string): string {
    this.lastId += 1
    const id = `{sheet-${this.lastId}}`
    this.list.push({
      id,
      name,
      visible: true,
      cells: new Map(),
      formats: [],
      merges: [],
      spills: [],
      widths: new Map(),
      conditionalFormats: [],
      validations: [],
      notes: new Map(),
      charts: [],
      frozen: { rows: 0, columns: 0 },
      rowLevels: [],
    })
    this.tell({ kind: 'sheet-added', sheet: id })
    return id
  }

  deleteSheet(id: string): void {
    this.list = this.list.filter((sheet) => sheet.id !== id)
    if (this.active === id) this.active = this.list.find(({ visible }) => visible)?.id ?? ''
    this.tell({ kind: 'sheet-deleted', sheet: id })
  }

  renameSheet(id: string, name: string): void {
    this.sheet(id).name = name
    this.tell({ kind: 'sheet-renamed', sheet: id })
  }

  setVisible(id: string, visible: boolean): void {
    this.sheet(id).visible = visible
  }

  activate(id: string): void {
    this.active = id
    this.selected = { sheet: id, range: { row: 0, column: 0, rows: 1, columns: 1 } }
  }

  activeSheet(): string {
    return this.active
  }

  used(id: string): { rows: number; columns: number } {
    let [rows, columns] = [0, 0]
    for (const key of this.sheet(id).cells.keys()) {
      const [row = 0, column = 0] = key.split(',').map(Number)
      rows = Math.max(rows, row + 1)
      columns = Math.max(columns, column + 1)
    }
    return { rows, columns }
  }

  values(id: string, range: CellRange): ModelCell[][] {
    return this.cut(id, range, (cell) => cell?.value ?? '')
  }

  formulas(id: string, range: CellRange): ModelCell[][] {
    return this.cut(id, range, (cell) => cell?.formula ?? cell?.value ?? '')
  }

  numberFormats(id: string, range: CellRange): string[][] {
    const found = Array.from({ length: range.rows }, () => Array.from({ length: range.columns }, () => 'General'))
    for (const { range: at, format } of this.sheet(id).formats) {
      const { numberFormat } = format
      if (numberFormat !== undefined) fillShared(found, range, at, numberFormat)
    }
    return found
  }

  /** Stands in for a calculation: what a formula gives, its own cell and those that it spills into. */
  setResult(id: string, row: number, column: number, values: readonly (readonly ModelCell[])[]): void {
    const { cells, spills } = this.sheet(id)
    const formula = cells.get(keyOf(row, column))?.formula
    if (formula === undefined) throw new Error(`no formula in row ${row}, column ${column}`)
    values.forEach((line, r) => {
      line.forEach((value, c) => {
        const isOwn = r === 0 && c === 0
        cells.set(keyOf(row + r, column + c), { value, formula: isOwn ? formula : '' })
      })
    })
    const range = { row, column, rows: values.length, columns: values[0]?.length ?? 0 }
    if (range.rows * range.columns > 1) spills.push(range)
    this.tell({ kind: 'cells', sheet: id, range })
  }

  write(id: string, range: CellRange, cells: readonly (readonly CellInput[])[]): void {
    this.breakSpills(id, range)
    const { cells: stored } = this.sheet(id)
    cells.forEach((row, r) => {
      row.forEach((input, c) => {
        const key = keyOf(range.row + r, range.column + c)
        if (input.kind === 'blank') stored.delete(key)
        else stored.set(key, input.kind === 'value' ? { value: input.value } : { value: 0, formula: input.formula })
      })
    })
    this.tell({ kind: 'cells', sheet: id, range })
  }

  format(id: string, range: CellRange, format: ModelFormat): void {
    this.sheet(id).formats.push({ range, format })
  }

  merge(id: string, range: CellRange): void {
    const { merges, cells } = this.sheet(id)
    merges.push(range)
    // Of what stood in them, the first cell's stays.
    for (const key of keysIn(range).slice(1)) cells.delete(key)
  }

  merges(id: string): readonly CellRange[] {
    return this.sheet(id).merges
  }

  spills(id: string): readonly CellRange[] {
    return this.sheet(id).spills
  }

  clear(id: string, range: CellRange, what: 'all' | 'formats' | 'contents'): void {
    const sheet = this.sheet(id)
    if (what !== 'formats') {
      this.breakSpills(id, range)
      for (const key of [...sheet.cells.keys()]) {
        const [row = 0, column = 0] = key.split(',').map(Number)
        if (covers(range, { row, column, rows: 1, columns: 1 })) sheet.cells.delete(key)
      }
      this.tell({ kind: 'cells', sheet: id, range })
    }
    if (what !== 'contents') {
      sheet.formats = sheet.formats.filter((each) => !covers(range, each.range))
      sheet.merges = sheet.merges.filter((each) => !covers(range, each))
    }
  }

  setColumnWidth(id: string, column: number, width: number | undefined): void {
    const { widths } = this.sheet(id)
    if (width === undefined) widths.delete(column)
    else widths.set(column, width)
  }

  addConditionalFormat(id: string, range: CellRange, format: ModelConditionalFormat): void {
    this.sheet(id).conditionalFormats.push({ range, format })
  }

  clearConditionalFormats(id: string, range: CellRange): void {
    const sheet = this.sheet(id)
    sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => !covers(range, each.range))
  }

  setValidation(id: string, range: CellRange, validation: ModelValidation | undefined): void {
    const sheet = this.sheet(id)
    sheet.validations = sheet.validations.filter((each) => !covers(range, each.range))
    if (validation !== undefined) sheet.validations.push({ range, validation })
  }

  setNote(id: string, row: number, column: number, text: string | undefined): void {
    const { notes } = this.sheet(id)
    if (text === undefined) notes.delete(keyOf(row, column))
    else notes.set(keyOf(row, column), text)
  }

  setCharts(id: string, charts: readonly ModelChart[]): void {
    this.sheet(id).charts = charts.map((chart) => ({ ...chart }))
  }

  charts(id: string): readonly ModelChart[] {
    return this.sheet(id).charts
  }

  freeze(id: string, rows: number, columns: number): void {
    this.sheet(id).frozen = { rows, columns }
  }

  shiftRowLevels(id: string, row: number, rows: number, by: 1 | -1): void {
    const sheet = this.sheet(id)
    sheet.rowLevels = shiftedLevels(sheet.rowLevels, row, rows, by)
  }

  rowLevels(id: string): readonly number[] {
    return this.sheet(id).rowLevels
  }

  setPage(id: string, page: ModelPage): void {
    this.sheet(id).page = page
  }

  selection(): { readonly sheet: string; readonly range: CellRange } {
    return this.selected
  }

  select(sheet: string, range: CellRange): void {
    this.selected = { sheet, range }
    for (const listener of this.selectionListeners) listener()
  }

  onSelection(listener: () => void): () => void {
    this.selectionListeners.add(listener)
    return () => this.selectionListeners.delete(listener)
  }

  observe(listener: (change: ModelChange) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private sheet(id: string): StoredSheet {
    const found = this.list.find((sheet) => sheet.id === id)
    if (found === undefined) throw new Error(`no sheet ${id}`)
    return found
  }

  /** A formula whose first cell goes takes away what it filled; one that is obstructed says so and fills nothing. */
  private breakSpills(id: string, range: CellRange): void {
    const sheet = this.sheet(id)
    for (const spill of sheet.spills.filter((each) => meets(each, range))) {
      const [first = '', ...others] = keysIn(spill)
      for (const key of others) sheet.cells.delete(key)
      const anchor = sheet.cells.get(first)
      if (anchor && !covers(range, firstCell(spill))) sheet.cells.set(first, { ...anchor, value: '#SPILL!' })
      sheet.spills = sheet.spills.filter((each) => each !== spill)
    }
  }

  private cut(
    id: string,
    range: CellRange,
    show: (cell: { value: ModelCell; formula?: string } | undefined) => ModelCell,
  ): ModelCell[][] {
    const { cells } = this.sheet(id)
    return Array.from({ length: range.rows }, (_, r) =>
      Array.from({ length: range.columns }, (_, c) => show(cells.get(keyOf(range.row + r, range.column + c)))),
    )
  }

  private tell(change: ModelChange): void {
    for (const listener of this.listeners) listener(change)
  }
}

/** Puts a value wherever a rectangle of it meets the one that the matrix shows. */
function fillShared(matrix: string[][], shown: CellRange, at: CellRange, value: string): void {
  const bottom = Math.min(shown.row + shown.rows, at.row + at.rows)
  const right = Math.min(shown.column + shown.columns, at.column + at.columns)
  for (let row = Math.max(shown.row, at.row); row < bottom; row += 1)
    matrix[row - shown.row]?.fill(value, Math.max(0, at.column - shown.column), Math.max(0, right - shown.column))
}

function sorted<K extends string | number, V>(map: ReadonlyMap<K, V>): [K, V][] {
  return [...map].sort(([one], [other]) => (one < other ? -1 : 1))
}

function keysIn({ row, column, rows, columns }: CellRange): string[] {
  return Array.from({ length: rows * columns }, (_, index) =>
    keyOf(row + Math.floor(index / columns), column + (index % columns)),
  )
}

function keyOf(row: number, column: number): string {
  return `${row},${column}`
}
