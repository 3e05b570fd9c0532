import { isBlank, quoteCell, type Cell } from '../cells/cell'
import { readNumber } from '../cells/number'
import { InputError } from '../input-error'
import { SETUP_SHEET } from './settings'

/** A line of the Setup sheet while it is read; rows count from 1. */
export interface Line {
  readonly section: string
  readonly item: string
  readonly setting: string
  readonly value: Cell
  readonly row: number
}

/** The value of a line as text. */
export function textOf(line: Line): string {
  return String(line.value ?? '').trim()
}

/**
 * The value of a line as a number; "40%" is 0.4.
 * @throws {InputError} `setting-unreadable`, `cell-blank`
 */
export function numberOf(line: Line): number {
  const number = typeof line.value === 'number' ? line.value : readNumber(textOf(line))
  if (number === undefined || !Number.isFinite(number)) throw unreadable(line, line.value)
  return number
}

/** The error about a line: its row, and what of it cannot be read or is missing. */
export function unreadable(line: Line, found: Cell): InputError {
  const place = { sheet: SETUP_SHEET, row: line.row }
  if (isBlank(found)) return new InputError('cell-blank', {}, place)
  return new InputError('setting-unreadable', { found: quoteCell(found) }, place)
}
