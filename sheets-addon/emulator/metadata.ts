import type { Methods } from './content'
import type { EmulatedSheet } from './sheet'

type Real = GoogleAppsScript.Spreadsheet.DeveloperMetadata

/** Developer metadata on a sheet. */
export class EmulatedMetadata implements Methods<Real, 'getKey' | 'getValue' | 'setValue' | 'getLocation' | 'remove'> {
  constructor(
    private readonly sheet: EmulatedSheet,
    private readonly key: string,
    private value: string,
  ) {}

  getKey() {
    return this.key
  }
  getValue() {
    return this.value
  }
  setValue(value: string) {
    this.sheet.mutate()
    this.value = value
    return this
  }
  getLocation() {
    return { getSheet: () => this.sheet }
  }
  remove() {
    this.sheet.mutate()
    this.sheet.metadata = this.sheet.metadata.filter((each) => each !== this)
  }
  /** The same on a copy of the tab. */
  copyTo(sheet: EmulatedSheet): EmulatedMetadata {
    return new EmulatedMetadata(sheet, this.key, this.value)
  }
}
