import { grouped } from '../../core/kpis/format'
import { scorecardsPaneTexts } from '../../core/locale/scorecards-pane'
import { say, type Locale } from '../../core/locale/text'
import type { GradeChange } from '../../core/scoring/calibrate'

const { record: texts, listed } = scorecardsPaneTexts

/**
 * The changes of a calibration as a table that can be pasted into a sheet: cells parted by tabs, a line for each change.
 * What people typed stays text: it never ends a cell, nor begins a formula.
 */
export function recordText(period: string, changes: readonly GradeChange[], locale: Locale): string {
  const columns = [
    texts.period,
    texts.person,
    texts.total,
    texts.from,
    texts.to,
    texts.reason,
    texts.outOfOrder,
    texts.orderReason,
  ]
  const lines = changes.map(({ person, total, from, to, reason, passes, behind, orderReason = '' }) => [
    period,
    person,
    grouped(total, 2),
    from,
    to,
    reason,
    [...passes, ...behind].join(say(listed, locale)),
    orderReason,
  ])
  return [columns.map((title) => say(title, locale)), ...lines].map((line) => line.map(cellText).join('\t')).join('\n')
}

function cellText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return /^[=+\-@]/.test(line) ? `'${line}` : line
}
