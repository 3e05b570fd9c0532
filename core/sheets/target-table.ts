import { isBlank, type Cell, type Cells } from '../cells/cell'
import { say, type Locale } from '../locale/text'
import type { PlanCell, SheetPlan } from './plan'
import { text } from './plan-cells'
import { asItStands } from './standing-target-plan'
import { targetPlanTexts } from './target-plan-texts'
import { TARGET_TABLE_ID } from './target-sheets'

/** The targets of all plans in one long table, which the KPIs read; an ordinary table but for who makes it. */
export interface TargetTable {
  readonly name: string
  readonly locale: Locale
  /** What stands above the table: what it is, where its numbers come from, what it carries on; at most three lines. */
  readonly top: readonly string[]
  /** Who, KPI, period, target, then headers of people's own table that are none of these. */
  readonly headings: readonly string[]
  /** In the order of the headings. */
  readonly rows: readonly (readonly PlanCell[])[]
  /** Rows, from 0, whose period is a day as a serial: a reference does not take the format of its cell along. */
  readonly dated: readonly number[]
  /** Of the plans' targets; an English number format. */
  readonly numberFormat: string
}

const HEADING_ROW = 3
export const FIRST_TARGET_ROW = HEADING_ROW + 1
/** Where the period and the target stand in a row. */
export const [PERIOD, TARGET] = [2, 3] as const

/**
 * What stands above the table and its headings.
 * @param carries the sheet whose rows are carried on, if there is one
 * @param others  headers of its columns beyond the four
 */
export function targetTableWords(
  locale: Locale,
  carries: string | undefined,
  others: readonly string[],
): Pick<TargetTable, 'top' | 'headings'> {
  const word = (key: keyof typeof targetPlanTexts, facts = {}) => say(targetPlanTexts[key], locale, facts)
  return {
    top: [
      word('tableTitle'),
      word('tableNote'),
      ...(carries === undefined ? [] : [word('tableCarries', { sheet: carries })]),
    ],
    headings: [word('name'), word('kpi'), word('period'), word('target'), ...others],
  }
}

/** The sheet of the targets table. */
export function targetTableSheet({ name, locale, top, headings, rows, dated, numberFormat }: TargetTable): SheetPlan {
  const columns = headings.length
  // What is carried on, references all along, may be amounts, numbers or shares: it is shown as it is.
  const planned = rows.filter(([who]) => who?.kind === 'text')
  return {
    id: TARGET_TABLE_ID,
    name,
    blocks: [
      { id: 'top', row: 0, column: 0, cells: top.map((line) => [text(line)]) },
      { id: 'headings', row: HEADING_ROW, column: 0, cells: [headings.map(text)] },
      ...(rows.length === 0 ? [] : [{ id: 'rows', row: FIRST_TARGET_ROW, column: 0, cells: rows }]),
    ],
    formats: [
      { range: { row: 0, column: 0, rows: 1, columns: 1 }, style: 'title' },
      { range: { row: 1, column: 0, rows: 2, columns: 1 }, style: 'subtitle' },
      { range: { row: HEADING_ROW, column: 0, rows: 1, columns }, style: 'heading' },
      { range: { row: FIRST_TARGET_ROW, column: 0, rows: Math.max(1, rows.length), columns }, style: 'body' },
      {
        range: { row: FIRST_TARGET_ROW, column: TARGET, rows: Math.max(1, rows.length), columns: 1 },
        align: 'right',
      },
      ...(planned.length === 0
        ? []
        : [{ range: { row: FIRST_TARGET_ROW, column: TARGET, rows: planned.length, columns: 1 }, numberFormat }]),
      ...stretchesOf(dated).map(({ from, count }) => ({
        range: { row: FIRST_TARGET_ROW + from, column: PERIOD, rows: count, columns: 1 },
        numberFormat: 'yyyy-mm-dd',
        align: 'left' as const,
      })),
    ],
    columnWidths: headings.map((_, column) => ({ column, width: column === 0 ? 180 : 110 })),
    conditionalFormats: [],
    validations: [],
    notes: [],
    charts: [],
    freeze: { rows: FIRST_TARGET_ROW, columns: 0 },
    print: {
      orientation: 'portrait',
      paper: locale === 'zh-CN' ? 'a4' : 'letter',
      pagesWide: 1,
      titleRows: FIRST_TARGET_ROW,
      footer: top[0] ?? '',
    },
  }
}

/** Whether a number in a period's cell is a day: no year and no month such as 202701. */
export function isDaySerial(cell: Cell): boolean {
  return typeof cell === 'number' && cell > 20_000 && cell < 80_000
}

/**
 * The table as it stands on its sheet, so many rows of it.
 * @param cells  as typed
 * @param values as shown
 */
export function standingTargetTable(
  name: string,
  locale: Locale,
  numberFormat: string,
  { cells, values }: { readonly cells: Cells; readonly values: Cells },
  rows: number,
): TargetTable {
  const words = (line: readonly Cell[]) => {
    const end = line.findIndex(isBlank)
    return line.slice(0, end < 0 ? line.length : end).map((cell) => String(cell).replace(/^'/, ''))
  }
  const headings = words(cells[HEADING_ROW] ?? [])
  return {
    name,
    locale,
    numberFormat,
    top: words(cells.slice(0, HEADING_ROW).map((line) => line[0])),
    headings,
    rows: Array.from({ length: rows }, (_, index) =>
      headings.map((_heading, column) => asItStands(cells[FIRST_TARGET_ROW + index]?.[column])),
    ),
    dated: Array.from({ length: rows }, (_, index) => index).filter((index) =>
      isDaySerial(values[FIRST_TARGET_ROW + index]?.[PERIOD]),
    ),
  }
}

/** Neighbours among ascending numbers. */
function stretchesOf(numbers: readonly number[]): { from: number; count: number }[] {
  const found: { from: number; count: number }[] = []
  for (const number of numbers) {
    const last = found[found.length - 1]
    if (last !== undefined && last.from + last.count === number) last.count += 1
    else found.push({ from: number, count: 1 })
  }
  return found
}
