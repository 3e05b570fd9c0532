/** Names the sheet of the table. */
export const TARGET_TABLE_ID = 'target_table'

/** What the ids of plans' sheets begin with. */
export const TARGET_PLAN_PREFIX = 'target_plan_'

/** Whether a sheet that we made holds data that KPIs read, or that such data comes from. */
export function holdsTargets(planId: string): boolean {
  return planId === TARGET_TABLE_ID || planId.startsWith(TARGET_PLAN_PREFIX)
}
