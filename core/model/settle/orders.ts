import { NO_DAY, type DayColumn, type NumberColumn } from '../dataset'
import { once, type Columns, type Derivations } from '../lazy-columns'
import { daysOf, numbersOf, type Given } from './given'

/**
 * - `amount`: quantity × unit price less the discount, where the table has no amounts.
 * - `cost`: unit cost × quantity, else amount − profit, where it has no costs.
 * - `paid`: amount − what is due; else all of an order that has a day of payment and nothing of one that has none;
 *   where it has no payments.
 * - `settled`: the day of payment, else the order's, of orders with something paid.
 */
export function settleOrders({ columns }: Given): Derivations {
  const has = (...names: readonly string[]) => names.every((name) => name in columns)
  const amount = once(() => numbersOf(columns, 'amount') ?? netAmounts(columns))
  const paid = once(() => numbersOf(columns, 'paid') ?? amountsPaid(columns, amount()))
  const hasAmount = has('amount') || has('quantity', 'unitPrice')
  const hasCost = has('unitCost', 'quantity') || (hasAmount && has('profit'))
  const hasPaid = has('paid') || (hasAmount && (has('due') || has('paidDate')))
  return {
    amount: hasAmount && !has('amount') ? amount : undefined,
    cost: hasCost && !has('cost') ? () => costs(columns, amount()) : undefined,
    paid: hasPaid && !has('paid') ? paid : undefined,
    settled: hasPaid && (has('paidDate') || has('date')) ? () => settledDays(columns, paid()) : undefined,
  }
}

/** An amount is what is charged: measures add the discount to it to find the price before. */
function netAmounts(columns: Columns): NumberColumn | undefined {
  const gross = combined(
    numbersOf(columns, 'unitPrice'),
    numbersOf(columns, 'quantity'),
    (price, count) => price * count,
  )
  const discount = numbersOf(columns, 'discount')
  const rate = numbersOf(columns, 'discountRate')
  if (discount !== undefined) return combined(gross, discount, (price, less) => price - (less || 0))
  return rate === undefined ? gross : combined(gross, rate, (price, share) => price * (1 - (share || 0)))
}

function costs(columns: Columns, amount: NumberColumn | undefined): NumberColumn | undefined {
  const each = numbersOf(columns, 'unitCost')
  const quantity = numbersOf(columns, 'quantity')
  if (each !== undefined && quantity !== undefined) return combined(each, quantity, (cost, count) => cost * count)
  const profit = numbersOf(columns, 'profit')
  return profit && combined(amount, profit, (price, gain) => price - gain, profit.header)
}

function amountsPaid(columns: Columns, amount: NumberColumn | undefined): NumberColumn | undefined {
  const due = numbersOf(columns, 'due')
  if (due !== undefined) return combined(amount, due, (price, open) => price - open, due.header)
  const day = daysOf(columns, 'paidDate')
  if (amount === undefined || day === undefined) return undefined
  const values = amount.values.map((price, row) => (day.values[row] === NO_DAY ? 0 : price))
  return { kind: 'number', header: day.header, values }
}

function settledDays(columns: Columns, paid: NumberColumn | undefined): DayColumn | undefined {
  const paidOn = daysOf(columns, 'paidDate')
  const ordered = daysOf(columns, 'date')
  const known = paidOn ?? ordered
  if (paid === undefined || known === undefined) return undefined
  const values = new Int32Array(known.values.length).fill(NO_DAY)
  for (let row = 0; row < values.length; row += 1) {
    const amount = paid.values[row]
    if (amount === undefined || Number.isNaN(amount) || amount === 0) continue
    const day = known.values[row] ?? NO_DAY
    values[row] = day === NO_DAY ? (ordered?.values[row] ?? NO_DAY) : day
  }
  return { kind: 'day', header: known.header, values }
}

function combined(
  one: NumberColumn | undefined,
  other: NumberColumn | undefined,
  operate: (one: number, other: number) => number,
  header?: string,
): NumberColumn | undefined {
  if (one === undefined || other === undefined) return undefined
  const values = one.values.map((value, row) => operate(value, other.values[row] ?? NaN))
  return { kind: 'number', header: header ?? one.header, values }
}
