import type { ConfirmedColumn } from '../model/recognise'
import type { Dataset } from '../model/dataset'
import type { NotAvailable } from '../input-error'
import type { Cell } from '../cells/cell'
import type { DayNumber } from '../cells/day'
import type { Calendar } from '../calendar/period'
import type { Locale, Text } from '../locale/text'
import type { Parameter } from './parameters'

export { PREFIX } from '../sheets/function-prefix'

/** A cell of a result. Hosts show `NotAvailable` as #N/A with its reason. */
export type ResultCell = string | number | boolean | NotAvailable
export type Result = ResultCell | readonly (readonly ResultCell[])[]

/** What a call knows beside its arguments; nothing here comes from a clock or a global. */
export interface CallContext {
  readonly locale: Locale
  readonly today: DayNumber
  readonly date1904: boolean
  readonly calendar: Calendar
  /** Which headers a person has settled to be which columns; holds for data arguments too. */
  readonly confirmed: readonly ConfirmedColumn[]
  /** The tables recognised in the workbook, for calls without a data argument. */
  readonly dataset: () => Dataset
}

/** An example is documentation and, in every host, a test. Data ranges are written as array literals. */
export interface Example {
  /** Without the equals sign, e.g. `KPI_SPLIT(100, {1;1;1})`. */
  readonly formula: string
  readonly gives: Result
  readonly note?: Text
}

type Values<P> = { readonly [K in keyof P]: P[K] extends Parameter<infer V> ? V : never }

export interface FunctionDefinition<P extends Record<string, Parameter<unknown>> = Record<string, Parameter<unknown>>> {
  /** Without the prefix; A–Z, 0–9 and _; never changes once published. */
  readonly name: string
  readonly summary: Text
  /** In calling order, which never changes once published. */
  readonly parameters: P
  /** Reads the workbook's tables when called without a data argument. */
  readonly live: boolean
  readonly examples: readonly Example[]
  evaluate(values: Values<P>, context: CallContext): Result
}

/** A definition whose parameter types have been forgotten, as the registry and the hosts hold it. */
export interface AnyFunction {
  readonly name: string
  readonly summary: Text
  readonly parameters: Readonly<Record<string, Parameter<unknown>>>
  readonly live: boolean
  readonly examples: readonly Example[]
  /**
   * Calls the function with arguments as a host delivers them: a cell or a rectangle of cells each; `null`,
   * `undefined` or nothing for what was omitted.
   * @throws {InputError} for an argument that cannot be used
   */
  call(args: readonly Argument[], context: CallContext): Result
}

export type Argument = Cell | readonly (readonly Cell[])[]

/** Declares a spreadsheet function: one definition from which every host's face of it is generated. */
export function defineFunction<P extends Record<string, Parameter<unknown>>>(
  definition: Omit<FunctionDefinition<P>, 'live'> & { readonly live?: boolean },
): AnyFunction {
  return {
    name: definition.name,
    summary: definition.summary,
    parameters: definition.parameters,
    live: definition.live ?? false,
    examples: definition.examples,
    call(args, context) {
      const values: Record<string, unknown> = {}
      let index = 0
      for (const [argument, parameter] of Object.entries(definition.parameters)) {
        values[argument] = parameter.read(
          parameter.repeating ? args.slice(index) : args.slice(index, index + 1),
          argument,
        )
        index += 1
      }
      return definition.evaluate(values as Values<P>, context)
    },
  }
}
