import { NO_DAY, type TextColumn } from '../dataset'
import type { Columns, Derivations } from '../lazy-columns'
import { saysConverted } from '../lead-conversion'
import { daysOfMoments, daysOf, numbersOf, textsOf, yesColumn, type Given } from './given'

/**
 * - `created`: the day of creation; `createdAt`: its moment, in days with fractions.
 * - `respondedAt`: the moment of the first response.
 * - `isConverted`: "yes" for a lead with a day of conversion or a status that says so.
 */
export function settleLeads({ columns, rows }: Given): Derivations {
  const has = (name: string) => name in columns
  return {
    created: has('created') ? () => daysOfMoments(numbersOf(columns, 'created')) : undefined,
    createdAt: has('created') ? () => numbersOf(columns, 'created') : undefined,
    respondedAt: has('firstResponse') ? () => numbersOf(columns, 'firstResponse') : undefined,
    isConverted: has('converted') || has('status') ? () => conversions(columns, rows) : undefined,
  }
}

function conversions(columns: Columns, rows: number): TextColumn {
  const converted = daysOf(columns, 'converted')
  const status = textsOf(columns, 'status')
  const header = (converted ?? status)?.header ?? ''
  const says = Uint8Array.from(status?.dictionary ?? [], (word) => (saysConverted(status?.header ?? '', word) ? 1 : 0))
  const codes = new Int32Array(rows)
  for (let row = 0; row < rows; row += 1) {
    const onADay = converted !== undefined && converted.values[row] !== NO_DAY
    codes[row] = onADay ? 1 : (says[status?.codes[row] ?? 0] ?? 0)
  }
  return yesColumn(header, codes)
}
