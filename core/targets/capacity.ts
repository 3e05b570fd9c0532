import type { Period } from '../calendar/period'
import { productivity, type Stay } from './phase'

/** Somebody who can be given a target. */
export interface Capable extends Stay {
  /** What a day at full productivity counts, 1 for an ordinary role. */
  readonly perDay: number
}

/**
 * What people can carry in each period: days there × ramp × the capacity of their role.
 * @returns a row a person, a column a period, in days at full productivity
 */
export function capacity(people: readonly Capable[], periods: readonly Period[]): number[][] {
  return people.map((person) =>
    periods.map((period) => productivity(period, person) * (period.last - period.first + 1) * person.perDay),
  )
}
