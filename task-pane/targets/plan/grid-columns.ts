import { unitHolding } from '../../../core/calendar/calendar-unit'
import { targetPlanPaneTexts as texts } from '../../../core/locale/target-plan-pane'
import type { ComparedRow } from '../../../core/targets/planner/compare-plans'
import type { PlanRow, PlanSession } from '../../../core/targets/planner/plan-session'
import type { Reader } from '../../reader'
import { amountText, changeText } from './amount-text'

/** What the table shows beside the values of the whole period. */
export type GridView = 'period' | 'quarters' | 'months' | 'compared'

/** A column of the plan's table. */
export interface GridColumn {
  readonly key: string
  readonly title: string
  readonly kind: 'name' | 'lock' | 'amount' | 'history'
  readonly text: (row: PlanRow) => string
  /** The longest text that can stand in the column, where that is not the total's. */
  readonly longest?: string
  /** Whether a lock is on. */
  readonly isOn?: (row: PlanRow) => boolean
  /** What typing into the column changes; absent where it changes nothing. */
  readonly editing?: { readonly month?: number }
}

/** The columns of a view, the names first. */
export function columnsOf(
  session: PlanSession,
  view: GridView,
  compared: readonly ComparedRow[] | undefined,
  fiscalYearStart: number,
  say: Reader['say'],
): readonly GridColumn[] {
  const { step, overAssignment } = session.options
  const amount = amountText(step)
  const column = (
    key: string,
    title: string,
    text: GridColumn['text'],
    editing?: GridColumn['editing'],
  ): GridColumn => ({
    key,
    title,
    kind: 'amount',
    text,
    ...(editing === undefined ? {} : { editing }),
  })
  const hasStreet = overAssignment.length > 0
  const whole = column('value', session.period.label, ({ node }) => amount(session.value(node)), {})
  const street = hasStreet ? [column('quota', say(texts.inTheStreet), ({ node }) => amount(session.quota(node)))] : []
  const history: GridColumn = {
    key: 'history',
    title: say(texts.history),
    kind: 'history',
    text: (row) => historyText(row, amount, say),
  }
  return [
    { key: 'name', title: say(texts.who), kind: 'name', text: ({ name }) => name || say(texts.total) },
    {
      key: 'lock',
      title: say(texts.lock),
      kind: 'lock',
      text: ({ node }) => say(session.isLocked(node) ? texts.locked : texts.free),
      isOn: ({ node }) => session.isLocked(node),
    },
    ...(view === 'compared' ? comparedColumns() : [whole, history, ...street]),
    ...(view === 'quarters' ? quarterColumns() : []),
    ...(view === 'months' ? monthColumns() : []),
  ]

  function monthColumns() {
    return session.periods.map(({ label }, month) =>
      column(`month ${month}`, label, ({ node }) => amount(session.month(node, month)), { month }),
    )
  }

  function quarterColumns() {
    return quartersOf(session, fiscalYearStart).map(({ label, months }) =>
      column(label, label, ({ node }) => amount(months.reduce((sum, month) => sum + session.month(node, month), 0))),
    )
  }

  function comparedColumns() {
    const rows = new Map(compared?.map((row) => [row.node, row]))
    const change = changeText(step)
    return [
      column('old', say(texts.old), ({ node }) => textOr(rows.get(node)?.old, amount)),
      { ...whole, title: say(texts.new) },
      {
        ...column('change', say(texts.change), ({ node }) => textOr(rows.get(node)?.change, change)),
        longest: change(Math.max(session.total, compared?.[0]?.old ?? 0)),
      },
    ]
  }
}

/** The figures of earlier quarters in words. */
export function historyText({ history }: PlanRow, amount: (value: number) => string, say: Reader['say']): string {
  return say(texts.historyOf, { count: history.length, figures: history.map(amount).join(say(texts.listed)) })
}

function textOr(value: number | undefined, text: (value: number) => string): string {
  return value === undefined ? '–' : text(value)
}

/** Quarters that months of the plan lie in, those of the fiscal year where its period is one. */
function quartersOf({ period, periods }: PlanSession, fiscalYearStart: number) {
  const isFiscal = 'fiscal' in period
  const quarters: { readonly label: string; readonly months: number[] }[] = []
  periods.forEach(({ first }, month) => {
    const { label } = unitHolding('quarter', first, isFiscal ? fiscalYearStart : undefined)
    const last = quarters[quarters.length - 1]
    if (last?.label === label) last.months.push(month)
    else quarters.push({ label, months: [month] })
  })
  return quarters
}
