import type { Calendar } from '../calendar/period'
import { dayNumber } from '../cells/day'
import type { Dataset } from '../model/dataset'
import { defineFunction, type CallContext } from './define'
import { cell, dataRanges, numeric, optional } from './parameters'

const text = { en: 'A text', zh: '文字' }
const today = dayNumber(2026, 7, 1)
const calendar: Calendar = { today, fiscalYearStart: 1 }
const dataset: Dataset = { tables: {}, headersSeen: [] }
const context: CallContext = { locale: 'en', today, date1904: false, calendar, dataset: () => dataset }

describe('defineFunction', () => {
  const add = defineFunction({
    name: 'ADD',
    summary: text,
    parameters: { one: cell(numeric, text), other: optional(cell(numeric, text), 10) },
    examples: [],
    evaluate: ({ one, other }) => one + other,
  })
  const count = defineFunction({
    name: 'COUNT',
    summary: text,
    parameters: { unit: optional(cell(numeric, text), 1), data: dataRanges(text) },
    live: true,
    examples: [],
    evaluate: ({ unit, data }) => unit * data.length,
  })

  it('hands each argument to its parameter in calling order', () => {
    expect(add.call(['1', 2], context)).toBe(3)
  })

  it.each([[[5]], [[5, null]], [[5, undefined]], [[5, '']]])('uses the default for what is left out in %j', (args) => {
    expect(add.call(args, context)).toBe(15)
  })

  it('names the argument that cannot be used', () => {
    expect(() => add.call([1, 'x'], context)).toThrow('other: needs a number, found "x".')
  })

  it('gives all that is left to a repeating parameter', () => {
    const table = [['Owner'], ['Ann']]
    expect(count.call([3, table, table], context)).toBe(6)
    expect(count.call([3], context)).toBe(0)
  })

  it('is live only when it says so', () => {
    expect([add.live, count.live]).toEqual([false, true])
  })
})
