import { InputError } from '../input-error'

/** Hosts take results of some megabytes; a cell of text may be a sentence. */
const MOST_CELLS = 50_000

/**
 * Refuses a result that no host takes, before it is computed.
 * @throws {InputError} `result-too-large`
 */
export function refuseTooLarge(rows: number, columns: number): void {
  if (rows * columns > MOST_CELLS) throw new InputError('result-too-large', { rows, columns, most: MOST_CELLS })
}
