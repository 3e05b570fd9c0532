import { InputError } from '../input-error'
import { catalogue } from '../kpis/catalogue'
import type { Kpi } from '../kpis/kpi'
import type { Locale } from '../locale/text'
import type { Expression } from '../measures/expression'
import { textKey } from '../model/columns'
import { builtInId, builtInNames } from './built-in'
import { unusable, type OwnKpiFault, type OwnKpis } from './own-kpis'
import type { OwnKpi } from './own-kpi'
import { parseFormula, type KnownKpis } from './parse'
import { printFormula } from './print'
import { partsIn, referencesIn, withReferences } from './references'

/** Own KPIs may refer to one another so many times in a row … */
const DEEPEST = 32
/** … and consist of so many parts with all that they refer to: lines that each name the one before twice grow fast. */
const MOST_PARTS = 2000
/** Where the definitions stand. */
const SOURCE = 'Yardstick (KPI)'

/** A definition whose formula has been read. */
interface Draft {
  readonly written: OwnKpi
  readonly expression: Expression
  /** Keys of the own KPIs that it refers to, as often as it does. */
  readonly needs: readonly string[]
}

/** A formula with the own KPIs that it refers to put in. */
interface Complete {
  readonly draft: Draft
  readonly expression: Expression
  readonly parts: number
  readonly depth: number
}

/** What has become of definitions, by the keys of their names. */
type Results = Map<string, Complete | InputError>

/**
 * Makes KPIs of what people have written down, in whatever order it refers to one another. Own KPIs that a formula
 * refers to are put in, so that nobody who works with KPIs has to tell own ones from built-in ones. What cannot be used
 * is a fault; the others stand.
 */
export function defineOwnKpis(written: readonly OwnKpi[]): OwnKpis {
  const results: Results = new Map()
  completeAll(readDrafts(written, results), results)
  const kpis: Kpi[] = []
  const faults: OwnKpiFault[] = []
  for (const { name } of written) {
    const result = results.get(textKey(name))
    if (result instanceof InputError) faults.push({ name, error: result })
    else if (result !== undefined) kpis.push(kpiFrom(result))
  }
  return { kpis, faults }
}

/** Reads the formulas, by the keys of their names; what cannot be read is a result already. */
function readDrafts(written: readonly OwnKpi[], results: Results): Map<string, Draft> {
  const builtIn = builtInNames()
  const own = new Map(written.map(({ name }): [string, string] => [textKey(name), name]))
  for (const key of builtIn.keys()) own.delete(key)
  const known: KnownKpis = {
    idOf: (name) => own.get(textKey(name)) ?? builtInId(name),
    names: () => [...own.values(), ...catalogue().map(({ id }) => id)],
  }
  const drafts = new Map<string, Draft>()
  for (const each of written) {
    const key = textKey(each.name)
    settle(key, results, () => {
      const taken = builtIn.get(key)
      if (key === '') throw new InputError('cell-blank')
      if (taken !== undefined) throw new InputError('own-kpi-name-taken', { name: each.name, id: taken })
      if (drafts.delete(key) || results.has(key)) throw new InputError('own-kpi-twice')
      const expression = parseFormula(each.formula, known)
      const needs = referencesIn(expression).map(textKey)
      drafts.set(key, { written: each, expression, needs: needs.filter((need) => own.has(need)) })
    })
  }
  return drafts
}

/** Completes what refers to nothing incomplete until nothing is left; what waits then, waits in a circle. */
function completeAll(drafts: Map<string, Draft>, results: Results): void {
  while (drafts.size > 0) {
    const ready = [...drafts].filter(([, { needs }]) => needs.every((need) => results.has(need)))
    for (const [key, draft] of ready) {
      drafts.delete(key)
      settle(key, results, () => results.set(key, complete(draft, results)))
    }
    if (ready.length > 0) continue
    for (const key of drafts.keys()) results.set(key, circular(key, drafts))
    return
  }
}

/** Does something about a definition; what is refused is its result. */
function settle(key: string, results: Results, act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    results.set(key, error)
  }
}

function complete({ written, expression, needs }: Draft, results: Results): Complete {
  const needed = needs.flatMap((key) => {
    const result = results.get(key)
    if (result instanceof InputError) throw fromAnother(result, key)
    return result ?? []
  })
  const depth = 1 + Math.max(0, ...needed.map((each) => each.depth))
  if (depth > DEEPEST) throw new InputError('formula-too-deep', { most: DEEPEST })
  const parts = needed.reduce((count, each) => count + each.parts, partsIn(expression))
  if (parts > MOST_PARTS) throw new InputError('formula-too-large', { most: MOST_PARTS })
  const own = new Map(needed.map((each) => [textKey(each.draft.written.name), each.expression]))
  const whole = withReferences(expression, (id) => own.get(textKey(id)))
  return { draft: { written, expression, needs }, expression: whole, parts, depth }
}

/** Why what refers to an unusable KPI is unusable, too: however far away, it is the first cause that is told. */
function fromAnother(error: InputError, name: string): InputError {
  const isCause = error.code !== 'formula-circular' && error.code !== 'own-kpi-unusable'
  return isCause ? unusable({ name, error }) : error
}

/** The circle that a definition leads into, told by the names. */
function circular(key: string, drafts: ReadonlyMap<string, Draft>): InputError {
  const path: string[] = []
  let at = key
  while (!path.includes(at)) {
    path.push(at)
    // Each of them waits for another of them.
    at = drafts.get(at)?.needs.find((need) => drafts.has(need)) ?? key
  }
  const circle = [...path.slice(path.indexOf(at)), at].map((each) => drafts.get(each)?.written.name ?? each)
  return new InputError('formula-circular', { circle: circle.join(' → ') })
}

function kpiFrom({ draft: { written, expression: draft }, expression }: Complete): Kpi {
  const { name, unit = 'ratio', better = 'higher', definition } = written
  const inWords = (locale: Locale) => definition ?? printFormula(draft, locale) ?? written.formula
  return {
    id: name,
    name: { en: name, zh: name },
    definition: { en: inWords('en'), zh: inWords('zh-CN') },
    unit,
    better,
    aliases: [],
    source: SOURCE,
    value: expression,
  }
}
