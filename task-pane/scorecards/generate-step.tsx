import { paneTexts } from '../../core/locale/pane'
import { generateTeamScorecard } from '../../core/workbook/generate-team-scorecard'
import type { Workbook } from '../../core/workbook/port'
import type { TeamScorecardOptions } from '../../core/workbook/team-scorecard-options'
import { SheetMaker } from '../controls/sheet-maker'

interface GenerateStepProps {
  readonly workbook: Workbook
  /** Absent as long as something in the form is wrong. */
  readonly options: TeamScorecardOptions | undefined
}

const texts = {
  make: paneTexts.generate,
  making: paneTexts.generating,
  made: paneTexts.made,
  updated: paneTexts.updated,
}

/** Makes the scorecard. */
export function GenerateStep({ workbook, options }: GenerateStepProps) {
  const make =
    options && ((work: Parameters<typeof generateTeamScorecard>[2]) => generateTeamScorecard(workbook, options, work))
  return <SheetMaker workbook={workbook} make={make} texts={texts} />
}
