import type { Text } from '../../locale/text'
import { PREFIX, type AnyFunction } from '../define'
import type { Parameter } from '../parameters'

/**
 * The functions as Google Sheets wants them: plain global declarations with their parameters and their JSDoc, from
 * which its formula help is made. Each hands its arguments to `library.call(name, arguments)`.
 * @param library the global that holds Yardstick's script
 */
export function renderAppsScriptStubs(functions: readonly AnyFunction[], library: string): string {
  return functions.map((definition) => `${comment(definition)}\n${stub(definition, library)}\n`).join('\n')
}

function stub({ name, parameters }: AnyFunction, library: string): string {
  const names = Object.entries(parameters).map(([key, { repeating }]) => (repeating ? `...${key}` : key))
  const list = names.join(', ')
  return `function ${PREFIX}${name}(${list}) {\n  return ${library}.call('${PREFIX}${name}', [${list}])\n}`
}

function comment({ summary, parameters }: AnyFunction): string {
  const lines = [
    inBoth(summary),
    '',
    ...Object.entries(parameters).map(([name, parameter]) => parameterLine(name, parameter)),
    '@return {string|number|boolean|Array<Array<string|number|boolean>>} One value, or a grid that spills.',
    '@customfunction',
  ]
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n')
}

function parameterLine(name: string, parameter: Parameter<unknown>): string {
  const shown = parameter.optional ? `[${name}]` : name
  return `@param {${typeOf(parameter)}} ${shown} ${inBoth(parameter.description)}`
}

function typeOf({ type, shape }: Parameter<unknown>): string {
  const cell = { number: 'number', text: 'string', any: 'any' }[type]
  return shape === 'cell' ? cell : `${cell}|Array<Array<${cell}>>`
}

/** One line in both languages that can neither end the comment nor start a tag. */
function inBoth({ en, zh }: Text): string {
  return `${en} ${zh}`
    .replace(/\s+/g, ' ')
    .replace(/\*\//g, '*∕')
    .replace(/(^|\s)@/g, '$1＠')
}
