import { catalogue } from '../kpis/catalogue'
import type { Kpi } from '../kpis/kpi'
import { PREFIX } from './function-prefix'

/** What a KPI is asked for, as it stands in a formula: "" is left out. */
interface Arguments {
  readonly period: string
  readonly who: string
  readonly data: readonly string[]
}

/**
 * The call that gives a KPI: `KPI_WIN_RATE(period,who)`. What the KPI is narrowed down to stands between who and data;
 * a KPI of people's own making has no function of its own: `KPI_VALUE("Hit rate",period,who)`.
 * @param comma what stands between two arguments
 */
export function kpiCall(kpi: Kpi, { period, who, data }: Arguments, comma = ','): string {
  const narrowing = kpi.parameter === undefined ? [] : [quoted(kpi.parameter.given ?? '')]
  const [name, first] = isBuiltIn(kpi) ? [kpi.id, []] : ['VALUE', [quoted(kpi.id)]]
  const given = [...first, period, who, ...narrowing, ...data]
  while (given.length > 0 && given[given.length - 1] === '') given.pop()
  return `${PREFIX}${name}(${given.join(comma)})`
}

/** Whether a KPI has a function of its own: one that people have defined never has the id of another one. */
export function isBuiltIn({ id }: Kpi): boolean {
  return catalogue().some((kpi) => kpi.id === id)
}

/** A text as it stands in a formula; "" where there is none. */
export function quoted(text: string): string {
  const words = text.trim()
  return words === '' ? '' : `"${words.replace(/"/g, '""')}"`
}
