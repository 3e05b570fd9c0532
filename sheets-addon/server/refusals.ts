import { InputError } from '../../core/input-error'
import type { ErrorCode } from '../../core/locale/errors'

/** What Google's sentences mean. They have no codes, and come in English or in the language of the account. */
const meanings: readonly (readonly [RegExp, ErrorCode])[] = [
  [/protected cell or object|permission to (?:edit|access)|view-only|read-only/i, 'host-protected'],
  [/merged range|merge frozen|part of a merged cell/i, 'host-merged'],
  [/above the limit of \d+ cells|maximum of \d+ characters|Argument too large/i, 'host-too-large'],
  [/Exceeded maximum execution time/i, 'took-too-long'],
  [/too many (?:times|scripts)|timed out|try again|Service error/i, 'host-busy'],
]

/** Google's refusal as the sentence that people read. */
export function inputErrorOf(error: unknown): InputError {
  if (error instanceof InputError) return error
  const message = messageOf(error)
  const meaning = meanings.find(([sentence]) => sentence.test(message))?.[1]
  return meaning === undefined ? new InputError('host-failed', { message }) : new InputError(meaning)
}

/** What a service throws need not be an `Error` of this script. */
export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error)
}
