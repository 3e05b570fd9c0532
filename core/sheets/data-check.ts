import type { CellRange } from '../cells/address'
import { isBlank, type Cell, type Cells } from '../cells/cell'
import { isoDay, type DayNumber } from '../cells/day'
import { countText, kpisText, moneyText, severityNames } from '../data-check/describe-finding'
import type { Finding, FoundRow, Severity } from '../data-check/finding'
import { MOST_LISTED } from '../data-check/found-rows'
import { grouped } from '../kpis/format'
import { say, type Locale, type Text } from '../locale/text'
import { entity, type EntityName } from '../model/entity'
import { dataCheckTexts } from './data-check-texts'
import type { PlanCell, RangeFormat, SheetPlan, StyleName } from './plan'

/** The id of the one data check of a workbook. */
export const DATA_CHECK_ID = 'data_check'

/** What a data check has come to. */
export interface DataCheckReport {
  readonly findings: readonly Finding[]
  readonly tables: readonly { readonly entity: EntityName; readonly sheet: string; readonly rows: number }[]
  /** Sheets with tables that could not be checked. */
  readonly unchecked: readonly string[]
  /** Names of all checks. */
  readonly checks: readonly Text[]
  readonly madeOn: DayNumber
}

/** The sheet section by section; a blank row is between them. */
interface Sections {
  readonly titles: Lines
  /** The findings; the same columns as the rows below, so that one frozen heading is for both. */
  readonly summary: Lines
  /** A line that says so, then row by row. */
  readonly rows: Lines
  readonly checked: Lines
}

type Lines = readonly (readonly PlanCell[])[]

const TITLE_ROWS = 2
const HEADING_ROW = 3
export const FIRST_FINDING_ROW = 4
const [SEVERITY, WHAT, ROWS, MONEY, FIX] = [0, 3, 4, 7, 8] as const
const widths = [84, 80, 110, 270, 80, 110, 130, 90, 380, 300]
const COLUMNS = widths.length
/** Rows written at once: few enough to be called off between. */
const ROWS_A_BLOCK = 500
const blank: PlanCell = { kind: 'blank' }

/** The sheet of a data check: each finding with its number, money and mending, then the rows. */
export function dataCheckPlan(report: DataCheckReport, name: string, locale: Locale): SheetPlan {
  const { findings, madeOn } = report
  const count = (severity: Severity) => findings.filter((each) => each.severity === severity).length
  const counts = { errors: count('error'), warnings: count('warning'), notes: count('note') }
  const { title, subtitle, rowByRow, noRows } = dataCheckTexts
  return planOf(
    {
      titles: [[text(say(title, locale))], [text(say(subtitle, locale, { day: isoDay(madeOn), ...counts }))]],
      summary: findings.length === 0 ? [allWell(locale)] : findings.map((finding) => summaryLine(finding, locale)),
      rows: [
        [text(say(findings.length === 0 ? noRows : rowByRow, locale, { most: MOST_LISTED }))],
        ...findings.flatMap((finding) => finding.rows.map((row) => rowLine(finding, row, locale))),
      ],
      checked: checkedLines(report, locale),
    },
    name,
    locale,
  )
}

/** The plan of the data check that stands on a sheet, by its cells as typed: what an update takes away, or goes back to. */
export function standingDataCheck(cells: Cells, name: string, locale: Locale): SheetPlan {
  const summaryEnd = sectionEnd(cells, FIRST_FINDING_ROW)
  const rowsEnd = sectionEnd(cells, summaryEnd + 1)
  const checkedEnd = sectionEnd(cells, rowsEnd + 1)
  const lines = (first: number, end: number): Lines =>
    cells.slice(first, end).map((row) => ownCells(row).map(standingCell))
  const titles = lines(0, TITLE_ROWS).map((line) => line.slice(0, 1))
  const [summary, rows] = [lines(FIRST_FINDING_ROW, summaryEnd), lines(summaryEnd + 1, rowsEnd)]
  return planOf({ titles, summary, rows, checked: lines(rowsEnd + 1, checkedEnd) }, name, locale)
}

function planOf(sections: Sections, name: string, locale: Locale): SheetPlan {
  const { titles, summary, rows, checked } = sections
  const rowsAt = FIRST_FINDING_ROW + summary.length + 1
  const checkedAt = rowsAt + rows.length + 1
  const block = (id: string, row: number, cells: Lines) => ({ id, row, column: 0, cells: cells.map(wide) })
  return {
    id: DATA_CHECK_ID,
    name,
    blocks: [
      { id: 'titles', row: 0, column: 0, cells: titles },
      block('headings', HEADING_ROW, [headings(locale)]),
      block('summary', FIRST_FINDING_ROW, summary),
      ...inPieces(rows).map((lines, index) => block(`rows-${index}`, rowsAt + index * ROWS_A_BLOCK, lines)),
      block('checked', checkedAt, checked),
    ],
    formats: formatsOf(sections, rowsAt, checkedAt, locale),
    columnWidths: widths.map((width, column) => ({ column, width })),
    conditionalFormats: [],
    validations: [],
    notes: [],
    charts: [],
    freeze: { rows: FIRST_FINDING_ROW, columns: 0 },
    print: {
      orientation: 'landscape',
      paper: locale === 'zh-CN' ? 'a4' : 'letter',
      pagesWide: 1,
      titleRows: FIRST_FINDING_ROW,
      footer: say(dataCheckTexts.title, locale),
    },
  }
}

function headings(locale: Locale): readonly PlanCell[] {
  const { severity, table, sheet, what, rows, column, found, money, fix, kpis } = dataCheckTexts
  return [severity, table, sheet, what, rows, column, found, money, fix, kpis].map((name) => text(say(name, locale)))
}

function summaryLine(finding: Finding, locale: Locale): readonly PlanCell[] {
  const { what, fix, count, unit } = finding
  const kpis = text(kpisText(finding, locale))
  return [
    ...begin(finding, locale),
    text(say(what, locale)),
    unit === 'rows' ? number(count) : text(countText(finding, locale)),
    blank,
    blank,
    money(finding, locale),
    text(say(fix, locale)),
    kpis,
  ]
}

function rowLine(
  finding: Finding,
  { row, header, found, problem, money: amount }: FoundRow,
  locale: Locale,
): readonly PlanCell[] {
  const value = amount === undefined ? blank : number(amount)
  return [...begin(finding, locale), text(say(problem, locale)), number(row), text(header), text(found), value]
}

/** How bad it is, and where. */
function begin({ severity, entity: id, sheet }: Finding, locale: Locale): readonly PlanCell[] {
  return [text(say(severityNames[severity], locale)), text(say(entity(id).name, locale)), text(sheet ?? '')]
}

/** A number, so that it can be computed with; text where there are several currencies, or one with a name. */
function money({ money: sums }: Finding, locale: Locale): PlanCell {
  const [first, ...more] = sums
  if (first === undefined) return blank
  return more.length === 0 && first.currency === '' ? number(first.amount) : text(moneyText(sums, locale))
}

function allWell(locale: Locale): readonly PlanCell[] {
  return [say(dataCheckTexts.allWell, locale), '', '', say(dataCheckTexts.nothingFound, locale)].map(text)
}

function checkedLines({ tables, unchecked, checks }: DataCheckReport, locale: Locale): Lines {
  const { checked, checkedTable, notChecked } = dataCheckTexts
  const named = tables.map(({ entity: id, sheet, rows }) =>
    say(checkedTable, locale, { table: entity(id).name, sheet, count: grouped(rows, 0) }),
  )
  const others = unchecked.map((sheet) => say(notChecked, locale, { sheet }))
  const names = checks.map((name) => say(name, locale))
  return [say(checked, locale), ...named, ...others, ...names].map((line) => [text(line)])
}

function formatsOf(
  { summary, rows, checked }: Sections,
  rowsAt: number,
  checkedAt: number,
  locale: Locale,
): RangeFormat[] {
  const at = (row: number, column: number, count: number, columns = 1): CellRange => ({
    row,
    column,
    rows: count,
    columns,
  })
  const list = { first: rowsAt + 1, count: rows.length - 1 }
  const numberFormat = (name: 'rowNumber' | 'countRows') => say(dataCheckTexts[name], locale)
  return [
    { range: at(0, 0, 1), style: 'title' },
    { range: at(1, 0, 1), style: 'subtitle' },
    { range: at(HEADING_ROW, 0, 1, COLUMNS), style: 'heading', align: 'left' },
    { range: at(FIRST_FINDING_ROW, 0, summary.length, COLUMNS), style: 'body', align: 'left' },
    { range: at(FIRST_FINDING_ROW, WHAT, summary.length), style: 'strong', wrap: true },
    // With the KPIs beside it.
    { range: at(FIRST_FINDING_ROW, FIX, summary.length, 2), style: 'body', wrap: true },
    { range: at(FIRST_FINDING_ROW, ROWS, summary.length), numberFormat: numberFormat('countRows') },
    { range: at(FIRST_FINDING_ROW, MONEY, summary.length), numberFormat: '#,##0', align: 'right' },
    ...summary.map(([severity], index): RangeFormat => ({
      range: at(FIRST_FINDING_ROW + index, SEVERITY, 1),
      style: styleOf(severity),
    })),
    { range: at(rowsAt, 0, 1, COLUMNS), style: 'subheading', align: 'left' },
    ...(list.count === 0
      ? []
      : ([
          { range: at(list.first, 0, list.count, COLUMNS), style: 'body', align: 'left' },
          { range: at(list.first, ROWS, list.count), numberFormat: numberFormat('rowNumber') },
          { range: at(list.first, MONEY, list.count), numberFormat: '#,##0.00', align: 'right' },
        ] as const)),
    { range: at(checkedAt, 0, checked.length), style: 'muted' },
  ]
}

/** The look of a severity, by its mark: the sheet as it stands tells it, too. */
function styleOf(severity: PlanCell | undefined): StyleName {
  const marks: readonly (readonly [string, StyleName])[] = [
    ['■', 'poor'],
    ['▲', 'fair'],
    ['✔', 'good'],
  ]
  const shown = severity?.kind === 'text' ? severity.text : ''
  return marks.find(([mark]) => shown.startsWith(mark))?.[1] ?? 'body'
}

/** A line with as many cells as there are columns. */
function wide(line: readonly PlanCell[]): readonly PlanCell[] {
  return Array.from({ length: COLUMNS }, (_, column) => line[column] ?? blank)
}

function inPieces(lines: Lines): readonly Lines[] {
  const pieces: Lines[] = []
  for (let at = 0; at < lines.length; at += ROWS_A_BLOCK) pieces.push(lines.slice(at, at + ROWS_A_BLOCK))
  return pieces
}

/** The row after a section's last one. */
function sectionEnd(cells: Cells, first: number): number {
  let row = first
  while (row < cells.length && !ownCells(cells[row] ?? []).every(isBlank)) row += 1
  return row
}

function ownCells(row: readonly Cell[]): readonly Cell[] {
  return row.slice(0, COLUMNS)
}

function standingCell(cell: Cell): PlanCell {
  if (isBlank(cell)) return blank
  return typeof cell === 'number' ? number(cell) : text(String(cell).replace(/^'/, ''))
}

function text(content: string): PlanCell {
  return content === '' ? blank : { kind: 'text', text: content }
}

function number(value: number): PlanCell {
  return { kind: 'number', number: value }
}
