import { useState } from 'react'
import { targetPlanPaneTexts as texts } from '../../../core/locale/target-plan-pane'
import type { PlanSession } from '../../../core/targets/planner/plan-session'
import type { Workbook } from '../../../core/workbook/port'
import { writeTargetPlan, type GeneratedPlan } from '../../../core/workbook/target-plan/write-target-plan'
import { SheetMaker } from '../../controls/sheet-maker'
import type { Make } from '../../controls/use-making'
import { useReader } from '../../reader'

interface WriteStepProps {
  readonly workbook: Workbook
  /** Absent as long as there is no plan, or it is being split anew. */
  readonly session: PlanSession | undefined
}

const makerTexts = {
  make: texts.write,
  making: texts.writing,
  made: texts.written,
  updated: texts.rewritten,
}

/** Writes the plan, and says where everything is. */
export function WriteStep({ workbook, session }: WriteStepProps) {
  const { say } = useReader()
  const [written, setWritten] = useState<GeneratedPlan>()
  const make: Make | undefined =
    session &&
    (async (work) => {
      setWritten(undefined)
      const plan = await writeTargetPlan(workbook, session, work)
      setWritten(plan)
      const undo = async () => {
        await plan.undo()
        setWritten(undefined)
      }
      return { sheet: plan.sheet, created: plan.created, undo }
    })
  return (
    <>
      <SheetMaker workbook={workbook} make={make} texts={makerTexts} />
      {written !== undefined && (
        <ul className="plan-notes quiet">
          <li>{say(texts.targetsOn, { sheet: written.targets })}</li>
          {written.version !== undefined && <li>{say(texts.keptAs, { sheet: written.version })}</li>}
          {written.carries !== undefined && <li>{say(texts.carriedOn, { sheet: written.carries })}</li>}
        </ul>
      )}
    </>
  )
}
