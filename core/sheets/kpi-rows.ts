import type { PlanCell, RangeFormat, SheetPlan } from './plan'

/** The rows behind a number, as they are to stand on a sheet. */
export interface KpiRows {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly subtitle: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly PlanCell[])[]
  /** Number format of each column; "" for none. */
  readonly numberFormats: readonly string[]
  readonly paper: 'a4' | 'letter'
}

const HEADING_ROW = 3
const FIRST_ROW = HEADING_ROW + 1
/** Rows written at once: few enough to be called off between. */
const ROWS_A_BLOCK = 500
/** Pixels that a character takes, and the narrowest and widest column. */
const [CHARACTER, NARROWEST, WIDEST] = [7, 60, 260]

/** A sheet of the rows behind a number: a copy to look at, which nothing reads. */
export function kpiRowsPlan({ id, name, title, subtitle, headings, rows, numberFormats, paper }: KpiRows): SheetPlan {
  const pieces = Array.from({ length: Math.ceil(rows.length / ROWS_A_BLOCK) }, (_, piece) => piece * ROWS_A_BLOCK)
  const below = (column: number, columns: number) => ({ row: FIRST_ROW, column, rows: rows.length, columns })
  return {
    id,
    name,
    blocks: [
      { id: 'titles', row: 0, column: 0, cells: [[text(title)], [text(subtitle)]] },
      { id: 'headings', row: HEADING_ROW, column: 0, cells: [headings.map(text)] },
      ...pieces.map((first) => ({
        id: `rows-${first}`,
        row: FIRST_ROW + first,
        column: 0,
        cells: rows.slice(first, first + ROWS_A_BLOCK),
      })),
    ],
    formats: [
      { range: { row: 0, column: 0, rows: 1, columns: 1 }, style: 'title' },
      { range: { row: 1, column: 0, rows: 1, columns: 1 }, style: 'subtitle' },
      { range: { row: HEADING_ROW, column: 0, rows: 1, columns: headings.length }, style: 'heading', align: 'left' },
      ...(rows.length === 0
        ? []
        : [
            { range: below(0, headings.length), style: 'body' } as const,
            ...numberFormats.flatMap((numberFormat, column): RangeFormat[] =>
              numberFormat === '' ? [] : [{ range: below(column, 1), numberFormat }],
            ),
          ]),
    ],
    columnWidths: headings.map((heading, column) => ({ column, width: widthOf(heading, rows, column) })),
    conditionalFormats: [],
    validations: [],
    notes: [],
    charts: [],
    freeze: { rows: FIRST_ROW, columns: 1 },
    print: { orientation: 'landscape', paper, pagesWide: 1, titleRows: FIRST_ROW, footer: title },
  }
}

/** By what stands in the first rows; Chinese signs are twice as wide. */
function widthOf(heading: string, rows: readonly (readonly PlanCell[])[], column: number): number {
  const longest = rows.slice(0, 50).reduce((most, row) => Math.max(most, lengthOf(row[column])), signs(heading))
  return Math.max(NARROWEST, Math.min(WIDEST, longest * CHARACTER + 2 * CHARACTER))
}

function lengthOf(cell: PlanCell | undefined): number {
  if (cell?.kind === 'text') return signs(cell.text)
  return cell?.kind === 'number' ? 10 : 0
}

function signs(content: string): number {
  return content.replace(/[\u2e80-\uffff]/g, '__').length
}

function text(content: string): PlanCell {
  return content === '' ? { kind: 'blank' } : { kind: 'text', text: content }
}
