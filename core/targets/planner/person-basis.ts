import type { PlanNote } from './plan-note'

/** What is known of somebody when a total is to be split by what people have sold, or have in the pipeline. */
export interface PersonFigure {
  readonly name: string
  /** Names of the levels above, from the top down. */
  readonly above: readonly string[]
  /** Sold, or open; undefined where there is nothing. */
  readonly figure: number | undefined
  /** Share of the months looked at in which the person was there and productive, 0–1; 1 for a figure of today. */
  readonly presence: number
  /** Share of the plan's months in which the person will be there and productive, 0–1; 1 for a figure of today. */
  readonly there: number
  /** Whether we know that the person was there all along. */
  readonly isOld: boolean
  /** What the person can carry in the plan's months. */
  readonly capacity: number
}

/** Weights that a total is split by. */
export interface Bases {
  /** By person, 0 or more. */
  readonly values: readonly number[]
  /** By person: whether it is no figure of their own, or one that was scaled up. */
  readonly estimated: readonly boolean[]
  readonly notes: readonly PlanNote[]
}

/** Less than a quarter of the time says nothing of a year: a first large deal would make a year of large deals. */
const ENOUGH = 0.25

/**
 * What a total is split by, person by person.
 *
 * A figure counts for the time in which it came about: who sold 300 in half of the months would have sold 600, and is
 * given a part for as long as they will be there. Who has no figure because they have just come, or of whom we do not know
 * when they came, gets the mean of their team (without one, of the level above) per capacity, times their own: to begin
 * with 0 is no plan. Who was there all along and sold nothing gets 0, and so does who took back more than they sold.
 * All of it is said in the notes.
 */
export function basesFromFigures(people: readonly PersonFigure[]): Bases {
  const own = people.map(({ figure = 0, presence, there, isOld }) => {
    if (figure < 0) return 0
    if (figure === 0) return isOld ? 0 : undefined
    return presence < ENOUGH ? undefined : (figure / presence) * there
  })
  const means = new TeamMeans(people, own)
  const values = people.map((person, index) => own[index] ?? means.of(person))
  const scaled = people.map(({ presence, figure = 0 }, index) => (own[index] ?? 0) > 0 && figure > 0 && presence < 1)
  const notes: PlanNote[] = []
  const tell = (
    kind: 'team-mean' | 'scaled-up' | 'nothing-sold' | 'below-zero',
    isMeant: (index: number) => boolean,
  ) => {
    const meant = people.filter((_, index) => isMeant(index)).map(({ name }) => name)
    if (meant.length > 0) notes.push({ kind, people: meant })
  }
  tell('team-mean', (index) => own[index] === undefined)
  tell('scaled-up', (index) => scaled[index] === true)
  tell('nothing-sold', (index) => own[index] === 0 && (people[index]?.figure ?? 0) === 0)
  tell('below-zero', (index) => (people[index]?.figure ?? 0) < 0)
  return { values, estimated: people.map((_, index) => own[index] === undefined || scaled[index] === true), notes }
}

/** What those of a team have per capacity who have something, by the team, the level above it, and so on. */
class TeamMeans {
  private readonly sums = new Map<string, { basis: number; capacity: number }>()

  constructor(people: readonly PersonFigure[], own: readonly (number | undefined)[]) {
    people.forEach(({ above, capacity }, index) => {
      const basis = own[index] ?? 0
      if (basis === 0 || capacity === 0) return
      for (let length = 0; length <= above.length; length += 1) {
        const key = above.slice(0, length).join('\n')
        const sum = this.sums.get(key) ?? { basis: 0, capacity: 0 }
        this.sums.set(key, { basis: sum.basis + basis, capacity: sum.capacity + capacity })
      }
    })
  }

  of({ above, capacity }: PersonFigure): number {
    for (let length = above.length; length >= 0; length -= 1) {
      const sum = this.sums.get(above.slice(0, length).join('\n'))
      if (sum !== undefined) return (sum.basis / sum.capacity) * capacity
    }
    return 0
  }
}
