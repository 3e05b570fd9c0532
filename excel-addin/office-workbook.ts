import { parseA1, type CellRange, type SheetRange } from '../core/cells/address'
import { isBlank, type Cell, type Cells } from '../core/cells/cell'
import { dayNumber } from '../core/cells/day'
import { InputError } from '../core/input-error'
import { localeOf } from '../core/locale/text'
import type { SheetPlan } from '../core/sheets/plan'
import type { Environment, Rendered, RenderOptions, SheetChange, SheetInfo, Workbook } from '../core/workbook/port'
import { markOf, markSheet, planIdOf, planName, sheetOf } from './plan-names'
import { inputErrorOf } from './refusals'
import { renderPlan } from './render-plan'
import { sweep } from './unfinished'

/** Cells in one answer of Excel; on the web an answer holds 5 MB at most. */
const CELLS_AT_ONCE = 60_000
/** Excel announces many small changes of one edit; one call back is enough for them. */
const QUIET = 50

/** The port over office.js. */
export function officeWorkbook(): Workbook {
  return {
    traits: { formulasFollowTables: true },
    environment,
    sheets: () => run(listSheets),
    read: (range) => run((context) => readCells(context, range, readValues)),
    readFormulas: (range) => run((context) => readCells(context, range, readFormulas)),
    render: (plan, options) => run((context) => render(context, plan, options ?? {})),
    adopt: (sheet, planId) => run((context) => adopt(context, sheet, planId)),
    remove: (planId) => run((context) => remove(context, planId)),
    insertFormula: (formula) => run((context) => insertFormula(context, formula)),
    select: (range) => run((context) => select(context, range)),
    selection: () => run(selection),
    observeSelection,
    observe,
  }
}

/** Runs a batch; Excel's refusals become the sentence that people read. */
async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch)
  } catch (error) {
    if (error instanceof InputError || isAbort(error)) throw error
    throw inputErrorOf(error)
  }
}

/** Takes back what earlier runs of the add-in have left half done; to be called when it starts. */
export function takeBackUnfinished(): Promise<void> {
  return run(sweep)
}

/** What an aborted signal throws is no `Error` of every realm. */
function isAbort(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError'
}

async function environment(): Promise<Environment> {
  const date1904 = await run(async (context) => {
    // Excel does not tell its date system; that day is 1463 in the one, 1 in the other.
    const day = context.workbook.functions.date(1904, 1, 2)
    day.load('value')
    await context.sync()
    return day.value === 1
  })
  const now = new Date()
  return {
    locale: localeOf(Office.context.displayLanguage),
    theme: isDark() ? 'dark' : 'light',
    today: dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate()),
    date1904,
  }
}

/** Office tells the colours of its panes; a dark background is a dark theme. */
function isDark(): boolean {
  const background = /^#?([0-9a-f]{2})/i.exec(Office.context.officeTheme.bodyBackgroundColor)?.[1]
  return background !== undefined && parseInt(background, 16) < 128
}

async function listSheets(context: Excel.RequestContext): Promise<SheetInfo[]> {
  const { worksheets, names } = context.workbook
  worksheets.load('items/name,items/visibility')
  names.load('items/name,items/formula')
  await context.sync()
  const used = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true)
    range.load('rowIndex,columnIndex,rowCount,columnCount')
    return range
  })
  await context.sync()
  const plans = planIds(names.items)
  return worksheets.items.map(({ name, visibility }, index) => {
    const range = used[index]
    const empty = range === undefined || range.isNullObject
    const planId = plans.get(name)
    return {
      name,
      visible: visibility === 'Visible',
      used: empty
        ? { rows: 0, columns: 0 }
        : { rows: range.rowIndex + range.rowCount, columns: range.columnIndex + range.columnCount },
      ...(planId === undefined ? {} : { planId }),
    }
  })
}

/** Plan ids by the sheets that they made. */
function planIds(names: readonly Excel.NamedItem[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const name of names) {
    const id = planIdOf(name.name)
    const sheet = sheetOf(name)
    if (id !== undefined && sheet !== undefined) found.set(sheet, id)
  }
  return found
}

async function readCells(
  context: Excel.RequestContext,
  { sheet, row, column, rows, columns }: SheetRange,
  readPart: (context: Excel.RequestContext, part: Excel.Range) => Promise<Cell[][]>,
): Promise<Cells> {
  if (rows === 0 || columns === 0) return []
  const worksheet = context.workbook.worksheets.getItem(sheet)
  const step = Math.max(1, Math.floor(CELLS_AT_ONCE / columns))
  const cells: Cell[][] = []
  for (let done = 0; done < rows; done += step) {
    const part = worksheet.getRangeByIndexes(row + done, column, Math.min(step, rows - done), columns)
    // One answer at a time: together they would be too large for Excel on the web.
    for (const line of await readPart(context, part)) cells.push(line)
  }
  return cells
}

async function readValues(context: Excel.RequestContext, part: Excel.Range): Promise<Cell[][]> {
  part.load('values')
  await context.sync()
  return part.values as Cell[][]
}

async function readFormulas(context: Excel.RequestContext, part: Excel.Range): Promise<Cell[][]> {
  part.load('formulas')
  await context.sync()
  return part.formulas as Cell[][]
}

async function render(context: Excel.RequestContext, plan: SheetPlan, options: RenderOptions): Promise<Rendered> {
  await sweep(context)
  const sheets = await listSheets(context)
  const standing = sheets.find(({ planId }) => planId === plan.id)
  const rival = sheets.find((sheet) => sheet !== standing && sheet.name.toLowerCase() === plan.name.toLowerCase())
  if (rival) throw new InputError('sheet-not-ours', { sheet: rival.name })
  return renderPlan(context, plan, standing?.name, options)
}

async function adopt(context: Excel.RequestContext, sheet: string, planId: string): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet)
  const standing = markOf(context, planId)
  standing.load('formula')
  await context.sync()
  if (!standing.isNullObject) standing.delete()
  markSheet(context, worksheet, planId)
  try {
    await context.sync()
  } catch (error) {
    await Excel.run({ delayForCellEdit: true }, (rescue) => remark(rescue, planId, standing))
    throw error
  }
}

/** Makes the mark of a plan what it was. */
async function remark(context: Excel.RequestContext, planId: string, was: Excel.NamedItem): Promise<void> {
  const mark = markOf(context, planId)
  await context.sync()
  if (!mark.isNullObject) mark.delete()
  if (!was.isNullObject) context.workbook.names.add(planName(planId), String(was.formula)).visible = false
  await context.sync()
}

async function remove(context: Excel.RequestContext, planId: string): Promise<void> {
  const standing = (await listSheets(context)).find((sheet) => sheet.planId === planId)
  if (standing === undefined) return
  context.workbook.worksheets.getItem(standing.name).delete()
  await context.sync()
  // With the sheet all is done: a mark without one is taken away now or when the next work begins.
  await sweep(context)
    .catch(takeBackUnfinished)
    .catch(() => undefined)
}

async function insertFormula(context: Excel.RequestContext, formula: string): Promise<SheetRange> {
  const cell = context.workbook.getSelectedRange().getCell(0, 0)
  cell.load('formulas,rowIndex,columnIndex,address,worksheet/name')
  await context.sync()
  if (!isBlank(cell.formulas[0]?.[0] as Cell))
    throw new InputError('selection-not-empty', { cell: cell.address.replace(/^.*!/, '') })
  cell.formulas = [[formula]]
  await context.sync()
  return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex, rows: 1, columns: 1 }
}

async function select(context: Excel.RequestContext, { sheet, row, column, rows, columns }: SheetRange): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet)
  worksheet.activate()
  worksheet.getRangeByIndexes(row, column, rows, columns).select()
  await context.sync()
}

async function selection(context: Excel.RequestContext): Promise<SheetRange> {
  const cell = context.workbook.getActiveCell()
  cell.load('rowIndex,columnIndex,worksheet/name')
  await context.sync()
  return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex, rows: 1, columns: 1 }
}

async function observeSelection(listener: () => void): Promise<() => Promise<void>> {
  const handler = await run(async (context) => {
    const added = context.workbook.worksheets.onSelectionChanged.add(() => {
      listener()
      return Promise.resolve()
    })
    await context.sync()
    return added
  })
  return async () => {
    handler.remove()
    await handler.context.sync()
  }
}

async function observe(listener: (change: SheetChange) => void): Promise<() => Promise<void>> {
  const pending = new Map<string, string | undefined>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false
  const later = (worksheetId: string, address: string | undefined): Promise<void> => {
    pending.set(`${worksheetId} ${address ?? ''}`, address)
    timer ??= setTimeout(() => {
      timer = undefined
      void flush()
    }, QUIET)
    return Promise.resolve()
  }
  const flush = async (): Promise<void> => {
    const changes = [...pending]
    pending.clear()
    const sheets = await run(namesById)
    if (ended) return
    for (const [key, address] of changes) {
      const sheet = sheets.get(key.split(' ')[0] ?? '') ?? ''
      const range = address === undefined ? undefined : rangeOf(address)
      listener(range === undefined ? { sheet } : { sheet, range })
    }
  }
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook
    const added = [
      worksheets.onChanged.add(({ worksheetId, address }) => later(worksheetId, address)),
      worksheets.onAdded.add(({ worksheetId }) => later(worksheetId, undefined)),
      worksheets.onDeleted.add(({ worksheetId }) => later(worksheetId, undefined)),
    ]
    await context.sync()
    return added
  })
  return async () => {
    ended = true
    clearTimeout(timer)
    for (const handler of handlers) {
      handler.remove()
      await handler.context.sync()
    }
  }
}

async function namesById(context: Excel.RequestContext): Promise<Map<string, string>> {
  const { worksheets } = context.workbook
  worksheets.load('items/id,items/name')
  await context.sync()
  return new Map(worksheets.items.map(({ id, name }) => [id, name]))
}

/** A change's address: of several areas, the first. Whole rows and columns are a change of the sheet. */
function rangeOf(address: string): CellRange | undefined {
  const range = parseA1(address.split(',')[0] ?? '')
  if (range === undefined) return undefined
  const { row, column, rows, columns } = range
  return { row, column, rows, columns }
}
