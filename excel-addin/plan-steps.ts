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

/** Steps in one request: few enough to be called off and to show progress, many enough to be quick. */
const STEPS_AT_ONCE = 25
/** Characters in one request. Excel on the web takes 5 MB, and a character has up to three bytes. */
const CHARACTERS_AT_ONCE = 1_200_000
/** What the protocol needs for a cell beside its text. */
const CHARACTERS_A_CELL = 3
const WIDEST = 200

/** One change of a sheet. */
export interface Step {
  readonly act: (sheet: Excel.Worksheet) => void
  /** Characters that it sends, where they are many. */
  readonly weight?: number
}

export interface Progress {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((share: number) => void) | undefined
}

/** Takes steps, as many at a time as Excel takes in one request. */
export async function take(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  all: readonly Step[],
  { signal, onProgress }: Progress = {},
): Promise<void> {
  let done = 0
  for (const some of inRequests(all)) {
    signal?.throwIfAborted()
    await takeSome(context, sheet, some)
    done += some.length
    onProgress?.(done / all.length)
  }
  signal?.throwIfAborted()
}

/** What Excel refuses for good: the same step is refused every time. */
const refusals = new Set<unknown>(['AccessDenied', 'InvalidArgument', 'InvalidOperation', 'MergedRangeConflict'])

/**
 * Takes all steps that Excel lets us take: what it refuses now (a cell that somebody has merged, say) it has refused
 * before, so that there is nothing to take back.
 */
export async function takeWhatCan(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  all: readonly Step[],
): Promise<void> {
  for (const some of inRequests(all)) {
    try {
      await takeSome(context, sheet, some)
    } catch (error) {
      passOver(error)
      for (const step of some) await takeSome(context, sheet, [step]).catch(passOver)
    }
  }
}

/** Goes on after what Excel refuses for good; anything else is thrown again. */
export function passOver(error: unknown): void {
  if (!refusals.has(Reflect.get(Object(error), 'code'))) throw error
}

async function takeSome(context: Excel.RequestContext, sheet: Excel.Worksheet, some: readonly Step[]): Promise<void> {
  for (const { act } of some) act(sheet)
  await context.sync()
}

function inRequests(all: readonly Step[]): Step[][] {
  const requests: Step[][] = []
  let [last, sent]: [Step[], number] = [[], 0]
  for (const step of all) {
    const { weight = 0 } = step
    if (last.length === 0 || last.length === STEPS_AT_ONCE || sent + weight > CHARACTERS_AT_ONCE) {
      last = []
      sent = 0
      requests.push(last)
    }
    last.push(step)
    sent += weight
  }
  return requests
}

/** Takes away what a plan has put on its sheet, and nothing else. */
export function clearing(plan: SheetPlan | undefined): Step[] {
  if (plan === undefined) return []
  return [
    // The look first: as long as cells are merged, a part of them can do nothing.
    ...plan.formats.map(({ range }) => step((sheet) => at(sheet, range).clear('Formats'))),
    ...plan.blocks.map((block) => step((sheet) => at(sheet, placeOf(block)).clear('All'))),
    ...plan.columnWidths.map(({ column }) =>
      step((sheet) => (sheet.getRangeByIndexes(0, column, 1, 1).format.useStandardWidth = true)),
    ),
    ...plan.conditionalFormats.map(({ range }) => step((sheet) => at(sheet, range).conditionalFormats.clearAll())),
    ...[...plan.validations.map(({ range }) => range), ...plan.notes.map(cellOf)].map((range) =>
      step((sheet) => at(sheet, range).dataValidation.clear()),
    ),
    ...plan.charts.map(({ id }) => step((sheet) => sheet.charts.getItemOrNullObject(chartName(id)).delete())),
  ]
}

/** What makes a plan's sheet of an empty one. */
export function steps(plan: SheetPlan): Step[] {
  return [
    // Formats first: a cell of text must be one before text arrives.
    ...plan.formats.flatMap(formatSteps),
    ...plan.blocks.flatMap(blockSteps),
    // Points, of which a pixel is three quarters.
    ...plan.columnWidths.map(({ column, width }) =>
      step((sheet) => (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * 0.75)),
    ),
    // Excel puts the newest in front, so that the first comes last.
    ...[...plan.conditionalFormats].reverse().map((format) => step((sheet) => addConditionalFormat(sheet, format))),
    ...plan.validations.map((validation) => step((sheet) => addValidation(sheet, validation))),
    ...plan.notes.map((note) =>
      step((sheet) => {
        const prompt = { title: '', message: note.text.slice(0, 255), showPrompt: true }
        at(sheet, cellOf(note)).dataValidation.prompt = prompt
      }),
    ),
    ...plan.charts.map((chart) => step((sheet) => addChart(sheet, chart))),
    step((sheet) => freeze(sheet, plan)),
    step((sheet) => setUpPage(sheet, plan)),
  ]
}

function step(act: (sheet: Excel.Worksheet) => void): Step {
  return { act }
}

/** How a range looks; number formats go with it row by row, because Excel takes them for each cell. */
function formatSteps(format: RangeFormat): Step[] {
  const { range, numberFormat } = format
  const looks = step((sheet) => formatRange(sheet, format))
  if (numberFormat === undefined) return [looks]
  const line = Array.from({ length: range.columns }, () => numberFormat)
  const weight = (numberFormat.length + CHARACTERS_A_CELL) * range.columns
  const parts = inParts(Array.from({ length: range.rows }, () => weight)).map(({ from, count, weight: sent }): Step => {
    const part = { ...range, row: range.row + from, rows: count }
    const act = (sheet: Excel.Worksheet) => {
      at(sheet, part).numberFormat = Array.from({ length: count }, () => line)
    }
    return { act, weight: sent }
  })
  return [looks, ...parts]
}

/** Rows in a row that weigh no more together than one request may. */
function inParts(weights: readonly number[]): { from: number; count: number; weight: number }[] {
  const parts: { from: number; count: number; weight: number }[] = []
  weights.forEach((weight, from) => {
    const last = parts[parts.length - 1]
    if (last === undefined || last.weight + weight > CHARACTERS_AT_ONCE) parts.push({ from, count: 1, weight })
    else {
      last.count += 1
      last.weight += weight
    }
  })
  return parts
}

function formatRange(sheet: Excel.Worksheet, { range, style, align, wrap, merge }: RangeFormat): void {
  const cells = at(sheet, range)
  if (merge) cells.merge()
  if (style) applyStyle(cells.format, palette[style], range)
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
function blockSteps(block: Block): Step[] {
  const width = widthOf(block)
  const lines = block.cells.map((row) => {
    const line = row.slice(0, WIDEST).map(inputOf)
    return line.concat(Array.from({ length: width - line.length }, () => ''))
  })
  return inParts(lines.map(weightOf)).map(({ from, count, weight }) => ({
    act: (sheet) => {
      const { row, column } = block
      sheet.getRangeByIndexes(row + from, column, count, width).formulas = lines.slice(from, from + count)
    },
    weight,
  }))
}

function weightOf(line: readonly (string | number)[]): number {
  return line.reduce<number>((sum, cell) => sum + String(cell).length + CHARACTERS_A_CELL, 0)
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
  else sheet.freezePanes.unfreeze()
}

function setUpPage(sheet: Excel.Worksheet, { print }: SheetPlan): void {
  const page = sheet.pageLayout
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait'
  page.paperSize = print.paper === 'a4' ? 'A4' : 'Letter'
  page.zoom = { horizontalFitToPages: print.pagesWide }
  page.printErrors = 'Dash'
  if (print.titleRows > 0) page.setPrintTitleRows(`$1:$${print.titleRows}`)
  // An ampersand begins a code: "R&D" would print the day.
  page.headersFooters.defaultForAllPages.centerFooter = print.footer.replace(/&/g, '&&')
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
