import { InputError } from '../input-error'
import { nearestNames } from '../measures/nearest-names'
import { textKey } from '../model/columns'
import { activity } from './families/activity'
import { collection } from './families/collection'
import { costs } from './families/costs'
import { customers } from './families/customers'
import { forecast } from './families/forecast'
import type { Kpi } from './kpi'
import { leads } from './families/leads'
import { market } from './families/market'
import { isAboutTargets, narrow } from './narrow'
import { people } from './families/people'
import { pipeline } from './families/pipeline'
import { quota } from './families/quota'
import { revenue } from './families/revenue'
import { satisfaction } from './families/satisfaction'
import { stages } from './families/stages'
import { subscriptions } from './families/subscriptions'

const families = [
  ...[revenue, collection, pipeline, stages, leads, customers, subscriptions, costs],
  ...[satisfaction, quota, forecast, activity, people, market],
]

const made = new Map<() => readonly Kpi[], readonly Kpi[]>()
let all: readonly Kpi[] | undefined
let byName: ReadonlyMap<string, Kpi> | undefined

/** Every KPI, family by family. Built on first use. */
export function catalogue(): readonly Kpi[] {
  return (all ??= families.flatMap(kpisOf))
}

/** The KPI of exactly this id. Families are built up to its own: a script that starts for one call needs no others. */
export function kpiOfId(id: string): Kpi | undefined {
  for (const family of families) {
    const found = kpisOf(family).find((kpi) => kpi.id === id)
    if (found !== undefined) return found
  }
  return undefined
}

function kpisOf(family: () => readonly Kpi[]): readonly Kpi[] {
  const kpis = made.get(family) ?? family()
  made.set(family, kpis)
  return kpis
}

/**
 * The KPI of an id, with or without its function's prefix, or of any name that people have for it; with what it is
 * narrowed down to in brackets: "STAGE_CONVERSION(Proposal)".
 * @throws {InputError} `kpi-unknown`, with the nearest
 */
export function findKpi(name: string): Kpi {
  const found = kpiNamed(name) ?? narrowedKpi(name)
  if (found !== undefined) return found
  const known = catalogue().map((kpi) => kpi.id)
  throw new InputError('kpi-unknown', { found: name, nearest: nearestNames(name, known).join(', ') })
}

/** The KPI of the catalogue that people mean by an id, a name or an alias; undefined if there is none. */
export function kpiNamed(name: string): Kpi | undefined {
  const key = textKey(name).replace(/^kpi_/, '')
  const found = kpiOfId(key.toUpperCase())
  if (found !== undefined) return found
  byName ??= new Map(catalogue().flatMap((kpi) => [...namesOf(kpi)].map((each): [string, Kpi] => [each, kpi])))
  return byName.get(key)
}

/** The KPI narrowed down to one value of its parameter; the KPI itself where there is nothing to narrow down. */
export function withParameter(kpi: Kpi, text: string): Kpi {
  const given = text.trim()
  const { parameter, name } = kpi
  if (parameter === undefined || given === '') return kpi
  const narrowed = {
    ...kpi,
    name: { en: `${name.en} (${given})`, zh: `${name.zh}（${given}）` },
    value: narrow(kpi.value, parameter, given),
    parameter: { ...parameter, given },
  }
  const about = isAboutTargets(parameter) ? kpiNamed(given) : undefined
  return about === undefined ? narrowed : { ...narrowed, unit: about.unit, better: about.better }
}

/** Ids, names and aliases of a KPI as text keys. */
export function namesOf(kpi: Kpi): ReadonlySet<string> {
  return new Set([kpi.id, kpi.name.en, kpi.name.zh, ...kpi.aliases].map(textKey))
}

/** Ways to write a KPI in a targets table; of one that is not in the catalogue, its name alone. */
export function namesForTargets(name: string): ReadonlySet<string> {
  const kpi = kpiNamed(name)
  return kpi === undefined ? new Set([textKey(name)]) : namesOf(kpi)
}

/** KPIs that a person's words lead to, the best first; all of them where there are no words. */
export function searchKpis(query: string, among: readonly Kpi[] = catalogue()): readonly Kpi[] {
  const words = textKey(query)
    .split(/[\s_]+/)
    .filter((word) => word !== '')
  if (words.length === 0) return among
  const ranked = among.map((kpi) => ({ kpi, rank: Math.min(...words.map((word) => rankOf(kpi, word))) }))
  return ranked
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .map(({ kpi }) => kpi)
}

function narrowedKpi(name: string): Kpi | undefined {
  const bracketed = /^([^(]+)\((.*)\)$/.exec(name.normalize('NFKC').trim())
  const kpi = kpiNamed(bracketed?.[1] ?? '')
  return kpi?.parameter === undefined ? undefined : withParameter(kpi, bracketed?.[2] ?? '')
}

/** 3: a name begins with the word; 2: a name holds it; 1: the definition holds it; 0: nothing does. */
function rankOf(kpi: Kpi, word: string): number {
  const names = [...namesOf(kpi)].map((name) => name.replace(/_/g, ' '))
  if (names.some((name) => name.startsWith(word))) return 3
  if (names.some((name) => name.includes(word))) return 2
  return textKey(`${kpi.definition.en} ${kpi.definition.zh}`).includes(word) ? 1 : 0
}
