import type { DayNumber } from '../cells/day'
import { compares, filled, is, isNot } from './filters'
import type { Filter } from './measure'
import { passingRows } from './passing-rows'
import { tableForTests } from './table-for-tests'

const table = tableForTests('deals', { status: 'text', amount: 'number', closed: 'day' }, [
  { status: 'Won', amount: 10, closed: 46000 },
  { status: '', amount: undefined, closed: 46002 },
  { status: 'Lost', amount: 0, closed: undefined },
  { status: 'open', amount: -3, closed: 46004 },
])
const today = 46002 as DayNumber
const blank = (column: string): Filter => ({ column, test: 'blank' })

describe('rows pass', () => {
  it.each<[string, readonly Filter[], readonly number[]]>([
    ['without a filter', [], [0, 1, 2, 3]],
    ['one of several words, whatever their case and width', [is('status', 'ＷＯＮ', ' lost')], [0, 2]],
    ['a blank that is asked for', [is('status', '', 'won')], [0, 1]],
    ['none of several words', [isNot('status', 'won', 'never')], [1, 2, 3]],
    ['a word that no row has', [is('status', 'never')], []],
    ['text that is filled', [filled('status')], [0, 2, 3]],
    ['text that is blank', [blank('status')], [1]],
    ['a number that is filled, 0 is', [filled('amount')], [0, 2, 3]],
    ['a number that is blank', [blank('amount')], [1]],
    ['a day that is filled', [filled('closed')], [0, 1, 3]],
    ['a day that is blank', [blank('closed')], [2]],
    ['a number that is equal', [compares('amount', '=', 0)], [2]],
    ['a number that differs, none is no number', [compares('amount', '<>', 0)], [0, 3]],
    ['a number below', [compares('amount', '<', 0)], [3]],
    ['a number not above', [compares('amount', '<=', 0)], [2, 3]],
    ['a number above', [compares('amount', '>', 0)], [0]],
    ['a number not below', [compares('amount', '>=', 0)], [0, 2]],
    ['a day before today', [compares('closed', '<', 'today')], [0]],
    ['a day that is not after today', [compares('closed', '<=', 'today')], [0, 1]],
    ['all filters', [filled('amount'), compares('closed', '>', 45999), isNot('status', 'open')], [0]],
  ])('by %s', (_, where, expected) => {
    expect([...passingRows(table, where, today)]).toEqual(expected)
  })

  it.each<[string, Filter, string]>([
    [
      'a column that there is not',
      is('stage', 'won'),
      'the deals table has no column for Stage. Headers seen: status, amount, closed',
    ],
    ['words in numbers', is('amount', 'won'), 'no column for Amount'],
    ['a number in text', compares('status', '>', 0), 'no column for Status'],
  ])('only by what the table has: not by %s', (_, filter, message) => {
    expect(() => passingRows(table, [filter], today)).toThrow(message)
  })
})
