import { createContext, runInContext, Script as Compiled, type Context } from 'node:vm'

/** The files of a script, in the order in which they are loaded. */
export type Script = readonly { readonly name: string; readonly text: string }[]

/** What Apps Script's V8 does not have although it is no browser's. */
const MISSING = ['WebAssembly', 'SharedArrayBuffer', 'Atomics']
const PATIENCE = 30_000

const compiled = new Map<string, Compiled>()

/** Compiled once, however many realms run it. */
function compile(name: string, text: string): Compiled {
  const known = compiled.get(text) ?? new Compiled(text, { filename: name })
  compiled.set(text, known)
  return known
}

/** A script as Google runs it: anew for each call, in a realm with nothing but ECMAScript and the services. */
export function realm(script: Script, services: Readonly<Record<string, unknown>>): Context {
  const context = createContext(Object.create(null) as object, { microtaskMode: 'afterEvaluate' })
  for (const name of MISSING) runInContext(`delete globalThis.${name}`, context)
  Object.assign(context, services)
  for (const { name, text } of script) compile(name, text).runInContext(context)
  return context
}

/** Calls a global function; arguments are born inside the realm, as Google's are. */
export function callInside(context: Context, name: string, args: readonly unknown[]): unknown {
  Object.assign(context, { given: JSON.stringify(args.map(packed)) })
  return runInContext(
    `(() => {${unpack}
    const args = JSON.parse(given).map(unpack)
    delete globalThis.given
    return ${name}(...args)
  })()`,
    context,
    { timeout: PATIENCE },
  )
}

/**
 * Calls a custom function as a cell does.
 * @throws {Error} what the function throws, and for a result that Sheets would refuse
 */
export function callFromCell(context: Context, name: string, args: readonly unknown[]): unknown {
  const result = callInside(context, name, args)
  if (!Array.isArray(result)) return checkedCell(result)
  const rows = (result as readonly unknown[]).map((row) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]))
  if (rows.length === 0 || rows.some((row) => row.length !== rows[0]?.length))
    throw new Error(`${name} gave a ragged array`)
  return rows.map((row) => row.map(checkedCell))
}

/**
 * Takes the steps of google.script.run: only public functions, only plain data, and null for any result with a Date.
 * What plain data is not, but JSON has a form for, changes: `undefined` is left out, in a list null, as NaN is.
 */
export function scriptRun(context: Context, name: string, args: readonly unknown[]): unknown {
  if (name.endsWith('_')) throw new Error(`${name} is private`)
  const illegal = args.findIndex(isIllegal)
  if (illegal >= 0) throw new TypeError(`Failed due to illegal value in property: ${illegal}`)
  const result = callInside(context, name, JSON.parse(JSON.stringify(args)) as readonly unknown[])
  return isIllegal(result) ? null : JSON.parse(JSON.stringify(result ?? null))
}

function checkedCell(cell: unknown): unknown {
  const isCell = typeof cell === 'string' || typeof cell === 'boolean' || (typeof cell === 'number' && isFinite(cell))
  if (!isCell) throw new Error(`a cell cannot hold ${String(cell)}`)
  return cell
}

function isIllegal(value: unknown): boolean {
  if (['function', 'symbol', 'bigint'].includes(typeof value)) return true
  if (/Date|Map|Set|RegExp|Promise/.test(Object.prototype.toString.call(value))) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(isIllegal)
}

/** JSON has neither dates nor what was left out. */
function packed(value: unknown): unknown {
  if (value === undefined) return { omitted: true }
  if (value instanceof Date) return { date: value.getTime() }
  return Array.isArray(value) ? value.map(packed) : value
}

const unpack = `
  const unpack = (value) =>
    Array.isArray(value) ? value.map(unpack)
    : value === null || typeof value !== 'object' ? value
    : value.omitted ? undefined
    : value.date === undefined ? value : new Date(value.date)`
