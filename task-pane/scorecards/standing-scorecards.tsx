import { useState } from 'react'
import { isoDay } from '../../core/cells/day'
import { paneTexts } from '../../core/locale/pane'
import { freezeScorecards, verifyFrozen, type Verified } from '../../core/workbook/freeze-scorecards'
import type { Workbook } from '../../core/workbook/port'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'
import type { SavedScorecard } from '../../core/workbook/team-scorecard-options'
import { Message } from '../controls/message'
import { SheetMaker } from '../controls/sheet-maker'
import { useReader } from '../reader'

interface StandingScorecardsProps {
  readonly workbook: Workbook
  readonly tables: WorkbookTables
}

const texts = {
  make: paneTexts.freeze,
  making: paneTexts.freezing,
  made: paneTexts.frozen,
  updated: paneTexts.frozen,
}

/** The scorecards that were made: to be frozen, or to be verified once they are. */
export function StandingScorecards({ workbook, tables }: StandingScorecardsProps) {
  const { say } = useReader()
  const { scorecards } = tables.settings
  if (scorecards.length === 0) return null
  return (
    <section aria-labelledby="standing-scorecards" className="apart">
      <h2 id="standing-scorecards">{say(paneTexts.standing)}</h2>
      {scorecards.map((scorecard) => (
        <details key={scorecard.id} className="card">
          <summary>
            {scorecard.title ?? scorecard.period}
            {scorecard.frozen !== undefined && (
              <span className="quiet"> {say(paneTexts.frozenOn, { day: isoDay(scorecard.frozen.on) })}</span>
            )}
          </summary>
          <p className="quiet">{say(paneTexts.freezeWhy)}</p>
          {scorecard.frozen !== undefined && <Verify workbook={workbook} scorecard={scorecard} />}
          <SheetMaker
            workbook={workbook}
            make={scorecard.frozen === undefined ? (work) => freezeScorecards(workbook, scorecard.id, work) : undefined}
            texts={texts}
          />
        </details>
      ))}
    </section>
  )
}

function Verify({ workbook, scorecard: { id } }: { readonly workbook: Workbook; readonly scorecard: SavedScorecard }) {
  const { say, explain } = useReader()
  const [found, setFound] = useState<Verified>()
  const [error, setError] = useState<unknown>()
  const verify = async () => {
    setError(undefined)
    setFound(undefined)
    try {
      setFound(await verifyFrozen(workbook, id))
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <>
      <button type="button" className="button" onClick={() => void verify()}>
        {say(paneTexts.verify)}
      </button>
      {found !== undefined && (
        <Message intent={found.isUnchanged ? 'success' : 'warning'} takesFocus>
          {say(found.isUnchanged ? paneTexts.unchanged : paneTexts.changedSince, {
            day: isoDay(found.on),
            hash: found.hash,
          })}
        </Message>
      )}
      {error !== undefined && <Message intent="error">{explain(error)}</Message>}
    </>
  )
}
