import { InputError } from '../core/input-error'
import type { ErrorCode } from '../core/locale/errors'

/** What Excel's error codes mean to a person; the messages behind them are meant for programmers. */
const meanings: Readonly<Record<string, ErrorCode>> = {
  AccessDenied: 'host-protected',
  InvalidOperationInCellEditMode: 'host-typing',
  ItemNotFound: 'host-sheet-gone',
  InvalidObjectPath: 'host-sheet-gone',
  InvalidReference: 'host-sheet-gone',
  MergedRangeConflict: 'host-merged',
  ServiceNotAvailable: 'host-busy',
  ActivityLimitReached: 'host-busy',
  RequestAborted: 'host-busy',
  Conflict: 'host-busy',
  InactiveWorkbook: 'host-busy',
  MemoryLimitReached: 'host-too-large',
  RequestPayloadSizeLimitExceeded: 'host-too-large',
  ResponsePayloadSizeLimitExceeded: 'host-too-large',
  RangeExceedsLimit: 'host-too-large',
  OperationCellsExceedLimit: 'host-too-large',
  ApiNotFound: 'host-too-old',
  ApiNotAvailable: 'host-too-old',
  NotImplemented: 'host-too-old',
}

/** Excel's refusal as the sentence that people read. */
export function inputErrorOf(error: unknown): InputError {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown }
  const meaning = meanings[String(code)]
  return meaning === undefined
    ? new InputError('host-failed', { message: String(message ?? error) })
    : new InputError(meaning)
}
