import { value } from '../../measures/expression'
import { closed, created, won } from './rows'

export const wonCount = value({ form: 'count', rows: won, name: { en: 'deals won', zh: '赢单数' } })

export const closedCount = value({
  form: 'count',
  rows: closed,
  name: { en: 'deals closed', zh: '结单数（赢单＋输单）' },
})

export const wonAmount = value({
  form: 'sum',
  of: { column: 'amount' },
  rows: won,
  name: { en: 'amount won', zh: '赢单金额' },
})

export const closedAmount = value({
  form: 'sum',
  of: { column: 'amount' },
  rows: closed,
  name: { en: 'amount closed', zh: '结单金额（赢单＋输单）' },
})

/** Deals that are open at an instant: created by then and not decided by then. */
export const open = {
  rows: created,
  until: 'closed',
  gone: { column: 'status', test: 'is', words: ['won', 'lost'] },
} as const
