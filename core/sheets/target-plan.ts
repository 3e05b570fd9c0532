import { a1, columnLetters, type CellRange } from '../cells/address'
import { say, type Locale } from '../locale/text'
import type { Block, PlanCell, RangeFormat, RowGroup, SheetPlan } from './plan'
import { formula, number, text } from './plan-cells'
import { targetPlanTexts } from './target-plan-texts'

/** A target plan before it becomes a sheet, or as it stands on one. */
export interface TargetPlanSheet {
  readonly id: string
  /** Tab name. */
  readonly name: string
  readonly locale: Locale
  readonly title: string
  readonly subtitle: string
  readonly method: string
  /** An English number format. */
  readonly numberFormat: string
  readonly total: number
  /** How deep people stand: 1 where they are all under the total. */
  readonly depth: number
  readonly hasQuotas: boolean
  readonly months: readonly string[]
  /** Each of three months; [] where there are no more than these. */
  readonly quarters: readonly string[]
  /** The total first, then each node before what is below it. */
  readonly lines: readonly PlanLine[]
  readonly notes: readonly string[]
  /** Of a version that is kept: numbers stand where formulas were, and no cell is the user's. */
  readonly isVersion: boolean
}

export interface PlanLine {
  readonly name: string
  /** 0 of the total. */
  readonly depth: number
  readonly level: string
  readonly basis: PlanCell
  readonly marks: string
  readonly quota: PlanCell
  /** Of a person; those of others are sums. */
  readonly months: readonly PlanCell[]
}

const [TITLE_ROW, SUBTITLE_ROW, METHOD_ROW, TOTAL_ROW, CHECK_ROW, HEADING_ROW] = [0, 1, 2, 3, 4, 5] as const
/** The total's line. */
export const FIRST_LINE = 6
/** The level stands beside the name; the quota in the street is there where something goes beyond the plan. */
const [NAME, BASIS, SHARE, MARKS, QUOTA] = [0, 2, 3, 4, 5] as const
/** What a level is indented by: spaces, which every host keeps. */
const INDENT = '   '
/** Functions take 255 arguments. */
const MOST_ARGUMENTS = 200

/** Where things are on the sheet of a plan. */
export interface PlanLayout {
  readonly firstMonth: number
  /** The whole period; quarters stand before it. */
  readonly whole: number
  readonly columns: number
  /** Row of the first note. */
  readonly notes: number
}

export function layoutOf({ hasQuotas, months, quarters, lines }: TargetPlanSheet): PlanLayout {
  const firstMonth = hasQuotas ? QUOTA + 1 : QUOTA
  const whole = firstMonth + months.length + quarters.length
  return { firstMonth, whole, columns: whole + 1, notes: FIRST_LINE + lines.length + 1 }
}

/** The name of a line as it stands on the sheet. */
export function indented({ name, depth }: Pick<PlanLine, 'name' | 'depth'>): string {
  return INDENT.repeat(depth) + name
}

/** What {@link indented} has made of a name and a depth. */
export function unindented(cell: string): { readonly name: string; readonly depth: number } {
  const spaces = cell.length - cell.trimStart().length
  const depth = Math.floor(spaces / INDENT.length)
  return { name: cell.trim(), depth }
}

/**
 * The sheet of a target plan: a line for the total, each region, team and person with its basis, share and marks, then
 * months, quarters and the whole period. Months of people are numbers, and theirs to change; everything above adds them
 * up by formulas, and the check says whether they still come to the total.
 */
export function targetPlanSheet(plan: TargetPlanSheet): SheetPlan {
  const layout = layoutOf(plan)
  const { columns, firstMonth, whole, notes } = layout
  const word = (name: keyof typeof targetPlanTexts) => say(targetPlanTexts[name], plan.locale)
  const rows = plan.lines.length
  const wholeOfAll = a1({ row: FIRST_LINE, column: whole, rows: 1, columns: 1 }, true)
  const totalCell = a1({ row: TOTAL_ROW, column: BASIS, rows: 1, columns: 1 }, true)
  const checkCell = a1({ row: CHECK_ROW, column: BASIS, rows: 1, columns: 1 }, true)
  const sums = plan.isVersion ? new PlanSums(plan) : undefined
  const total = sums === undefined ? 0 : plan.total - sums.whole(0)
  const check = sums === undefined ? formula(`=ROUND(${totalCell}-${wholeOfAll},6)`) : number(Number(total.toFixed(6)))
  const verdict =
    sums === undefined
      ? formula(`=IF(${checkCell}=0,"${word('addsUp')}","${word('differs')}")`)
      : text(word(Number(total.toFixed(6)) === 0 ? 'addsUp' : 'differs'))

  const left = plan.lines.map((line, index): PlanCell[] => {
    const own = `${columnLetters(whole)}${FIRST_LINE + index + 1}`
    const share =
      sums === undefined ? formula(`=IF(${wholeOfAll}=0,0,${own}/${wholeOfAll})`) : number(sums.share(index))
    const cells = [text(indented(line)), text(line.level), line.basis, share, blankOr(line.marks)]
    return plan.hasQuotas ? [...cells, line.quota] : cells
  })
  return {
    id: plan.id,
    name: plan.name,
    blocks: [
      {
        id: 'top',
        row: TITLE_ROW,
        column: NAME,
        cells: [[text(plan.title)], [text(plan.subtitle)], [text(plan.method)]],
      },
      {
        id: 'check',
        row: TOTAL_ROW,
        column: NAME,
        cells: [
          [text(word('total')), { kind: 'blank' }, number(plan.total), { kind: 'blank' }],
          [text(word('check')), { kind: 'blank' }, check, verdict],
        ],
      },
      { id: 'headings', row: HEADING_ROW, column: NAME, cells: [headings(plan)] },
      { id: 'lines', row: FIRST_LINE, column: NAME, cells: left },
      ...monthBlocks(plan, layout, sums),
      {
        id: 'sums',
        row: FIRST_LINE,
        column: firstMonth + plan.months.length,
        cells: plan.lines.map((_, index) => sumCells(plan, layout, index, sums)),
      },
      { id: 'notes', row: notes, column: NAME, cells: plan.notes.map((note) => [text(note)]) },
    ],
    formats: formatsOf(plan, layout),
    columnWidths: Array.from({ length: columns }, (_, column) => ({ column, width: widthOf(column, layout) })),
    conditionalFormats: plan.isVersion
      ? []
      : [
          { kind: 'formula', range: cellAt(CHECK_ROW, BASIS, 1, 2), formula: `=${checkCell}=0`, style: 'good' },
          { kind: 'formula', range: cellAt(CHECK_ROW, BASIS, 1, 2), formula: `=${checkCell}<>0`, style: 'poor' },
        ],
    validations: plan.isVersion
      ? []
      : [
          {
            kind: 'number',
            range: cellAt(FIRST_LINE, firstMonth, rows, plan.months.length),
            min: 0,
            message: word('monthRule'),
          },
        ],
    notes: [],
    charts: [],
    outline: outlineOf(plan),
    freeze: { rows: FIRST_LINE, columns: 1 },
    print: {
      orientation: 'landscape',
      paper: plan.locale === 'zh-CN' ? 'a4' : 'letter',
      pagesWide: 1,
      titleRows: FIRST_LINE,
      footer: plan.title,
    },
  }
}

/** The sums of a plan as numbers: what its formulas show. */
export class PlanSums {
  private readonly months: readonly (readonly number[])[]

  constructor({ lines, months }: Pick<TargetPlanSheet, 'lines' | 'months'>) {
    const found = lines.map((line) => months.map((_, month) => numberIn(line.months[month])))
    for (let index = lines.length - 1; index >= 0; index -= 1) {
      const children = childrenOf(lines, index)
      if (children.length === 0) continue
      found[index] = months.map((_, month) => exact(children.map((child) => found[child]?.[month] ?? 0)))
    }
    this.months = found
  }

  month(line: number, month: number): number {
    return this.months[line]?.[month] ?? 0
  }

  quarter(line: number, quarter: number): number {
    return exact((this.months[line] ?? []).slice(quarter * 3, quarter * 3 + 3))
  }

  whole(line: number): number {
    return exact(this.months[line] ?? [])
  }

  share(line: number): number {
    const all = this.whole(0)
    return all === 0 ? 0 : this.whole(line) / all
  }
}

/** Indexes of the lines right below one: all that come before the next one that stands no deeper, one level deeper. */
function childrenOf(lines: readonly { readonly depth: number }[], parent: number): number[] {
  const depth = lines[parent]?.depth ?? 0
  const found: number[] = []
  for (let index = parent + 1; index < lines.length; index += 1) {
    const other = lines[index]?.depth ?? 0
    if (other <= depth) break
    if (other === depth + 1) found.push(index)
  }
  return found
}

/** Months, in blocks of lines of one kind: people's are theirs. */
function monthBlocks(plan: TargetPlanSheet, { firstMonth }: PlanLayout, sums: PlanSums | undefined): Block[] {
  return stretches(plan).map(({ from, to, isPeople }) => {
    const lines = plan.lines.slice(from, to)
    const place = { id: `months-${from}`, row: FIRST_LINE + from, column: firstMonth }
    if (isPeople) {
      const cells = lines.map(({ months }) => months)
      return plan.isVersion ? { ...place, cells } : { ...place, cells, userKeys: lines.map(({ name }) => name) }
    }
    const cells = lines.map((_, index) =>
      plan.months.map((_label, month) =>
        sums === undefined
          ? formula(sumOfLines(childrenOf(plan.lines, from + index), columnLetters(firstMonth + month)))
          : number(sums.month(from + index, month)),
      ),
    )
    return { ...place, cells }
  })
}

/** People, and others, who stand one after another. */
function stretches({ lines, depth }: TargetPlanSheet): { from: number; to: number; isPeople: boolean }[] {
  const found: { from: number; to: number; isPeople: boolean }[] = []
  lines.forEach((line, index) => {
    const isPeople = line.depth === depth
    const last = found[found.length - 1]
    if (last?.isPeople === isPeople) last.to = index + 1
    else found.push({ from: index, to: index + 1, isPeople })
  })
  return found
}

/** A sum over lines: a range where they stand side by side, else one by one. */
function sumOfLines(lines: readonly number[], column: string): string {
  const cell = (line: number) => `${column}${FIRST_LINE + line + 1}`
  const [first = 0, last = 0] = [lines[0], lines[lines.length - 1]]
  if (last - first + 1 === lines.length && lines.length > 1) return `=SUM(${cell(first)}:${cell(last)})`
  const parts: string[] = []
  for (let from = 0; from < lines.length; from += MOST_ARGUMENTS)
    parts.push(
      `SUM(${lines
        .slice(from, from + MOST_ARGUMENTS)
        .map(cell)
        .join(',')})`,
    )
  return `=${parts.join('+')}`
}

function sumCells(
  { months, quarters }: TargetPlanSheet,
  { firstMonth }: PlanLayout,
  index: number,
  sums: PlanSums | undefined,
): PlanCell[] {
  const of = (column: number, columns: number) =>
    formula(`=SUM(${a1({ row: FIRST_LINE + index, column, rows: 1, columns })})`)
  return [
    ...quarters.map((_, quarter) =>
      sums === undefined ? of(firstMonth + quarter * 3, 3) : number(sums.quarter(index, quarter)),
    ),
    sums === undefined ? of(firstMonth, months.length) : number(sums.whole(index)),
  ]
}

function headings(plan: TargetPlanSheet): PlanCell[] {
  const word = (name: keyof typeof targetPlanTexts) => say(targetPlanTexts[name], plan.locale)
  return [
    ...[word('name'), word('level'), word('basis'), word('share'), word('marks')],
    ...(plan.hasQuotas ? [word('quota')] : []),
    ...[...plan.months, ...plan.quarters, word('whole')],
  ].map(text)
}

/** What is below each line that stands above people, outer groups first; the total's own is all there is. */
function outlineOf({ lines, depth }: TargetPlanSheet): RowGroup[] {
  const groups = lines.flatMap((line, index): RowGroup[] => {
    if (line.depth === 0 || line.depth >= depth) return []
    const next = lines.findIndex((other, at) => at > index && other.depth <= line.depth)
    const end = next < 0 ? lines.length : next
    return end - index > 1 ? [{ row: FIRST_LINE + index + 1, rows: end - index - 1, level: line.depth }] : []
  })
  return groups.sort((one, other) => one.level - other.level)
}

function formatsOf(plan: TargetPlanSheet, { columns, firstMonth, whole, notes }: PlanLayout): RangeFormat[] {
  const rows = plan.lines.length
  const { numberFormat } = plan
  const fields = stretches(plan)
  return [
    { range: cellAt(TITLE_ROW, NAME), style: 'title' },
    { range: cellAt(SUBTITLE_ROW, NAME), style: 'subtitle' },
    { range: cellAt(METHOD_ROW, NAME), style: 'subtitle' },
    { range: cellAt(TOTAL_ROW, NAME, 2, 4), style: 'strong' },
    { range: cellAt(TOTAL_ROW, BASIS, 2, 1), numberFormat, align: 'right' },
    { range: cellAt(HEADING_ROW, NAME, 1, columns), style: 'heading', align: 'center', wrap: true },
    { range: cellAt(HEADING_ROW, NAME), align: 'left' },
    { range: cellAt(FIRST_LINE, NAME, rows, columns), style: 'body' },
    { range: cellAt(FIRST_LINE, BASIS, rows, columns - BASIS), numberFormat, align: 'right' },
    { range: cellAt(FIRST_LINE, SHARE, rows, 1), numberFormat: '0.0%' },
    { range: cellAt(FIRST_LINE, MARKS, rows, 1), align: 'left' },
    { range: cellAt(FIRST_LINE, whole, rows, 1), style: 'strong' },
    ...fields.map(({ from, to, isPeople }): RangeFormat =>
      isPeople
        ? {
            range: cellAt(FIRST_LINE + from, firstMonth, to - from, plan.months.length),
            style: plan.isVersion ? 'body' : 'input',
          }
        : { range: cellAt(FIRST_LINE + from, NAME, to - from, columns), style: 'strong' },
    ),
    { range: cellAt(notes, NAME, plan.notes.length, 1), style: 'muted' },
  ]
}

function widthOf(column: number, { firstMonth, whole }: PlanLayout): number {
  if (column === NAME) return 190
  if (column === MARKS) return 130
  if (column === SHARE) return 62
  return column < firstMonth || column > whole - 1 ? 96 : 78
}

function cellAt(row: number, column: number, rows = 1, columns = 1): CellRange {
  return { row, column, rows, columns }
}

function blankOr(content: string): PlanCell {
  return content === '' ? { kind: 'blank' } : text(content)
}

function numberIn(cell: PlanCell | undefined): number {
  return cell?.kind === 'number' ? cell.number : 0
}

/** Without the digits that adding decimals adds. */
function exact(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toPrecision(15))
}
