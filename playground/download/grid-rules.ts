import { DataValidationOperator, DataValidationType, type IDataValidationRule, type IStyleBase } from '@univerjs/core'
import { a1, type CellRange } from '../../core/cells/address'
import { firstCell } from '../excel-host/meets'
import type { ModelConditionalFormat, ModelValidation } from '../excel-host/workbook-model'
import { hexOf, lookOf } from './cell-look'

/** What we read of a conditional format of Univer's, whose package can be loaded in a browser only. */
export interface GridRule {
  readonly type: string
  readonly subType?: string
  readonly operator?: string
  readonly value?: unknown
  readonly style?: IStyleBase
  readonly config?: unknown
}

const comparisons: ReadonlyMap<string | undefined, string> = new Map([
  ['equal', '='],
  ['notEqual', '<>'],
  ['greaterThan', '>'],
  ['greaterThanOrEqual', '>='],
  ['lessThan', '<'],
  ['lessThanOrEqual', '<='],
])

/**
 * A conditional format of the grid: a formula, a comparison with numbers, or a colour scale.
 * @param range where it holds; formulas are those of its first cell
 * @returns undefined for the kinds that only people can choose in the grid and that we have no word for
 */
export function conditionalFormatOf(rule: GridRule, range: CellRange): ModelConditionalFormat | undefined {
  if (rule.type === 'colorScale') return scaleOf(rule.config)
  const format = formatOf(rule.style ?? {})
  if (rule.subType === 'formula') return { kind: 'formula', formula: String(rule.value), format }
  const formula = rule.subType === 'number' ? comparisonOf(a1(firstCell(range)), rule) : undefined
  return formula === undefined ? undefined : { kind: 'formula', formula, format }
}

function scaleOf(config: unknown): ModelConditionalFormat | undefined {
  const stops: readonly unknown[] = Array.isArray(config) ? config : []
  const colors = stops.flatMap((stop) => {
    const color: unknown = typeof stop === 'object' && stop !== null && 'color' in stop ? stop.color : undefined
    return typeof color === 'string' ? (hexOf(color) ?? []) : []
  })
  const [low, middle, high] = colors.length === 2 ? [colors[0], undefined, colors[1]] : colors
  if (low === undefined || high === undefined) return undefined
  return { kind: 'scale', low, high, ...(middle === undefined ? {} : { middle }) }
}

function comparisonOf(cell: string, { operator, value }: GridRule): string | undefined {
  if (Array.isArray(value)) {
    const within = `AND(${cell}>=${Number(value[0])},${cell}<=${Number(value[1])})`
    return `=AND(ISNUMBER(${cell}),${operator === 'between' ? within : `NOT(${within})`})`
  }
  const sign = comparisons.get(operator)
  return sign === undefined ? undefined : `=AND(ISNUMBER(${cell}),${cell}${sign}${Number(value)})`
}

function formatOf(style: IStyleBase) {
  const { fill, color, bold, italic } = lookOf(style) ?? {}
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(color === undefined ? {} : { color }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
  }
}

/** Kinds of validation are texts in Univer, those of ours among them. */
const LIST: string = DataValidationType.LIST
const NUMBERS: readonly string[] = [DataValidationType.DECIMAL, DataValidationType.WHOLE]

/** Univer has no rule with one bound only; ours are written with these. */
const isBound = (value: number) => Number.isFinite(value) && Math.abs(value) < Number.MAX_SAFE_INTEGER

/**
 * A validation of the grid: a list of choices, or a number within bounds.
 * @returns undefined for the kinds that only people can choose in the grid
 */
export function validationOf(rule: IDataValidationRule): ModelValidation | undefined {
  const { type, operator, formula1 = '', formula2 = '', error = '' } = rule
  if (type === LIST) {
    return formula1 === '' || formula1.startsWith('=') ? undefined : { kind: 'list', choices: formula1.split(',') }
  }
  if (!NUMBERS.includes(type)) return undefined
  const [first, second] = [Number(formula1), Number(formula2)]
  const bounds = {
    [DataValidationOperator.BETWEEN]: [first, second],
    [DataValidationOperator.GREATER_THAN_OR_EQUAL]: [first, Infinity],
    [DataValidationOperator.LESS_THAN_OR_EQUAL]: [-Infinity, first],
  }[String(operator)]
  if (bounds === undefined) return undefined
  const [min = NaN, max = NaN] = bounds
  if (!isBound(min) && !isBound(max)) return undefined
  return {
    kind: 'number',
    message: error,
    ...(isBound(min) ? { min } : {}),
    ...(isBound(max) ? { max } : {}),
  }
}
