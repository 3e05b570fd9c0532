import { InputError } from '../../core/input-error'
import { decodeText } from './decode-text'
import type { OpenedSheet } from './opened-sheet'
import { readCsv } from './read-csv'
import { readXlsx } from './read-xlsx'

/** What the file dialog offers. */
export const OPENABLE = '.csv,.tsv,.txt,.xlsx'

/**
 * Reads a file that a person has chosen; it goes nowhere else.
 * @throws {InputError} `file-unreadable`, with what is wrong
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<readonly OpenedSheet[]> {
  const plainName = name.replace(/\.[^.]*$/, '')
  try {
    const sheets = isZip(bytes) ? await readXlsx(bytes) : [readCsv(plainName, textOf(bytes))]
    if (sheets.every(({ cells }) => cells.length === 0)) throw new RangeError('it is empty')
    // A file of one sheet is known by its own name.
    return sheets.length === 1 ? sheets.map((sheet) => ({ ...sheet, name: plainName })) : sheets
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new InputError('file-unreadable', { file: name, message })
  }
}

/** An .xlsx file is a zip archive, whatever its name ends with. */
function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b
}

/** @throws {TypeError} for bytes that are no text: an old .xls, a picture */
function textOf(bytes: Uint8Array): string {
  const text = decodeText(bytes)
  if (text.includes('\0')) throw new TypeError('it is no text and no .xlsx file')
  return text
}
