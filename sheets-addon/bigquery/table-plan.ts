import { isoDay } from '../../core/cells/day'
import { numberFormat } from '../../core/kpis/format'
import { say, type Locale, type Text } from '../../core/locale/text'
import type { PlanCell, SheetPlan } from '../../core/sheets/plan'
import { freeName } from '../../core/workbook/free-name'
import type { Environment, SheetInfo } from '../../core/workbook/port'
import type { KpiTable } from './kpi-table'

const HEADING_ROW = 3
const FIRST_ROW = HEADING_ROW + 1
/** What a note shows of a statement; BigQuery keeps the whole with the job. */
const LONGEST_SQL = 20_000
const MEGABYTE = 2 ** 20

const texts = {
  name: { en: 'BigQuery – {kpis}', zh: 'BigQuery – {kpis}' },
  title: { en: 'KPIs from BigQuery', zh: 'BigQuery 指标表' },
  subtitle: { en: '{day} · {tables} · {megabytes} MB processed', zh: '{day} · {tables} · 处理 {megabytes} MB' },
  note: {
    en: 'KPIs: {kpis}\nPeriods: {periods}\nBy: {by}\nTables: {tables}\nComputed on {day}, job {job}\n\n{sql}',
    zh: '指标：{kpis}\n期间：{periods}\n维度：{by}\n表：{tables}\n计算于 {day}，作业 {job}\n\n{sql}',
  },
  total: { en: 'Total', zh: '合计' },
} as const satisfies Record<string, Text>

/**
 * A sheet with the values that BigQuery gave, and a note that says what was asked, when and by which SQL. It is a sheet of
 * its own, for nobody's to be overwritten, and stays until somebody deletes it.
 * @param sheets that are there
 */
export function tablePlan(table: KpiTable, { locale, today }: Environment, sheets: readonly SheetInfo[]): SheetPlan {
  const { kpis, periods, by, rows, sql, job } = table
  const names = kpis.map(({ name }) => say(name, locale)).join(', ')
  const tables = table.tables.join(', ')
  const day = isoDay(today)
  const title = say(texts.title, locale)
  const megabytes = Math.ceil(table.bytes / MEGABYTE)
  const asked = { kpis: names, periods: periods.map(({ label }) => label).join(', '), by: by === '' ? '–' : by }
  const shownSql = sql.length > LONGEST_SQL ? `${sql.slice(0, LONGEST_SQL)}…` : sql
  const columns = 1 + kpis.length * periods.length
  const below = (column: number, width: number) => ({ row: FIRST_ROW, column, rows: rows.length, columns: width })
  return {
    id: freeId(sheets.flatMap(({ planId }) => planId ?? [])),
    name: freeName(say(texts.name, locale, { kpis: names }), sheets),
    blocks: [
      {
        id: 'titles',
        row: 0,
        column: 0,
        cells: [[text(title)], [text(say(texts.subtitle, locale, { day, tables, megabytes }))]],
      },
      { id: 'headings', row: HEADING_ROW, column: 0, cells: [headings(table, locale).map(text)] },
      {
        id: 'values',
        row: FIRST_ROW,
        column: 0,
        cells: rows.map(({ label, values }) => [
          text(label === '' ? say(texts.total, locale) : label),
          ...values.map(valueCell),
        ]),
      },
    ],
    formats: [
      { range: { row: 0, column: 0, rows: 1, columns: 1 }, style: 'title' },
      { range: { row: 1, column: 0, rows: 1, columns: 1 }, style: 'subtitle' },
      { range: { row: HEADING_ROW, column: 0, rows: 1, columns }, style: 'heading' },
      { range: below(0, columns), style: 'body' },
      ...kpis.map(({ unit }, kpi) => ({
        range: below(1 + kpi * periods.length, periods.length),
        numberFormat: numberFormat(unit),
      })),
      { range: { row: HEADING_ROW + rows.length, column: 0, rows: 1, columns }, style: 'strong' },
    ],
    columnWidths: Array.from({ length: columns }, (_, column) => ({ column, width: column === 0 ? 180 : 130 })),
    conditionalFormats: [],
    validations: [],
    notes: [{ row: 0, column: 0, text: say(texts.note, locale, { ...asked, tables, day, job, sql: shownSql }) }],
    charts: [],
    freeze: { rows: FIRST_ROW, columns: 1 },
    print: {
      orientation: 'landscape',
      paper: locale === 'zh-CN' ? 'a4' : 'letter',
      pagesWide: 1,
      titleRows: FIRST_ROW,
      footer: title,
    },
  }
}

/** As KPI_TABLE has them: the period only where there are several. */
function headings({ kpis, periods, by }: KpiTable, locale: Locale): string[] {
  const titles = kpis.flatMap(({ name }) =>
    periods.map(({ label }) => (periods.length === 1 ? say(name, locale) : `${say(name, locale)} ${label}`)),
  )
  return [by, ...titles]
}

/** A number that does not exist is shown as functions show it. */
function valueCell(value: number | null): PlanCell {
  return value === null ? { kind: 'formula', formula: '=NA()' } : { kind: 'number', number: value }
}

function text(content: string): PlanCell {
  return content === '' ? { kind: 'blank' } : { kind: 'text', text: content }
}

function freeId(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) if (!taken.includes(`bigquery_${number}`)) return `bigquery_${number}`
}
