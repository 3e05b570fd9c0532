import { parseA1 } from '../cells/address'
import { PREFIX } from './define'
import { findFunction, functions } from './registry'

const names = () => functions().map(({ name }) => name)

describe('the registry', () => {
  it('holds each name once', () => {
    expect(new Set(names()).size).toBe(functions().length)
  })

  it('has only names that Excel and Google Sheets take', () => {
    const refused = names().filter((name) => {
      const id = PREFIX + name
      return !/^[A-Z][A-Z0-9_]{2,63}$/.test(id) || parseA1(id) !== undefined || /^R\d*C\d*$/.test(id)
    })
    expect(refused).toEqual([])
  })

  it('puts what can be left out last, and only the last parameter repeats', () => {
    for (const { name, parameters } of functions()) {
      const each = Object.values(parameters)
      const optional = each.map((parameter) => parameter.optional)
      expect([name, optional]).toEqual([name, [...optional].sort()])
      expect([name, each.slice(0, -1).some(({ repeating }) => repeating)]).toEqual([name, false])
    }
  })

  it('names parameters so that they are words of JavaScript and no cell', () => {
    const parameters = functions().flatMap((definition) => Object.keys(definition.parameters))
    expect(parameters.filter((name) => !/^[a-z][a-z0-9_]*$/.test(name) || parseA1(name) !== undefined)).toEqual([])
  })

  it('speaks both languages everywhere', () => {
    for (const { name, summary, parameters, examples } of functions()) {
      const texts = [summary, ...Object.values(parameters).map(({ description }) => description)]
      const notes = examples.flatMap(({ note }) => note ?? [])
      for (const { en, zh } of [...texts, ...notes]) {
        expect([name, en]).toEqual([name, expect.stringMatching(/^[^\u4e00-\u9fff]*[a-z][^\u4e00-\u9fff]*$/i)])
        expect([name, zh]).toEqual([name, expect.stringMatching(/[\u4e00-\u9fff]/)])
      }
    }
  })

  it('finds a function as people write it', () => {
    expect(findFunction('KPI_SPLIT')?.name).toBe('SPLIT')
    expect(findFunction('kpi_split')?.name).toBe('SPLIT')
    expect(findFunction('SPLIT')).toBeUndefined()
    expect(findFunction('KPI_NOTHING')).toBeUndefined()
  })

  it('finds each function by itself as it is among all of them', () => {
    for (const { name, parameters, live } of functions()) {
      const found = findFunction(PREFIX + name)
      expect([found?.name, found?.live]).toEqual([name, live])
      expect(Object.keys(found?.parameters ?? {})).toEqual(Object.keys(parameters))
    }
  })
})
