import { preceding, yearBefore } from '../calendar/step'
import type { Calendar, Period } from '../calendar/period'
import type { NotAvailable } from '../input-error'
import { personIn, peopleIn, type Group } from '../measures/group'
import type { Dataset } from '../model/dataset'
import { DataSpans } from './data-spans'
import { Forecasts } from './forecasts'
import type { Newcomer } from './months-to-reach'
import { remembered } from './remembered'

/**
 * All that a question reaches for: its own periods and groups, each once, then those that answers are compared with or
 * made of. Whoever asks for one twice gets the same index, so that what is gathered first is found when computing.
 */
export class Reach {
  readonly periods: Period[] = []
  readonly groups: Group[] = []
  readonly spans: DataSpans
  /** By group, period and how long ago they may have been hired. */
  readonly newcomers = new Map<string, readonly Newcomer[] | NotAvailable>()
  private readonly periodIndexes = new Map<string, number>()
  private readonly groupIndexes = new Map<string, number>()
  private readonly precedingOf = new Map<number, number>()
  private readonly yearBeforeOf = new Map<number, number>()
  private readonly peopleOf = new Map<number, readonly number[]>()
  private allForecasts: Forecasts | undefined

  constructor(
    readonly dataset: Dataset,
    readonly calendar: Calendar,
  ) {
    this.spans = new DataSpans(dataset)
  }

  /** Index of a period. A unit is part of what a period is: the month before February and the 28 days before it differ. */
  period(period: Period): number {
    const key = [period.unit, period.first, period.last].join()
    return remembered(this.periodIndexes, key, () => this.periods.push(period) - 1)
  }

  group(group: Group): number {
    return remembered(this.groupIndexes, JSON.stringify(group.selections), () => this.groups.push(group) - 1)
  }

  /** Index of the period before one. */
  preceding(period: number): number {
    return remembered(this.precedingOf, period, () => this.step(period, (from) => preceding(from, this.calendar)))
  }

  /** Index of the same period of the year before. */
  yearBefore(period: number): number {
    return remembered(this.yearBeforeOf, period, () => this.step(period, yearBefore))
  }

  /** Indexes of a group's people, each with what else the group is narrowed down to. */
  people(group: number): readonly number[] {
    return remembered(this.peopleOf, group, () => {
      const whole = this.groups[group]
      return whole === undefined ? [] : peopleIn(this.dataset, whole).map((name) => this.person(group, name))
    })
  }

  /** Index of one person's part of a group; of a group that is one person, the group itself. */
  person(group: number, name: string): number {
    const whole = this.groups[group]
    const isPerson = whole === undefined || whole.selections.some(({ kind }) => kind === 'person')
    return isPerson ? group : this.group(personIn(whole, name))
  }

  /** The forecasts that count; looked through when they are first asked for. */
  get forecasts(): Forecasts {
    return (this.allForecasts ??= new Forecasts(this.dataset))
  }

  /** Index of each period's preceding one; -1 where nobody has asked for it. */
  get before(): readonly number[] {
    return this.periods.map((_, period) => this.precedingOf.get(period) ?? -1)
  }

  private step(period: number, to: (from: Period) => Period): number {
    const from = this.periods[period]
    return from === undefined ? -1 : this.period(to(from))
  }
}
