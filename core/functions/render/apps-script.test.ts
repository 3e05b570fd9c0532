import { defineFunction, type AnyFunction } from '../define'
import { cell, dataRanges, numeric, optional, range } from '../parameters'
import { renderAppsScriptStubs } from './apps-script'

const split = defineFunction({
  name: 'SPLIT',
  summary: { en: 'Splits a total.', zh: '分解总数。' },
  parameters: {
    total: cell(numeric, { en: 'What to split', zh: '总数' }),
    weights: range(numeric, { en: 'The weights', zh: '权重' }),
    step: optional(cell(numeric, { en: 'Smallest unit', zh: '最小单位' }), 1),
  },
  examples: [],
  evaluate: () => 1,
})

const won = defineFunction({
  name: 'WON',
  summary: { en: 'Ends the comment */ globalThis.broken = true /*\n * @param {x} y', zh: '……*/' },
  parameters: {
    who: optional(cell(numeric, { en: 'Who */', zh: '谁' }), undefined),
    data: dataRanges({ en: 'Tables', zh: '表' }),
  },
  live: true,
  examples: [],
  evaluate: () => 1,
})

type Call = readonly [name: string, args: readonly unknown[]]

/** Runs the stubs as a script of their own and calls one of them; gives what the library was handed. */
function called(functions: readonly AnyFunction[], expression: string): unknown {
  const library = { call: (name: string, args: readonly unknown[]): Call => [name, args] }
  const source = `${renderAppsScriptStubs(functions, 'Library_')}\nreturn ${expression}`
  const script: unknown = Reflect.construct(Function, ['Library_', source])
  if (typeof script !== 'function') throw new TypeError('no function')
  return Reflect.apply(script, undefined, [library])
}

describe('renderAppsScriptStubs', () => {
  it('declares a plain function with its parameters and its documentation', () => {
    expect(renderAppsScriptStubs([split], 'Yardstick_')).toBe(`/**
 * Splits a total. 分解总数。
 *
 * @param {number} total What to split 总数
 * @param {number|Array<Array<number>>} weights The weights 权重
 * @param {number} [step] Smallest unit 最小单位
 * @return {string|number|boolean|Array<Array<string|number|boolean>>} One value, or a grid that spills.
 * @customfunction
 */
function KPI_SPLIT(total, weights, step) {
  return Yardstick_.call('KPI_SPLIT', [total, weights, step])
}
`)
  })

  it('hands arguments over by their places, those left out as undefined', () => {
    expect(called([split], 'KPI_SPLIT(100, [[1], [2]])')).toEqual(['KPI_SPLIT', [100, [[1], [2]], undefined]])
  })

  it('hands over any number of data ranges', () => {
    expect(called([won], 'KPI_WON("Ann", [[1]], [[2]])')).toEqual(['KPI_WON', ['Ann', [[1]], [[2]]]])
    expect(called([won], 'KPI_WON()')).toEqual(['KPI_WON', [undefined]])
  })

  it('keeps a text inside its comment, whatever it says', () => {
    expect(called([won, split], 'typeof globalThis.broken')).toBe('undefined')
    expect(renderAppsScriptStubs([won], 'Yardstick_').match(/@param/g)).toHaveLength(2)
  })
})
