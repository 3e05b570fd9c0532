import { ICommandService, type Univer } from '@univerjs/core'
import type { FUniver } from '@univerjs/core/facade'
import { FormulaDataModel } from '@univerjs/engine-formula'
import {
  SetRangeValuesMutation,
  SetStyleCommand,
  SheetsSelectionsService,
  type FWorkbook,
  type FWorksheet,
} from '@univerjs/preset-sheets-core'
import type { CellRange } from '../../core/cells/address'
import { shiftedLevels } from '../excel-host/row-levels'
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
} from '../excel-host/workbook-model'
import { CellReading } from './cell-reading'
import { CellStyles } from './cell-styles'
import { makeRoom, rangeOn, sizeOf, writeCells } from './cell-writing'
import { Changes, rangeOf } from './changes'
import { Charts } from './charts'
import { addConditionalFormat, clearConditionalFormats } from './conditional-formats'
import { boundedBy } from './sheet-bounds'
import { validationRule } from './validation'

const NEW_ROWS = 200
const NEW_COLUMNS = 26
const STANDARD_WIDTH = 88
const NOTE = { width: 220, height: 100 }

/** The workbook that the grid shows, as the emulated Excel speaks about it. */
export class UniverModel implements WorkbookModel {
  private readonly reading: CellReading
  private readonly styles: CellStyles
  private readonly changes: Changes
  private readonly drawn: Charts
  private readonly pages = new Map<string, ModelPage>()
  private readonly levels = new Map<string, readonly number[]>()
  private readonly selections: SheetsSelectionsService
  private readonly workbook: FWorkbook

  constructor(
    univer: Univer,
    private readonly api: FUniver,
  ) {
    const workbook = api.getActiveWorkbook()
    if (workbook === null) throw new Error('The grid has no workbook')
    this.workbook = workbook
    const injector = univer.__getInjector()
    this.selections = injector.get(SheetsSelectionsService)
    this.reading = new CellReading(workbook.getWorkbook(), injector.get(FormulaDataModel))
    const commands = injector.get(ICommandService)
    this.styles = new CellStyles(
      (subUnitId, cellValue) => {
        // The trigger tells the formula engine that no value has changed.
        const params = { unitId: workbook.getId(), subUnitId, cellValue, trigger: SetStyleCommand.id }
        commands.syncExecuteCommand(SetRangeValuesMutation.id, params)
      },
      (id, { row, rows }) => {
        const last = Math.min(row + rows, this.sheet(id).getMaxRows())
        queueMicrotask(() => this.sheet(id).setRowAutoHeight(row, last - row))
      },
    )
    this.changes = new Changes(api)
    this.drawn = new Charts(api, {
      active: () => workbook.getActiveSheet(),
      values: (id, range) => this.values(id, range),
      sizeOf: (id, range) => sizeOf(this.sheet(id), range),
    })
  }

  sheets(): readonly ModelSheet[] {
    return this.workbook
      .getSheets()
      .map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getSheetName(), visible: !sheet.isSheetHidden() }))
  }

  addSheet(name: string): string {
    const before = this.activeSheet()
    const sheet = this.workbook.create(name, NEW_ROWS, NEW_COLUMNS)
    // Univer shows what it adds; an add-in's sheet is shown when the add-in says so.
    this.activate(before)
    return sheet.getSheetId()
  }

  deleteSheet(id: string): void {
    this.drawn.set(id, [])
    this.workbook.deleteSheet(id)
  }

  renameSheet(id: string, name: string): void {
    this.sheet(id).setName(name)
  }

  setVisible(id: string, visible: boolean): void {
    const before = this.activeSheet()
    const sheet = this.sheet(id)
    if (visible) sheet.showSheet()
    else sheet.hideSheet()
    // Univer goes to a sheet that comes to light; Excel stays where it was.
    if (visible || before !== id) this.activate(before)
  }

  activate(id: string): void {
    this.workbook.setActiveSheet(id)
  }

  activeSheet(): string {
    return this.workbook.getActiveSheet().getSheetId()
  }

  used(id: string): { readonly rows: number; readonly columns: number } {
    return this.reading.used(this.sheet(id).getSheet())
  }

  values(id: string, range: CellRange): ModelCell[][] {
    return this.reading.values(this.sheet(id).getSheet(), range)
  }

  formulas(id: string, range: CellRange): ModelCell[][] {
    return this.reading.formulas(this.sheet(id).getSheet(), range)
  }

  numberFormats(id: string, range: CellRange): string[][] {
    this.styles.flush()
    return this.reading.numberFormats(this.sheet(id).getSheet(), range)
  }

  /** The formula in a cell, if there is one. */
  formulaAt(id: string, row: number, column: number): string | undefined {
    const sheet = this.workbook.getSheetBySheetId(id)
    return sheet === null ? undefined : this.reading.formulaAt(sheet.getSheet(), row, column)
  }

  write(id: string, range: CellRange, cells: readonly (readonly CellInput[])[]): void {
    this.styles.flush()
    writeCells(this.sheet(id), range, cells)
  }

  format(id: string, range: CellRange, format: ModelFormat): void {
    this.styles.add(id, this.within(id, range), format)
  }

  merge(id: string, range: CellRange): void {
    rangeOn(this.sheet(id), this.within(id, range)).merge({ isForceMerge: true })
  }

  merges(id: string): readonly CellRange[] {
    return this.sheet(id).getSheet().getMergeData().map(rangeOf)
  }

  spills(id: string): readonly CellRange[] {
    return this.reading.spills(this.sheet(id).getSheet())
  }

  clear(id: string, range: CellRange, what: 'all' | 'formats' | 'contents'): void {
    this.styles.flush()
    const sheet = this.sheet(id)
    const cells = rangeOn(sheet, this.within(id, range))
    if (what === 'contents') {
      cells.clearContent()
      return
    }
    if (cells.isPartOfMerge()) cells.breakApart()
    if (what === 'all') cells.clear()
    else cells.clearFormat()
  }

  setColumnWidth(id: string, column: number, width = STANDARD_WIDTH): void {
    const sheet = this.sheet(id)
    makeRoom(sheet, { row: 0, column, rows: 1, columns: 1 })
    sheet.setColumnWidth(column, width)
  }

  addConditionalFormat(id: string, range: CellRange, format: ModelConditionalFormat): void {
    addConditionalFormat(this.sheet(id), this.within(id, range), format)
  }

  clearConditionalFormats(id: string, range: CellRange): void {
    clearConditionalFormats(this.sheet(id), range)
  }

  setValidation(id: string, range: CellRange, validation: ModelValidation | undefined): void {
    const rule = validation === undefined ? null : validationRule(this.api, validation)
    rangeOn(this.sheet(id), this.within(id, range)).setDataValidation(rule)
  }

  setNote(id: string, row: number, column: number, text: string | undefined): void {
    const cell = this.sheet(id).getRange(row, column)
    if (text !== undefined)
      cell.createOrUpdateNote({ id: `${id} ${row} ${column}`, row, col: column, note: text, ...NOTE })
    else if (cell.getNote()) cell.deleteNote()
  }

  setCharts(id: string, charts: readonly ModelChart[]): void {
    this.drawn.set(id, charts)
  }

  charts(id: string): readonly ModelChart[] {
    return this.drawn.of(id)
  }

  freeze(id: string, rows: number, columns: number): void {
    const sheet = this.sheet(id)
    if (rows === 0 && columns === 0) sheet.cancelFreeze()
    else sheet.setFreeze({ xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 })
  }

  /** Univer's open-source grid cannot fold rows: what is grouped is remembered, and all rows are shown. */
  shiftRowLevels(id: string, row: number, rows: number, by: 1 | -1): void {
    this.levels.set(id, shiftedLevels(this.rowLevels(id), row, rows, by))
  }

  rowLevels(id: string): readonly number[] {
    return this.levels.get(id) ?? []
  }

  setPage(id: string, page: ModelPage): void {
    this.pages.set(id, page)
  }

  selection(): { readonly sheet: string; readonly range: CellRange } {
    const sheet = this.activeSheet()
    const range = this.selections.getCurrentLastSelection()?.range
    // While Univer turns to another sheet it still tells the selection of the one before.
    const isHere = range !== undefined && (range.sheetId === undefined || range.sheetId === sheet)
    return { sheet, range: isHere ? rangeOf(range) : { row: 0, column: 0, rows: 1, columns: 1 } }
  }

  select(id: string, range: CellRange): void {
    const sheet = this.sheet(id)
    this.activate(id)
    sheet.setActiveRange(rangeOn(sheet, this.within(id, range)))
    sheet.scrollToCell(range.row, range.column)
  }

  observe(listener: (change: ModelChange) => void): () => void {
    return this.changes.observe(listener)
  }

  /** Univer's event for applications stays silent for its first seconds; the service behind it does not. */
  onSelection(listener: () => void): () => void {
    const subscription = this.selections.selectionChanged$.subscribe(listener)
    return () => subscription.unsubscribe()
  }

  /** The page set-up of a sheet is kept, though Univer cannot print. */
  page(id: string): ModelPage | undefined {
    return this.pages.get(id)
  }

  private sheet(id: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(id)
    if (sheet === null) throw new Error(`There is no sheet ${id}`)
    return sheet
  }

  /** The range as the sheet can hold it, which is made longer and wider for that. */
  private within(id: string, range: CellRange): CellRange {
    const sheet = this.sheet(id)
    const bounded = boundedBy({ rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() }, range)
    makeRoom(sheet, bounded)
    return bounded
  }
}
