import type { DayNumber } from '../cells/day'
import type { Expression } from '../measures/expression'
import type { Measure } from '../measures/measure'
import { daySpan, type Dataset } from '../model/dataset'
import type { EntityName } from '../model/entity'
import { measuresOf } from './parts'
import { remembered } from './remembered'

export interface Span {
  readonly first: DayNumber
  readonly last: DayNumber
}

/** Knows on which days the tables' rows begin and end, whoever's they are: where they do not reach, nothing can be compared. */
export class DataSpans {
  private readonly byColumn = new Map<string, Span | null>()
  private readonly byExpression = new Map<Expression, Span | null>()

  constructor(private readonly dataset: Dataset) {}

  /** The days that all measures of an expression have rows for; null for one that stands outside of time. */
  of(expression: Expression): Span | null {
    return remembered(this.byExpression, expression, () =>
      measuresOf(expression).reduce<Span | null>((common, measure) => overlap(common, this.ofMeasure(measure)), null),
    )
  }

  /** From the first to the last day in a measure's time column. */
  ofMeasure(measure: Measure): Span | null {
    if (measure.form === 'target' || measure.rows.time === undefined) return null
    return this.ofColumn(measure.rows.entity, measure.rows.time)
  }

  private ofColumn(entity: EntityName, time: string): Span | null {
    return remembered(this.byColumn, `${entity}.${time}`, () => {
      const days = this.dataset.tables[entity]?.columns[time]
      return days?.kind === 'day' ? (daySpan(days) ?? null) : null
    })
  }
}

function overlap(one: Span | null, other: Span | null): Span | null {
  if (one === null || other === null) return one ?? other
  return {
    first: one.first > other.first ? one.first : other.first,
    last: one.last < other.last ? one.last : other.last,
  }
}
