import type { SheetInfo } from './port'

const LONGEST_NAME = 31

/** A name for a new sheet, with a number behind it if another sheet has it already. */
export function freeName(wanted: string, sheets: readonly SheetInfo[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()))
  const plain = wanted.replace(/[\\/?*[\]:]/g, '-').slice(0, LONGEST_NAME)
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`
    const name = plain.slice(0, LONGEST_NAME - suffix.length) + suffix
    if (!taken.has(name.toLowerCase())) return name
  }
}
