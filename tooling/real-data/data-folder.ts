import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Public data sets that are not part of the repository: beside the checkout, or where YARDSTICK_DATA says. */
const FOLDER = process.env.YARDSTICK_DATA ?? join(__dirname, '..', '..', '..', 'shared', 'data')

/** `describe` where these files are there; else the tests are shown as skipped. */
export function describeWith(...names: readonly string[]): jest.Describe {
  return names.every((name) => existsSync(join(FOLDER, name))) ? describe : describe.skip
}

/** Where a file such as "superstore/superstore.csv" is. */
export function pathOf(name: string): string {
  return join(FOLDER, name)
}

/** The bytes of such a file. */
export function readData(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(pathOf(name)))
}
