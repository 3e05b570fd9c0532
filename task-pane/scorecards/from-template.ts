import type { Kpi } from '../../core/kpis/kpi'
import type { Locale } from '../../core/locale/text'
import type { EntityName } from '../../core/model/entity'
import { findKpi } from '../../core/kpis/catalogue'
import type { ScorecardTemplate } from '../../core/scoring/templates'
import { listKpis } from '../../core/workbook/kpi-list'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'
import { draftItem, withShares, type Draft } from './draft'
import { draftGrading } from './draft-grading'

export interface StartedDraft {
  readonly draft: Draft
  readonly leftOut: readonly LeftOutKpi[]
}

/** A KPI of a template that the workbook cannot answer. */
export interface LeftOutKpi {
  readonly kpi: Kpi
  /** The kinds of tables that are lacking; none where it is a column of a table that is there. */
  readonly lacks: readonly EntityName[]
}

/**
 * The KPIs, weights, curves and grades of a template, as far as the workbook's tables can answer them: weights are
 * raised in proportion where something is left out. Where nothing is left, the draft is as it was.
 */
export function fromTemplate(
  template: ScorecardTemplate,
  draft: Draft,
  tables: WorkbookTables,
  locale: Locale,
): StartedDraft {
  const { items, missing, grading } = template.design(locale)
  const lacking = listKpis(tables).filter(({ kind }) => kind === 'lacking')
  const leftOut = items.flatMap(({ kpi: id }) => {
    const section = lacking.find(({ kpis }) => kpis.some((kpi) => kpi.id === id))
    return section === undefined ? [] : [{ kpi: findKpi(id), lacks: section.lacks }]
  })
  const kept = items.filter(({ kpi }) => leftOut.every((each) => each.kpi.id !== kpi))
  if (kept.length === 0) return { draft, leftOut }
  const started = withShares(
    kept.map((item) => draftItem(item, findKpi(item.kpi))),
    kept.map(({ weight }) => weight),
  )
  return { draft: { ...draft, even: false, items: started, missing, grading: draftGrading(grading) }, leftOut }
}
