import { isoDay, type DayNumber } from '../cells/day'
import { textIn } from '../measures/known-names'
import { textKey } from '../model/columns'
import { NO_DAY, type Table } from '../model/dataset'
import type { Check, CheckedData, Problem } from './check'
import type { Finding } from './finding'
import { FoundRows } from './found-rows'
import { daysIn } from './typed-columns'

const ID = 'stage-history'

const beforeDeal: Problem = {
  severity: 'warning',
  what: { en: 'Stage changes before their deal was created', zh: '早于商机创建日期的阶段变更' },
  fix: {
    en: 'Correct the date of the change, or of the deal’s creation: the days in a stage come out wrong.',
    zh: '请更正变更日期或商机的创建日期；否则阶段停留天数有误。',
  },
  row: { en: 'the deal was created on {created}', zh: '商机创建于 {created}' },
}
const broken: Problem = {
  severity: 'warning',
  what: { en: 'Stage changes that do not follow from the one before', zh: '与前一次变更不衔接的阶段变更' },
  fix: {
    en: 'Correct the order of the dates, or add the change that is missing between the two rows.',
    zh: '请更正日期的先后，或补上两行之间缺少的变更。',
  },
  row: {
    en: 'comes from “{from}”, but was in “{stage}” since row {before}',
    zh: '原阶段为“{from}”，但第 {before} 行起处于“{stage}”',
  },
}

/** Histories of deals whose changes are out of order. */
export const stageHistory: Check = {
  id: ID,
  name: { en: 'Stage changes out of order', zh: '次序有误的阶段变更' },
  find: (data) => {
    const table = data.dataset.tables.stageChanges
    return table === undefined ? [] : [...changesBeforeDeals(data, table), ...brokenChains(data, table)]
  },
}

function changesBeforeDeals(data: CheckedData, table: Table): readonly Finding[] {
  const { deals } = data.dataset.tables
  const created = daysIn(deals, 'created')
  const entered = daysIn(table, 'entered')
  const deal = textIn(table, 'deal')
  if (deals === undefined || created === undefined || entered === undefined || deal === undefined) return []
  const days = createdDays(deals, created.values)
  const daysOfCodes = deal.dictionary.map((name) => days.get(textKey(name)) ?? NO_DAY)
  const rows = new FoundRows(ID, beforeDeal, table)
  for (let row = 0; row < table.rows; row += 1) {
    const [day, first] = [entered.values[row] ?? NO_DAY, daysOfCodes[deal.codes[row] ?? 0] ?? NO_DAY]
    if (day !== NO_DAY && day < first) rows.add(row, entered, { created: isoDay(first as DayNumber) })
  }
  return rows.finding(data, ['entered'])
}

/** The day on which each deal was created, by its number and its title; none for a name that several have. */
function createdDays(deals: Table, created: Int32Array): ReadonlyMap<string, number> {
  const days = new Map<string, number>()
  for (const column of [textIn(deals, 'id'), textIn(deals, 'name')]) {
    column?.codes.forEach((code, row) => {
      if (code === 0) return
      const key = textKey(column.dictionary[code] ?? '')
      days.set(key, days.has(key) ? NO_DAY : (created[row] ?? NO_DAY))
    })
  }
  return days
}

/** Changes that say which stage they come from, but the deal was in another one. */
function brokenChains(data: CheckedData, table: Table): readonly Finding[] {
  const [deal, stage, from] = ['deal', 'stage', 'fromStage'].map((name) => textIn(table, name))
  const entered = daysIn(table, 'entered')
  if (deal === undefined || stage === undefined || from === undefined || entered === undefined) return []
  const before = changesBefore(deal.codes, entered.values)
  const fromKeys = from.dictionary.map(textKey)
  const stageKeys = stage.dictionary.map(textKey)
  const rows = new FoundRows(ID, broken, table)
  for (let row = 0; row < table.rows; row += 1) {
    const previous = before[row] ?? -1
    const [fromCode, stageCode] = [from.codes[row] ?? 0, stage.codes[previous] ?? 0]
    if (previous < 0 || fromCode === 0 || stageCode === 0 || fromKeys[fromCode] === stageKeys[stageCode]) continue
    rows.add(row, from, {
      from: from.dictionary[fromCode] ?? '',
      stage: stage.dictionary[stageCode] ?? '',
      before: table.rowNumbers[previous] ?? 0,
    })
  }
  return rows.finding(data, ['entered', 'stage'])
}

/**
 * The change before each one of the same deal; -1 where there is none, or where several fell on one of the two days,
 * of which nobody can tell the order.
 */
function changesBefore(deals: Int32Array, days: Int32Array): Int32Array {
  const order = Array.from(deals.keys()).filter((row) => deals[row] !== 0 && days[row] !== NO_DAY)
  order.sort((one, other) => (deals[one] ?? 0) - (deals[other] ?? 0) || (days[one] ?? 0) - (days[other] ?? 0))
  const isAlike = (one: number | undefined, other: number | undefined) =>
    one !== undefined && other !== undefined && deals[one] === deals[other] && days[one] === days[other]
  const isAlone = (at: number) => !isAlike(order[at], order[at - 1]) && !isAlike(order[at], order[at + 1])
  const before = new Int32Array(deals.length).fill(-1)
  order.forEach((row, at) => {
    const previous = order[at - 1]
    if (previous === undefined || deals[previous] !== deals[row] || !isAlone(at) || !isAlone(at - 1)) return
    before[row] = previous
  })
  return before
}
