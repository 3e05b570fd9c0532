import type { Period } from '../../calendar/period'
import { InputError, NotAvailable } from '../../input-error'
import { fairness, type Fairness } from '../fairness'
import { overAssign } from '../over-assignment'
import { Spreader } from '../spread'
import { stepScale, type StepScale } from '../steps'
import { firstSplit } from './first-split'
import { MonthTable } from './month-table'
import { peopleTree, type PeopleTree } from './people-tree'
import { PlanEdits, type PlanState } from './plan-edits'
import { planLimits, type PlanLimits } from './plan-limits'
import type { PlanNote } from './plan-note'
import type { PlanLimit, TargetPlanOptions } from './plan-options'
import type { PlanProposal } from './plan-proposal'

/** What the node of the total is called in sentences. */
const wholePlan = { en: 'Total', zh: '总目标' }

/** A line of the plan: the total, a region, a team, a person. */
export interface PlanRow {
  readonly node: number
  /** [] of the total. */
  readonly path: readonly string[]
  /** "" of the total. */
  readonly name: string
  readonly depth: number
  readonly isPerson: boolean
  /** What the total is split by: of a team, what its people have together. */
  readonly basis: number
  /** Whether a person's basis is no figure of their own, or one that was scaled up. */
  readonly isEstimated: boolean
  /** Days at full productivity × capacity of the role, over the whole period. */
  readonly capacity: number
  /** Actuals of the last quarters that are over, the oldest first. */
  readonly history: readonly number[]
}

/** What an edit, an undo or a redo has changed. */
export interface PlanChange {
  /** Nodes that have another value, other months or another lock now; what is above them may have other months, too. */
  readonly nodes: readonly number[]
}

/**
 * A target plan while somebody works on it: every value and month a whole number of steps, everything adding up at
 * every level at any moment. Amounts go in and come out; nodes are those of {@link rows}.
 */
export class PlanSession {
  /** The months. */
  readonly periods: readonly Period[]
  readonly period: Period
  /** The total, its levels and its people, each before what is below it. */
  readonly rows: readonly PlanRow[]
  readonly notes: readonly PlanNote[]
  private readonly scale: StepScale
  private readonly people: PeopleTree
  private readonly limitsOfNodes: PlanLimits
  private readonly state: PlanState
  private readonly edits: PlanEdits
  private quotas: Float64Array | undefined

  /**
   * Splits the total.
   * @throws {InputError} at `total`, `step`, `limits`, `overAssignment`; at `total` with the `nearest` that is possible
   *   among the facts where no split of it can hold the limits
   */
  constructor(private readonly proposal: PlanProposal) {
    const { options, people, periods, period, notes } = proposal
    this.period = period
    this.periods = periods
    this.notes = notes
    this.scale = stepScale(options.step)
    if (!(options.total > 0)) throw new InputError('not-positive', { found: options.total }, { argument: 'total' })
    const total = this.scale.steps(options.total, { argument: 'total' })
    this.people = peopleTree(people.map(({ path }) => path))
    const { tree, firstPerson } = this.people
    this.limitsOfNodes = planLimits(this.people, options.limits, this.scale)
    const weights = (node: number) => people[node - firstPerson]?.basis ?? 0
    const spreader = new Spreader(tree, this.scale)
    const values = at('limits', () => firstSplit(spreader, total, weights, this.limitsOfNodes))
    const months = new MonthTable(
      people.map(({ monthWeights }) => monthWeights),
      periods.length,
    )
    for (let person = 0; person < people.length; person += 1) months.spread(person, values[firstPerson + person] ?? 0)
    // The total is given: what one person gets more, others get less.
    this.limitsOfNodes.held.locks[0] = total
    this.state = { people: this.people, values, months, limits: this.limitsOfNodes, spreader, weights }
    this.edits = new PlanEdits(this.state)
    this.rows = rowsOf(this.people, people)
    at('overAssignment', () => this.street())
  }

  /** The options as they would have to be to get this plan again, edits within the months aside. */
  get options(): TargetPlanOptions {
    return { ...this.proposal.options, total: this.total, limits: this.limits() }
  }

  get total(): number {
    return this.value(0)
  }

  value(node: number): number {
    return this.scale.amount(this.state.values[node] ?? 0)
  }

  /** What a node has in a month: of a team, what its people have together. */
  month(node: number, month: number): number {
    const { from, to, firstPerson } = this.people
    const [first = 0, last = 0] = [from[node], to[node]]
    return this.scale.amount(this.state.months.sum(month, first - firstPerson, last - firstPerson))
  }

  /** What a node is given in the street: its value and what goes beyond it at its level and those above. */
  quota(node: number): number {
    return this.scale.amount(this.street()[node] ?? 0)
  }

  isLocked(node: number): boolean {
    return !Number.isNaN(this.limitsOfNodes.held.locks[node] ?? NaN)
  }

  lockOf(node: number): number | undefined {
    return this.isLocked(node) ? this.value(node) : undefined
  }

  floorOf(node: number): number | undefined {
    const floor = this.limitsOfNodes.floors[node] ?? -Infinity
    return floor === -Infinity ? undefined : this.scale.amount(floor)
  }

  capOf(node: number): number | undefined {
    const cap = this.limitsOfNodes.caps[node] ?? Infinity
    return cap === Infinity ? undefined : this.scale.amount(cap)
  }

  /**
   * Gives a node a value, or a month of it one.
   *
   * What is below shares the new value in proportion to what stands there; what is above is added up again, up to the
   * first locked node, the total at the latest, whose other children make up for it. The months of a person follow
   * the person. In a month of a team, the people who are not locked share what is new; where the node itself is locked,
   * it moves between months instead and everybody keeps their sum. The total itself can always be given another value.
   * @param month index in `periods`
   * @throws {InputError} at `value`: `not-a-number`, `value-negative`, `total-not-in-steps`, `node-locked`,
   *   `node-needs-more`, `node-takes-less`, `node-above-cap`, `node-below-floor`; nothing has been changed then
   */
  edit(node: number, value: number, month?: number): PlanChange {
    return this.changed(
      at('value', () => {
        if (!Number.isFinite(value)) throw new InputError('not-a-number', { found: String(value) })
        const steps = this.scale.steps(value)
        if (steps < 0) throw new InputError('value-negative', { found: value })
        return month === undefined ? this.edits.setValue(node, steps) : this.edits.setMonth(node, month, steps)
      }),
    )
  }

  /** Holds a node at the value that it has, or lets it go. */
  lock(node: number, on: boolean): PlanChange {
    return this.changed(this.edits.setLock(node, on))
  }

  get canUndo(): boolean {
    return this.edits.canUndo
  }

  get canRedo(): boolean {
    return this.edits.canRedo
  }

  /** Takes the last edit or lock back; undefined where there is none. */
  undo(): PlanChange | undefined {
    return this.changed(this.edits.undo())
  }

  redo(): PlanChange | undefined {
    return this.changed(this.edits.redo())
  }

  /** Locks, floors and caps as options have them; that of the total aside. */
  limits(): PlanLimit[] {
    const { paths } = this.people
    return paths.flatMap((path, node): PlanLimit[] => {
      const lock = node === 0 ? undefined : this.lockOf(node)
      const [floor, cap] = [this.floorOf(node), this.capOf(node)]
      if (lock === undefined && floor === undefined && cap === undefined) return []
      return [
        {
          path,
          ...(lock === undefined ? {} : { lock }),
          ...(floor === undefined ? {} : { floor }),
          ...(cap === undefined ? {} : { cap }),
        },
      ]
    })
  }

  /** The total less everybody's months: 0 at any moment. */
  check(): number {
    const { months, values, people } = this.state
    let left = values[0] ?? 0
    for (let month = 0; month < months.months; month += 1)
      left -= months.sum(month, 0, people.tree.count - people.firstPerson)
    return this.scale.amount(left)
  }

  /** How evenly the targets lie on people, by what they can carry, in the order of the people among the rows. */
  fairness(): Fairness | NotAvailable {
    const carriers = this.rows.filter(({ isPerson }) => isPerson)
    try {
      return fairness(
        carriers.map(({ node }) => this.value(node)),
        carriers.map(({ capacity }) => capacity),
      )
    } catch (error) {
      if (error instanceof InputError) return new NotAvailable(error.code, error.facts)
      throw error
    }
  }

  private street(): Float64Array {
    const { overAssignment } = this.proposal.options
    return (this.quotas ??= overAssign(this.people.tree, this.state.values, overAssignment))
  }

  private changed<C extends PlanChange | undefined>(change: C): C {
    if (change !== undefined) this.quotas = undefined
    return change
  }
}

function rowsOf({ tree, firstPerson, from, to, paths, order }: PeopleTree, people: PlanProposal['people']): PlanRow[] {
  return Array.from(order, (node): PlanRow => {
    const below = people.slice((from[node] ?? 0) - firstPerson, (to[node] ?? 0) - firstPerson)
    const isPerson = node >= firstPerson
    return {
      node,
      path: paths[node] ?? [],
      name: tree.names[node] ?? '',
      depth: tree.depth[node] ?? 0,
      isPerson,
      basis: sum(below.map(({ basis }) => basis)),
      isEstimated: isPerson && below.some(({ isEstimated }) => isEstimated),
      capacity: sum(below.map(({ capacity }) => capacity)),
      history: (below[0]?.history ?? []).map((_, quarter) => sum(below.map(({ history }) => history[quarter] ?? 0))),
    }
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function at<T>(argument: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    if (error.facts.node !== '') throw error.at({ argument })
    // That the limits do not leave room for the total is said of the total: it is what can be changed to the nearest.
    const place = { argument: argument === 'limits' ? 'total' : argument }
    throw new InputError(error.code, { ...error.facts, node: wholePlan }, place)
  }
}
