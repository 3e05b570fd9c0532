/** A cell that holds an error, or a result that is one; the message is for the person who looks at it. */
export interface CellError {
  readonly error: string
  readonly message?: string
}

/** A cell as a call carries it there and back; blanks are null. */
export type CallCell = string | number | boolean | null | CellError

/** An argument as the grid has it; undefined where nothing stands between two commas. */
export type CallArgument = CallCell | readonly (readonly CallCell[])[] | undefined

export const BUSY = '#BUSY!'

/** The place of a formula; what a call's result goes to. */
export interface CellPlace {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** Whether an argument waits for a result itself. */
export function isBusy(argument: CallArgument): boolean {
  return isMatrix(argument) ? argument.some((row) => row.includes(BUSY)) : argument === BUSY
}

function isMatrix(argument: CallArgument): argument is readonly (readonly CallCell[])[] {
  return Array.isArray(argument)
}
