import type { Text } from '../locale/text'
import { value, type Expression } from '../measures/expression'
import { filled } from '../measures/filters'
import type { Filter, Measure } from '../measures/measure'
import { entity } from '../model/entity'
import { kpiNamed } from './catalogue'
import { evaluateExpressions } from './evaluate'
import type { ExplainedPart } from './explained-part'
import { formatValue, grouped } from './format'
import type { Kpi } from './kpi'
import { partsOf } from './parts'
import type { Reach } from './reach'
import { entitiesOf } from './tables-read'

/** What a reader should know beside the parts of a value. */
export function notesOn(
  kpi: Kpi,
  resolved: Expression,
  parts: readonly ExplainedPart[],
  reach: Reach,
): readonly Text[] {
  const notes = parts.flatMap((part) => [coverage(part, reach), outsideRange(part, parts, reach), certainty(part)])
  const told = notes.filter((note) => note !== undefined)
  return hasChoice(kpi.value) ? [tablesUsed(resolved), ...told] : told
}

/** Whether a KPI can be computed from one table or another. */
function hasChoice(expression: Expression): boolean {
  if (expression.op === 'either') return true
  const within = expression.op === 'kpi' ? kpiNamed(expression.id)?.value : undefined
  return (within === undefined ? partsOf(expression) : [within]).some(hasChoice)
}

/** Which tables were chosen. */
function tablesUsed(resolved: Expression): Text {
  const names = Array.from(entitiesOf(resolved), (name) => entity(name).name)
  return {
    en: `Computed from: ${names.map(({ en }) => en).join(', ')}.`,
    zh: `数据来源：${names.map(({ zh }) => zh).join('、')}。`,
  }
}

/** How much of a sum is from rows that have another number, too: a margin is known only where there is a cost. */
function coverage(part: ExplainedPart, reach: Reach): Text | undefined {
  const { measure, name } = part
  if (measure?.form !== 'sum') return undefined
  const columns = reach.dataset.tables[measure.rows.entity]?.columns ?? {}
  const isWhole = (filter: Filter) => filter.test !== 'filled' || columns[filter.column]?.kind !== 'number'
  const where = measure.rows.where.filter(isWhole)
  if (where.length === measure.rows.where.length) return undefined
  const whole = valueOf({ ...measure, rows: { ...measure.rows, where } }, part, reach)
  if (typeof part.value !== 'number' || whole === undefined || whole === 0 || whole === part.value) return undefined
  const share = formatValue(part.value / whole, 'percent', 'en')
  return { en: `${name.en}: ${share} of the whole.`, zh: `${name.zh}：占全部的 ${share}。` }
}

/** How many rows have a number that is from outside of the widest range that is counted: an 11 on a scale of 0 to 10. */
function outsideRange(part: ExplainedPart, parts: readonly ExplainedPart[], reach: Reach): Text | undefined {
  const { measure } = part
  const range = rangeOf(measure)
  if (measure?.form !== 'count' || range === undefined || typeof part.value !== 'number') return undefined
  const others = parts.flatMap((each) => rangeOf(each.measure) ?? [])
  const isWidest = others.every((other) => other.column !== range.column || isWithin(other, range))
  const rated = { ...measure, rows: { ...measure.rows, where: [filled(range.column)] } }
  const count = isWidest ? (valueOf(rated, part, reach) ?? 0) - part.value : 0
  if (count === 0) return undefined
  const [from, to] = [range.from, range.to]
  return {
    en: `Left out: ${count} with a score that is not from ${from} to ${to}.`,
    zh: `未计入：${count} 个不在 ${from}–${to} 范围内的分数。`,
  }
}

interface Range {
  readonly column: string
  readonly from: number
  readonly to: number
}

/** The range of one column that a measure is about, if that is all it asks of its rows. */
function rangeOf(measure: Measure | undefined): Range | undefined {
  if (measure === undefined || measure.form === 'target' || measure.rows.where.length !== 2) return undefined
  const [low, high] = measure.rows.where
  if (low?.test !== 'compare' || high?.test !== 'compare' || low.column !== high.column) return undefined
  if (low.by !== '>=' || high.by !== '<=' || low.to === 'today' || high.to === 'today') return undefined
  return { column: low.column, from: low.to, to: high.to }
}

function isWithin(one: Range, other: Range): boolean {
  return one.from >= other.from && one.to <= other.to
}

/** How sure a mean is. */
function certainty({ interval, name, rows }: ExplainedPart): Text | undefined {
  if (interval === undefined) return undefined
  const [low, high] = [grouped(interval.low, 2), grouped(interval.high, 2)]
  const count = rows?.used ?? 0
  return {
    en: `95% confidence interval of the ${name.en}: ${low} to ${high} (Student’s t, ${count} rows).`,
    zh: `${name.zh}的 95% 置信区间：${low} 至 ${high}（t 分布，${count} 行）。`,
  }
}

/** What another measure is in the place of a part; undefined where it is not available. */
function valueOf(measure: Measure, { period, group }: ExplainedPart, { dataset, calendar }: Reach): number | undefined {
  const found = evaluateExpressions(dataset, [value(measure)], [period], [group], calendar).value(0, 0, 0)
  return typeof found === 'number' ? found : undefined
}
