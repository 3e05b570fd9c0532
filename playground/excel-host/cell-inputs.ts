import { HostError } from './host-error'
import { typedText } from './typed-text'
import type { CellInput } from './workbook-model'

const LONGEST_TEXT = 32767
const LONGEST_FORMULA = 8192

/** What is put into one cell, and the number format that Excel gives it if it had none. */
export interface Written {
  readonly input: CellInput
  readonly numberFormat?: string
}

/**
 * What Excel makes of a value written to a cell; undefined for null, which leaves the cell as it is. "=…" is a formula,
 * an apostrophe in front or the format "@" keeps text a text.
 */
export function writtenCell(value: unknown, numberFormat: string, date1904: boolean): Written | undefined {
  if (value === null) return undefined
  if (value === '') return { input: { kind: 'blank' } }
  if (typeof value === 'number' || typeof value === 'boolean') return { input: { kind: 'value', value } }
  if (typeof value !== 'string') throw new HostError('InvalidArgument', `a cell cannot hold ${typeof value}`)
  if (value.length > LONGEST_TEXT) throw new HostError('InvalidArgument', 'a cell holds at most 32,767 characters')
  if (value.startsWith("'")) return { input: { kind: 'value', value: value.slice(1) } }
  if (numberFormat === '@') return { input: { kind: 'value', value } }
  const typed = typedText(value, date1904)
  if (typeof typed.value !== 'string') {
    const { numberFormat: shown } = typed
    const input = { kind: 'value', value: typed.value } as const
    return shown !== undefined && numberFormat === 'General' ? { input, numberFormat: shown } : { input }
  }
  if (/^[=+\-@]./.test(value)) return { input: { kind: 'formula', formula: checkFormula(value) } }
  return { input: { kind: 'value', value } }
}

/** Refuses a formula that Excel could not even read: too long, or with a bracket or quote left open. */
function checkFormula(text: string): string {
  const formula = text.startsWith('=') ? text : `=${text}`
  if (formula.length > LONGEST_FORMULA) throw new HostError('InvalidArgument', 'a formula has at most 8,192 characters')
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, 'x')
  const open: string[] = []
  for (const character of bare.match(/["'(){}]/g) ?? []) {
    const isClosing = character === ')' || character === '}'
    const matches = isClosing && open.pop() === (character === ')' ? '(' : '{')
    if (isClosing ? !matches : character === '"' || character === "'") throw unreadable(formula)
    if (!isClosing) open.push(character)
  }
  if (open.length > 0 || formula.trim() === '=') throw unreadable(formula)
  return formula
}

function unreadable(formula: string): HostError {
  return new HostError('InvalidArgument', `${formula} is no formula`)
}
