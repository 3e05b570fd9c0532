import type { Table } from '../model/dataset'
import { entity, type EntityName } from '../model/entity'
import type { Check, CheckedData, Problem } from './check'
import { rowsWithStatus } from './deal-status'
import type { Finding, Severity } from './finding'
import { FoundRows } from './found-rows'
import { isMissing, unreadableRows } from './typed-columns'

const ID = 'missing-values'

/** Columns of which a row needs one, how bad it is where it has none, and what they may be worked out from. */
type Wanted = readonly [columns: readonly string[], severity: Severity, from?: readonly string[]]

/**
 * What a row cannot do without. A blank that means something is not asked for: a deal that is open has no closing day,
 * a target for nobody is everyone's, a survey without a score was not answered. Amounts and days of closed deals have
 * checks of their own.
 */
const wanted: Readonly<Record<EntityName, readonly Wanted[]>> = {
  deals: [
    [['owner'], 'warning'],
    [['customer', 'customerId'], 'warning'],
    [['stage', 'status'], 'warning'],
    [['created'], 'warning'],
  ],
  orders: [
    [['date'], 'error'],
    [['amount'], 'error', ['quantity', 'unitPrice']],
    [['customer', 'customerId'], 'warning'],
    [['owner'], 'warning'],
  ],
  leads: [
    [['created'], 'error'],
    [['owner'], 'warning'],
  ],
  customers: [[['customer', 'customerId'], 'error']],
  subscriptions: [
    [['customer', 'customerId'], 'error'],
    [['recurring'], 'error', ['annual']],
    [['start'], 'error'],
  ],
  activities: [
    [['date'], 'error'],
    [['owner'], 'warning'],
    [['kind'], 'warning'],
  ],
  stageChanges: [
    [['deal'], 'error'],
    [['stage'], 'error'],
    [['entered'], 'error'],
  ],
  costs: [
    [['date'], 'error'],
    [['amount'], 'error'],
  ],
  targets: [
    [['period'], 'error'],
    [['target'], 'error'],
  ],
  people: [[['person'], 'error']],
  surveys: [[['date'], 'error']],
  forecasts: [
    [['made'], 'error'],
    [['period'], 'error'],
    [['amount'], 'error'],
  ],
  market: [
    [['period'], 'error'],
    [['sales'], 'error'],
  ],
  training: [
    [['person'], 'warning'],
    [['date'], 'error'],
  ],
}

const blank: Omit<Problem, 'severity'> = {
  what: { en: 'Rows without a value in “{header}”', zh: '“{header}”列为空的行' },
  fix: { en: 'Fill in “{header}” with the {column}.', zh: '补填“{header}”列（{column}）。' },
  row: { en: 'blank', zh: '为空' },
}
const openWithoutAmount: Problem = {
  severity: 'note',
  what: { en: 'Open deals without an amount', zh: '没有金额的在途商机' },
  fix: {
    en: 'Fill in “{header}” with an estimate: without one they are not in the pipeline’s amount.',
    zh: '在“{header}”列填写预计金额；否则不计入在途商机金额。',
  },
  row: { en: 'blank', zh: '为空' },
}

/** Rows that lack what KPIs need of them. */
export const missingValues: Check = {
  id: ID,
  name: { en: 'Blank owners, customers, dates and amounts', zh: '为空的负责人、客户、日期和金额' },
  find: (data) =>
    Object.values(data.dataset.tables).flatMap((table) => [
      ...wanted[table.entity].flatMap((each) => blankRows(data, table, each)),
      ...(table.entity === 'deals' ? dealsWithoutAmount(data, table) : []),
    ]),
}

function blankRows(data: CheckedData, table: Table, [names, severity, from = []]: Wanted): readonly Finding[] {
  const columns = names.flatMap((name) => table.columns[name] ?? [])
  const [shown] = columns
  const [first = ''] = names.filter((name) => table.columns[name] !== undefined)
  if (shown === undefined) return []
  const unreadable = unreadableRows(table, [...names, ...from])
  const rows = new FoundRows(ID, { ...blank, severity }, table)
  for (let row = 0; row < table.rows; row += 1) {
    if (unreadable[row] === 0 && columns.every((column) => isMissing(column, row))) rows.add(row, shown)
  }
  const { en, zh } = entity(table.entity).columns[first]?.name ?? entity(table.entity).name
  return rows.finding(data, names, { header: shown.header, column: { en: en.toLowerCase(), zh } })
}

function dealsWithoutAmount(data: CheckedData, table: Table): readonly Finding[] {
  const amount = table.columns.amount
  if (amount === undefined) return []
  const open = rowsWithStatus(table, 'open')
  const unreadable = unreadableRows(table, ['amount'])
  const rows = new FoundRows(ID, openWithoutAmount, table)
  for (let row = 0; row < table.rows; row += 1) {
    if (open[row] === 1 && unreadable[row] === 0 && isMissing(amount, row)) rows.add(row, amount)
  }
  return rows.finding(data, ['amount'], { header: amount.header }, ['open'])
}
