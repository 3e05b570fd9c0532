import type { ModelCell } from './workbook-model'

/** An error in a cell: its text, e.g. "#N/A", and what the function says about it. */
export interface CellError {
  readonly error: string
  readonly message?: string
}

export type CallResult = { readonly values: readonly (readonly (ModelCell | CellError)[])[] } | CellError

/** By the runtime's internal codes. */
const errorTexts: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 8: '#NULL!' }

/** A result as the runtime sends it to an older host. */
export interface InvocationObject {
  readonly id: number
  readonly failed?: boolean
  readonly value: unknown
  readonly errorCode?: number
}

/** [id, whether it succeeded, value or message, error code] */
export type InvocationResult = readonly [number, boolean, unknown, (number | undefined)?]

/** What a custom function has answered, out of the runtime's message. */
export function resultOf([, succeeded, value, code]: InvocationResult): CallResult {
  if (!succeeded) {
    const error = errorTexts[code ?? 0] ?? '#VALUE!'
    return typeof value === 'string' && value !== '' ? { error, message: value } : { error }
  }
  if (isCellError(value)) return cellOf(value) as CellError
  const rows = Array.isArray(value) ? (value as readonly unknown[]) : [[value]]
  return { values: rows.map((row) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)])) }
}

function isCellError(value: unknown): value is { basicValue: unknown; message?: unknown } {
  return typeof value === 'object' && value !== null && 'basicValue' in value
}

function cellOf(value: unknown): ModelCell | CellError {
  if (isCellError(value)) {
    const message = typeof value.message === 'string' && value.message !== '' ? { message: value.message } : {}
    return { error: String(value.basicValue), ...message }
  }
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value
  return value === null || value === undefined ? 0 : { error: '#VALUE!' }
}
