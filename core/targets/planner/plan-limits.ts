import { InputError } from '../../input-error'
import { textKey } from '../../model/columns'
import { noLimits, type Limits } from '../spread'
import type { StepScale } from '../steps'
import type { PeopleTree } from './people-tree'
import type { PlanLimit } from './plan-options'

/** What must hold in a plan, by node and in steps. */
export interface PlanLimits {
  /** Locks at any level, and the floors and caps of people: what a spread holds by itself. */
  readonly held: Limits
  /** Floors and caps at any level, those of people too; -Infinity and Infinity where there is none. */
  readonly floors: Float64Array
  readonly caps: Float64Array
  readonly scale: StepScale
  /** Nodes above people that have a floor or a cap. */
  readonly bounded: readonly number[]
}

/**
 * Reads limits as people give them. Floors and caps between two steps are moved inwards.
 * @throws {InputError} at `limits`: `limit-nobody`, `limit-negative`, `limit-twice`, `bounds-crossed`,
 *   `bounds-between-steps`, `total-not-in-steps` for a lock
 */
export function planLimits(
  { tree, paths, firstPerson }: PeopleTree,
  limits: readonly PlanLimit[],
  scale: StepScale,
): PlanLimits {
  const held = noLimits(tree)
  const { floors, caps } = noLimits(tree)
  const nodes = new Map(paths.map((path, node) => [pathKey(path), node]))
  const seen = new Set<number>()
  for (const { path, lock, floor, cap } of limits) {
    const node = nodes.get(pathKey(path))
    if (node === undefined) throw refusal('limit-nobody', { found: path.join(' / ') })
    const name = path.join(' / ')
    if (seen.has(node)) throw refusal('limit-twice', { node: name })
    seen.add(node)
    for (const found of [lock, floor, cap]) {
      if (found !== undefined && !(found >= 0)) throw refusal('limit-negative', { node: name, found })
    }
    if (floor !== undefined) floors[node] = scale.stepsUp(floor)
    if (cap !== undefined && cap !== Infinity) caps[node] = scale.stepsDown(cap)
    checkBounds(floor ?? 0, cap ?? Infinity, (floors[node] ?? 0) <= (caps[node] ?? 0), scale)
    if (lock !== undefined) held.locks[node] = scale.steps(lock, { argument: 'limits' })
    if (node >= firstPerson) {
      held.floors[node] = floors[node] ?? -Infinity
      held.caps[node] = caps[node] ?? Infinity
    }
  }
  const bounded = paths.flatMap((_, node) =>
    node < firstPerson && (floors[node] !== -Infinity || caps[node] !== Infinity) ? [node] : [],
  )
  return { held, floors, caps, scale, bounded }
}

function checkBounds(min: number, max: number, isRoom: boolean, scale: StepScale): void {
  if (min > max) throw refusal('bounds-crossed', { min, max })
  if (!isRoom) throw refusal('bounds-between-steps', { min, max, step: scale.amount(1) })
}

/** Two spellings of a path have this in common. */
export function pathKey(path: readonly string[]): string {
  return path.map(textKey).join('\n')
}

function refusal(
  code: ConstructorParameters<typeof InputError>[0],
  facts: Record<string, string | number>,
): InputError {
  return new InputError(code, facts, { argument: 'limits' })
}
