import { textKey } from '../columns'
import type { BusinessRules, StageRule } from '../reading-rules'
import { readStatus } from '../status'

/** A stage of Setup and where it comes in the order of stages, from 0. */
export interface SetUpStage extends StageRule {
  readonly position: number
}

/** How far a deal has come in a stage. */
export interface StageLevel {
  /** Below all others are stages in which a deal is lost or void (-1), above them those in which it is won (1). */
  readonly end: -1 | 0 | 1
  /** Where it comes in Setup's order. */
  readonly position?: number
}

/** The stages of Setup, found by their names. */
export function setUpStages({ stages }: BusinessRules): (name: string) => SetUpStage | undefined {
  const byKey = new Map(stages.map((stage, position) => [textKey(stage.name), { ...stage, position }]))
  return (name) => byKey.get(textKey(name))
}

/** The levels of stages by their names: by what Setup says of them, else by what the name says. */
export function stageLevels(names: readonly string[], rules: BusinessRules): StageLevel[] {
  const stageOf = setUpStages(rules)
  return names.map((name) => {
    const setUp = stageOf(name)
    const status = setUp?.status ?? readStatus(name)
    const end = status === 'won' ? 1 : status === 'lost' || status === 'void' ? -1 : 0
    return setUp === undefined ? { end } : { end, position: setUp.position }
  })
}
