import { filled } from '../measures/filters'
import type { Filter, Measure, Quantity, Rows } from '../measures/measure'
import type { EntityDefinition } from '../model/entity'
import type { Content, NamedColumn } from './columns'
import { readColumn, readEntity, readFirstColumn } from './parse-column'
import { readConditions } from './parse-conditions'
import { expectations } from './phrases'
import { printMeasure } from './print-measure'
import type { Reader } from './reader'
import { goneBy, usualSpan } from './stock'
import { functionNamed, type FunctionWord } from './words'

/** The functions that a measure is written with. */
export type MeasureWord = Exclude<
  FunctionWord,
  'target' | 'preceding' | 'yearBefore' | 'periodDays' | 'periodMonths' | 'days' | 'hours'
>

type Nameless<M> = M extends unknown ? Omit<M, 'name'> : never

/** What is added up, with the table that it is of. */
interface FoundQuantity {
  readonly entity: EntityDefinition
  readonly of: Quantity
}

/** What stands behind the columns of a measure. */
interface Rest {
  readonly where: readonly Filter[]
  readonly by?: string
  readonly until?: string
}

/** A measure that is called by the words in which it is written. */
export function named(measure: Nameless<Measure>): Measure {
  const nameless: Measure = { ...measure, name: { en: '', zh: '' } }
  return { ...nameless, name: { en: printMeasure(nameless, 'en') ?? '', zh: printMeasure(nameless, 'zh') ?? '' } }
}

/**
 * Reads what stands within a measure's brackets, the closing one included.
 * @throws {InputError} `formula-unexpected`, `formula-name-unknown`, `formula-wrong-content`, `formula-other-table`
 */
export function readMeasure(form: MeasureWord, reader: Reader): Measure {
  switch (form) {
    case 'sum':
    case 'average':
    case 'median': {
      const { entity, of } = readQuantity(reader)
      return named({ form, of, rows: readRows(entity, reader) })
    }
    case 'percentile': {
      const { entity, of } = readQuantity(reader)
      reader.needs(',')
      const share = readShare(reader)
      return named({ form, share, of, rows: readRows(entity, reader) })
    }
    case 'count': {
      const { entity, column } = readTableOrColumn(reader)
      const rows = readRows(entity, reader)
      return named({ form, rows: column === undefined ? rows : withFilled(rows, column) })
    }
    case 'countDistinct': {
      const { entity, column } = readFirstColumn(reader, ['text'])
      const rows = readRows(entity, reader)
      // Customers and products go by their numbers where a table has any: two may share a name.
      if (`${column.id}Id` in entity.columns) return named({ form: 'active', key: column.id, rows })
      // Without the test, a table that has no such column would give the number of its rows.
      return named({ form, column: column.id, rows: withFilled(rows, column) })
    }
    case 'balance':
      return readBalance(reader)
    default: {
      const { entity, column } = readFirstColumn(reader, ['text'])
      return named({ form, key: column.id, rows: readRows(entity, reader) })
    }
  }
}

/** A column, two columns multiplied or one less another, or the time from one day to another. */
function readQuantity(reader: Reader): FoundQuantity {
  const { ahead } = reader
  const called = ahead.kind === 'name' && reader.isFollowedBy('(') ? functionNamed(ahead.text) : undefined
  if (called === 'days' || called === 'hours') return readSpanOfTime(called, reader)
  const { entity, column } = readFirstColumn(reader, ['number'])
  return { entity, of: quantityFrom(column.id, entity, reader) }
}

function quantityFrom(first: string, entity: EntityDefinition, reader: Reader): Quantity {
  if (reader.takes('*')) return { product: [first, readColumn(entity, reader, ['number']).id] }
  if (reader.takes('-')) return { difference: [first, readColumn(entity, reader, ['number']).id] }
  return { column: first }
}

function readSpanOfTime(called: 'days' | 'hours', reader: Reader): FoundQuantity {
  const contents: readonly Content[] = called === 'days' ? ['day'] : ['moment']
  reader.next()
  reader.needs('(')
  const { entity, column } = readFirstColumn(reader, contents)
  reader.needs(',')
  const end = readColumn(entity, reader, contents)
  reader.needs(')')
  const of: Quantity =
    called === 'days' ? { daysFrom: column.id, daysTo: end.id } : { hoursFrom: column.id, hoursTo: end.id }
  return { entity, of }
}

function readTableOrColumn(reader: Reader): { readonly entity: EntityDefinition; readonly column?: NamedColumn } {
  return reader.isFollowedBy('.')
    ? readFirstColumn(reader, ['text', 'number', 'day', 'moment'])
    : { entity: readEntity(reader) }
}

function readBalance(reader: Reader): Measure {
  const isTable = !reader.isFollowedBy('.') && !reader.isFollowedBy('(')
  const { entity, of }: { entity: EntityDefinition; of?: Quantity } = isTable
    ? { entity: readEntity(reader) }
    : readQuantity(reader)
  const rest = readRest(entity, reader, true)
  const usual = usualSpan(entity)
  const until = rest.until ?? usual.until
  const gone = goneBy(entity, until)
  return named({
    form: 'balance',
    at: 'end',
    ...(of === undefined ? {} : { of }),
    rows: rowsOf(entity, rest, usual.from),
    ...(until === undefined ? {} : { until }),
    ...(gone === undefined ? {} : { gone }),
  })
}

function readRows(entity: EntityDefinition, reader: Reader): Rows {
  return rowsOf(entity, readRest(entity, reader, false), entity.time)
}

function rowsOf({ id }: EntityDefinition, { where, by }: Rest, usualTime: string | undefined): Rows {
  const time = by ?? usualTime
  return { entity: id, where, ...(time === undefined ? {} : { time }) }
}

/** Conditions and the columns of days, each at most once, in any order, up to the closing bracket. */
function readRest(entity: EntityDefinition, reader: Reader, isStock: boolean): Rest {
  let rest: Rest = { where: [] }
  while (!reader.takes(')')) {
    if (rest.where.length === 0 && reader.takesKeyword('where'))
      rest = { ...rest, where: readConditions(entity, reader) }
    else if (rest.by === undefined && reader.takesKeyword('by')) rest = { ...rest, by: readDay(entity, reader) }
    else if (isStock && rest.until === undefined && reader.takesKeyword('until'))
      rest = { ...rest, until: readDay(entity, reader) }
    else throw reader.unexpected(isStock ? expectations.restOfBalance : expectations.restOfMeasure)
  }
  return rest
}

function readDay(entity: EntityDefinition, reader: Reader): string {
  return readColumn(entity, reader, ['day']).id
}

function readShare(reader: Reader): number {
  const { ahead } = reader
  if (ahead.kind !== 'number' || ahead.value > 1) throw reader.unexpected(expectations.share)
  reader.next()
  return ahead.value
}

function withFilled(rows: Rows, { id }: NamedColumn): Rows {
  return { ...rows, where: [filled(id), ...rows.where] }
}
