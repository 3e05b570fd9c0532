import { isoDay, type DayNumber } from '../../cells/day'
import { say, type Locale } from '../../locale/text'
import { shown } from '../../sheets/standing-target-plan'
import { PlanSums, targetPlanSheet, type TargetPlanSheet } from '../../sheets/target-plan'
import { targetPlanTexts } from '../../sheets/target-plan-texts'
import type { SheetPlan } from '../../sheets/plan'
import { freeName } from '../free-name'
import type { SheetInfo } from '../port'
import type { PlanOnSheet } from './standing-plan'

/** Room for " v12" in a tab's name. */
const LONGEST_STEM = 26

/** The sheet that keeps a plan as it stood: numbers in place of formulas, nobody's cells. */
export function versionSheet(
  previous: PlanOnSheet,
  number: number,
  sheets: readonly SheetInfo[],
  { locale, today }: { readonly locale: Locale; readonly today: DayNumber },
): SheetPlan {
  const content = shown(previous.content, previous.standing.values)
  const title = say(targetPlanTexts.versionTitle, locale, { title: content.title, version: number })
  return targetPlanSheet({
    ...content,
    id: `${content.id}_v${number}`,
    name: freeName(`${content.name.slice(0, LONGEST_STEM)} v${number}`, sheets),
    title,
    subtitle: say(targetPlanTexts.versionSubtitle, locale, { day: isoDay(today) }),
    isVersion: true,
  })
}

/** The number of the next version: one that no sheet has yet. */
export function nextVersion({ saved }: PlanOnSheet, sheets: readonly SheetInfo[]): number {
  let number = saved.versions + 1
  while (sheets.some(({ planId }) => planId === `${saved.id}_v${number}`)) number += 1
  return number
}

/** Whether a plan says something else than what stands: other people or teams, other months, another total. */
export function saysSomethingElse(previous: PlanOnSheet, next: TargetPlanSheet): boolean {
  const standing = shown(previous.content, previous.standing.values)
  const picture = (plan: TargetPlanSheet) => {
    const sums = new PlanSums(plan)
    return plan.lines.map(({ name, depth }, line) => [
      name,
      depth,
      ...plan.months.map((_, month) => sums.month(line, month)),
    ])
  }
  return standing.total !== next.total || JSON.stringify(picture(standing)) !== JSON.stringify(picture(next))
}
