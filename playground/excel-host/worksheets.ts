import { parseA1 } from '../../core/cells/address'
import { Charts } from './charts'
import { checkSheetName, findSheet, sheetName, type HostState } from './host-state'
import { FreezePanes, PageLayout } from './page'
import { HostError } from './host-error'
import { SheetProtection } from './protection'
import { Range } from './range'
import { usedRange } from './used-range'

/** `Excel.WorksheetCollection`. */
export class Worksheets {
  constructor(private readonly state: HostState) {}

  get _Items(): Worksheet[] {
    return this.state.model.sheets().map(({ id }) => new Worksheet(this.state, id))
  }

  Item(key: string): Worksheet {
    const found = this.GetItemOrNullObject(key)
    if (found === null) throw new HostError('ItemNotFound', `there is no sheet "${key}"`)
    return found
  }

  GetItemOrNullObject(key: string): Worksheet | null {
    const id = findSheet(this.state, key)
    return id === undefined ? null : new Worksheet(this.state, id)
  }

  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.state, this.state.model.activeSheet())
  }

  Add(name: unknown): Worksheet {
    const { model } = this.state
    const free = (number: number): string => {
      const wanted = `Sheet${number}`
      return findSheet(this.state, wanted) === undefined ? wanted : free(number + 1)
    }
    const checked = name === null || name === undefined ? free(1) : checkSheetName(this.state, name)
    this.state.mutateStructure()
    return new Worksheet(this.state, model.addSheet(checked))
  }

  _RegisterAddedEvent(): void {}
  _UnregisterAddedEvent(): void {}
  _RegisterDeletedEvent(): void {}
  _UnregisterDeletedEvent(): void {}
  _RegisterSelectionChangedEvent(): void {}
  _UnregisterSelectionChangedEvent(): void {}
}

/** `Excel.Worksheet`. */
export class Worksheet {
  constructor(
    private readonly state: HostState,
    readonly Id: string,
  ) {}

  get Name(): string {
    return sheetName(this.state, this.Id)
  }

  set Name(name: string) {
    const checked = checkSheetName(this.state, name, this.Id)
    this.state.mutateStructure()
    this.state.model.renameSheet(this.Id, checked)
  }

  get Visibility(): string {
    return this.state.model.sheets().find(({ id }) => id === this.Id)?.visible === false ? 'Hidden' : 'Visible'
  }

  set Visibility(visibility: string) {
    if (!['Visible', 'Hidden', 'VeryHidden'].includes(visibility))
      throw new HostError('InvalidArgument', `"${visibility}" is no visibility`)
    const others = this.state.model.sheets().filter(({ id, visible }) => visible && id !== this.Id)
    if (visibility !== 'Visible' && others.length === 0)
      throw new HostError('InvalidOperation', 'the last visible sheet cannot be hidden')
    this.state.mutateStructure()
    this.state.model.setVisible(this.Id, visibility === 'Visible')
  }

  get Position(): number {
    return this.state.model.sheets().findIndex(({ id }) => id === this.Id)
  }

  get FreezePanes(): FreezePanes {
    return new FreezePanes(this.state, this.Id)
  }

  get PageLayout(): PageLayout {
    return new PageLayout(this.state, this.Id)
  }

  get Protection(): SheetProtection {
    return new SheetProtection(this.state, this.Id)
  }

  get Charts(): Charts {
    return new Charts(this.state, this.Id)
  }

  Activate(): void {
    if (this.Visibility !== 'Visible') throw new HostError('InvalidOperation', 'a hidden sheet cannot be activated')
    this.state.model.activate(this.Id)
  }

  Delete(): void {
    const others = this.state.model.sheets().filter(({ id, visible }) => visible && id !== this.Id)
    if (others.length === 0) throw new HostError('InvalidOperation', 'the last visible sheet cannot be deleted')
    this.state.mutateStructure()
    this.state.model.deleteSheet(this.Id)
    this.state.conditionalFormats.delete(this.Id)
    this.state.charts.delete(this.Id)
    this.state.pages.delete(this.Id)
    this.state.validations.delete(this.Id)
    this.state.told.delete(this.Id)
    this.state.protection.sheets.delete(this.Id)
    for (const sheets of Object.values(this.state.dirty)) sheets.delete(this.Id)
  }

  GetRange(address: string | null): Range {
    if (address === null || address === '') {
      return new Range(this.state, this.Id, { row: 0, column: 0, rows: 1048576, columns: 16384 })
    }
    const range = parseA1(address)
    const isElsewhere = range?.sheet !== undefined && findSheet(this.state, range.sheet) !== this.Id
    if (range === undefined || isElsewhere)
      throw new HostError('InvalidArgument', `"${address}" is no range of this sheet`)
    return new Range(this.state, this.Id, range)
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this.state, this.Id, { row, column, rows, columns })
  }

  GetCell(row: number, column: number): Range {
    return this.GetRangeByIndexes(row, column, 1, 1)
  }

  /** Of a blank sheet, A1. */
  GetUsedRange(): Range {
    return this.GetUsedRangeOrNullObject() ?? this.GetCell(0, 0)
  }

  /** The model tells of contents only, so that `valuesOnly` makes no difference. */
  GetUsedRangeOrNullObject(): Range | null {
    const range = usedRange(this.state.model, this.Id)
    return range === undefined ? null : new Range(this.state, this.Id, range)
  }
}
