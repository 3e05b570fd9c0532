import { useState } from 'react'
import { parsePeriod } from '../../core/calendar/parse-period'
import { following } from '../../core/calendar/step'
import { InputError } from '../../core/input-error'
import { paneTexts } from '../../core/locale/pane'
import { generateScorecards } from '../../core/workbook/generate-scorecards'
import type { Workbook } from '../../core/workbook/port'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'
import type { PageOptions, TeamScorecardOptions } from '../../core/workbook/team-scorecard-options'
import { SheetMaker } from '../controls/sheet-maker'
import type { Make } from '../controls/use-making'
import { useReader } from '../reader'
import { PagesChoice } from './pages-choice'

interface GenerateStepProps {
  readonly workbook: Workbook
  readonly tables: WorkbookTables
  /** Absent as long as something in the form is wrong. */
  readonly options: TeamScorecardOptions | undefined
}

const texts = {
  make: paneTexts.generate,
  making: paneTexts.generating,
  made: paneTexts.made,
  updated: paneTexts.updated,
  partly: paneTexts.madePartly,
  withPages: paneTexts.madeWithPages,
}

/** Makes the scorecard, and the pages that go with it. */
export function GenerateStep({ workbook, tables, options }: GenerateStepProps) {
  const { locale } = useReader()
  const [withPages, setWithPages] = useState(false)
  const [paper, setPaper] = useState<PageOptions['paper']>(locale === 'zh-CN' ? 'a4' : 'letter')
  // What was typed; as long as nothing is, the period after the scorecard's.
  const [typed, setTyped] = useState<string>()
  const nextPeriod = typed ?? (options && nextOf(options.period, tables)) ?? ''
  const pages = { paper, ...(nextPeriod.trim() === '' ? {} : { nextPeriod }) }
  const asked = options && (withPages ? { ...options, pages } : options)
  const make: Make | undefined = asked && ((work) => generateScorecards(workbook, asked, work))
  return (
    <>
      <PagesChoice
        chosen={withPages}
        onChoose={setWithPages}
        paper={paper}
        onPaper={setPaper}
        nextPeriod={nextPeriod}
        onNextPeriod={setTyped}
      />
      <SheetMaker workbook={workbook} make={make} texts={texts} />
    </>
  )
}

function nextOf(period: string, { calendar, environment }: WorkbookTables): string | undefined {
  try {
    return following(parsePeriod(period, calendar, environment.date1904), calendar).label
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}
