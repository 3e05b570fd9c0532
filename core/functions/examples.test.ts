import { contextForTests } from './context-for-tests'
import { PREFIX, type Result, type ResultCell } from './define'
import { readExample } from './example-call'
import { findFunction, functions } from './registry'

const context = contextForTests()

describe('the examples', () => {
  const examples = functions().flatMap(({ name, examples }) =>
    examples.map(({ formula, gives }) => ({ name, formula, gives })),
  )

  it.each(examples)('$formula gives what it says', ({ name, formula, gives }) => {
    const call = readExample(formula)
    expect(call.name).toBe(PREFIX + name)
    expect(findFunction(call.name)?.call(call.args, context)).toEqual(near(gives))
  })

  it('are there for every function', () => {
    expect(functions().filter(({ examples }) => examples.length === 0)).toEqual([])
  })

  it('can be typed into Excel, whose array literals take no blanks', () => {
    const arrays = examples.flatMap(({ formula }) => formula.replace(/"(?:[^"]|"")*"/g, '""').match(/\{[^}]*\}/g) ?? [])
    expect(arrays.length).toBeGreaterThan(0)
    expect(arrays.filter((array) => /[{,;]\s*[,;}]/.test(array))).toEqual([])
  })
})

/** A result, numbers but for their last digits. */
function near(result: Result): unknown {
  if (typeof result === 'number') return expect.closeTo(result, 9)
  return Array.isArray(result) ? (result as readonly (readonly ResultCell[])[]).map((row) => row.map(near)) : result
}
