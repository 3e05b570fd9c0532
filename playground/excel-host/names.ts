import { columnNumber, parseA1, sheetA1 } from '../../core/cells/address'
import { findSheet, type HostState, type StoredName } from './host-state'
import { HostError } from './host-error'
import { Range } from './range'

const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u
const [MOST_ROWS, MOST_COLUMNS] = [1048576, 16384]

/** `Excel.NamedItemCollection` of a workbook. */
export class NamedItems {
  constructor(private readonly state: HostState) {}

  get _Items(): NamedItem[] {
    return this.state.names.map((stored) => new NamedItem(this.state, stored))
  }

  Item(name: string): NamedItem {
    const found = this.GetItemOrNullObject(name)
    if (found === null) throw new HostError('ItemNotFound', `there is no name "${name}"`)
    return found
  }

  GetItemOrNullObject(name: string): NamedItem | null {
    const stored = this.find(name)
    return stored === undefined ? null : new NamedItem(this.state, stored)
  }

  Add(name: string, reference: unknown): NamedItem {
    if (!wellFormed.test(name) || isAddress(name)) throw new HostError('InvalidArgument', `"${name}" cannot be a name`)
    if (this.find(name)) throw new HostError('ItemAlreadyExists', `the name "${name}" already exists`)
    const { sheet, at } = reference instanceof Range ? reference : this.referredTo(reference)
    this.state.mutate()
    const stored: StoredName = { name, sheet, range: at, visible: true }
    this.state.names.push(stored)
    return new NamedItem(this.state, stored)
  }

  private referredTo(formula: unknown): Range {
    const range = typeof formula === 'string' ? parseA1(formula.replace(/^=/, '')) : undefined
    if (range?.sheet === undefined) throw new HostError('ApiNotFound', 'a name is emulated for a range only')
    const sheet = findSheet(this.state, range.sheet)
    if (sheet === undefined) throw new HostError('InvalidArgument', `there is no sheet "${range.sheet}"`)
    return new Range(this.state, sheet, range)
  }

  private find(name: string): StoredName | undefined {
    return this.state.names.find((stored) => stored.name.toLowerCase() === name.toLowerCase())
  }
}

/** `Excel.NamedItem`; it follows its sheet when that is renamed, and breaks when it is deleted. */
class NamedItem {
  constructor(
    private readonly state: HostState,
    private readonly stored: StoredName,
  ) {}

  get Name(): string {
    return this.stored.name
  }

  get Formula(): string {
    const sheet = this.state.model.sheets().find(({ id }) => id === this.stored.sheet)
    return sheet === undefined ? '=#REF!' : `=${sheetA1({ ...this.stored.range, sheet: sheet.name })}`
  }

  /** Of a name for a range, where that is. */
  get Value(): string {
    return this.Formula.slice(1)
  }

  get Type(): string {
    return this.Formula === '=#REF!' ? 'Error' : 'Range'
  }

  get Scope(): string {
    return 'Workbook'
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject()
    if (range === null) throw new HostError('InvalidOperation', `the name "${this.Name}" is broken`)
    return range
  }

  GetRangeOrNullObject(): Range | null {
    const { sheet, range } = this.stored
    return this.state.model.sheets().some(({ id }) => id === sheet) ? new Range(this.state, sheet, range) : null
  }

  get Visible(): boolean {
    return this.stored.visible
  }

  set Visible(visible: boolean) {
    this.state.mutate()
    this.stored.visible = visible
  }

  Delete(): void {
    this.state.mutate()
    this.state.names.splice(this.state.names.indexOf(this.stored), 1)
  }
}

/** Whether a name could be taken for a cell, in either of Excel's two ways to write one. */
function isAddress(name: string): boolean {
  if (/^r\d*c?\d*$|^c\d*$/i.test(name)) return true
  const [, letters, row] = /^([a-z]{1,3})(\d+)$/i.exec(name) ?? []
  return letters !== undefined && columnNumber(letters) < MOST_COLUMNS && Number(row) >= 1 && Number(row) <= MOST_ROWS
}
