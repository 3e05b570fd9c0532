import { unitFrom } from '../../calendar/calendar-unit'
import type { Calendar } from '../../calendar/period'
import { isoDay, type DayNumber } from '../../cells/day'
import { grouped } from '../../kpis/format'
import { kpiText, type Kpi } from '../../kpis/kpi'
import { say, type Locale } from '../../locale/text'
import type { PlanCell } from '../../sheets/plan'
import { number } from '../../sheets/plan-cells'
import { quartersIn, type KnownPlan } from '../../sheets/standing-target-plan'
import type { PlanLine, TargetPlanSheet } from '../../sheets/target-plan'
import { TARGET_PLAN_PREFIX } from '../../sheets/target-sheets'
import { levelNames, targetPlanTexts } from '../../sheets/target-plan-texts'
import { methodInWords, noteInWords } from '../../sheets/target-plan-words'
import { exactDecimal } from '../../targets/decimal'
import type { TargetPlanOptions } from '../../targets/planner/plan-options'
import type { PlanRow, PlanSession } from '../../targets/planner/plan-session'

/** Of a basis, more digits say nothing, and not all hosts keep them. */
const BASIS_DECIMALS = 2

/** Names the sheet of a KPI's plan for a period. */
export function planSheetId(kpi: string, period: string): string {
  const plain = (text: string) =>
    text.replace(/[^A-Za-z0-9]/g, (found) => (/[\s().:-]/.test(found) ? '_' : `x${found.charCodeAt(0).toString(16)}`))
  return `${TARGET_PLAN_PREFIX}${plain(kpi)}_${plain(period)}`
}

/** What is known of a plan's sheet from what was kept of it. */
export function knownPlan(
  { kpi, period, step, levels, overAssignment }: TargetPlanOptions,
  locale: Locale,
  months: number,
): KnownPlan {
  return {
    id: planSheetId(kpi, period),
    locale,
    numberFormat: formatOf(step),
    depth: levels.length + 1,
    hasQuotas: overAssignment.some((share) => share > 0),
    months,
  }
}

/** A plan that somebody has made, as its sheet will show it. */
export function planContent(
  session: PlanSession,
  kpi: Kpi,
  name: string,
  { locale, madeOn, calendar }: { readonly locale: Locale; readonly madeOn: DayNumber; readonly calendar: Calendar },
): TargetPlanSheet {
  const { options, periods, period, rows, notes } = session
  const known = knownPlan({ ...options, kpi: kpiText(kpi) }, locale, periods.length)
  const fiscal = 'fiscal' in period ? calendar.fiscalYearStart : undefined
  const decimals = decimalsOf(options.step)
  return {
    ...known,
    name,
    title: say(targetPlanTexts.title, locale, { period: period.label, kpi: kpi.name }),
    subtitle: say(targetPlanTexts.subtitle, locale, { day: isoDay(madeOn) }),
    method: methodInWords(options, notes, locale),
    total: session.total,
    months: periods.map(({ label }) => label),
    quarters: Array.from({ length: quartersIn(periods.length) }, (_, quarter) => {
      const first = periods[quarter * 3]?.first ?? period.first
      return unitFrom('quarter', first, fiscal).label
    }),
    lines: rows.map((row): PlanLine => ({
      name: row.node === 0 ? say(targetPlanTexts.totalLevel, locale) : row.name,
      depth: row.depth,
      level: levelOf(row, options, locale),
      basis: number(Number(row.basis.toFixed(BASIS_DECIMALS))),
      marks: marksOf(session, row, decimals, locale),
      quota: known.hasQuotas ? number(session.quota(row.node)) : { kind: 'blank' },
      months: row.isPerson ? periods.map((_, month): PlanCell => number(session.month(row.node, month))) : [],
    })),
    notes: [...notes.map((note) => noteInWords(note, locale)), say(targetPlanTexts.legend, locale)],
    isVersion: false,
  }
}

function levelOf({ node, depth, isPerson }: PlanRow, { levels }: TargetPlanOptions, locale: Locale): string {
  if (node === 0) return say(targetPlanTexts.totalLevel, locale)
  const level = levels[depth - 1]
  return say(isPerson || level === undefined ? targetPlanTexts.person : levelNames[level], locale)
}

function marksOf(session: PlanSession, row: PlanRow, decimals: number, locale: Locale): string {
  const [floor, cap] = [session.floorOf(row.node), session.capOf(row.node)]
  const bound = (name: 'floor' | 'cap', value: number | undefined) =>
    value === undefined ? [] : [say(targetPlanTexts[name], locale, { amount: grouped(value, decimals) })]
  return [
    ...(row.node > 0 && session.isLocked(row.node) ? [say(targetPlanTexts.locked, locale)] : []),
    ...bound('floor', floor),
    ...bound('cap', cap),
    ...(row.isEstimated ? [say(targetPlanTexts.estimated, locale)] : []),
  ].join('  ')
}

function formatOf(step: number): string {
  const decimals = decimalsOf(step)
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
}

function decimalsOf(step: number): number {
  return exactDecimal(step)?.places ?? 0
}
