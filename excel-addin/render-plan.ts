import { a1, type CellRange } from '../core/cells/address'
import { textDay } from '../core/cells/date'
import { readNumber } from '../core/cells/number'
import { palette } from '../core/sheets/palette'
import type {
  Block,
  Chart,
  ConditionalFormat,
  PlanCell,
  RangeFormat,
  SheetPlan,
  Style,
  Validation,
} from '../core/sheets/plan'
import type { Rendered, RenderOptions } from '../core/workbook/port'
import { planName } from './plan-names'

/** Steps in one request: few enough to be called off and to show progress, many enough to be quick. */
const STEPS_AT_ONCE = 25
const WIDEST = 200

type Step = (sheet: Excel.Worksheet) => void

/**
 * Renders a plan, all or nothing. A new sheet grows hidden under a name of its own and is shown last; a standing one
 * is changed in place and, if anything fails, rendered back to what it was.
 * @param standing name of the sheet that an earlier version of the plan made
 */
export async function renderPlan(
  context: Excel.RequestContext,
  plan: SheetPlan,
  standing: string | undefined,
  { replaces, signal, onProgress }: RenderOptions,
): Promise<Rendered> {
  if (standing === undefined) return renderNew(context, plan, { signal, onProgress })
  const sheet = context.workbook.worksheets.getItem(standing)
  try {
    await take(context, sheet, [...clearing(replaces), ...steps(plan)], { signal, onProgress })
    sheet.name = plan.name
    await context.sync()
  } catch (error) {
    if (replaces !== undefined) {
      const back = Excel.run({ delayForCellEdit: true }, async (rescue) => {
        const again = rescue.workbook.worksheets.getItem(standing)
        await take(rescue, again, [...clearing(plan), ...steps(replaces)], {})
      })
      await back
    }
    throw error
  }
  return { sheet: plan.name, created: false }
}

async function renderNew(context: Excel.RequestContext, plan: SheetPlan, options: Work): Promise<Rendered> {
  const { worksheets } = context.workbook
  const temporary = `Yardstick ${Math.random().toString(36).slice(2, 10)}`
  // What is left of a sheet that somebody has deleted.
  await dropName(context, plan.id)
  try {
    const sheet = worksheets.add(temporary)
    sheet.visibility = 'Hidden'
    await take(context, sheet, steps(plan), options)
    sheet.name = plan.name
    sheet.visibility = 'Visible'
    markSheet(context, sheet, plan.id)
    await context.sync()
  } catch (error) {
    await Excel.run({ delayForCellEdit: true }, async (rescue) => {
      const left = [temporary, plan.name].map((name) => rescue.workbook.worksheets.getItemOrNullObject(name))
      const named = rescue.workbook.names.getItemOrNullObject(planName(plan.id))
      await rescue.sync()
      // Nothing of the plan's name stood here before, so that whatever does now is ours.
      for (const found of [...left, named]) deleteIfThere(found)
      await rescue.sync()
    })
    throw error
  }
  return { sheet: plan.name, created: true }
}

/** Writes down that a sheet was made from a plan: a hidden name that follows it. */
export function markSheet(context: Excel.RequestContext, sheet: Excel.Worksheet, planId: string): void {
  context.workbook.names.add(planName(planId), sheet.getRange('A1')).visible = false
}

/** Drops the name of a plan, if there is one. */
export async function dropName(context: Excel.RequestContext, planId: string): Promise<void> {
  const name = context.workbook.names.getItemOrNullObject(planName(planId))
  await context.sync()
  deleteIfThere(name)
}

function deleteIfThere(found: Excel.Worksheet | Excel.NamedItem): void {
  if (!found.isNullObject) found.delete()
}

interface Work {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((share: number) => void) | undefined
}

/** Takes steps, some at a time. */
async function take(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  all: readonly Step[],
  { signal, onProgress }: Work,
): Promise<void> {
  for (let done = 0; done < all.length; done += STEPS_AT_ONCE) {
    signal?.throwIfAborted()
    await takeSome(context, sheet, all.slice(done, done + STEPS_AT_ONCE))
    onProgress?.(Math.min(1, (done + STEPS_AT_ONCE) / all.length))
  }
  signal?.throwIfAborted()
}

async function takeSome(context: Excel.RequestContext, sheet: Excel.Worksheet, some: readonly Step[]): Promise<void> {
  for (const step of some) step(sheet)
  await context.sync()
}

/** Takes away what a plan has put on its sheet, and nothing else. */
function clearing(plan: SheetPlan | undefined): Step[] {
  if (plan === undefined) return []
  const places = [...plan.blocks.map(placeOf), ...plan.formats.map(({ range }) => range)]
  return [
    ...places.map(
      (range): Step =>
        (sheet) =>
          at(sheet, range).clear('All'),
    ),
    ...plan.conditionalFormats.map(
      ({ range }): Step =>
        (sheet) =>
          at(sheet, range).conditionalFormats.clearAll(),
    ),
    ...[...plan.validations.map(({ range }) => range), ...plan.notes.map(cellOf)].map(
      (range): Step =>
        (sheet) =>
          at(sheet, range).dataValidation.clear(),
    ),
    ...plan.charts.map(
      ({ id }): Step =>
        (sheet) =>
          sheet.charts.getItemOrNullObject(chartName(id)).delete(),
    ),
  ]
}

function steps(plan: SheetPlan): Step[] {
  return [
    // Formats first: a cell of text must be one before text arrives.
    ...plan.formats.map(
      (format): Step =>
        (sheet) =>
          formatRange(sheet, format),
    ),
    ...plan.blocks.map(
      (block): Step =>
        (sheet) =>
          writeBlock(sheet, block),
    ),
    ...plan.columnWidths.map(({ column, width }): Step => (sheet) => {
      // Points, of which a pixel is three quarters.
      sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * 0.75
    }),
    // Excel puts the newest in front, so that the first comes last.
    ...[...plan.conditionalFormats].reverse().map(
      (format): Step =>
        (sheet) =>
          addConditionalFormat(sheet, format),
    ),
    ...plan.validations.map(
      (validation): Step =>
        (sheet) =>
          addValidation(sheet, validation),
    ),
    ...plan.notes.map((note): Step => (sheet) => {
      at(sheet, cellOf(note)).dataValidation.prompt = { title: '', message: note.text.slice(0, 255), showPrompt: true }
    }),
    ...plan.charts.map(
      (chart): Step =>
        (sheet) =>
          addChart(sheet, chart),
    ),
    (sheet) => freeze(sheet, plan),
    (sheet) => setUpPage(sheet, plan),
  ]
}

function formatRange(sheet: Excel.Worksheet, { range, style, numberFormat, align, wrap, merge }: RangeFormat): void {
  const cells = at(sheet, range)
  if (merge) cells.merge()
  if (style) applyStyle(cells.format, palette[style], range)
  if (numberFormat !== undefined)
    cells.numberFormat = Array.from({ length: range.rows }, () =>
      Array.from({ length: range.columns }, () => numberFormat),
    )
  if (align) cells.format.horizontalAlignment = ({ left: 'Left', center: 'Center', right: 'Right' } as const)[align]
  if (wrap) cells.format.wrapText = true
}

function applyStyle(format: Excel.RangeFormat, style: Style, { rows }: CellRange): void {
  if (style.fill) format.fill.color = style.fill
  if (style.color) format.font.color = style.color
  if (style.bold) format.font.bold = true
  if (style.italic) format.font.italic = true
  if (style.size) format.font.size = style.size
  if (style.line) {
    for (const edge of rows > 1 ? (['EdgeBottom', 'InsideHorizontal'] as const) : (['EdgeBottom'] as const)) {
      const border = format.borders.getItem(edge)
      border.style = 'Continuous'
      border.color = style.line
    }
  }
}

/** Writes a block; a formula that spills is written into its first cell alone. */
function writeBlock(sheet: Excel.Worksheet, block: Block): void {
  at(sheet, placeOf(block)).formulas = block.cells.map((row) => {
    const line = row.slice(0, WIDEST).map(inputOf)
    return line.concat(Array.from({ length: widthOf(block) - line.length }, () => ''))
  })
}

function inputOf(cell: PlanCell): string | number {
  switch (cell.kind) {
    case 'blank':
      return ''
    case 'number':
      return cell.number
    case 'formula':
      return cell.formula
    case 'text':
      return readsAsSomethingElse(cell.text) ? `'${cell.text}` : cell.text
  }
}

/** Whether Excel would make a formula, a number, a date or a truth value of a text. */
function readsAsSomethingElse(text: string): boolean {
  return (
    /^['=+\-@#]/.test(text) ||
    /^(?:true|false)$/i.test(text) ||
    /^\d/.test(text) ||
    readNumber(text) !== undefined ||
    textDay(text, 'month-first') !== undefined
  )
}

function addConditionalFormat(sheet: Excel.Worksheet, format: ConditionalFormat): void {
  const formats = at(sheet, format.range).conditionalFormats
  if (format.kind === 'formula') {
    const added = formats.add('Custom')
    added.stopIfTrue = true
    added.custom.rule.formula = format.formula
    const { fill, color, bold, italic } = palette[format.style]
    if (fill) added.custom.format.fill.color = fill
    if (color) added.custom.format.font.color = color
    if (bold) added.custom.format.font.bold = true
    if (italic) added.custom.format.font.italic = true
    return
  }
  formats.add('ColorScale').colorScale.criteria = {
    minimum: { type: 'LowestValue', color: format.low },
    ...(format.middle === undefined ? {} : { midpoint: { type: 'Percentile', formula: '50', color: format.middle } }),
    maximum: { type: 'HighestValue', color: format.high },
  }
}

function addValidation(sheet: Excel.Worksheet, validation: Validation): void {
  const rule = at(sheet, validation.range).dataValidation
  if (validation.kind === 'list') {
    rule.rule = { list: { inCellDropDown: true, source: validation.choices.join(',') } }
    return
  }
  const { min, max, message } = validation
  const decimal: Excel.BasicDataValidation =
    min !== undefined && max !== undefined
      ? { formula1: min, formula2: max, operator: 'Between' }
      : { formula1: min ?? max ?? 0, operator: min === undefined ? 'LessThanOrEqualTo' : 'GreaterThanOrEqualTo' }
  rule.rule = { decimal }
  rule.errorAlert = { message, title: 'Yardstick', style: 'Stop', showAlert: true }
}

function addChart(sheet: Excel.Worksheet, chart: Chart): void {
  const [first, ...others] = chart.series
  if (first === undefined) return
  const type = ({ column: 'ColumnClustered', bar: 'BarClustered', line: 'Line' } as const)[chart.kind]
  const made = sheet.charts.add(type, at(sheet, first.values), 'Columns')
  made.name = chartName(chart.id)
  made.title.text = chart.title
  made.legend.visible = others.length > 0
  const { row, column, rows, columns } = chart.at
  made.setPosition(
    at(sheet, { row, column, rows: 1, columns: 1 }),
    at(sheet, { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 }),
  )
  for (const [index, { name, values, color }] of chart.series.entries()) {
    const series = index === 0 ? made.series.getItemAt(0) : made.series.add(name)
    series.name = name
    series.setValues(at(sheet, values))
    series.setXAxisValues(at(sheet, chart.categories))
    // A line takes no fill.
    if (chart.kind === 'line') series.format.line.color = color
    else series.format.fill.setSolidColor(color)
  }
}

function freeze(sheet: Excel.Worksheet, { freeze: { rows, columns } }: SheetPlan): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(a1({ row: 0, column: 0, rows, columns }))
  else if (rows > 0) sheet.freezePanes.freezeRows(rows)
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns)
}

function setUpPage(sheet: Excel.Worksheet, { print }: SheetPlan): void {
  const page = sheet.pageLayout
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait'
  page.paperSize = print.paper === 'a4' ? 'A4' : 'Letter'
  page.zoom = { horizontalFitToPages: print.pagesWide }
  page.printErrors = 'Dash'
  if (print.titleRows > 0) page.setPrintTitleRows(`$1:$${print.titleRows}`)
  page.headersFooters.defaultForAllPages.centerFooter = print.footer
}

function at(sheet: Excel.Worksheet, { row, column, rows, columns }: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns)
}

function placeOf(block: Block): CellRange {
  return { row: block.row, column: block.column, rows: block.cells.length, columns: widthOf(block) }
}

function widthOf({ cells }: Block): number {
  return Math.max(...cells.map((row) => row.length))
}

function cellOf({ row, column }: { readonly row: number; readonly column: number }): CellRange {
  return { row, column, rows: 1, columns: 1 }
}

function chartName(id: string): string {
  return `Yardstick ${id}`
}
