import { parseA1 } from '../core/cells/address'

const PREFIX = 'Yardstick_'

/** The hidden name in the workbook by which a sheet made from a plan is known, whatever people rename its tab to. */
export function planName(planId: string): string {
  return PREFIX + planId
}

/** The plan's id of such a name; undefined for any other name. */
export function planIdOf(name: string): string | undefined {
  return name.startsWith(PREFIX) ? name.slice(PREFIX.length) : undefined
}

/** The name of a plan in the workbook, a null object if there is none. */
export function markOf(context: Excel.RequestContext, planId: string): Excel.NamedItem {
  return context.workbook.names.getItemOrNullObject(planName(planId))
}

/** Writes down that a sheet was made from a plan: a hidden name that follows it. */
export function markSheet(context: Excel.RequestContext, sheet: Excel.Worksheet, planId: string): void {
  context.workbook.names.add(planName(planId), sheet.getRange('A1')).visible = false
}

/** The sheet that a name refers to; undefined for one that refers to none, or to none any more. */
export function sheetOf({ formula }: Excel.NamedItem): string | undefined {
  return parseA1(String(formula).replace(/^=/, ''))?.sheet
}
