import * as z from 'zod/mini'
import { isBlank, isDateObject, isErrorText, quoteCell, type Cell } from '../cells/cell'
import { readNumber } from '../cells/number'
import { InputError } from '../input-error'
import { errorTexts, type ErrorCode } from '../locale/errors'
import type { Text } from '../locale/text'
import type { Argument } from './define'

/** One parameter of a spreadsheet function: how hosts announce it and how an argument becomes a value. */
export interface Parameter<T> {
  readonly description: Text
  /** Whether hosts announce a rectangle; a single cell is always fine where a rectangle is. */
  readonly shape: 'cell' | 'range'
  readonly type: 'number' | 'text' | 'any'
  readonly optional: boolean
  /** The last parameter may come any number of times. */
  readonly repeating: boolean
  /** The words it takes, when these are all it takes. */
  readonly choices?: readonly string[]
  /**
   * @param given the argument as the host hands it over; all that are left for a repeating parameter
   * @throws {InputError} that names the argument and the cell
   */
  read(given: readonly Argument[], name: string): T
}

/** Values of a rectangle in reading order, with its shape, so that a result can keep it. */
export interface Grid<T> {
  readonly values: readonly T[]
  readonly rows: number
  readonly columns: number
}

type Schema<T> = () => z.ZodMiniType<T, Cell>

/** A cell's kind: its schema is built on first use, because Sheets starts the script anew for every call. */
export interface CellKind<T> {
  readonly type: Parameter<T>['type']
  readonly choices?: readonly string[]
  readonly schema: Schema<T>
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** A refusal inside a schema: the code of the sentence; the facts are the found cell's. */
const refuse = (code: ErrorCode) => ({ error: () => code })

/** A number, or text that reads as one. */
export const numeric: CellKind<number> = {
  type: 'number',
  schema: once(() => z.pipe(z.transform(toNumber), z.number(refuse('not-a-number')))),
}

/** A number of 0 or more. */
export const nonNegative: CellKind<number> = {
  type: 'number',
  schema: once(() =>
    z.pipe(z.transform(toNumber), z.number(refuse('not-a-number')).check(z.gte(0, refuse('weight-negative')))),
  ),
}

/** A number above 0. */
export const positive: CellKind<number> = {
  type: 'number',
  schema: once(() =>
    z.pipe(z.transform(toNumber), z.number(refuse('not-a-number')).check(z.gt(0, refuse('not-positive')))),
  ),
}

/** A number; blanks, "n/a" and error cells are undefined. What a blank means is the function's rule. */
export const numericOrMissing: CellKind<number | undefined> = {
  type: 'number',
  schema: once(() => z.pipe(z.transform(missingOrNumber), z.optional(z.number(refuse('not-a-number'))))),
}

/** Text, trimmed; numbers and dates come as they are, for whoever reads periods. Blanks are "". */
export const anything: CellKind<Cell> = {
  type: 'any',
  schema: once(() => z.pipe(z.transform(blankToNull), z.custom<Cell>(notAnError, refuse('cell-has-error')))),
}

/** Text, trimmed and not blank; a number is taken as it is written. */
export const words: CellKind<string> = {
  type: 'text',
  schema: once(() => z.pipe(z.transform(toText), z.string(refuse('cell-blank')))),
}

/** The cell as it is, errors too: for a function that knows only later how a cell is to be read. */
export const untouched: CellKind<Cell> = {
  type: 'any',
  schema: once(() => z.custom<Cell>()),
}

/** One of a few words. */
export function oneOf<W extends string>(words: readonly [W, ...W[]]): CellKind<W> {
  return {
    type: 'text',
    choices: words,
    schema: once(() => z.pipe(z.transform(toWord), z.enum(words, refuse('not-one-of')))),
  }
}

/** A parameter of one cell. */
export function cell<T>(kind: CellKind<T>, description: Text): Parameter<T> {
  return {
    description,
    shape: 'cell',
    type: kind.type,
    optional: false,
    repeating: false,
    ...(kind.choices === undefined ? {} : { choices: kind.choices }),
    read: ([argument], name) => readCell(kind, oneCell(needed(argument, name, description), name), name),
  }
}

/** A parameter of one cell or a rectangle; keeps the shape. */
export function range<T>(kind: CellKind<T>, description: Text): Parameter<Grid<T>> {
  return {
    description,
    shape: 'range',
    type: kind.type === 'number' ? 'number' : 'any',
    optional: false,
    repeating: false,
    read: ([argument], name) => readGrid(kind, needed(argument, name, description), name),
  }
}

/** The same parameter, with a value for when it is left out. */
export function optional<T, D>(parameter: Parameter<T>, otherwise: D): Parameter<T | D> {
  return {
    ...parameter,
    optional: true,
    read: (given, name) => (isOmitted(given[0]) ? otherwise : parameter.read(given, name)),
  }
}

/** Any number of ranges with headers, as they are. */
export function dataRanges(description: Text): Parameter<readonly DataRange[]> {
  return {
    description,
    shape: 'range',
    type: 'any',
    optional: true,
    repeating: true,
    read: (given) => given.filter((argument) => !isOmitted(argument)).map(rectangle),
  }
}

export type DataRange = readonly (readonly Cell[])[]

/** An argument that must be there. Blank cells are there; what they mean is the kind's matter. */
function needed(argument: Argument, name: string, description: Text): Argument {
  if (argument === undefined || hasNoCell(argument))
    throw new InputError('argument-missing', { expected: description }, { argument: name })
  return argument
}

/** A range that has shrunk to nothing. */
function hasNoCell(argument: Argument): boolean {
  return isRectangle(argument) && (argument[0]?.length ?? 0) === 0
}

/** An omitted argument, or an empty single cell: hosts cannot always tell the two apart. */
function isOmitted(argument: Argument): boolean {
  if (hasNoCell(argument)) return true
  const found = isRectangle(argument) && argument.length === 1 && argument[0]?.length === 1 ? argument[0][0] : argument
  return found === undefined || found === null || found === ''
}

function rectangle(argument: Argument): DataRange {
  return isRectangle(argument) ? argument : [[argument]]
}

function isRectangle(argument: Argument): argument is DataRange {
  return Array.isArray(argument)
}

function oneCell(argument: Argument, name: string): Cell {
  const cells = rectangle(argument)
  const columns = cells[0]?.length ?? 0
  if (cells.length !== 1 || columns !== 1)
    throw new InputError('one-cell-needed', { rows: cells.length, columns }, { argument: name })
  return cells[0]?.[0]
}

function readGrid<T>(kind: CellKind<T>, argument: Argument, name: string): Grid<T> {
  const cells = rectangle(argument)
  const shape = { rows: cells.length, columns: cells[0]?.length ?? 0 }
  const values: T[] = []
  for (const row of cells) {
    for (let column = 0; column < shape.columns; column += 1)
      values.push(readCell(kind, row[column], name, values.length, shape))
  }
  return { values, ...shape }
}

/**
 * Reads one cell of an argument.
 * @param position the cell's number in a grid of that shape, from 0 in reading order; places the message
 * @throws {InputError} that names the argument, and the place if the grid has more than one cell
 */
export function readCell<T>(
  kind: CellKind<T>,
  found: Cell,
  name: string,
  position = 0,
  shape: Pick<Grid<T>, 'rows' | 'columns'> = { rows: 1, columns: 1 },
): T {
  const result = kind.schema().safeParse(found)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const choices = issue?.code === 'invalid_value' ? issue.values.map(String).join(', ') : ''
  const facts = { found: quoteCell(found), choices }
  throw new InputError(refusal(found, issue?.message ?? ''), facts, placeOf(name, position, shape))
}

/** Where a cell of a grid stands, as people count; a single cell is known by its argument alone. */
export function placeOf(name: string, position: number, { rows, columns }: Pick<Grid<unknown>, 'rows' | 'columns'>) {
  if (rows * columns === 1) return { argument: name }
  const row = Math.floor(position / columns) + 1
  return columns === 1 ? { argument: name, row } : { argument: name, row, column: (position % columns) + 1 }
}

function refusal(found: Cell, said: string): ErrorCode {
  if (isErrorText(found)) return 'cell-has-error'
  if (isBlank(found)) return 'cell-blank'
  return isErrorCode(said) ? said : 'not-a-number'
}

function isErrorCode(said: string): said is ErrorCode {
  return said in errorTexts
}

function toNumber(found: Cell): unknown {
  return typeof found === 'string' ? (readNumber(found) ?? found) : found
}

function missingOrNumber(found: Cell): unknown {
  if (isBlank(found) || isErrorText(found)) return undefined
  return typeof found === 'string' ? (/^(n\/a|-+|—)$/i.test(found.trim()) ? undefined : toNumber(found)) : found
}

function toText(found: Cell): unknown {
  if (isBlank(found) || isErrorText(found)) return undefined
  return typeof found === 'string' ? found.trim() : quoteCell(found)
}

function toWord(found: Cell): unknown {
  return typeof found === 'string' ? found.trim().toLowerCase() : found
}

function blankToNull(found: Cell): Cell {
  return isBlank(found) ? null : typeof found === 'string' ? found.trim() : found
}

function notAnError(found: unknown): boolean {
  return isDateObject(found) || !isErrorText(found as Cell)
}
