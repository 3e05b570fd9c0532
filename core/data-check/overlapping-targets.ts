import type { Check, Problem } from './check'
import { FoundRows } from './found-rows'
import { targetSpans, type TargetSpan } from './target-spans'

const ID = 'overlapping-targets'

const twice: Problem = {
  severity: 'error',
  what: { en: 'Targets that are set twice', zh: '重复设定的目标' },
  fix: { en: 'Keep one: they are added up.', zh: '请只保留一个；现在会相加。' },
  row: { en: 'set in row {first} already', zh: '第 {first} 行已设定' },
}
const crossing: Problem = {
  severity: 'warning',
  what: { en: 'Targets whose periods overlap in part', zh: '期间部分重叠的目标' },
  fix: {
    en: 'Change the periods so that each day belongs to one target: over a longer period both are added up.',
    zh: '请调整期间，使每一天只属于一个目标；跨更长期间时两者会相加。',
  },
  row: { en: 'overlaps with row {first}', zh: '与第 {first} 行重叠' },
}

/** Targets of the same name and KPI that are in each other's way. Months within a quarter are not: the quarter goes first. */
export const overlappingTargets: Check = {
  id: ID,
  name: { en: 'Targets that are set twice or overlap', zh: '重复或重叠的目标' },
  find: (data) => {
    const table = data.dataset.tables.targets
    const period = table?.columns.period
    if (table === undefined || period === undefined) return []
    const [same, across] = [new FoundRows(ID, twice, table), new FoundRows(ID, crossing, table)]
    const add = (rows: FoundRows, { row }: TargetSpan, other: TargetSpan) =>
      rows.add(row, period, { first: table.rowNumbers[other.row] ?? 0 })
    for (const targets of targetSpans(table)) {
      // Each lies within the one before; the last of them is the shortest.
      let around: TargetSpan[] = []
      let before: TargetSpan | undefined
      for (const target of targets) {
        around = around.filter(({ last }) => last >= target.first)
        const crossed = around.find(({ last }) => last < target.last)
        if (before?.first === target.first && before.last === target.last) add(same, target, before)
        else if (crossed !== undefined) add(across, target, crossed)
        before = target
        around.push(target)
      }
    }
    return [same, across].flatMap((rows) => rows.finding(data, ['period', 'target']))
  },
}
