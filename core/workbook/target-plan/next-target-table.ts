import { a1 } from '../../cells/address'
import { parsePeriod } from '../../calendar/parse-period'
import { InputError } from '../../input-error'
import { say } from '../../locale/text'
import {
  FIRST_TARGET_ROW,
  standingTargetTable,
  TARGET,
  targetTableSheet,
  targetTableWords,
} from '../../sheets/target-table'
import { targetPlanTexts } from '../../sheets/target-plan-texts'
import { TARGET_TABLE_ID } from '../../sheets/target-sheets'
import { editedCells, readStanding, refuseEdited } from '../edited-cells'
import { freeName } from '../free-name'
import type { SheetInfo, Workbook } from '../port'
import type { WorkbookTables } from '../recognise-workbook'
import { changedColumns, columnSums } from './column-sums'
import type { SavedTargetTable } from './saved-target-plan'
import type { PlannedSheet } from './planned-sheet'
import { planOnSheet } from './standing-plan'
import { targetRows, type OwnTargets, type PlanInTable } from './target-rows'

/** The targets table that is to be, and what Setup keeps of it. */
export interface NextTargetTable {
  readonly sheet: PlannedSheet
  readonly saved: SavedTargetTable
}

/**
 * Makes the targets table of a new plan, of all other plans that stand, and of what people keep on a table of their own.
 * @param tables read without what plans have made
 * @param sheets what there is and will be, for a name that is free
 * @throws {InputError} `cells-edited`, `plan-forgotten`
 */
export async function nextTargetTable(
  workbook: Workbook,
  tables: WorkbookTables,
  plan: PlanInTable,
  sheets: readonly SheetInfo[],
): Promise<NextTargetTable> {
  const { locale } = tables.environment
  const own = await ownTargets(workbook, tables)
  const plans = [plan, ...(await otherPlans(workbook, tables, plan.content.id))]
  const { rows, others, dated } = targetRows(plans, own)
  const carries = own?.found.sheet
  // The finest of all plans has the longest.
  const numberFormat =
    plans.map(({ content }) => content.numberFormat).sort((one, other) => other.length - one.length)[0] ?? ''
  const standing = sheets.find(({ planId }) => planId === TARGET_TABLE_ID)
  const name = standing?.name ?? freeName(say(targetPlanTexts.tableName, locale), sheets)
  const next = targetTableSheet({
    name,
    locale,
    ...targetTableWords(locale, carries, others),
    rows,
    dated,
    numberFormat,
  })
  const saved = { rows: rows.length, sums: columnSums(next), ...(carries === undefined ? {} : { carries }) }
  if (standing === undefined) return { sheet: { next }, saved }

  const known = tables.settings.targetTable
  if (known === undefined) throw new InputError('plan-forgotten', { sheet: name })
  const stands = await readStanding(workbook, name, [next])
  const before = targetTableSheet(standingTargetTable(name, locale, numberFormat, stands, known.rows))
  // A number in the place of a reference can be told by its cell, anything else by its column only.
  const typed = Array.from({ length: known.rows }, (_, index) => FIRST_TARGET_ROW + index)
    .filter((row) => !String(stands.cells[row]?.[TARGET] ?? '').startsWith('='))
    .map((row) => a1({ row, column: TARGET, rows: 1, columns: 1 }))
  refuseEdited(name, typed.length > 0 ? typed : changedColumns(before, stands.cells, known.sums))
  refuseEdited(name, editedCells(stands, before, next))
  return { sheet: { next, before }, saved }
}

/** All plans that stand but one, the newest first. */
async function otherPlans(workbook: Workbook, tables: WorkbookTables, id: string): Promise<PlanInTable[]> {
  const { settings, calendar, environment } = tables
  const plans: PlanInTable[] = []
  for (const saved of settings.targetPlans.filter((each) => each.id !== id)) {
    const found = await planOnSheet(workbook, tables, saved)
    const { first, last } = parsePeriod(saved.period, calendar, environment.date1904)
    if (found !== undefined) plans.unshift({ content: found.content, kpi: saved.kpi, first, last })
  }
  return plans
}

/** The table of people's own that counts; where that was never settled, the one carried on before, else the first. */
async function ownTargets(
  workbook: Workbook,
  { dataset, found, settings }: WorkbookTables,
): Promise<OwnTargets | undefined> {
  const tables = found.filter(({ entity }) => entity === 'targets')
  const sheet = dataset.tables.targets?.sheet ?? settings.targetTable?.carries
  const own = tables.find((table) => table.sheet === sheet) ?? tables[0]
  return own && { found: own, cells: await workbook.read({ sheet: own.sheet, ...own.range }) }
}
