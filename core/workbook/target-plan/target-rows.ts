import { a1, quoteSheetName } from '../../cells/address'
import { isBlank, isDateObject, type Cell, type Cells } from '../../cells/cell'
import { namesForTargets } from '../../kpis/catalogue'
import { isEveryone } from '../../measures/target-holders'
import { textKey, unitFactor } from '../../model/columns'
import { NO_DAY } from '../../model/dataset'
import { readHeader } from '../../model/header'
import type { PlanCell } from '../../sheets/plan'
import { formula, text } from '../../sheets/plan-cells'
import { FIRST_LINE, layoutOf, type TargetPlanSheet } from '../../sheets/target-plan'
import { isDaySerial } from '../../sheets/target-table'
import type { FoundTable } from '../recognise-sheets'

/** A plan whose targets the table holds. */
export interface PlanInTable {
  readonly content: TargetPlanSheet
  /** As `kpiText` has it. */
  readonly kpi: string
  readonly first: number
  readonly last: number
}

/** Targets that people keep themselves, as they stand on their sheet. */
export interface OwnTargets {
  readonly found: FoundTable
  /** The table's rectangle, as typed. */
  readonly cells: Cells
}

/** Rows of the targets table: the canonical four cells, then those of other columns. */
export interface TargetRows {
  readonly rows: readonly (readonly PlanCell[])[]
  readonly others: readonly string[]
  /** Rows, from 0, whose period is a day as a serial. */
  readonly dated: readonly number[]
}

const FOUR = ['who', 'kpi', 'period', 'target'] as const

/**
 * The rows of all plans, each target a reference to its cell on the plan's sheet, then people's own rows that no plan
 * has taken the place of, as references to their cells.
 * @param plans the newest first: of two that plan the same month of a person, it counts
 */
export function targetRows(plans: readonly PlanInTable[], own: OwnTargets | undefined): TargetRows {
  const others = own === undefined ? [] : otherColumns(own.found)
  const blanks = others.map((): PlanCell => ({ kind: 'blank' }))
  const seen = new Set<string>()
  const rows: (readonly PlanCell[])[] = []
  for (const plan of plans) {
    for (const { who, period, cell } of cellsOf(plan)) {
      const key = [textKey(plan.kpi), textKey(who), period].join('\n')
      if (seen.has(key)) continue
      seen.add(key)
      rows.push([text(who), text(plan.kpi), text(period), formula(`=${cell}`), ...blanks])
    }
  }
  const dated: number[] = []
  for (const { row, isDated } of own === undefined ? [] : carriedRows(own, plans, others)) {
    if (isDated) dated.push(rows.length)
    rows.push(row)
  }
  return { rows, others: others.map(({ header }) => header), dated }
}

function cellsOf({ content }: PlanInTable): { who: string; period: string; cell: string }[] {
  const { firstMonth } = layoutOf(content)
  return content.lines.flatMap(({ name, depth }, line) =>
    depth < content.depth
      ? []
      : content.months.map((period, month) => {
          const place = { row: FIRST_LINE + line, column: firstMonth + month, rows: 1, columns: 1 }
          return { who: name, period, cell: `${quoteSheetName(content.name)}!${a1(place)}` }
        }),
  )
}

function isDay(cell: Cell): boolean {
  return isDateObject(cell) || isDaySerial(cell)
}

function otherColumns({ columns }: FoundTable) {
  return columns.filter(({ column, header }) => !FOUR.some((name) => name === column) && header !== '')
}

function carriedRows(
  { found, cells }: OwnTargets,
  plans: readonly PlanInTable[],
  others: readonly { readonly position: number }[],
): { readonly row: PlanCell[]; readonly isDated: boolean }[] {
  const { table, range, sheet } = found
  const isReplaced = replacedRows(found, plans)
  const positionOf = (name: string) => found.columns.find(({ column }) => column === name)
  const target = positionOf('target')
  const factor = target === undefined ? 1 : unitFactor(readHeader(target.header).unit)
  const positions = [...FOUR.map((name) => positionOf(name)?.position), ...others.map(({ position }) => position)]
  const rows: { row: PlanCell[]; isDated: boolean }[] = []
  const period = positionOf('period')?.position ?? 0
  for (let index = 0; index < table.rows; index += 1) {
    if (isReplaced(index)) continue
    const row = (table.rowNumbers[index] ?? 1) - 1
    rows.push({
      isDated: isDay(cells[row - range.row]?.[period]),
      row: positions.map((position): PlanCell => {
        const cell: Cell = position === undefined ? '' : cells[row - range.row]?.[position]
        if (position === undefined || isBlank(cell)) return { kind: 'blank' }
        const place = a1({ row, column: range.column + position, rows: 1, columns: 1 })
        const isScaled = position === target?.position && factor !== 1
        return formula(`=${quoteSheetName(sheet)}!${place}${isScaled ? `*${factor}` : ''}`)
      }),
    })
  }
  return rows
}

/** Rows about the KPI of a plan, within its months, of people, teams and the whole that are in it. */
function replacedRows({ table }: FoundTable, plans: readonly PlanInTable[]): (row: number) => boolean {
  const wordIn = (name: string, row: number) => {
    const column = table.columns[name]
    return column?.kind === 'text' ? (column.dictionary[column.codes[row] ?? 0] ?? '') : ''
  }
  const dayIn = (name: string, row: number) => {
    const column = table.columns[name]
    return column?.kind === 'day' ? (column.values[row] ?? NO_DAY) : NO_DAY
  }
  const known = plans.map(({ content, kpi, first, last }) => ({
    kpis: namesForTargets(kpi),
    names: new Set(content.lines.map(({ name }) => textKey(name))),
    first,
    last,
  }))
  return (row) => {
    const who = textKey(wordIn('who', row))
    const kpi = textKey(wordIn('kpi', row) || 'REVENUE')
    const [first, last] = [dayIn('first', row), dayIn('last', row)]
    return known.some(
      (plan) =>
        plan.kpis.has(kpi) && first >= plan.first && last <= plan.last && (plan.names.has(who) || isEveryone(who)),
    )
  }
}
