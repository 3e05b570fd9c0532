import { isDateObject, type Cell, type Cells } from '../../core/cells/cell'
import type { Argument, CallContext, Result, ResultCell } from '../../core/functions/define'
import { findFunction } from '../../core/functions/registry'
import { InputError, NotAvailable } from '../../core/input-error'
import type { Locale } from '../../core/locale/text'
import { ownKpisOf } from '../../core/workbook/own-kpis'
import { calendarOf, type Settings } from '../../core/workbook/settings'
import { environment, locale, serialize } from './environment'
import { readSetup, readTables } from './workbook-tables'

/** What a cell, or the cells that a result spills over, can hold. */
export type Shown = string | number | boolean | (string | number | boolean)[][]

/**
 * Calls a spreadsheet function as a cell of Sheets does.
 * @param args cells or rectangles: dates are objects, blanks `""`, what was left out `undefined`
 * @throws {Error} the sentence that the cell shows as its error
 */
export function call(name: string, args: readonly Argument[]): Shown {
  const definition = findFunction(name)
  if (definition === undefined) throw new Error(`There is no function ${name}.`)
  try {
    return shown(definition.call(args.map(plain), callContext()))
  } catch (error) {
    throw error instanceof InputError ? new Error(error.in(locale())) : error
  }
}

function shown(result: Result): Shown {
  if (result instanceof NotAvailable) throw new Error(result.in(locale()))
  if (typeof result !== 'object') return result
  return result.map((row) => row.map(shownCell))
}

/** One error of a rectangle must not take the others with it: there it is text. */
function shownCell(cell: ResultCell): string | number | boolean {
  return cell instanceof NotAvailable ? '#N/A' : cell
}

function plain(argument: Argument): Argument {
  if (Array.isArray(argument)) return serialize(argument)
  return isDateObject(argument) ? firstOf(serialize([[argument]])) : argument
}

function firstOf(cells: Cells): Cell {
  return cells[0]?.[0]
}

/** Everything on first use: each question to a service takes longer than most functions. */
function callContext(): CallContext {
  const around = once(environment)
  const settings = once<Settings>(readSetup)
  return {
    get locale(): Locale {
      return around().locale
    },
    get today() {
      return around().today
    },
    date1904: false,
    get calendar() {
      return calendarOf(settings(), around())
    },
    get confirmed() {
      return settings().mappings
    },
    get business() {
      return settings().business
    },
    ownKpis: () => ownKpisOf(settings()),
    dataset: once(() => readTables(settings(), around()).dataset),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
