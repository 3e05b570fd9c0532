import { InputError } from '../input-error'
import { catalogue, findKpi } from '../kpis/catalogue'
import type { Kpi } from '../kpis/kpi'
import { nearestNames } from '../measures/nearest-names'
import { textKey } from '../model/columns'

/** The KPIs that people have defined for a workbook, and what of their definitions cannot be used. */
export interface OwnKpis {
  readonly kpis: readonly Kpi[]
  readonly faults: readonly OwnKpiFault[]
}

/** A definition that cannot be used, with the reason. */
export interface OwnKpiFault {
  readonly name: string
  readonly error: InputError
}

/** No KPIs but those of the catalogue. */
export const noOwnKpis: OwnKpis = { kpis: [], faults: [] }

/**
 * The KPI of an id, a name or an alias. An own KPI cannot have the name of a built-in one; its alias it may have, and
 * then goes before it.
 * @throws {InputError} `own-kpi-unusable` with the reason; `kpi-unknown` with the nearest
 */
export function findAnyKpi({ kpis, faults }: OwnKpis, name: string): Kpi {
  const key = textKey(name)
  const found = kpis.find(({ id }) => textKey(id) === key)
  if (found !== undefined) return found
  const fault = faults.find((each) => textKey(each.name) === key)
  if (fault !== undefined) throw unusable(fault)
  try {
    return findKpi(name)
  } catch (error) {
    if (!(error instanceof InputError) || error.code !== 'kpi-unknown') throw error
    const known = [...kpis, ...catalogue()].map(({ id }) => id)
    throw new InputError('kpi-unknown', { found: name, nearest: nearestNames(name, known).join(', ') })
  }
}

/** The refusal of a KPI whose definition cannot be used. */
export function unusable({ name, error }: OwnKpiFault): InputError {
  return new InputError('own-kpi-unusable', { name, reason: { en: error.in('en'), zh: error.in('zh-CN') } })
}
