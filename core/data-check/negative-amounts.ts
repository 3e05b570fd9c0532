import type { NumberColumn, Table } from '../model/dataset'
import type { EntityName } from '../model/entity'
import type { Check, CheckedData, Problem } from './check'
import type { Finding } from './finding'
import { FoundRows } from './found-rows'
import { numbersIn } from './typed-columns'

const ID = 'negative-amounts'

const negative: Problem = {
  severity: 'warning',
  what: { en: 'Amounts below 0 in “{header}”', zh: '“{header}”列中的负数金额' },
  fix: {
    en: 'Correct the sign, or take the row out: an amount here is never below 0.',
    zh: '请更正正负号，或移走该行：此处的金额不应为负。',
  },
  row: { en: 'below 0', zh: '小于 0' },
}
const returned: Problem = {
  severity: 'note',
  what: { en: 'Orders below 0, taken for returns', zh: '金额为负、按退货处理的订单' },
  fix: {
    en: 'Nothing, if they are returns or credits: they are subtracted from sales. Otherwise correct the sign.',
    zh: '若为退货或红冲，无需处理：已从销售额中扣除；否则请更正正负号。',
  },
  row: { en: 'below 0', zh: '小于 0' },
}
const contradicting: Problem = {
  severity: 'warning',
  what: { en: 'Orders whose amount and quantity have opposite signs', zh: '金额与数量正负号相反的订单' },
  fix: {
    en: 'Correct “{header}” or “{quantity}”: a return has both below 0, a sale has both above.',
    zh: '请更正“{header}”或“{quantity}”：退货时两者均为负，销售时两者均为正。',
  },
  row: { en: 'the quantity is {quantity}', zh: '数量为 {quantity}' },
}

/** Columns that hold nothing below 0. */
const neverNegative: readonly (readonly [EntityName, string])[] = [
  ['deals', 'amount'],
  ['subscriptions', 'recurring'],
  ['targets', 'target'],
  ['forecasts', 'amount'],
  ['market', 'sales'],
]

/** Amounts with the wrong sign; orders below 0 are returns unless their quantity says otherwise. */
export const negativeAmounts: Check = {
  id: ID,
  name: { en: 'Negative amounts', zh: '负数金额' },
  find: (data) => [
    ...neverNegative.flatMap(([entity, name]) => {
      const table = data.dataset.tables[entity]
      const column = numbersIn(table, name)
      if (table === undefined || column === undefined) return []
      const rows = new FoundRows(ID, negative, table)
      for (let row = 0; row < table.rows; row += 1) if ((column.values[row] ?? 0) < 0) rows.add(row, column)
      return rows.finding(data, [name], { header: column.header })
    }),
    ...(data.dataset.tables.orders === undefined ? [] : ordersBelowZero(data, data.dataset.tables.orders)),
  ],
}

function ordersBelowZero(data: CheckedData, table: Table): readonly Finding[] {
  const amount = numbersIn(table, 'amount')
  if (amount === undefined) return []
  const quantity = numbersIn(table, 'quantity')
  const [returns, contradictions] = [new FoundRows(ID, returned, table), new FoundRows(ID, contradicting, table)]
  for (let row = 0; row < table.rows; row += 1) {
    const [money, pieces] = [amount.values[row] ?? NaN, quantityAt(quantity, row)]
    if (money * pieces < 0) contradictions.add(row, amount, { quantity: pieces })
    else if (money < 0) returns.add(row, amount)
  }
  return [
    ...contradictions.finding(data, ['amount'], { header: amount.header, quantity: quantity?.header ?? '' }),
    ...returns.finding(data, ['amount']),
  ]
}

function quantityAt(quantity: NumberColumn | undefined, row: number): number {
  return quantity?.values[row] ?? NaN
}
