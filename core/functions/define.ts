import type { ConfirmedColumn } from '../model/recognise'
import type { Dataset } from '../model/dataset'
import type { BusinessRules } from '../model/reading-rules'
import { NotAvailable } from '../input-error'
import type { Cell } from '../cells/cell'
import type { Kpi } from '../kpis/kpi'
import type { Group } from '../measures/group'
import type { DayNumber } from '../cells/day'
import type { Calendar, Period } from '../calendar/period'
import type { Locale, Text } from '../locale/text'
import type { OwnKpis } from '../own-kpis/own-kpis'
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
  /** What people say about their business; holds for data arguments too. */
  readonly business: BusinessRules
  /** The KPIs that people have defined; read on first use. */
  readonly ownKpis: () => OwnKpis
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

/** What one cell of a result says: the value of a KPI for a period and a group. */
export interface KpiQuestion {
  readonly kpi: Kpi
  readonly period: Period
  readonly group: Group
  readonly dataset: Dataset
}

/** A cell of a result; row and column count from 0. */
export interface ResultPlace {
  readonly row: number
  readonly column: number
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
  /** What a cell of the result says, where it is a KPI's value: not for titles, nor for what cannot be read. */
  behind?(values: Values<P>, context: CallContext, place: ResultPlace): KpiQuestion | undefined
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
  /**
   * What a cell of the call's result says, where it is a KPI's value.
   * @throws {InputError} for an argument that cannot be used
   */
  behind(args: readonly Argument[], context: CallContext, place: ResultPlace): KpiQuestion | undefined
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
    call: (args, context) => cellsOnly(definition.evaluate(readArguments(definition.parameters, args), context)),
    behind: (args, context, place) => definition.behind?.(readArguments(definition.parameters, args), context, place),
  }
}

/** No host has a cell for what grows beyond all numbers: it is not available, whichever function it comes from. */
function cellsOnly(result: Result): Result {
  if (!isRectangle(result)) return cellOnly(result)
  return result.every((row) => row.every(isCell)) ? result : result.map((row) => row.map(cellOnly))
}

function isRectangle(result: Result): result is readonly (readonly ResultCell[])[] {
  return Array.isArray(result)
}

function isCell(found: ResultCell): boolean {
  return typeof found !== 'number' || Number.isFinite(found)
}

function cellOnly(found: ResultCell): ResultCell {
  return isCell(found) ? found : new NotAvailable('beyond-numbers')
}

function readArguments<P extends Record<string, Parameter<unknown>>>(
  parameters: P,
  args: readonly Argument[],
): Values<P> {
  const values: Record<string, unknown> = {}
  Object.entries(parameters).forEach(([argument, parameter], index) => {
    values[argument] = parameter.read(parameter.repeating ? args.slice(index) : args.slice(index, index + 1), argument)
  })
  return values as Values<P>
}
