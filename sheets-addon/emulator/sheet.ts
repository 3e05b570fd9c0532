import type { Content, Methods } from './content'
import { EmulatedMetadata } from './metadata'
import { EmulatedRange } from './range'
import { builder, type Built } from './builder'
import type { EmulatedSpreadsheet } from './spreadsheet'

type Real = GoogleAppsScript.Spreadsheet.Sheet

const LONGEST_NAME = 100
const STANDARD_WIDTH = 100

/** A chart on a sheet; its id is given when it is put there. */
export interface EmulatedChart {
  readonly id: number
  readonly settings: Built['settings']
  getChartId(): number
}

/** A tab of the emulated Sheets. */
export class EmulatedSheet implements Methods<
  Real,
  | ('getName' | 'setName' | 'getSheetId' | 'getType' | 'isSheetHidden' | 'hideSheet' | 'showSheet' | 'activate')
  | ('getMaxRows' | 'getMaxColumns' | 'getLastRow' | 'getLastColumn' | 'insertRowsAfter' | 'insertColumnsAfter')
  | ('getRange' | 'getDataRange' | 'setColumnWidth' | 'setFrozenRows' | 'setFrozenColumns')
  | ('getConditionalFormatRules' | 'setConditionalFormatRules' | 'newChart' | 'getCharts' | 'insertChart')
  | ('removeChart' | 'getDeveloperMetadata' | 'addDeveloperMetadata')
  | ('getRowGroupDepth' | 'setRowGroupControlPosition')
> {
  readonly cells = new Map<string, Content>()
  readonly formats = new Map<string, Readonly<Record<string, unknown>>>()
  readonly notes = new Map<string, string>()
  readonly validations = new Map<string, unknown>()
  readonly merges = new Map<string, readonly [number, number, number, number]>()
  readonly widths = new Map<number, number>()
  /** How many groups a row lies in. */
  readonly depths = new Map<number, number>()
  metadata: EmulatedMetadata[] = []
  charts: EmulatedChart[] = []
  rules: readonly Built[] = []
  hidden = false
  frozenRows = 0
  frozenColumns = 0
  /** Row and column of the selected cell. */
  selected: readonly [number, number] = [1, 1]

  constructor(
    readonly spreadsheet: EmulatedSpreadsheet,
    private readonly id: number,
    private name: string,
    private maxRows = 1000,
    private maxColumns = 26,
  ) {}

  mutate(): void {
    this.spreadsheet.mutate(this.id)
  }
  /** Puts something into a cell; a formula whose cell goes takes away what it shows beside it. */
  put(key: string, content: Content | undefined): void {
    if (content) this.cells.set(key, content)
    else this.cells.delete(key)
  }

  getName() {
    return this.name
  }
  setName(name: string) {
    this.mutate()
    this.spreadsheet.checkName(name, this)
    this.name = name
    return this
  }
  getSheetId() {
    return this.id
  }
  getType() {
    return 'GRID'
  }
  isSheetHidden() {
    return this.hidden
  }
  hideSheet() {
    this.mutate()
    this.spreadsheet.checkSomethingStaysVisible(this)
    this.hidden = true
    return this
  }
  showSheet() {
    this.mutate()
    this.hidden = false
    return this
  }
  activate() {
    this.spreadsheet.setActiveSheet(this)
    return this
  }

  getMaxRows() {
    return this.maxRows
  }
  getMaxColumns() {
    return this.maxColumns
  }
  getLastRow() {
    return Math.max(0, ...this.places().map(([row]) => row))
  }
  getLastColumn() {
    return Math.max(0, ...this.places().map(([, column]) => column))
  }
  insertRowsAfter(after: number, count: number) {
    this.mutate()
    if (after !== this.maxRows) throw new Error('The emulator adds rows at the end only.')
    this.spreadsheet.checkRoomFor(count * this.maxColumns)
    this.maxRows += count
    return this
  }
  insertColumnsAfter(after: number, count: number) {
    this.mutate()
    if (after !== this.maxColumns) throw new Error('The emulator adds columns at the end only.')
    this.spreadsheet.checkRoomFor(count * this.maxRows)
    this.maxColumns += count
    return this
  }

  getRange(row: number, column: number, rows = 1, columns = 1) {
    return new EmulatedRange(this, row, column, rows, columns)
  }
  getDataRange() {
    return this.getRange(1, 1, Math.max(1, this.getLastRow()), Math.max(1, this.getLastColumn()))
  }
  setColumnWidth(column: number, width: number) {
    this.mutate()
    if (column < 1 || column > this.maxColumns || width < 1) throw new Error('Those columns are out of bounds.')
    if (width === STANDARD_WIDTH) this.widths.delete(column)
    else this.widths.set(column, width)
    return this
  }
  setFrozenRows(rows: number) {
    this.mutate()
    if (rows >= this.maxRows) throw new Error('You can’t freeze all visible rows on the sheet.')
    if ([...this.merges.values()].some(([row, , count]) => row <= rows && rows < row + count - 1))
      throw new Error('You can’t freeze rows which contain only part of a merged cell.')
    this.frozenRows = rows
  }
  setFrozenColumns(columns: number) {
    this.mutate()
    if (columns >= this.maxColumns) throw new Error('You can’t freeze all visible columns on the sheet.')
    if ([...this.merges.values()].some(([, column, , count]) => column <= columns && columns < column + count - 1))
      throw new Error('You can’t freeze columns which contain only part of a merged cell.')
    this.frozenColumns = columns
  }

  getRowGroupDepth(row: number) {
    if (row < 1 || row > this.maxRows) throw new Error('Those rows are out of bounds.')
    return this.depths.get(row) ?? 0
  }
  setRowGroupControlPosition(position: unknown) {
    this.mutate()
    if (position !== 'BEFORE' && position !== 'AFTER') throw new Error('The parameters don’t match.')
    return this
  }

  getConditionalFormatRules() {
    return [...this.rules]
  }
  setConditionalFormatRules(rules: readonly Built[]) {
    this.mutate()
    this.rules = [...rules]
  }
  newChart() {
    return builder([
      ...['setChartType', 'addRange', 'setNumHeaders', 'setTransposeRowsAndColumns', 'setOption', 'setPosition'],
    ])
  }
  getCharts() {
    return [...this.charts]
  }
  insertChart({ settings }: Built) {
    this.mutate()
    const id = this.spreadsheet.newId()
    this.charts.push({ id, settings, getChartId: () => id })
  }
  removeChart(chart: EmulatedChart) {
    this.mutate()
    this.charts = this.charts.filter(({ id }) => id !== chart.id)
  }

  getDeveloperMetadata() {
    return [...this.metadata]
  }
  addDeveloperMetadata(key: string, value: string, visibility: unknown) {
    this.mutate()
    if (visibility !== 'DOCUMENT') throw new Error('The emulator knows metadata of the document only.')
    this.metadata.push(new EmulatedMetadata(this, key, value))
    return this
  }

  /** Everything that can be seen of the sheet, comparable with `toEqual`. */
  snapshot(): unknown {
    const { name, hidden, frozenRows, frozenColumns } = this
    const charts = this.charts.map(({ settings }) => settings)
    const rules = this.rules.map(({ settings }) => settings)
    const maps: readonly ReadonlyMap<string, unknown>[] = [
      ...[this.cells, this.formats, this.notes, this.validations, this.merges],
      new Map([...this.widths].map(([column, width]) => [String(column), width])),
    ]
    // Ids of sheets and charts change when they are made anew.
    const marks = this.metadata.map((mark) => [
      mark.getKey(),
      mark.getValue().replace(/"(?:sheetId|charts)":[^"]*/g, ''),
    ])
    const levels = this.rowLevels()
    return {
      ...{ levels, name, hidden, frozenRows, frozenColumns, charts, rules, marks },
      maps: maps.map((map) => [...map].sort(([one], [other]) => (one < other ? -1 : 1))),
    }
  }

  /** How many groups each row lies in, down to the last row that lies in one. */
  rowLevels(): number[] {
    const last = Math.max(0, ...[...this.depths].filter(([, depth]) => depth > 0).map(([row]) => row))
    return Array.from({ length: last }, (_, index) => this.getRowGroupDepth(index + 1))
  }

  private places(): (readonly [number, number])[] {
    return [...this.cells.keys()].map((key) => {
      const [row = 0, column = 0] = key.split(',').map(Number)
      return [row, column]
    })
  }
}

/** @throws {Error} for a name that Sheets refuses */
export function checkLength(name: string): void {
  if (name === '' || name.length > LONGEST_NAME) throw new Error(`Invalid sheet name "${name}".`)
}
