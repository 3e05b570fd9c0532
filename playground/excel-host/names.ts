import { sheetA1 } from '../../core/cells/address'
import type { HostState, StoredName } from './host-state'
import { HostError } from './protocol'
import { Range } from './range'

const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u
const likeAddress = /^(?:[a-z]{1,3}\d+|r\d*c\d*)$/i

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
    if (!wellFormed.test(name) || likeAddress.test(name))
      throw new HostError('InvalidArgument', `"${name}" cannot be a name`)
    if (this.find(name)) throw new HostError('ItemAlreadyExists', `the name "${name}" already exists`)
    if (!(reference instanceof Range)) throw new HostError('InvalidArgument', 'a name needs a range')
    this.state.mutate()
    const stored: StoredName = { name, sheet: reference.sheet, range: reference.at, visible: true }
    this.state.names.push(stored)
    return new NamedItem(this.state, stored)
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
