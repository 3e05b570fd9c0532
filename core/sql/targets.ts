import { NotAvailable } from '../input-error'
import { namesForTargets } from '../kpis/catalogue'
import { tableOf } from '../measures/engine'
import type { Group } from '../measures/group'
import { textColumn } from '../measures/table-columns'
import { DEFAULT_KPI } from '../measures/target'
import { holdersOf } from '../measures/target-holders'
import { textKey } from '../model/columns'
import type { Choice } from './entity-rows'
import { keysOf, membershipOf } from './membership'
import { lines, type Writing } from './writing'

/**
 * The targets set for a KPI. Of each holder all that lie within the period count but for those that lie within a longer
 * one; of a group's holders those of the first level that has any.
 */
export function targets(writing: Writing, kpi: string): string {
  const { reach, dialect, statement } = writing
  const rows = writing.rowsOf('targets')
  const [first, last, target] = [rows.column('first'), rows.column('last'), rows.column('target')]
  const names = [...namesForTargets(kpi)].map((name) => dialect.text(name)).join(', ')
  const ofKpi = rows.table.columns.kpi?.kind === 'text' ? rows.column('kpi') : 'NULL'
  const held = statement.with(
    'targets_held',
    rows.chosen(
      ['group_no', 'level_no'],
      reach.groups.flatMap((group, index) => choicesOf(writing, group, index)),
    ),
  )
  const spans = statement.with(
    'targets_in_periods',
    lines(
      `SELECT p.period_no, r.group_no, r.level_no, COALESCE(${rows.column('who')}, '') AS holder,`,
      `  ${first} AS first_day, ${last} AS last_day, SUM(${target}) AS amount`,
      `FROM ${held} AS r`,
      `JOIN grid_periods AS p ON ${first} >= p.day_from AND ${last} <= p.day_to`,
      `WHERE ${target} IS NOT NULL AND COALESCE(${ofKpi}, ${dialect.text(textKey(DEFAULT_KPI))}) IN (${names})`,
      'GROUP BY 1, 2, 3, 4, 5, 6',
    ),
  )
  const longest = statement.with(
    'targets_by_reach',
    lines(
      'SELECT t.*, MAX(t.last_day) OVER (',
      '  PARTITION BY t.period_no, t.group_no, t.level_no, t.holder ORDER BY t.first_day, t.last_day DESC',
      '  ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached,',
      '  MIN(t.level_no) OVER (PARTITION BY t.period_no, t.group_no) AS first_level',
      `FROM ${spans} AS t`,
    ),
  )
  return lines(
    'SELECT t.period_no, t.group_no, SUM(t.amount) AS value',
    `FROM ${longest} AS t`,
    'WHERE t.level_no = t.first_level AND (t.reached IS NULL OR t.last_day > t.reached)',
    'GROUP BY t.period_no, t.group_no',
  )
}

/** Whose targets are a group's, level by level. */
function choicesOf({ reach }: Writing, group: Group, index: number): Choice[] {
  const table = tableOf(reach.dataset, 'targets')
  const holders = holdersOf(reach.dataset, table, group)
  if (holders instanceof NotAvailable) return []
  const others = group.selections.filter(({ kind }) => kind === 'column')
  const conditions = membershipOf(table, holders.conditions, others)
  return holders.levels.map((codes, level) => ({
    values: [String(index), String(level)],
    membership: [{ column: 'who', keys: keysOf(textColumn(table, 'who'), codes) }, ...conditions],
  }))
}
