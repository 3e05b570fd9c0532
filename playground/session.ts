import type { Univer } from '@univerjs/core'
import type { FUniver } from '@univerjs/core/facade'
import { SetTriggerFormulaCalculationStartMutation } from '@univerjs/engine-formula'
import { parseA1 } from '../core/cells/address'
import type { Locale } from '../core/locale/text'
import { installExcelHost } from './excel-host/browser-boot'
import { functionRuntime } from './excel-host/function-runtime'
import { createExcelHost, type ExcelHost } from './excel-host/excel-host'
import type { ModelCell } from './excel-host/workbook-model'
import { gatherWorkbook } from './download/gather-workbook'
import type { PlainWorkbook } from './download/plain-workbook'
import { BUSY } from './functions/call-cell'
import { Calls } from './functions/calls'
import type { SheetData } from './grid/sheet-data'
import { startGrid, univerLocale } from './grid/start-grid'
import { UniverModel } from './grid/univer-model'
import { workbookData, worksheetData } from './grid/workbook-data'
import type { Theme } from './shell/preferences'

export interface SessionOptions {
  readonly container: HTMLElement
  readonly locale: Locale
  readonly theme: Theme
  readonly sheets: readonly SheetData[]
}

/** Long enough for a workbook full of formulas; whatever is not there by then is downloaded as it is. */
const LONGEST_CALCULATION = 30_000
const PAUSE = 200

/** The grid, and the emulated Excel over it that the pane's add-in talks to. */
export class Session {
  private readonly univer: Univer
  private readonly api: FUniver
  private readonly model: UniverModel
  private readonly host: ExcelHost
  private readonly calls = new Calls()
  private readonly sample = new Set<string>()
  private sampleTouched = false
  private workbookName = 'Yardstick'
  private locale: Locale
  private theme: Theme

  constructor({ container, locale, theme, sheets }: SessionOptions) {
    this.locale = locale
    this.theme = theme
    const workbook = workbookData(sheets, 'playground', this.workbookName)
    const grid = startGrid({ container, locale, dark: theme === 'dark', workbook, calls: this.calls })
    this.univer = grid.univer
    this.api = grid.api
    this.model = new UniverModel(grid.univer, grid.api)
    this.host = createExcelHost(this.model, this.hostOptions())
    for (const { id } of this.model.sheets()) this.sample.add(id)
    this.model.observe(({ sheet }) => {
      this.sampleTouched ||= this.sample.has(sheet)
    })
    this.followCalculations(workbook.id ?? '')
  }

  /** Makes the pane's window one that the add-in can start in; to be called before its scripts run. */
  bootPane(frame: Window): void {
    this.calls.connect(undefined)
    installExcelHost(frame, this.host)
  }

  /** The add-in has started: its functions answer from now on. */
  paneStarted(): void {
    this.calls.connect(functionRuntime(this.host))
  }

  setLocale(locale: Locale): void {
    this.locale = locale
    this.api.setLocale(univerLocale[locale])
  }

  setTheme(theme: Theme): void {
    this.theme = theme
    this.api.toggleDarkMode(theme === 'dark')
  }

  sheetNames(): readonly string[] {
    return this.model.sheets().map(({ name }) => name)
  }

  /** What a cell shows a formula: "Start 开始", "B6". For the browser's console and for tests: the grid is a picture. */
  valueAt(sheetName: string, address: string): ModelCell | undefined {
    const sheet = this.model.sheets().find(({ name }) => name === sheetName)
    const range = parseA1(address)
    return sheet && range ? this.model.values(sheet.id, range)[0]?.[0] : undefined
  }

  /** Everything that the workbook holds, once its formulas have their results. */
  async everything(): Promise<PlainWorkbook> {
    const deadline = Date.now() + LONGEST_CALCULATION
    for (;;) {
      const all = this.gather()
      const isBusy = all.sheets.some(({ cells }) => cells.some(({ value }) => value === BUSY))
      if (!isBusy || Date.now() > deadline) return all
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
  }

  /**
   * Takes the sample away to make room for somebody's own data, unless they have begun to work in it.
   * @param name what the workbook is called from then on
   * @returns whether it is gone
   */
  putSampleAway(name: string): boolean {
    if (this.sampleTouched) return false
    const others = this.model.sheets().filter(({ id }) => !this.sample.has(id))
    if (others.length === 0) return false
    for (const id of this.sample) this.model.deleteSheet(id)
    this.sample.clear()
    this.workbookName = name
    return true
  }

  /** Adds a sheet behind the others and shows it. */
  addSheet(sheet: SheetData): void {
    const made = worksheetData(sheet, `opened-${this.model.sheets().length + 1}-${Date.now()}`)
    this.api.getActiveWorkbook()?.create(sheet.name, made.rowCount ?? 0, made.columnCount ?? 0, { sheet: made })
  }

  /** Tells the sentence behind the error in the selected cell, whenever another cell is selected or calculated. */
  onMessage(listener: (message: string | undefined) => void): () => void {
    const tell = () => {
      const { sheet, range } = this.model.selection()
      listener(this.calls.messageAt({ sheet, row: range.row, column: range.column }))
    }
    const endSelection = this.model.onSelection(tell)
    const applied = this.api.getFormula().calculationResultApplied(tell)
    return () => {
      endSelection()
      applied.dispose()
    }
  }

  dispose(): void {
    this.host.dispose()
    this.univer.dispose()
  }

  private gather(): PlainWorkbook {
    const workbook = this.api.getActiveWorkbook()
    if (workbook === null) throw new Error('The grid has no workbook')
    return gatherWorkbook(this.model, workbook, this.workbookName, this.host.kept().names)
  }

  /** Read again by each pane that starts, so that a reload brings the language and the theme of the moment. */
  private hostOptions() {
    const [locale, theme] = [() => (this.locale === 'zh-CN' ? 'zh-CN' : 'en-US'), () => this.theme]
    return {
      get locale() {
        return locale()
      },
      get theme() {
        return theme()
      },
    }
  }

  private followCalculations(unitId: string): void {
    const formula = this.api.getFormula()
    formula.calculationStart(() => this.calls.beginCalculation())
    formula.calculationResultApplied(() =>
      this.calls.endCalculation(({ sheet, row, column }) => this.model.formulaAt(sheet, row, column) !== undefined),
    )
    this.calls.onResults((cells) => {
      const dirtyRanges = cells.map(({ sheet, row, column }) => ({
        unitId,
        sheetId: sheet,
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      }))
      this.api.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, { dirtyRanges }, { onlyLocal: true })
    })
  }
}
