const PREFIX = 'Yardstick_'

/** The hidden name in the workbook by which a sheet made from a plan is known, whatever people rename its tab to. */
export function planName(planId: string): string {
  return PREFIX + planId
}

/** The plan's id of such a name; undefined for any other name. */
export function planIdOf(name: string): string | undefined {
  return name.startsWith(PREFIX) ? name.slice(PREFIX.length) : undefined
}
