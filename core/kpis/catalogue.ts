import { InputError } from '../input-error'
import { nearestNames } from '../measures/nearest-names'
import { textKey } from '../model/columns'
import { customers } from './customers'
import type { Kpi } from './kpi'
import { pipeline } from './pipeline'
import { quota } from './quota'
import { revenue } from './revenue'

/** Every KPI, family by family. */
export function catalogue(): readonly Kpi[] {
  return [...revenue, ...pipeline, ...customers, ...quota]
}

/**
 * The KPI of an id, with or without its function's prefix, or of any name that people have for it.
 * @throws {InputError} `kpi-unknown`, with the nearest
 */
export function findKpi(name: string): Kpi {
  const key = textKey(name).replace(/^kpi_/, '')
  const found = catalogue().find((kpi) => namesOf(kpi).has(key))
  if (found) return found
  const known = catalogue().map((kpi) => kpi.id)
  throw new InputError('kpi-unknown', { found: name, nearest: nearestNames(name, known).join(', ') })
}

/** Ids, names and aliases of a KPI as text keys. */
export function namesOf(kpi: Kpi): ReadonlySet<string> {
  return new Set([kpi.id, kpi.name.en, kpi.name.zh, ...kpi.aliases].map(textKey))
}

/** KPIs that a person's words lead to, the best first; all of them where there are no words. */
export function searchKpis(query: string): readonly Kpi[] {
  const words = textKey(query)
    .split(/[\s_]+/)
    .filter((word) => word !== '')
  if (words.length === 0) return catalogue()
  const ranked = catalogue().map((kpi) => ({ kpi, rank: Math.min(...words.map((word) => rankOf(kpi, word))) }))
  return ranked
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .map(({ kpi }) => kpi)
}

/** 3: a name begins with the word; 2: a name holds it; 1: the definition holds it; 0: nothing does. */
function rankOf(kpi: Kpi, word: string): number {
  const names = [...namesOf(kpi)].map((name) => name.replace(/_/g, ' '))
  if (names.some((name) => name.startsWith(word))) return 3
  if (names.some((name) => name.includes(word))) return 2
  return textKey(`${kpi.definition.en} ${kpi.definition.zh}`).includes(word) ? 1 : 0
}
