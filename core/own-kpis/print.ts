import type { Locale, Text } from '../locale/text'
import type { Expression } from '../measures/expression'
import { printMeasure } from './print-measure'
import { printedKpi } from './printed-kpi'
import { functionWords } from './words'

/** A printed expression and how tightly it holds together: 1 sums, 2 products, 3 powers, 4 all else. */
interface Printed {
  readonly text: string
  readonly tight: 1 | 2 | 3 | 4
}

/**
 * Writes an expression as the formula that gives it when it is read again; undefined where the language of formulas
 * has no words for it, as for some measures of the catalogue.
 */
export function printFormula(expression: Expression, locale: Locale): string | undefined {
  return print(expression, locale === 'zh-CN' ? 'zh' : 'en')?.text
}

function print(expression: Expression, language: keyof Text): Printed | undefined {
  switch (expression.op) {
    case 'constant':
      return Number.isFinite(expression.number) ? { text: String(expression.number), tight: 4 } : undefined
    case 'measure':
      return whole(printMeasure(expression.measure, language))
    case 'kpi':
      return { text: printedKpi(expression.id, language), tight: 4 }
    case 'length':
      return {
        text: `${functionWords[expression.in === 'days' ? 'periodDays' : 'periodMonths'][language]}()`,
        tight: 4,
      }
    case 'preceding':
    case 'yearBefore': {
      const inner = print(expression.of, language)
      return inner && { text: `${functionWords[expression.op][language]}(${inner.text})`, tight: 4 }
    }
    case 'sum':
      return printRow(expression, expression.parts, ' + ', 1, language)
    case 'product':
      return printRow(expression, expression.parts, ' * ', 2, language)
    case 'difference':
      return printRow(expression, [expression.left, expression.right], ' - ', 1, language)
    case 'ratio':
      // A divisor that has to be above 0 cannot be asked for in a formula.
      if (expression.base !== undefined) return undefined
      return printRow(expression, [expression.top, expression.bottom], ' / ', 2, language)
    case 'power': {
      const [base, exponent] = [print(expression.base, language), print(expression.exponent, language)]
      return base && exponent && { text: `${atLeast(4, base)} ^ ${atLeast(4, exponent)}`, tight: 3 }
    }
    default:
      return undefined
  }
}

/** Operands in a row. Only the first may hold together as loosely as the row itself, and not if it is just such a row. */
function printRow(
  { op }: Expression,
  parts: readonly Expression[],
  sign: string,
  tight: 1 | 2,
  language: keyof Text,
): Printed | undefined {
  const printed = parts.map((part, index) => {
    const text = print(part, language)
    const isFirst = index === 0 && !(part.op === op && (op === 'sum' || op === 'product'))
    return text && atLeast(isFirst ? tight : tight === 1 ? 2 : 3, text, index > 0)
  })
  if (printed.length < 2 || printed.includes(undefined)) return undefined
  return { text: printed.join(sign), tight }
}

/** In brackets if it holds together less tightly than needed, or begins with a sign where another sign stands before it. */
function atLeast(needed: number, { text, tight }: Printed, isBehindSign = needed === 4): string {
  return tight < needed || (isBehindSign && text.startsWith('-')) ? `(${text})` : text
}

function whole(text: string | undefined): Printed | undefined {
  return text === undefined ? undefined : { text, tight: 4 }
}
