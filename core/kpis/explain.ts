import type { Calendar, Period } from '../calendar/period'
import { NotAvailable } from '../input-error'
import type { Text } from '../locale/text'
import type { Group } from '../measures/group'
import type { Dataset } from '../model/dataset'
import { scanFor } from './evaluate'
import type { ExplainedPart } from './explained-part'
import { inWords } from './in-words'
import type { Kpi } from './kpi'
import { notesOn } from './notes'
import { resolve, withChoicesMade } from './resolve'
import { Unfolding } from './unfold'
import { refuseUnknownParameter } from './unknown-parameter'
import { workOut, type Working } from './working'

/** Where a number comes from. */
export interface Explanation {
  readonly value: number | NotAvailable
  /** The arithmetic in words, e.g. "deals won ÷ deals closed". */
  readonly formula: Text
  readonly parts: readonly ExplainedPart[]
  /** What a reader should know beside the parts: which tables were chosen, how much is covered, how sure a mean is. */
  readonly notes: readonly Text[]
  readonly working: Working
}

/**
 * Explains one value of a KPI: the arithmetic in words, each figure's value, the rows used and left out.
 * @throws {InputError} as `evaluateKpis`
 */
export function explainKpi(dataset: Dataset, kpi: Kpi, period: Period, group: Group, calendar: Calendar): Explanation {
  refuseUnknownParameter(dataset, kpi)
  const chosen = withChoicesMade(dataset, kpi.value)
  const resolved = resolve(dataset, kpi.value)
  const scan = scanFor(dataset, [resolved], [period], [group], calendar)
  const [atPeriod = 0, atGroup = 0] = [scan.periods[0], scan.groups[0]]
  const unfolding = new Unfolding(scan)
  const working = unfolding.unfold(chosen, atPeriod, atGroup)
  return {
    value: scan.computation.of(resolved)(atPeriod, atGroup),
    formula: inWords(chosen),
    parts: unfolding.parts,
    notes: notesOn(kpi, resolved, unfolding.parts, scan.reach),
    working,
  }
}

/** Works a value out again of nothing but the parts of its explanation. */
export function recompute({ working, parts }: Explanation): number | NotAvailable {
  return workOut(working, (part) => parts[part]?.value ?? new NotAvailable('not-in-period'))
}
