import { parseA1 } from '../../cells/address'
import { isBlank, type Cell } from '../../cells/cell'
import { readNumber } from '../../cells/number'
import { InputError } from '../../input-error'
import { textKey } from '../../model/columns'
import type { PlanBasis, RangeBasis, TargetPlanOptions } from '../../targets/planner/plan-options'
import type { Workbook } from '../port'

/** Numbers beside names, by {@link rangeKey} and then by the name's text key. */
export type RangeFigures = ReadonlyMap<string, ReadonlyMap<string, number>>

/** What a range is found by. */
export function rangeKey({ sheet, range }: RangeBasis): string {
  return `${sheet}!${range}`
}

/**
 * Reads the ranges that a plan's bases name: what {@link proposePlan} needs of them.
 * @throws {InputError} at `basis`: `basis-range` for what is no range, or has no names beside numbers
 */
export async function readRanges(
  workbook: Workbook,
  { basis, blend }: Pick<TargetPlanOptions, 'basis' | 'blend'>,
): Promise<RangeFigures> {
  const found = new Map<string, ReadonlyMap<string, number>>()
  for (const each of [basis, ...(blend === undefined ? [] : [blend.with])]) {
    if (isRange(each)) found.set(rangeKey(each), await figuresIn(workbook, each))
  }
  return found
}

/** Whether a basis is a range. */
export function isRange(basis: PlanBasis): basis is RangeBasis {
  return typeof basis === 'object'
}

async function figuresIn(workbook: Workbook, basis: RangeBasis): Promise<ReadonlyMap<string, number>> {
  const refusal = new InputError('basis-range', { range: rangeKey(basis) }, { argument: 'basis' })
  const place = parseA1(basis.range.trim())
  const sheet = (await workbook.sheets()).find(({ name }) => textKey(name) === textKey(basis.sheet))
  if (place === undefined || sheet === undefined || place.columns < 2) throw refusal
  const figures = new Map<string, number>()
  for (const row of await workbook.read({ ...place, sheet: sheet.name })) {
    const number = row.map(numberIn).find((each) => each !== undefined)
    const name = row.find((cell) => typeof cell === 'string' && !isBlank(cell) && numberIn(cell) === undefined)
    if (number === undefined || name === undefined) continue
    const key = textKey(String(name))
    figures.set(key, (figures.get(key) ?? 0) + number)
  }
  if (figures.size === 0) throw refusal
  return figures
}

function numberIn(cell: Cell): number | undefined {
  if (typeof cell === 'number') return cell
  return typeof cell === 'string' ? readNumber(cell) : undefined
}
