import type { HostState } from './host-state'
import { HostError } from './host-error'

/** What an add-in may keep in one workbook, all of its settings together. */
const MOST_CHARACTERS = 2_000_000

/** `Excel.SettingCollection`: what an add-in keeps in the workbook where nobody sees it. */
export class Settings {
  constructor(private readonly state: HostState) {}

  get _Items(): Setting[] {
    return [...this.state.settings.keys()].map((key) => new Setting(this.state, key))
  }

  /** Replaces what is there under the key. */
  Add(key: unknown, value: unknown): Setting {
    if (typeof key !== 'string' || key === '') throw new HostError('InvalidArgument', 'a setting needs a key')
    const others = [...this.state.settings].filter(([name]) => name !== key)
    if (JSON.stringify([...others, [key, value]]).length > MOST_CHARACTERS)
      throw new HostError('InvalidArgument', 'the settings are too large')
    this.state.mutate()
    this.state.settings.set(key, value)
    return new Setting(this.state, key)
  }

  Item(key: string): Setting {
    const found = this.GetItemOrNullObject(key)
    if (found === null) throw new HostError('ItemNotFound', `there is no setting "${key}"`)
    return found
  }

  GetItemOrNullObject(key: string): Setting | null {
    return this.state.settings.has(key) ? new Setting(this.state, key) : null
  }
}

/** `Excel.Setting`. */
class Setting {
  constructor(
    private readonly state: HostState,
    readonly Key: string,
  ) {}

  get Value(): unknown {
    return this.state.settings.get(this.Key)
  }

  Delete(): void {
    this.state.mutate()
    this.state.settings.delete(this.Key)
  }
}
