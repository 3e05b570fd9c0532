import { useEffect, useState } from 'react'
import { readNumber } from '../../../core/cells/number'
import type { TargetPlanOptions } from '../../../core/targets/planner/plan-options'
import type { PlanChange, PlanSession } from '../../../core/targets/planner/plan-session'
import type { Workbook } from '../../../core/workbook/port'
import type { WorkbookTables } from '../../../core/workbook/recognise-workbook'
import { proposePlan } from '../../../core/workbook/target-plan/check-plan'
import { readRanges } from '../../../core/workbook/target-plan/range-basis'
import { savedPlans } from '../../../core/workbook/target-plan/standing-plan'
import { planCandidates, suggestPlan } from '../../../core/workbook/target-plan/suggest-plan'
import { nearestEdit } from './nearest'
import { draftOf, followed, optionsOf, readAmount, stillThere, type PlanDraft } from './plan-draft'

/** A plan, and the draft that it was made of. */
interface Made {
  readonly draft: PlanDraft
  readonly session: PlanSession
  /** Whether values have been typed that no option of the draft holds. */
  readonly isEdited: boolean
}

interface State {
  readonly draft: PlanDraft
  /** What the plan, or the error, was made of. */
  readonly settled?: { readonly draft: PlanDraft; readonly tables: WorkbookTables }
  readonly made?: Made
  readonly error?: unknown
  /** A plan with what was typed into it, after another one has taken its place. */
  readonly lost?: Made
  /** The plan as the data would have it now, while an edited one of older data stays. */
  readonly newer?: PlanSession
  /** What the last edit has changed. */
  readonly moved: ReadonlySet<number>
  readonly refusal?: Refusal
}

/** An edit that cannot be, with the nearest that can. */
export interface Refusal {
  readonly error: unknown
  readonly nearest?: { readonly value: number; readonly take: () => void }
}

/** A plan in the making: what the form says, and the plan that follows from it. */
export interface PlanWork {
  readonly draft: PlanDraft
  /** What the data suggested when the pane was opened. */
  readonly suggested: TargetPlanOptions
  /** Absent as long as there is none for what the form says; it stays in sight while it is split anew. */
  readonly session?: PlanSession
  readonly error?: unknown
  readonly computing: boolean
  readonly moved: ReadonlySet<number>
  readonly refusal?: Refusal
  readonly change: (draft: PlanDraft) => void
  /** Takes what was typed for a row, or for a month of it; false where that cannot be, and the refusal says why. */
  readonly edit: (node: number, text: string, month?: number) => boolean
  readonly lock: (node: number, on: boolean) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Brings typed values back that went with a plan that was split anew. */
  readonly restore?: () => void
  /** Takes the plan as the data has it now, without what was typed into the one in sight. */
  readonly renew?: () => void
}

/** Typing goes before splitting. */
const PAUSE = 150

/** Keeps a plan in step with its form and with the data. */
export function usePlan(workbook: Workbook, tables: WorkbookTables): PlanWork {
  const [suggested] = useState(() => suggestPlan(tables))
  const [state, setState] = useState<State>(() => ({ draft: firstDraft(tables, suggested), moved: new Set() }))
  const { draft, settled, made, error, lost, newer } = state
  const computing = settled?.draft !== draft || settled.tables !== tables

  useEffect(() => {
    if (!computing) return
    let wanted = true
    const fitting = stillThere(draft, planCandidates(tables))
    const timer = setTimeout(() => {
      propose(workbook, tables, fitting).then(
        (session) => wanted && setState((before) => afterSplit(before, fitting, tables, session)),
        (problem: unknown) => wanted && setState((before) => afterProblem(before, fitting, tables, problem)),
      )
    }, PAUSE)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [workbook, tables, draft, computing])

  const act = (change: (session: PlanSession) => PlanChange | undefined, isEdit = false) => {
    if (made === undefined || computing) return
    const changed = change(made.session)
    const next = followed(draft, made.session)
    setState({
      draft: next,
      settled: { draft: next, tables },
      made: { draft: next, session: made.session, isEdited: made.isEdited || isEdit },
      ...(newer === undefined ? {} : { newer }),
      moved: new Set(changed?.nodes),
    })
  }
  const edit = (node: number, text: string, month?: number) => {
    try {
      const value = readAmount(text, 'value')
      act((session) => session.edit(node, value, month), true)
      return true
    } catch (problem) {
      setState((before) => ({ ...before, moved: new Set(), refusal: refusalOf(problem, node, text, month) }))
      return false
    }
  }
  const refusalOf = (problem: unknown, node: number, text: string, month?: number): Refusal => {
    const row = made?.session.rows.find((each) => each.node === node)
    // Of a month it is another sum that is bounded.
    const value = month === undefined ? readNumber(text) : undefined
    const nearest = row && value !== undefined ? nearestEdit(problem, row, value) : undefined
    if (nearest === undefined) return { error: problem }
    return { error: problem, nearest: { value: nearest, take: () => void edit(node, String(nearest)) } }
  }
  const shown = error === undefined ? made?.session : undefined
  return {
    draft,
    suggested,
    ...(shown === undefined ? {} : { session: shown }),
    ...(error === undefined ? {} : { error }),
    computing,
    moved: state.moved,
    ...(state.refusal === undefined ? {} : { refusal: state.refusal }),
    change: (next) => setState((before) => ({ ...before, draft: next })),
    edit,
    lock: (node, on) => act((session) => session.lock(node, on)),
    undo: () => act((session) => session.undo()),
    redo: () => act((session) => session.redo()),
    ...(lost === undefined ? {} : { restore: () => setState(standing(lost, tables)) }),
    ...(newer === undefined
      ? {}
      : { renew: () => setState(standing({ draft, session: newer, isEdited: false }, tables)) }),
  }
}

/** The plan that stands for what would be suggested, else the suggestion. */
function firstDraft(tables: WorkbookTables, suggested: TargetPlanOptions): PlanDraft {
  const { kpi, period } = suggested
  return draftOf(savedPlans(tables).find((saved) => saved.kpi === kpi && saved.period === period) ?? suggested)
}

async function propose(workbook: Workbook, tables: WorkbookTables, draft: PlanDraft): Promise<PlanSession> {
  const options = optionsOf(draft)
  return proposePlan(tables, options, await readRanges(workbook, options))
}

/** What to do with a plan that was split anew: a plan with typed values in it is not given up for nothing. */
function afterSplit(before: State, draft: PlanDraft, tables: WorkbookTables, session: PlanSession): State {
  const { made, settled } = before
  if (made === undefined) return standing({ draft, session, isEdited: false }, tables)
  const isSameQuestion = sameOptions(made.session.options, session.options)
  if (isSameQuestion && isSameGround(made.session, session)) return standing({ ...made, draft }, tables)
  if (isSameQuestion && made.isEdited && settled?.tables !== tables)
    return { ...standing({ ...made, draft }, tables), newer: session }
  return { ...standing({ draft, session, isEdited: false }, tables), ...(made.isEdited ? { lost: made } : {}) }
}

/** The plan before stays at hand: what is wrong may be a slip of the finger. */
function afterProblem({ made }: State, draft: PlanDraft, tables: WorkbookTables, error: unknown): State {
  return { draft, settled: { draft, tables }, ...(made === undefined ? {} : { made }), error, moved: new Set() }
}

function standing(made: Made, tables: WorkbookTables): State {
  return { draft: made.draft, settled: { draft: made.draft, tables }, made, moved: new Set() }
}

function sameOptions(one: TargetPlanOptions, other: TargetPlanOptions): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Whether both were made of the same figures. */
function isSameGround(one: PlanSession, other: PlanSession): boolean {
  const groundOf = ({ rows }: PlanSession) =>
    rows.map(({ path, basis, capacity, history }) => [path, basis, capacity, history])
  return JSON.stringify(groundOf(one)) === JSON.stringify(groundOf(other))
}
