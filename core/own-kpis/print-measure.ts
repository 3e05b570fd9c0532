import { isoDay, type DayNumber } from '../cells/day'
import type { Text } from '../locale/text'
import type { Filter, Measure, Quantity, Rows } from '../measures/measure'
import { entity, type EntityDefinition } from '../model/entity'
import { findColumn, printedColumn, printedEntity } from './columns'
import { printedKpi } from './printed-kpi'
import { goneBy, usualSpan, type Span } from './stock'
import { functionWords, printedKeyword, type FunctionWord } from './words'

type Language = keyof Text

/** Writes a measure as it stands in a formula; undefined where the language of formulas has no words for it. */
export function printMeasure(measure: Measure, language: Language): string | undefined {
  switch (measure.form) {
    case 'target':
      return `${functionWords.target[language]}(${printedKpi(measure.kpi, language)})`
    case 'sum':
    case 'average':
    case 'median':
      return printCall(measure.form, printQuantity(measure, language), measure, language)
    case 'percentile': {
      const quantity = printQuantity(measure, language)
      return printCall(measure.form, quantity && `${quantity}, ${measure.share}`, measure, language)
    }
    case 'count': {
      const [first, ...where] = measure.rows.where
      if (first?.test !== 'filled')
        return printCall(measure.form, printedEntity(entityOf(measure), language), measure, language)
      return printCall(
        measure.form,
        printKey(first.column, measure, language),
        { rows: { ...measure.rows, where } },
        language,
      )
    }
    case 'countDistinct': {
      const [first, ...where] = measure.rows.where
      if (first?.test !== 'filled' || first.column !== measure.column) return undefined
      return printCall(
        measure.form,
        printKey(measure.column, measure, language),
        { rows: { ...measure.rows, where } },
        language,
      )
    }
    case 'balance': {
      const { of, at, rows, until, gone } = measure
      const definition = entityOf(measure)
      if (at === 'start' || JSON.stringify(gone) !== JSON.stringify(goneBy(definition, until))) return undefined
      const what = of === undefined ? printedEntity(definition, language) : printQuantity({ of, rows }, language)
      return printCall(measure.form, what, measure, language, usualSpan(definition))
    }
    case 'active':
    case 'returning':
    case 'fresh':
    case 'lapsed':
    case 'reactivated':
      return printCall(measure.form, printKey(measure.key, measure, language), measure, language)
    default:
      return undefined
  }
}

interface OfRows {
  readonly rows: Rows
}

function entityOf({ rows }: OfRows): EntityDefinition {
  return entity(rows.entity)
}

function printKey(column: string, measure: OfRows, language: Language): string {
  const definition = entityOf(measure)
  return `${printedEntity(definition, language)}.${printedColumn(definition, column, language)}`
}

function printQuantity({ of, ...measure }: OfRows & { readonly of: Quantity }, language: Language): string {
  const definition = entityOf(measure)
  const first = (column: string) => printKey(column, measure, language)
  const second = (column: string) => printedColumn(definition, column, language)
  if ('column' in of) return first(of.column)
  if ('product' in of) return `${first(of.product[0])} * ${second(of.product[1])}`
  if ('difference' in of) return `${first(of.difference[0])} - ${second(of.difference[1])}`
  if ('daysFrom' in of) return `${functionWords.days[language]}(${first(of.daysFrom)}, ${second(of.daysTo)})`
  return `${functionWords.hours[language]}(${first(of.hoursFrom)}, ${second(of.hoursTo)})`
}

/** The call with its conditions, and with the columns of days where they are not the usual ones. */
function printCall(
  form: FunctionWord,
  what: string,
  { rows, until }: OfRows & { readonly until?: string },
  language: Language,
  usual: Span = { from: entity(rows.entity).time },
): string | undefined {
  const definition = entity(rows.entity)
  const conditions = rows.where.map((filter) => printFilter(filter, definition, language))
  // Rows outside of time, or without an end that they usually have, cannot be asked for in a formula.
  if (conditions.includes(undefined) || isLost(rows.time, usual.from) || isLost(until, usual.until)) return undefined
  const day = (keyword: 'by' | 'until', column: string | undefined, usually: string | undefined) =>
    column === undefined || column === usually
      ? ''
      : ` ${printedKeyword(keyword, language)} ${printedColumn(definition, column, language)}`
  const where =
    conditions.length === 0
      ? ''
      : ` ${printedKeyword('where', language)} ${conditions.join(` ${printedKeyword('and', language)} `)}`
  return `${functionWords[form][language]}(${what}${where}${day('by', rows.time, usual.from)}${day('until', until, usual.until)})`
}

function isLost(column: string | undefined, usually: string | undefined): boolean {
  return column === undefined && usually !== undefined
}

function printFilter(filter: Filter, definition: EntityDefinition, language: Language): string | undefined {
  const column = printedColumn(definition, filter.column, language)
  const word = (keyword: Parameters<typeof printedKeyword>[0]) => printedKeyword(keyword, language)
  switch (filter.test) {
    case 'filled':
    case 'blank':
      return `${column} ${word(filter.test)}`
    case 'is':
    case 'is-not': {
      const [only, ...more] = filter.words.map(quoted)
      if (only === undefined) return undefined
      if (more.length === 0) return `${column} ${filter.test === 'is' ? '=' : '<>'} ${only}`
      return `${column} ${word(filter.test === 'is' ? 'in' : 'notIn')} (${[only, ...more].join(', ')})`
    }
    case 'compare': {
      const isDay = findColumn(definition, filter.column)?.content === 'day'
      const to = filter.to === 'today' ? word('today') : isDay ? isoDay(filter.to as DayNumber) : String(filter.to)
      return `${column} ${filter.by} ${to}`
    }
    default:
      return undefined
  }
}

function quoted(text: string): string {
  return `"${text.replace(/["＂]/g, '$&$&')}"`
}
