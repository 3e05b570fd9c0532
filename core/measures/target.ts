import { parsePeriod } from '../calendar/parse-period'
import type { Calendar, Period } from '../calendar/period'
import { InputError, NotAvailable } from '../input-error'
import { textKey } from '../model/columns'
import type { Dataset, Table } from '../model/dataset'
import { numberColumn, textColumn } from './cells'
import { everyone, type Group } from './group'
import { Values } from './values'

/** The KPI that a targets table without a KPI column is about. */
const DEFAULT_KPI = 'REVENUE'

interface Target {
  readonly who: string
  readonly kpi: string
  readonly first: number
  readonly last: number
  readonly amount: number
}

/**
 * The targets set for a KPI per cell of the grid. A target of exactly the period goes first, else the targets of
 * periods within it are added up. A team's own target goes before the sum of its people's; so does the company's.
 * @param namesOf ways to write the KPI: its id, names and aliases
 */
export function targetSums(
  dataset: Dataset,
  table: Table,
  namesOf: ReadonlySet<string>,
  periods: readonly Period[],
  groups: readonly Group[],
  calendar: Calendar,
): Values {
  const targets = readTargets(table, calendar).filter(({ kpi }) => namesOf.has(kpi))
  const persons = personKeys(dataset)
  return Values.of(periods.length, groups.length, (period, group) => {
    const wanted = periods[period]
    if (wanted === undefined) return new NotAvailable('no-target')
    for (const owns of owners(groups[group] ?? everyone(), persons)) {
      const found = withinPeriod(
        targets.filter(({ who }) => owns(who)),
        wanted,
      )
      if (found.length > 0) return found.reduce((sum, { amount }) => sum + amount, 0)
    }
    return new NotAvailable('no-target')
  })
}

/** Who may hold the targets of a group, the first that has any counts. */
function owners(group: Group, persons: ReadonlySet<string>): ((who: string) => boolean)[] {
  const [selection, ...more] = group.selections
  if (selection === undefined) return [isEveryone, (who) => persons.has(who), () => true]
  if (more.length > 0 || selection.kind === 'column') return []
  const name = textKey(selection.name)
  if (selection.kind === 'person') return [(who) => who === name]
  const people = new Set(selection.people.map(textKey))
  return [(who) => who === name, (who) => people.has(who)]
}

function isEveryone(who: string): boolean {
  return /^(?:|everyone|all|total|company|全部|全员|公司|合计|全公司)$/.test(who)
}

function withinPeriod(targets: readonly Target[], { first, last }: Period): readonly Target[] {
  const same = targets.filter((target) => target.first === first && target.last === last)
  return same.length > 0 ? same : targets.filter((target) => target.first >= first && target.last <= last)
}

function readTargets(table: Table, calendar: Calendar): Target[] {
  const who = textColumn(table, 'who')
  const period = textColumn(table, 'period')
  const amounts = numberColumn(table, 'target').values
  const kpi = table.columns.kpi?.kind === 'text' ? table.columns.kpi : undefined
  const found: Target[] = []
  const periods = period.dictionary.map((text, code) => (code === 0 ? undefined : readPeriod(text, calendar)))
  for (let row = 0; row < table.rows; row += 1) {
    const span = periods[period.codes[row] ?? 0]
    const amount = amounts[row] ?? NaN
    if (span === undefined || Number.isNaN(amount)) continue
    found.push({
      who: textKey(who.dictionary[who.codes[row] ?? 0] ?? ''),
      kpi: textKey(kpi?.dictionary[kpi.codes[row] ?? 0] ?? '') || textKey(DEFAULT_KPI),
      first: span.first,
      last: span.last,
      amount,
    })
  }
  return found
}

/** A row whose period cannot be read is left out; the data check names it. */
function readPeriod(text: string, calendar: Calendar): Period | undefined {
  try {
    return parsePeriod(text, calendar, false)
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

function personKeys(dataset: Dataset): ReadonlySet<string> {
  const columns = [
    dataset.tables.people?.columns.person,
    dataset.tables.deals?.columns.owner,
    dataset.tables.orders?.columns.owner,
  ]
  return new Set(columns.flatMap((column) => (column?.kind === 'text' ? column.dictionary.slice(1).map(textKey) : [])))
}
