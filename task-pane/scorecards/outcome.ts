import { ownKpisOf } from '../../core/workbook/own-kpis'
import { suggestPeriods } from '../../core/workbook/period-suggestions'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'
import { suggestScorecardKpis } from '../../core/workbook/scorecard-suggestion'
import { previewTeamScorecard, suggestTargets, type ScorecardPreview } from '../../core/workbook/team-scorecard'
import type { TeamScorecardOptions } from '../../core/workbook/team-scorecard-options'
import { evened, optionsOf, type Draft } from './draft'
import { draftGrading } from './draft-grading'

/** What a draft comes to: its numbers or, where something is wrong with it, what. */
export interface Outcome {
  readonly suggested: ReadonlyMap<string, number>
  /** KPIs whose targets stand in the targets table. */
  readonly inTable: ReadonlySet<string>
  /** What is typed, as far as it can be read. */
  readonly options?: TeamScorecardOptions
  readonly preview?: ScorecardPreview
  readonly error?: unknown
}

/** The scorecard that a person finds in the form at first. */
export function firstDraft(tables: WorkbookTables, people: readonly string[]): Draft {
  const [period = ''] = suggestPeriods(tables)
  const items = suggestScorecardKpis(tables, period).map((kpi) => ({ kpi, weight: '' }))
  return { period, people, items: evened(items), even: true, missing: 'reweight', grading: draftGrading() }
}

export function outcomeOf(draft: Draft, tables: WorkbookTables): Outcome {
  let suggested: ReadonlyMap<string, number> = new Map()
  try {
    const items = draft.items.map(({ kpi }) => ({ kpi, weight: 0 }))
    suggested = suggestTargets(tables, { period: draft.period, people: draft.people, items })
    const options = optionsOf(draft, suggested, ownKpisOf(tables.settings))
    const preview = previewTeamScorecard(tables, options)
    return { suggested, inTable: targetsInTable(options, preview), options, preview }
  } catch (error) {
    return { suggested, inTable: new Set(), error }
  }
}

function targetsInTable({ items }: TeamScorecardOptions, { rows }: ScorecardPreview): ReadonlySet<string> {
  const inTable = items.filter(
    ({ target }, index) => target === undefined && rows.some((row) => row.items[index]?.target !== undefined),
  )
  return new Set(inTable.map(({ kpi }) => kpi))
}
