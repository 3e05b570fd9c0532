import { NotAvailable } from '../input-error'
import type { TextColumn } from '../model/dataset'
import type { Condition, GroupIn } from './conditions'

/**
 * Rows parted by which groups they belong to: each row has one part, each group is a list of parts. So a row is
 * added up once, however many groups hold it.
 */
export interface Parts {
  readonly count: number
  /** -1 for rows of no group. */
  readonly ofRow: Int32Array
  /** The parts of each group. */
  readonly ofGroup: readonly (readonly number[])[]
}

const NO_PART = -1
const NOT_YET = -2

/** Above so many pairs of a part and a class, those that occur are looked up instead of all being listed. */
const MOST_PAIRS = 1 << 20

interface Parting {
  /** Without it, all rows are of one part. */
  readonly ofRow: Int32Array | undefined
  /** The groups that the rows of each part belong to, ascending. */
  readonly members: readonly (readonly number[])[]
}

/**
 * Parts the rows of a table by groups, which may overlap.
 * @param rows number of rows
 */
export function partByGroups(rows: number, groups: readonly GroupIn[]): Parts {
  const told = groups.flatMap((conditions, group) => (conditions instanceof NotAvailable ? [] : [group]))
  const columns = new Set(
    groups.flatMap((each) => (each instanceof NotAvailable ? [] : each.map(({ column }) => column))),
  )
  if (told.length === 0) return { count: 0, ofRow: new Int32Array(rows).fill(NO_PART), ofGroup: groups.map(() => []) }
  let parting: Parting = { ofRow: undefined, members: [told] }
  for (const column of columns) parting = partByColumn(column, groups, parting)
  const ofGroup = groups.map((): number[] => [])
  parting.members.forEach((list, part) => list.forEach((group) => ofGroup[group]?.push(part)))
  return { count: parting.members.length, ofRow: parting.ofRow ?? new Int32Array(rows), ofGroup }
}

/** Parts further by one column: the groups that test it stay only where its value passes. */
function partByColumn(column: TextColumn, groups: readonly GroupIn[], { ofRow, members }: Parting): Parting {
  const { isTesting, classes, ofCode } = classesOf(column, groups)
  const sets = members.map((list) => new Set(list))
  const untested = members.map((list) => list.filter((group) => !isTesting.has(group)))
  const found: (readonly number[])[] = []
  const byMembers = new Map<string, number>()
  const newPart = (part: number, ofClass: number): number => {
    const passing = (classes[ofClass] ?? []).filter((group) => sets[part]?.has(group))
    const list = [...(untested[part] ?? []), ...passing].sort((one, other) => one - other)
    if (list.length === 0) return NO_PART
    const name = list.join()
    const known = byMembers.get(name) ?? found.push(list) - 1
    byMembers.set(name, known)
    return known
  }
  const { codes } = column
  if (ofRow === undefined) {
    const partOfClass = classes.map((_, ofClass) => newPart(0, ofClass))
    return {
      ofRow: lookedUp(
        codes,
        ofCode.map((ofClass) => partOfClass[ofClass] ?? NO_PART),
      ),
      members: found,
    }
  }
  const pairs = members.length * classes.length
  const next =
    pairs <= MOST_PAIRS
      ? partByList(ofRow, codes, ofCode, classes.length, new Int32Array(pairs).fill(NOT_YET), newPart)
      : partByMap(ofRow, codes, ofCode, classes.length, newPart)
  return { ofRow: next, members: found }
}

function lookedUp(codes: Int32Array, ofCode: Int32Array): Int32Array {
  const found = new Int32Array(codes.length)
  for (let row = 0; row < found.length; row += 1) found[row] = ofCode[codes[row] ?? 0] ?? NO_PART
  return found
}

type NewPart = (part: number, ofClass: number) => number

function partByList(
  ofRow: Int32Array,
  codes: Int32Array,
  ofCode: Int32Array,
  classes: number,
  known: Int32Array,
  newPart: NewPart,
): Int32Array {
  const next = new Int32Array(ofRow.length)
  for (let row = 0; row < next.length; row += 1) {
    const part = ofRow[row] ?? NO_PART
    const ofClass = ofCode[codes[row] ?? 0] ?? 0
    const pair = part * classes + ofClass
    let into = part < 0 ? NO_PART : (known[pair] ?? NO_PART)
    if (into === NOT_YET) {
      into = newPart(part, ofClass)
      known[pair] = into
    }
    next[row] = into
  }
  return next
}

function partByMap(
  ofRow: Int32Array,
  codes: Int32Array,
  ofCode: Int32Array,
  classes: number,
  newPart: NewPart,
): Int32Array {
  const known = new Map<number, number>()
  return ofRow.map((part, row) => {
    if (part < 0) return NO_PART
    const ofClass = ofCode[codes[row] ?? 0] ?? 0
    const pair = part * classes + ofClass
    const into = known.get(pair) ?? newPart(part, ofClass)
    known.set(pair, into)
    return into
  })
}

/** Codes of a column that the same groups want are one class; class 0 is wanted by none. */
function classesOf(column: TextColumn, groups: readonly GroupIn[]) {
  const isTesting = new Set<number>()
  const wantedBy = new Map<number, number[]>()
  groups.forEach((conditions, group) => {
    const tests = conditions instanceof NotAvailable ? [] : conditions.filter((each) => each.column === column)
    if (tests.length > 0) isTesting.add(group)
    for (const code of codesOfAll(tests)) {
      const list = wantedBy.get(code)
      if (list === undefined) wantedBy.set(code, [group])
      else list.push(group)
    }
  })
  const classes: (readonly number[])[] = [[]]
  const byGroups = new Map<string, number>()
  const ofCode = new Int32Array(column.dictionary.length)
  for (const [code, list] of wantedBy) {
    const name = list.join()
    const known = byGroups.get(name) ?? classes.push(list) - 1
    byGroups.set(name, known)
    ofCode[code] = known
  }
  return { isTesting, classes, ofCode }
}

/** The codes that pass all of several tests of one column. */
function codesOfAll([first, ...others]: readonly Condition[]): readonly number[] {
  const sets = others.map(({ codes }) => new Set(codes))
  return (first?.codes ?? []).filter((code) => sets.every((codes) => codes.has(code)))
}
