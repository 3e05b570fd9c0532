import { InputError } from '../../core/input-error'
import { say, type Locale, type Text } from '../../core/locale/text'
import { environment } from '../server/environment'
import { messageOf } from '../server/refusals'
import { verbs } from '../server/spreadsheet-verbs'
import { readSetup } from '../server/workbook-tables'
import { kpiTable, type Asked } from './kpi-table'
import { tablePlan } from './table-plan'

const texts = {
  title: { en: 'KPI table from BigQuery', zh: '用 BigQuery 计算指标表' },
  ids: {
    en: 'Which KPIs? Several with commas, e.g. REVENUE, WIN_RATE',
    zh: '哪些指标？多个用逗号分隔，如 REVENUE, WIN_RATE',
  },
  periods: {
    en: 'Which periods? Several with commas, e.g. 2026-Q1, 2026-Q2; blank: the current one',
    zh: '哪些期间？多个用逗号分隔，如 2026-Q1, 2026-Q2；留空为当前期间',
  },
  by: {
    en: 'By which column? E.g. owner, team, region or a header; blank: everyone only',
    zh: '按哪一列分行？如 owner、team、region 或任一表头；留空则只有合计',
  },
  keep: {
    en: 'The values are on the new sheet "{sheet}". Keep it? "No" takes it away again.',
    zh: '结果已写入新工作表“{sheet}”。是否保留？选“否”将其删除。',
  },
} as const satisfies Record<string, Text>

/**
 * The menu's item: asks what to compute, has BigQuery compute it and writes the values on a sheet of their own. Whatever
 * goes wrong, or is called off, leaves the spreadsheet as it was.
 */
export function kpiTableFromBigQuery(): void {
  const around = environment()
  const { locale } = around
  const ui = SpreadsheetApp.getUi()
  try {
    const settings = readSetup()
    const asked = ask(ui, locale)
    if (asked === undefined) return
    const plan = tablePlan(kpiTable(asked, settings, around), around, verbs.sheets())
    const { sheet } = verbs.render(plan, null)
    const answer = ui.alert(say(texts.title, locale), say(texts.keep, locale, { sheet }), ui.ButtonSet.YES_NO)
    if (answer === ui.Button.NO) verbs.remove(plan.id)
  } catch (error) {
    const problem = error instanceof InputError ? error : new InputError('host-failed', { message: messageOf(error) })
    ui.alert(say(texts.title, locale), problem.in(locale), ui.ButtonSet.OK)
  }
}

/** Asks for one thing after the other; undefined when it is called off. */
function ask(ui: GoogleAppsScript.Base.Ui, locale: Locale): Asked | undefined {
  const asked = { ids: '', periods: '', by: '' }
  for (const name of ['ids', 'periods', 'by'] as const) {
    const response = ui.prompt(say(texts.title, locale), say(texts[name], locale), ui.ButtonSet.OK_CANCEL)
    if (response.getSelectedButton() !== ui.Button.OK) return undefined
    asked[name] = response.getResponseText()
  }
  return asked
}
