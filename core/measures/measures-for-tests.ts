import type { Calendar } from '../calendar/period'
import type { DayNumber } from '../cells/day'
import { compares, filled, is, isNot } from './filters'
import type { Filter, Measure, Rows, Stock } from './measure'
import type { Kinds } from './table-for-tests'

export type RowMeasure = Exclude<Measure, { form: 'target' }>

/** The days that rows and periods are about: few, so that days are often the same. */
export const FIRST_DAY = 46000
export const LAST_DAY = 46024

export const calendar: Calendar = { today: 46018 as DayNumber, fiscalYearStart: 1 }

export const dealKinds: Kinds = {
  owner: 'text',
  customer: 'text',
  product: 'text',
  status: 'text',
  amount: 'number',
  probability: 'number',
  asked: 'number',
  answered: 'number',
  created: 'day',
  closed: 'day',
  touched: 'day',
}

export const orderKinds: Kinds = { customer: 'text', product: 'text', date: 'day' }

const name = { en: '', zh: '' }
const decided = is('status', 'won', ' LOST ')
const closed: Rows = { entity: 'deals', time: 'closed', where: [decided] }
const created: Rows = { entity: 'deals', time: 'created', where: [isNot('status', 'void', '')] }
const timeless: Rows = { entity: 'deals', where: [] }
const amount = { column: 'amount' }
const days = { daysFrom: 'created', daysTo: 'closed' }
const open: Stock = { rows: created, until: 'closed', gone: decided }
const subscribed: Stock = { rows: { ...created, where: [] }, until: 'closed' }
const idle: Filter = { column: 'touched', test: 'idle', days: 4 }
const stale: Stock = { ...open, rows: { ...created, where: [idle, ...created.where] } }
const byKey = { key: 'customer', rows: closed } as const

/** Every form, with every kind of quantity, filter and stock. */
export const rowMeasures: readonly RowMeasure[] = [
  { name, form: 'sum', of: amount, rows: closed },
  { name, form: 'sum', of: { product: ['amount', 'probability'] }, rows: closed },
  { name, form: 'sum', of: { difference: ['amount', 'probability'] }, rows: timeless },
  { name, form: 'count', rows: closed },
  { name, form: 'count', rows: timeless },
  { name, form: 'count', rows: { ...closed, where: [filled('amount'), compares('amount', '>=', 0)] } },
  { name, form: 'count', rows: { ...closed, where: [{ column: 'touched', test: 'blank' }] } },
  { name, form: 'count', rows: { ...created, where: [compares('touched', '<', 'today'), filled('product')] } },
  { name, form: 'average', of: days, rows: closed },
  { name, form: 'average', of: { hoursFrom: 'asked', hoursTo: 'answered' }, rows: created },
  { name, form: 'median', of: amount, rows: closed },
  { name, form: 'median', of: days, rows: timeless },
  { name, form: 'percentile', share: 0.9, of: amount, rows: created },
  { name, form: 'percentile', share: 0, of: amount, rows: created },
  { name, form: 'countDistinct', column: 'product', rows: created },
  { name, form: 'balance', of: amount, at: 'end', ...open },
  { name, form: 'balance', at: 'start', ...open },
  { name, form: 'balance', of: amount, at: 'end', ...stale },
  { name, form: 'balance', at: 'end', rows: timeless },
  { name, form: 'live', key: 'customer', at: 'start', ...subscribed },
  { name, form: 'live', key: 'customer', at: 'end', ...open },
  { name, form: 'kept', key: 'customer', of: amount, how: 'keys', ...subscribed },
  { name, form: 'kept', key: 'customer', of: amount, how: 'now', ...subscribed },
  { name, form: 'kept', key: 'customer', of: amount, how: 'least', ...subscribed },
  { name, form: 'averageStock', rows: { ...timeless, where: [decided] }, from: 'created', until: 'closed' },
  { name, form: 'sumWithin', of: amount, rows: timeless, from: 'created', to: 'closed' },
  { name, form: 'active', ...byKey },
  { name, form: 'returning', ...byKey },
  { name, form: 'fresh', ...byKey },
  { name, form: 'lapsed', ...byKey },
  { name, form: 'reactivated', ...byKey },
  { name, form: 'repeated', of: 'product', times: 2, ...byKey },
  { name, form: 'repeated', of: 'product', times: 3, key: 'customer', rows: timeless },
  { name, form: 'freshSum', of: amount, ...byKey },
  { name, form: 'largestSum', count: 2, of: amount, ...byKey },
  {
    name,
    form: 'linked',
    ...byKey,
    to: { key: 'customer', rows: { entity: 'orders', time: 'date', where: [] }, ever: false },
  },
  {
    name,
    form: 'linked',
    key: 'customer',
    rows: timeless,
    to: { key: 'customer', rows: { entity: 'orders', time: 'date', where: [is('product', 'A')] }, ever: true },
  },
]
