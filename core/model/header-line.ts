import { isBlank, isDateObject, type Cell, type Cells } from '../cells/cell'
import { textDay } from '../cells/date'
import { readNumber } from '../cells/number'
import { sampleContent, type Content } from './content'
import { readHeader, type Header } from './header'

/** A row that may be the headers of what stands below it. */
export interface HeaderLine {
  /** Within the cells, from 0. */
  readonly row: number
  readonly headers: readonly Header[]
  /** What the cells below a header are; they are looked at on first use. */
  readonly contentAt: (position: number) => Content
}

/** Rows of titles and filters that may stand above the headers. */
const TITLE_ROWS = 10
/** What a band says beside what its columns are about: 客户信息 over 名称. */
const bandWords = /信息|资料|情况|\s+(?:info|information|details)$/i

/** The first rows that can be headers, each when it is asked for: two labels or more, and more labels than other cells. */
export function* headerLines(cells: Cells): Generator<HeaderLine, void> {
  let seen = 0
  for (let row = 0; row < cells.length && seen <= TITLE_ROWS; row += 1) {
    const filled = (cells[row] ?? []).filter((cell) => !isBlank(cell))
    if (filled.length === 0) continue
    seen += 1
    const labels = filled.filter(isLabel).length
    if (labels >= 2 && labels * 2 > filled.length) yield headerLine(cells, row, (cells[row] ?? []).map(textOf))
  }
}

/**
 * A line read together with the row above it: what stands above a group of columns goes before the name of each
 * ("Customer" over "Name" and "ID").
 */
export function withBand(cells: Cells, { row }: HeaderLine): HeaderLine {
  return headerLine(cells, row, banded(cells[row - 1] ?? [], cells[row] ?? []))
}

function banded(upper: readonly Cell[], lower: readonly Cell[]): string[] {
  let band = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [above, below] = [textOf(upper[column]), textOf(lower[column])]
    if (below === '') return above
    if (above !== '') band = above.replace(bandWords, '')
    return `${band} ${below}`.trim()
  })
}

function headerLine(cells: Cells, row: number, texts: readonly string[]): HeaderLine {
  const contents = new Map<number, Content>()
  return {
    row,
    headers: texts.map(readHeader),
    contentAt: (position) => {
      const content = contents.get(position) ?? sampleContent(cells, position, row + 1)
      contents.set(position, content)
      return content
    },
  }
}

function textOf(cell: Cell): string {
  return isBlank(cell) ? '' : String(cell)
}

/** Text that names something: no number, no date. */
function isLabel(cell: Cell): boolean {
  if (typeof cell !== 'string' || isDateObject(cell) || isBlank(cell)) return false
  return readNumber(cell) === undefined && textDay(cell, 'month-first') === undefined
}
