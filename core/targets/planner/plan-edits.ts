import { InputError } from '../../input-error'
import { breakback } from '../breakback'
import type { Spreader, Weights } from '../spread'
import { outOfBounds } from './first-split'
import { sharesWithin, type MonthTable } from './month-table'
import type { PeopleTree } from './people-tree'
import type { PlanLimits } from './plan-limits'

/** A plan in steps; {@link PlanEdits} changes it in place. */
export interface PlanState {
  readonly people: PeopleTree
  /** By node. */
  readonly values: Float64Array
  /** The months of each person add up to the person's value. */
  readonly months: MonthTable
  readonly limits: PlanLimits
  readonly spreader: Spreader
  readonly weights: Weights
}

/** What an edit has replaced, and by what: enough to go back and forth. */
interface Step {
  readonly nodes: readonly number[]
  readonly values: readonly Swap<number>[]
  readonly rows: readonly Swap<Float64Array>[]
  readonly locks: readonly Swap<number>[]
}

interface Swap<T> {
  /** Node, or position of the person. */
  readonly at: number
  readonly before: T
  readonly after: T
}

/** The edits of a plan, each all or nothing, with the way back and forth. */
export class PlanEdits {
  private readonly done: Step[] = []
  private readonly undone: Step[] = []

  constructor(private readonly plan: PlanState) {}

  get canUndo(): boolean {
    return this.done.length > 0
  }

  get canRedo(): boolean {
    return this.undone.length > 0
  }

  setValue(node: number, value: number): Step {
    return this.attempt((before) => {
      const nodes = this.breakback(node, value)
      this.spreadMonths(nodes, before)
    })
  }

  setMonth(node: number, month: number, value: number): Step {
    return this.attempt((before) => {
      if (this.isLocked(node)) this.shiftMonth(node, month, value, before)
      else this.raiseMonth(node, month, value, before)
    })
  }

  setLock(node: number, on: boolean): Step {
    const { locks } = this.plan.limits.held
    const swap = { at: node, before: locks[node] ?? NaN, after: on ? (this.plan.values[node] ?? 0) : NaN }
    locks[node] = swap.after
    return this.keep({ nodes: [node], values: [], rows: [], locks: [swap] })
  }

  undo(): Step | undefined {
    const step = this.done.pop()
    if (step !== undefined) this.undone.push(this.put(step, 'before'))
    return step
  }

  redo(): Step | undefined {
    const step = this.undone.pop()
    if (step !== undefined) this.done.push(this.put(step, 'after'))
    return step
  }

  /** Changes the plan; if that fails, or breaks a bound, nothing has been changed. */
  private attempt(change: (before: Map<number, Float64Array>) => void): Step {
    const { values, months, limits, people } = this.plan
    const valuesBefore = values.slice()
    const rowsBefore = new Map<number, Float64Array>()
    try {
      change(rowsBefore)
      for (const node of limits.bounded) {
        const error = outOfBounds(people.tree, node, values[node] ?? 0, limits)
        // What broke a bound before is not this edit's fault.
        if (error !== undefined && values[node] !== valuesBefore[node]) throw error
      }
    } catch (error) {
      values.set(valuesBefore)
      for (const [person, row] of rowsBefore) months.put(person, row)
      this.followTotal()
      throw error
    }
    const swaps = [...values.keys()]
      .filter((node) => values[node] !== valuesBefore[node])
      .map((at) => ({ at, before: valuesBefore[at] ?? 0, after: values[at] ?? 0 }))
    const rows = Array.from(rowsBefore, ([at, before]) => ({ at, before, after: months.row(at) }))
    const nodes = new Set([...swaps.map(({ at }) => at), ...rows.map(({ at }) => people.firstPerson + at)])
    return this.keep({ nodes: [...nodes], values: swaps, rows, locks: [] })
  }

  private keep(step: Step): Step {
    this.done.push(step)
    this.undone.length = 0
    return step
  }

  private put(step: Step, which: 'before' | 'after'): Step {
    const { values, months, limits } = this.plan
    for (const swap of step.values) values[swap.at] = swap[which]
    for (const swap of step.rows) months.put(swap.at, swap[which])
    for (const swap of step.locks) limits.held.locks[swap.at] = swap[which]
    this.followTotal()
    return step
  }

  /** The lock of the total holds it against the edits of others, not against its own. */
  private breakback(node: number, value: number): readonly number[] {
    const { values, weights, spreader, limits } = this.plan
    const { locks } = limits.held
    const isTotalLocked = this.isLocked(0)
    if (node === 0) locks[0] = NaN
    try {
      return breakback(spreader, { values, weights, limits: limits.held }, node, value).nodes
    } finally {
      if (isTotalLocked) locks[0] = values[0] ?? 0
    }
  }

  private followTotal(): void {
    if (this.isLocked(0)) this.plan.limits.held.locks[0] = this.plan.values[0] ?? 0
  }

  private isLocked(node: number): boolean {
    return !Number.isNaN(this.plan.limits.held.locks[node] ?? NaN)
  }

  /** Months follow people whose value they do not add up to. */
  private spreadMonths(nodes: Iterable<number>, before: Map<number, Float64Array>): void {
    const { values, months, people } = this.plan
    for (const node of nodes) {
      const person = node - people.firstPerson
      const value = values[node] ?? 0
      if (person < 0 || months.whole(person) === value) continue
      before.set(person, before.get(person) ?? months.row(person))
      months.spread(person, value)
    }
  }

  /** Everybody below keeps their sum: the month takes from their other months, or gives to them. */
  private shiftMonth(node: number, month: number, value: number, before: Map<number, Float64Array>): void {
    const { months } = this.plan
    const below = this.peopleBelow(node)
    const now = (person: number) => months.value(person, month)
    const lows = below.map((person) => (months.canShift(person, month) ? 0 : now(person)))
    const highs = below.map((person) => (months.canShift(person, month) ? months.whole(person) : now(person)))
    const parts = this.share(node, value, months.monthWeights(month, below), lows, highs)
    below.forEach((person, position) => {
      const part = parts[position] ?? 0
      if (part === now(person)) return
      before.set(person, months.row(person))
      months.shift(person, month, part)
    })
  }

  /** The people below who are not locked have more or less in the month, and so in all. */
  private raiseMonth(node: number, month: number, value: number, before: Map<number, Float64Array>): void {
    const { months, values, limits, people } = this.plan
    const below = this.peopleBelow(node)
    const open = below.filter((person) => !this.isHeld(people.firstPerson + person, node))
    const now = (person: number) => months.value(person, month)
    const others = (person: number) => months.whole(person) - now(person)
    const lows = open.map((person) =>
      Math.max(0, (limits.floors[people.firstPerson + person] ?? -Infinity) - others(person)),
    )
    const highs = open.map((person) => (limits.caps[people.firstPerson + person] ?? Infinity) - others(person))
    const held = sum(below.map(now)) - sum(open.map(now))
    const weights = months.monthWeights(month, open)
    const parts = this.share(node, value, weights, lows, highs, held)
    const change = value - sum(below.map(now))

    const moved = this.breakback(node, (values[node] ?? 0) + change)
    open.forEach((person, position) => {
      before.set(person, months.row(person))
      months.set(person, month, parts[position] ?? 0)
    })
    // Breakback has shared the change over all that people have; here it belongs where it was put.
    for (const person of below) values[people.firstPerson + person] = months.whole(person)
    this.addUpBelow(node)
    this.spreadMonths(moved, before)
  }

  private share(
    node: number,
    value: number,
    weights: Float64Array,
    lows: readonly number[],
    highs: readonly number[],
    held = 0,
  ): readonly number[] {
    const found = sharesWithin(value - held, weights, lows, highs)
    if (!('nearest' in found)) return found
    const { people, limits } = this.plan
    const { scale } = limits
    const nearest = found.nearest + held
    throw new InputError(nearest > value ? 'node-needs-more' : 'node-takes-less', {
      node: people.tree.names[node] ?? '',
      value: scale.amount(value),
      nearest: scale.amount(nearest),
      by: scale.amount(Math.abs(nearest - value)),
    })
  }

  /** Whether a person is locked, or anything above up to a node. */
  private isHeld(person: number, below: number): boolean {
    for (let node = person; node !== below && node >= 0; node = this.plan.people.tree.parent[node] ?? -1)
      if (this.isLocked(node)) return true
    return false
  }

  /** Positions of the people below a node. */
  private peopleBelow(node: number): number[] {
    const { from, to, firstPerson } = this.plan.people
    const [first = 0, last = 0] = [from[node], to[node]]
    return Array.from({ length: last - first }, (_, index) => first - firstPerson + index)
  }

  /** Adds up what is between a node and its people. */
  private addUpBelow(top: number): void {
    const { values, people } = this.plan
    const { tree, from, to, firstPerson } = people
    for (let node = firstPerson - 1; node > top; node -= 1) {
      if ((from[node] ?? 0) < (from[top] ?? 0) || (to[node] ?? 0) > (to[top] ?? 0)) continue
      values[node] = sum(Array.from(values.subarray(tree.childStart[node] ?? 0, tree.childStart[node + 1] ?? 0)))
    }
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
