import { catalogue, findKpi } from '../kpis/catalogue'
import { InputError } from '../input-error'
import { nameOf, namesOf, textIn, unitColumns } from '../measures/known-names'
import { nearestNames } from '../measures/nearest-names'
import { isEveryone } from '../measures/target-holders'
import { textKey } from '../model/columns'
import type { Dataset, Table, TextColumn } from '../model/dataset'
import type { Check, CheckedData, Problem } from './check'
import type { Finding } from './finding'
import { FoundRows } from './found-rows'

const ID = 'unusable-targets'

const unknownWho: Problem = {
  severity: 'warning',
  what: { en: 'Targets for somebody who is nowhere else', zh: '目标对象在其他表中不存在' },
  fix: {
    en: 'Correct the name in “{header}”: it is nobody’s who owns rows, and no team, region or manager.',
    zh: '请更正“{header}”列的名称：没有这样的负责人、团队、区域或主管。',
  },
  row: { en: 'unknown; the nearest: {nearest}', zh: '不存在；最接近的：{nearest}' },
}
const unknownKpi: Problem = {
  severity: 'error',
  what: { en: 'Targets for a KPI that there is not', zh: '目标的指标不存在' },
  fix: {
    en: 'Write the KPI in “{header}” by its name, such as Sales or REVENUE.',
    zh: '请在“{header}”列写指标名称，例如“销售额”或 REVENUE。',
  },
  row: { en: 'no KPI of this name; the nearest: {nearest}', zh: '没有此指标；最接近的：{nearest}' },
}
/** Targets that no question finds: for an unknown name or KPI. */
export const unusableTargets: Check = {
  id: ID,
  name: { en: 'Targets for unknown people and KPIs', zh: '对象或指标不存在的目标' },
  find: (data) => {
    const { targets } = data.dataset.tables
    return targets === undefined ? [] : [...unknownNames(data, targets), ...unknownKpis(data, targets)]
  },
}

const kinds = ['person', ...unitColumns] as const

function unknownNames(data: CheckedData, table: Table): readonly Finding[] {
  const { dataset } = data
  const who = textIn(table, 'who')
  if (who === undefined || !namesAnybody(dataset)) return []
  const known = kinds.flatMap((kind) => namesOf(dataset, kind))
  return inColumn(data, table, who, 'who', unknownWho, (name) => {
    const isKnown = isEveryone(textKey(name)) || kinds.some((kind) => nameOf(dataset, kind, name) !== undefined)
    return isKnown ? undefined : nearestNames(name, known)
  })
}

/** Where no other table names anybody, nobody is unknown. */
function namesAnybody(dataset: Dataset): boolean {
  return kinds.some((kind) => namesOf(dataset, kind).length > 0)
}

function unknownKpis(data: CheckedData, table: Table): readonly Finding[] {
  const kpi = textIn(table, 'kpi')
  if (kpi === undefined) return []
  const own = new Set(data.ownKpis?.map(textKey))
  const known = [...catalogue().map(({ id }) => id), ...(data.ownKpis ?? [])]
  return inColumn(data, table, kpi, 'kpi', unknownKpi, (name) =>
    own.has(textKey(name)) || isKpi(name) ? undefined : nearestNames(name, known),
  )
}

function isKpi(name: string): boolean {
  try {
    findKpi(name)
    return true
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}

/** @param nearest what a word may have been meant to be; undefined for a word that is right */
function inColumn(
  data: CheckedData,
  table: Table,
  column: TextColumn,
  name: string,
  problem: Problem,
  nearest: (word: string) => readonly string[] | undefined,
): readonly Finding[] {
  const known = column.dictionary.map((word, code) => (code === 0 ? undefined : nearest(word)?.join(', ')))
  const rows = new FoundRows(ID, problem, table)
  for (let row = 0; row < table.rows; row += 1) {
    const suggested = known[column.codes[row] ?? 0]
    if (suggested !== undefined) rows.add(row, column, { nearest: suggested })
  }
  return rows.finding(data, [name], { header: column.header })
}
