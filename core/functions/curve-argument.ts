import { isBlank, quoteCell, type Cell } from '../cells/cell'
import { InputError } from '../input-error'
import { namedAnchors, type AnchorName } from '../scoring/anchor'
import {
  checkCurve,
  standardCurve,
  type AnchoredCurve,
  type Better,
  type Curve,
  type RangeCurve,
} from '../scoring/curve'
import { anchorWords, headingWords, rangeWords, type CurveWord, type RangeLimit } from '../scoring/curve-words'
import { aboutArgument } from './about-argument'
import { cell, numeric, oneOf, optional, placeOf, range, readCell, untouched, type Grid } from './parameters'

/** Points within a range that is best, where no others are written. */
const RANGE_POINTS = 100

/** Which way is better, where a range can be. */
export type BetterOrRange = Better | 'range'

export const betterOrRangeParameter = optional<BetterOrRange, BetterOrRange>(
  cell(oneOf(['higher', 'lower', 'range']), {
    en: '"higher" (left out), "lower", or "range": which values are better',
    zh: '"higher"（默认）越高越好，"lower" 越低越好，"range" 区间为佳',
  }),
  'higher',
)

export const curveParameter = optional(
  range(untouched, {
    en: 'Rows of place and points, or of name (floor, threshold, target, stretch, cap; outer low, low, high, outer high for a range), place, points. Place: attainment (80%); the actual where lower is better. First row "actual", "attainment", "steps": if not so',
    zh: '每行为位置与得分；或名称（底线、门槛、目标、挑战、封顶；区间用外下限、下限、上限、外上限）、位置、得分（惯例分可省）。位置为完成率（80%），越低越好时为实际值；首行可写“实际”“完成率”或“阶梯”另行指定',
  }),
  undefined,
)

/** A line of a curve as it stands: its first cell, and the places of the cells in the argument. */
interface Line {
  readonly name: Cell
  readonly position: number
}

/**
 * The curve that an argument describes, checked; the standard one without it.
 * @throws {InputError} about the argument `curve`, with the cell
 */
export function readCurve(grid: Grid<Cell> | undefined, better: BetterOrRange): Curve {
  return aboutArgument('curve', () => {
    const curve = grid === undefined ? undefined : curveIn(grid, better)
    if (better === 'range' && curve?.kind !== 'range') throw new InputError('range-without-limits')
    const found = curve ?? standardCurve
    checkCurve(found, better === 'lower' ? 'lower' : 'higher')
    return found
  })
}

function curveIn(grid: Grid<Cell>, better: BetterOrRange): Curve {
  const { rows, columns, values } = grid
  const filled = Array.from({ length: rows }, (_, row): Line => ({
    name: values[row * columns],
    position: row * columns,
  })).filter(({ position }) => values.slice(position, position + columns).some((found) => !isBlank(found)))
  const heading = meaningOf(filled[0]?.name, headingWords)
  const lines = heading === undefined ? filled : filled.slice(1)
  if (columns < 2 || columns > 3 || lines.length === 0)
    throw new InputError('curve-columns', { rows: lines.length, columns })
  const limits = lines.map(({ name }) => meaningOf(name, rangeWords))
  if (limits.some((limit) => limit !== undefined)) return rangeOf(grid, lines)
  const over = heading?.over ?? (better === 'lower' ? 'actual' : 'attainment')
  const isNamed = lines.some(({ name }) => meaningOf(name, anchorWords) !== undefined)
  const anchors = isNamed ? namedIn(grid, lines) : plainIn(grid, lines)
  return { kind: heading?.kind ?? 'lines', over, anchors }
}

/** Two columns: where, and points. */
function plainIn(grid: Grid<Cell>, lines: readonly Line[]): AnchoredCurve['anchors'] {
  const unknown = lines.find(isWord)
  if (unknown !== undefined) throw unknownName(unknown, grid, [...anchorWords, ...headingWords])
  if (grid.columns !== 2) throw new InputError('curve-columns', { rows: lines.length, columns: grid.columns })
  return lines.map(({ position }) => ({ at: numberAt(grid, position), points: numberAt(grid, position + 1) }))
}

/** A name, where, and points, which can be left out. */
function namedIn(grid: Grid<Cell>, lines: readonly Line[]): AnchoredCurve['anchors'] {
  const places = new Map<AnchorName, { readonly at: number; readonly points?: number }>()
  for (const line of lines) {
    const name = meaningOf(line.name, anchorWords)
    if (name === undefined) throw mixed(line, grid)
    if (places.has(name)) throw twice(line, grid)
    const { position } = line
    // A place that nobody has decided on is an anchor left out.
    if (isBlank(grid.values[position + 1])) continue
    const isGiven = grid.columns === 3 && !isBlank(grid.values[position + 2])
    const points = isGiven ? { points: numberAt(grid, position + 2) } : {}
    places.set(name, { at: numberAt(grid, position + 1), ...points })
  }
  return namedAnchors(Object.fromEntries(places))
}

function rangeOf(grid: Grid<Cell>, lines: readonly Line[]): RangeCurve {
  const places = new Map<RangeLimit, number>()
  let points: number | undefined
  for (const line of lines) {
    const limit = meaningOf(line.name, rangeWords)
    if (limit === undefined) throw unknownName(line, grid, rangeWords)
    if (places.has(limit)) throw twice(line, grid)
    places.set(limit, numberAt(grid, line.position + 1))
    const isInner = limit === 'low' || limit === 'high'
    if (isInner && grid.columns === 3 && !isBlank(grid.values[line.position + 2]))
      points ??= numberAt(grid, line.position + 2)
  }
  const [outerLow, low, high, outerHigh] = rangeWords.map(({ means }) => places.get(means))
  if (outerLow === undefined || low === undefined || high === undefined || outerHigh === undefined)
    throw new InputError('range-without-limits')
  return { kind: 'range', outerLow, low, high, outerHigh, points: points ?? RANGE_POINTS }
}

function numberAt(grid: Grid<Cell>, position: number): number {
  return readCell(numeric, grid.values[position], 'curve', position, grid)
}

function meaningOf<T>(found: Cell, meanings: readonly CurveWord<T>[]): T | undefined {
  if (typeof found !== 'string') return undefined
  const word = found.trim().toLowerCase()
  return meanings.find(({ words }) => word === words.en || word === words.zh)?.means
}

function unknownName({ name, position }: Line, grid: Grid<Cell>, meanings: readonly CurveWord<unknown>[]): InputError {
  const words = meanings.map((meaning) => meaning.words)
  const choices = { en: words.map(({ en }) => en).join(', '), zh: words.map(({ zh }) => zh).join('、') }
  return new InputError('curve-name-unknown', { found: quoteCell(name), choices }, placeOf('curve', position, grid))
}

function mixed(line: Line, grid: Grid<Cell>): InputError {
  if (isWord(line)) return unknownName(line, grid, anchorWords)
  return new InputError('curve-names-mixed', { found: quoteCell(line.name) }, placeOf('curve', line.position, grid))
}

function isWord({ name }: Line): boolean {
  return typeof name === 'string' && /^\p{L}/u.test(name.trim())
}

function twice({ name, position }: Line, grid: Grid<Cell>): InputError {
  return new InputError('curve-name-twice', { found: quoteCell(name) }, placeOf('curve', position, grid))
}
