import { kpiNamed } from '../kpis/catalogue'
import { grouped } from '../kpis/format'
import { resolve } from '../kpis/resolve'
import { textIn } from '../measures/known-names'
import { DEFAULT_KPI } from '../measures/target'
import type { Dataset, Table } from '../model/dataset'
import type { Check, Problem } from './check'
import { FoundRows } from './found-rows'
import { targetSpans, type TargetSpan } from './target-spans'
import { numbersIn } from './typed-columns'

const ID = 'target-parts'

const problem: Problem = {
  severity: 'warning',
  what: { en: 'Targets that the targets of their parts do not add up to', zh: '与各分期目标之和不符的目标' },
  fix: {
    en: 'Change the whole or its parts: which of them counts depends on the period that is asked for.',
    zh: '请调整总目标或分期目标；现在所取的数因查询的期间而异。',
  },
  row: { en: 'its parts add up to {sum}', zh: '各分期合计 {sum}' },
}
/** Parts are often rounded. */
const TOLERANCE = 0.005

/** Targets of a quarter that differ from those of its three months; of what adds up, such as sales, and no rate. */
export const targetParts: Check = {
  id: ID,
  name: { en: 'Targets and the sum of their parts', zh: '目标与分期目标之和' },
  find: (data) => {
    const table = data.dataset.tables.targets
    const amounts = numbersIn(table, 'target')
    if (table === undefined || amounts === undefined) return []
    const addsUp = additiveTargets(data.dataset, table)
    const rows = new FoundRows(ID, problem, table)
    for (const targets of targetSpans(table)) {
      for (const [at, whole] of targets.entries()) {
        const parts = addsUp(whole.row) ? partsThatFill(whole, targets.slice(at + 1)) : []
        if (parts.length === 0) continue
        const sum = parts.reduce((total, { row }) => total + (amounts.values[row] ?? NaN), 0)
        const target = amounts.values[whole.row] ?? NaN
        if (Math.abs(sum - target) > TOLERANCE * Math.abs(target))
          rows.add(whole.row, amounts, { sum: grouped(sum, 0) })
      }
    }
    return rows.finding(data, ['period', 'target'])
  },
}

/** The targets that fill a longer one day by day, the longest of each that there are; none where some days have none. */
function partsThatFill(whole: TargetSpan, later: readonly TargetSpan[]): readonly TargetSpan[] {
  const parts: TargetSpan[] = []
  let next = whole.first
  for (const part of later) {
    if (part.first > next || part.first > whole.last) break
    if (part.first < next || (part.first === whole.first && part.last === whole.last)) continue
    if (part.last > whole.last) return []
    parts.push(part)
    next = part.last + 1
  }
  return next === whole.last + 1 ? parts : []
}

/** Whether a row is about a KPI that is a plain sum or number of rows; nothing else is the sum of its parts. */
function additiveTargets(dataset: Dataset, table: Table): (row: number) => boolean {
  const kpi = textIn(table, 'kpi')
  const isAdditive = (name: string) => {
    const value = kpiNamed(name)?.value
    const resolved = value && resolve(dataset, value)
    return resolved?.op === 'measure' && (resolved.measure.form === 'sum' || resolved.measure.form === 'count')
  }
  const byCode = (kpi?.dictionary ?? ['']).map((name) => isAdditive(name === '' ? DEFAULT_KPI : name))
  return (row) => byCode[kpi?.codes[row] ?? 0] === true
}
