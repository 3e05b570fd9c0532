import { say, type Locale } from '../../locale/text'
import { PREFIX, type AnyFunction } from '../define'
import type { Parameter } from '../parameters'

/** Excel's `functions.json`, as far as we use it. */
export interface ExcelMetadata {
  readonly allowErrorForDataTypeAny: true
  readonly functions: readonly ExcelFunction[]
  readonly enums: readonly ExcelEnum[]
}

export interface ExcelFunction {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly parameters: readonly ExcelParameter[]
  readonly result: { readonly type: 'any'; readonly dimensionality: 'matrix' }
  readonly options?: { readonly stream: true }
}

export interface ExcelParameter {
  readonly name: string
  readonly description: string
  readonly type: 'string' | 'any'
  readonly dimensionality: 'scalar' | 'matrix'
  readonly optional?: true
  readonly repeating?: true
  readonly customEnumId?: string
}

export interface ExcelEnum {
  readonly id: string
  readonly type: 'string'
  readonly values: readonly { readonly name: string; readonly stringValue: string }[]
}

/**
 * Excel's description of the functions in one language; ids, names and the order of parameters are the same in all.
 * Source: Microsoft, "Manually create JSON metadata for custom functions in Excel".
 */
export function renderExcelMetadata(functions: readonly AnyFunction[], locale: Locale): ExcelMetadata {
  const enums = new Map<string, ExcelEnum>()
  for (const { parameters } of functions)
    for (const [name, { choices }] of Object.entries(parameters))
      if (choices) enums.set(enumId(name, choices), enumOf(name, choices))
  return {
    allowErrorForDataTypeAny: true,
    functions: functions.map((definition) => excelFunction(definition, locale)),
    enums: [...enums.values()],
  }
}

function excelFunction({ name, summary, parameters, live }: AnyFunction, locale: Locale): ExcelFunction {
  return {
    id: PREFIX + name,
    name: PREFIX + name,
    description: say(summary, locale),
    parameters: Object.entries(parameters).map(([key, parameter]) => excelParameter(key, parameter, locale)),
    result: { type: 'any', dimensionality: 'matrix' },
    ...(live ? { options: { stream: true } } : {}),
  }
}

function excelParameter(name: string, parameter: Parameter<unknown>, locale: Locale): ExcelParameter {
  const { description, shape, optional, repeating, choices } = parameter
  return {
    name,
    description: say(description, locale),
    // Excel turns blanks and texts that do not fit a narrower type into a bare #VALUE!, and lets errors through for
    // this one alone; our own refusals say which cell it is.
    type: choices ? 'string' : 'any',
    dimensionality: shape === 'cell' ? 'scalar' : 'matrix',
    ...(optional ? { optional } : {}),
    ...(repeating ? { repeating } : {}),
    ...(choices ? { customEnumId: enumId(name, choices) } : {}),
  }
}

/** Functions that take the same words by the same name share one list; another list by that name is another enum. */
function enumId(name: string, choices: readonly string[]): string {
  return [name, ...choices].join('_').replace(/\W/g, '_').toUpperCase()
}

function enumOf(name: string, choices: readonly string[]): ExcelEnum {
  return {
    id: enumId(name, choices),
    type: 'string',
    values: choices.map((choice) => ({ name: choice, stringValue: choice })),
  }
}
