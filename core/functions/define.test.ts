import { contextForTests } from './context-for-tests'
import { defineFunction } from './define'
import { cell, dataRanges, numeric, optional } from './parameters'

const text = { en: 'A text', zh: '文字' }
const context = contextForTests()

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
