import { isDateObject, type Cell } from '../core/cells/cell'
import { dayNumber } from '../core/cells/day'
import {
  PREFIX,
  type AnyFunction,
  type Argument,
  type CallContext,
  type Result,
  type ResultCell,
} from '../core/functions/define'
import { functions } from '../core/functions/registry'
import { InputError, NotAvailable } from '../core/input-error'
import { localeOf, type Locale } from '../core/locale/text'
import { plainBusiness } from '../core/model/reading-rules'
import { noOwnKpis } from '../core/own-kpis/own-kpis'
import type { LiveDataset } from '../core/workbook/live-dataset'
import { ownKpisOf } from '../core/workbook/own-kpis'
import type { WorkbookTables } from '../core/workbook/recognise-workbook'

/** A cell that waits longer than this is told so: #BUSY! must not stand for ever. */
const LONGEST_WAIT = 60_000

type ExcelCell = string | number | boolean | CustomFunctions.Error

/**
 * Makes every function of the registry callable in Excel. Has to run as soon as the script loads, before Excel asks
 * for the first of them. Functions that read the workbook's tables stream: they answer again when the tables change.
 */
export function associateFunctions(data: LiveDataset): void {
  const answers = new WeakMap<WorkbookTables, Map<string, ExcelCell[][]>>()
  for (const definition of functions()) {
    CustomFunctions.associate(
      PREFIX + definition.name,
      definition.live
        ? (...given: unknown[]) => stream(definition, given, data, answers)
        : (...given: unknown[]) => answer(definition, argumentsOf(definition, given), contextOf(undefined)),
    )
  }
}

/** Answers a streaming call now and after each change of the tables, but only with something new. */
function stream(
  definition: AnyFunction,
  given: readonly unknown[],
  data: LiveDataset,
  answers: WeakMap<WorkbookTables, Map<string, ExcelCell[][]>>,
): void {
  const invocation = given[given.length - 1] as CustomFunctions.StreamingInvocation<ExcelCell[][]>
  const args = argumentsOf(definition, given)
  const key = JSON.stringify([definition.name, args])
  let last = ''
  const give = (result: ExcelCell[][]): void => {
    const text = JSON.stringify(result)
    if (text !== last) invocation.setResult(result)
    last = text
  }
  const update = async (): Promise<void> => {
    const late = setTimeout(() => give([[failure(new InputError('took-too-long'), localeNow())]]), LONGEST_WAIT)
    try {
      const tables = await data.get()
      const known = answers.get(tables) ?? new Map<string, ExcelCell[][]>()
      answers.set(tables, known)
      const result = known.get(key) ?? answer(definition, args, contextOf(tables))
      // Equal calls, of which a filled-down column has many, are computed once.
      known.set(key, result)
      give(result)
    } catch (error) {
      give([[failure(error, localeNow())]])
    } finally {
      clearTimeout(late)
    }
  }
  const end = data.subscribe(() => void update())
  invocation.onCanceled = end
  void update()
}

/**
 * Calls a function and gives its result as Excel takes it: always a matrix, numbers always finite. What the function
 * refuses is #VALUE! with the sentence in the reader's language.
 */
function answer(definition: AnyFunction, args: readonly Argument[], context: CallContext): ExcelCell[][] {
  let result: Result
  try {
    result = definition.call(args, context)
  } catch (error) {
    return [[failure(error, context.locale)]]
  }
  const rows: readonly (readonly ResultCell[])[] = Array.isArray(result) ? result : [[result as ResultCell]]
  return rows.map((row) =>
    row.map((cell) => (cell instanceof NotAvailable ? notAvailable(cell, context.locale) : cell)),
  )
}

function contextOf(tables: WorkbookTables | undefined): CallContext {
  const now = new Date()
  const today = dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate())
  return {
    locale: localeNow(),
    today: tables?.environment.today ?? today,
    date1904: tables?.environment.date1904 ?? false,
    calendar: tables?.calendar ?? { today, fiscalYearStart: 1 },
    confirmed: tables?.settings.mappings ?? [],
    business: tables?.settings.business ?? plainBusiness,
    ownKpis: () => (tables === undefined ? noOwnKpis : ownKpisOf(tables.settings)),
    dataset: () => tables?.dataset ?? { tables: {}, headersSeen: [] },
  }
}

/** The arguments in the order of the definition: repeating ones come as one array, and the invocation comes last. */
function argumentsOf({ parameters }: AnyFunction, given: readonly unknown[]): Argument[] {
  const last = Object.values(parameters).findIndex(({ repeating }) => repeating)
  const own = given.slice(0, -1)
  const repeated = last < 0 ? [] : ((own[last] ?? []) as readonly unknown[])
  return [...(last < 0 ? own : own.slice(0, last)), ...repeated].map(argumentOf)
}

function argumentOf(given: unknown): Argument {
  return Array.isArray(given) ? given.map((row) => (row as readonly unknown[]).map(cellOf)) : cellOf(given)
}

/** An error in a cell comes as an object; core knows it by its text. */
function cellOf(given: unknown): Cell {
  if (given instanceof CustomFunctions.Error) return given.code
  if (isDateObject(given)) return given
  return given as Cell
}

function failure(error: unknown, locale: Locale): CustomFunctions.Error {
  const sentence =
    error instanceof InputError ? error.in(locale) : error instanceof Error ? error.message : String(error)
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentence)
}

function notAvailable(reason: NotAvailable, locale: Locale): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, reason.in(locale))
}

function localeNow(): Locale {
  return localeOf(Office.context.displayLanguage)
}
