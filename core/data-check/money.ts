import { namesOf, catalogue } from '../kpis/catalogue'
import { textIn } from '../measures/known-names'
import { textKey } from '../model/columns'
import type { Table } from '../model/dataset'
import type { EntityName } from '../model/entity'
import type { Money } from './finding'
import { codeMask, numbersIn } from './typed-columns'

/** The column that says how much money a row is about. */
const amountColumn: Readonly<Partial<Record<EntityName, string>>> = {
  deals: 'amount',
  orders: 'amount',
  subscriptions: 'recurring',
  stageChanges: 'amount',
  costs: 'amount',
  targets: 'target',
  forecasts: 'amount',
  market: 'sales',
}

/** Adds up the money of rows, currency by currency. */
export class MoneySum {
  private readonly sums = new Map<number, number>()
  private readonly amounts: Float64Array | undefined
  private readonly isMoney: ((row: number) => boolean) | undefined

  constructor(private readonly table: Table) {
    this.amounts = numbersIn(table, amountColumn[table.entity] ?? '')?.values
    this.isMoney = table.entity === 'targets' ? targetsInMoney(table) : undefined
  }

  add(row: number): void {
    const amount = this.amountOf(row)
    if (amount === undefined) return
    const code = textIn(this.table, 'currency')?.codes[row] ?? 0
    this.sums.set(code, (this.sums.get(code) ?? 0) + amount)
  }

  /** A row's amount, if it has one. */
  amountOf(row: number): number | undefined {
    const amount = this.amounts?.[row] ?? NaN
    return Number.isNaN(amount) || this.isMoney?.(row) === false ? undefined : amount
  }

  /** The sums, the largest first. */
  total(): Money[] {
    const names = textIn(this.table, 'currency')?.dictionary
    return [...this.sums]
      .map(([code, amount]) => ({ currency: names?.[code] ?? '', amount }))
      .sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount) || (one.currency < other.currency ? -1 : 1))
  }
}

/** A target may be a rate or a number of visits: only those of money are added up. */
function targetsInMoney(table: Table): ((row: number) => boolean) | undefined {
  const kpi = textIn(table, 'kpi')
  if (kpi === undefined) return undefined
  const inMoney = new Set(catalogue().flatMap((each) => (each.unit === 'money' ? [...namesOf(each)] : [])))
  const mask = codeMask(kpi, (name) => inMoney.has(textKey(name)))
  return (row) => kpi.codes[row] === 0 || mask[kpi.codes[row] ?? 0] === 1
}
