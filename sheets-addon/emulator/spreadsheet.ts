import type { Cell, Cells } from '../../core/cells/cell'
import type { Methods, Mutate } from './content'
import { checkLength, EmulatedSheet } from './sheet'
import { typedInput } from './typed-input'

type Real = GoogleAppsScript.Spreadsheet.Spreadsheet

const MOST_CELLS = 10_000_000

export interface SpreadsheetStart {
  readonly sheets: readonly { readonly name: string; readonly cells: Cells }[]
  /** E.g. "Asia/Shanghai". */
  readonly zone?: string
  /** E.g. "zh_CN". */
  readonly locale?: string
}

/** A document of the emulated Sheets, and the hand of its user. */
export class EmulatedSpreadsheet implements Methods<
  Real,
  | ('getSheets' | 'getSheetByName' | 'insertSheet' | 'deleteSheet' | 'getNumSheets' | 'getActiveSheet')
  | ('setActiveSheet' | 'getCurrentCell' | 'createDeveloperMetadataFinder')
  | ('getSpreadsheetTimeZone' | 'getSpreadsheetLocale')
> {
  private sheets: EmulatedSheet[] = []
  private active: EmulatedSheet
  private lastId = 0

  constructor(
    private readonly start: SpreadsheetStart,
    readonly mutate: Mutate,
  ) {
    for (const { name, cells } of start.sheets) {
      this.checkName(name)
      const sheet = new EmulatedSheet(this, this.newId(), name)
      cells.forEach((line, row) =>
        line.forEach((cell, column) =>
          // What stands there at first is as it is: nobody has typed it.
          sheet.put(`${row + 1},${column + 1}`, isNothing(cell) ? undefined : { value: cell }),
        ),
      )
      this.sheets.push(sheet)
    }
    const [first] = this.sheets
    if (!first) throw new Error('A spreadsheet has one sheet at least.')
    this.active = first
  }

  getSheets() {
    return [...this.sheets]
  }
  getSheetByName(name: string) {
    return this.sheets.find((sheet) => sheet.getName() === name) ?? null
  }
  insertSheet(name: string, index: number) {
    this.mutate()
    this.checkName(name)
    const sheet = new EmulatedSheet(this, this.newId(), name)
    this.checkRoomFor(sheet.getMaxRows() * sheet.getMaxColumns())
    this.sheets.splice(index, 0, sheet)
    this.active = sheet
    return sheet
  }
  deleteSheet(sheet: EmulatedSheet) {
    this.mutate()
    this.checkSomethingStaysVisible(sheet)
    this.sheets = this.sheets.filter((each) => each !== sheet)
    this.active = this.sheets.find(({ hidden }) => !hidden) ?? this.active
  }
  getNumSheets() {
    return this.sheets.length
  }
  getActiveSheet() {
    return this.active
  }
  setActiveSheet(sheet: EmulatedSheet) {
    this.active = sheet
    return sheet
  }
  getCurrentCell() {
    return this.active.getRange(...this.active.selected)
  }
  createDeveloperMetadataFinder() {
    return {
      withKey: (key: string) => ({
        find: () => this.sheets.flatMap(({ metadata }) => metadata.filter((each) => each.getKey() === key)),
      }),
    }
  }
  getSpreadsheetTimeZone() {
    return this.start.zone ?? 'Etc/UTC'
  }
  getSpreadsheetLocale() {
    return this.start.locale ?? 'en_US'
  }

  newId(): number {
    this.lastId += 1
    return this.lastId
  }
  checkName(name: string, itself?: EmulatedSheet): void {
    checkLength(name)
    const taken = this.sheets.some((each) => each !== itself && each.getName().toLowerCase() === name.toLowerCase())
    if (taken) throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`)
  }
  checkSomethingStaysVisible(gone: EmulatedSheet): void {
    if (!this.sheets.some((each) => each !== gone && !each.hidden))
      throw new Error('You can’t hide or delete all the sheets in a document.')
  }

  checkRoomFor(cells: number): void {
    const taken = this.sheets.reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0)
    if (taken + cells > MOST_CELLS)
      throw new Error(
        `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
      )
  }

  /** Types into a cell, as the user. */
  type(sheet: string, row: number, column: number, cell: Cell): void {
    this.sheetNamed(sheet).put(`${row + 1},${column + 1}`, typedInput(cell))
  }
  /** What a formula shows: the emulator computes nothing. Beyond the first cell it is spilled. */
  show(sheet: string, row: number, column: number, values: readonly (readonly (string | number)[])[]): void {
    const { cells } = this.sheetNamed(sheet)
    values.forEach((line, r) =>
      line.forEach((value, c) => {
        const key = `${row + r + 1},${column + c + 1}`
        cells.set(key, r === 0 && c === 0 ? { ...cells.get(key), value } : { value, spilled: true })
      }),
    )
  }
  selectCell(sheet: string, row: number, column: number): void {
    this.active = this.sheetNamed(sheet)
    this.active.selected = [row + 1, column + 1]
  }
  /** Copies a tab with everything on it, as the user. */
  duplicate(name: string, as: string): void {
    const sheet = this.sheetNamed(name)
    const copy = new EmulatedSheet(this, this.newId(), as)
    for (const [key, content] of sheet.cells) copy.cells.set(key, content)
    copy.metadata = sheet.metadata.map((each) => each.copyTo(copy))
    this.sheets.push(copy)
  }
  sheetNamed(name: string): EmulatedSheet {
    const sheet = this.getSheetByName(name)
    if (!sheet) throw new Error(`no sheet ${name}`)
    return sheet
  }
  /** Everything in the document, comparable with `toEqual`. */
  snapshot(): unknown {
    const [sheets, active] = [this.sheets.map((sheet) => sheet.snapshot()), this.active.getName()]
    return { sheets, active }
  }
}

function isNothing(cell: Cell): cell is '' | null | undefined {
  return cell === '' || cell === null || cell === undefined
}
