import type { KpiQuestion, ResultCell } from '../functions/define'
import { sheetColumns } from '../functions/sheet-rows'
import { InputError, NotAvailable } from '../input-error'
import { namesForTargets } from '../kpis/catalogue'
import type { ExplainedPart } from '../kpis/explained-part'
import { say, type Text } from '../locale/text'
import { rowsOfMeasure } from '../measures/rows-of'
import { entity } from '../model/entity'
import { kpiRowsPlan } from '../sheets/kpi-rows'
import type { PlanCell } from '../sheets/plan'
import { changedCells, readStanding, refuseEdited } from './edited-cells'
import { freeName } from './free-name'
import type { Workbook } from './port'
import type { WorkbookTables } from './recognise-workbook'

/** A sheet of rows, and the way back. */
export interface ListedRows {
  readonly sheet: string
  readonly rows: number
  /**
   * Takes the sheet away again.
   * @throws {InputError} `cells-edited` when somebody has written on it since
   */
  undo(): Promise<void>
}

interface WorkOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (share: number) => void
}

/** More rows than anybody reads, and than hosts take in a reasonable time. */
export const MOST_ROWS = 20_000

/**
 * Lists the rows behind one part of a number on a sheet of its own: those that count, then those that would but for
 * something missing, with the reason.
 * @throws {InputError} `part-without-rows`; what the host refuses
 */
export async function listRows(
  workbook: Workbook,
  { environment, calendar }: Pick<WorkbookTables, 'environment' | 'calendar'>,
  { kpi, period, group, dataset }: KpiQuestion,
  part: ExplainedPart,
  { signal, onProgress }: WorkOptions = {},
): Promise<ListedRows> {
  if (part.measure === undefined) throw new InputError('part-without-rows')
  const { locale, date1904 } = environment
  const behind = rowsOfMeasure(dataset, part.measure, part.period, part.group, calendar, namesForTargets)
  const { table } = behind
  const columns = sheetColumns(table, date1904)
  const word = (text: Text) => say(text, locale)
  const all = [
    ...behind.used.map((row) => ({ row, counted: word(texts.yes) })),
    ...behind.leftOut.flatMap(({ reason, rows }) => rows.map((row) => ({ row, counted: word(reason) }))),
  ]
  const lines = all
    .slice(0, MOST_ROWS)
    .map(({ row, counted }) => [table.rowNumbers[row] ?? 0, ...columns.row(row), counted].map(planCell))
  const count = { used: behind.used.length, left: all.length - behind.used.length, table: entity(table.entity).name }
  const more = all.length - lines.length
  const subtitle = [
    period.label,
    group.label,
    word(part.name),
    say(texts.counts, locale, count),
    more > 0 ? say(texts.more, locale, { most: MOST_ROWS, more }) : '',
  ]
  const sheets = await workbook.sheets()
  const name = freeName(say(texts.sheetName, locale, { kpi: word(kpi.name) }), sheets)
  const plan = kpiRowsPlan({
    // Each listing is a sheet of its own: it stays until somebody deletes it.
    id: freeId(sheets.flatMap(({ planId }) => planId ?? [])),
    name,
    title: say(texts.title, locale, { kpi: word(kpi.name) }),
    subtitle: subtitle.filter((each) => each !== '').join(' · '),
    headings: [word(texts.row), ...columns.headers, word(texts.counted)],
    rows: lines,
    numberFormats: ['0', ...columns.kinds.map((kind) => numberFormats[kind]), ''],
    paper: locale === 'zh-CN' ? 'a4' : 'letter',
  })
  const abort = signal === undefined ? {} : { signal }
  const rendered = await workbook.render(plan, { ...abort, onProgress: (share) => onProgress?.(share) })
  return {
    sheet: rendered.sheet,
    rows: lines.length,
    async undo() {
      const now = await readStanding(workbook, rendered.sheet, [plan])
      refuseEdited(rendered.sheet, changedCells(now, plan))
      await workbook.remove(plan.id)
    },
  }
}

const numberFormats = { day: 'yyyy-mm-dd', moment: 'yyyy-mm-dd hh:mm', number: '', text: '' }

const texts = {
  sheetName: { en: 'Rows – {kpi}', zh: '明细 – {kpi}' },
  title: { en: 'Rows behind {kpi}', zh: '“{kpi}”的数据明细' },
  counts: { en: '{used} rows of {table} counted, {left} left out', zh: '“{table}”表计入 {used} 行，未计入 {left} 行' },
  more: { en: 'the first {most}; {more} more are not shown', zh: '仅列前 {most} 行，另有 {more} 行未列出' },
  row: { en: 'Row', zh: '行号' },
  counted: { en: 'Counted', zh: '是否计入' },
  yes: { en: 'yes', zh: '是' },
} as const satisfies Record<string, Text>

function freeId(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) if (!taken.includes(`rows_${number}`)) return `rows_${number}`
}

function planCell(cell: ResultCell): PlanCell {
  if (typeof cell === 'number') return { kind: 'number', number: cell }
  const text = cell instanceof NotAvailable ? '' : String(cell)
  return text === '' ? { kind: 'blank' } : { kind: 'text', text }
}
