import { a1, parseA1, type CellRange, type SheetRange } from '../cells/address'
import { isBlank, type Cell, type Cells } from '../cells/cell'
import { dayNumber } from '../cells/day'
import { InputError } from '../input-error'
import type { PlanCell, SheetPlan } from '../sheets/plan'
import type { Environment, HostTraits, Rendered, RenderOptions, SheetChange, SheetInfo, Workbook } from './port'

/** What a workbook in memory begins with. */
export interface InMemoryStart extends Partial<Environment> {
  readonly sheets?: readonly { readonly name: string; readonly cells: Cells }[]
  readonly formulasFollowTables?: boolean
}

/** A workbook that a test can touch as its user would. */
export interface InMemoryWorkbook extends Workbook {
  /** Types into a cell. */
  type(sheet: string, row: number, column: number, cell: Cell): void
  selectCell(sheet: string, row: number, column: number): void
  /** Deletes a sheet, as the user. */
  deleteSheet(sheet: string): void
  /** How many groups each row lies in, down to the last row that lies in one. */
  rowLevels(sheet: string): readonly number[]
  /** Everything in the workbook, comparable with `toEqual`. */
  snapshot(): unknown
  /** Makes the n-th write from now on fail (1 is the next); 0 is never. */
  failAt(write: number): void
  /** Makes the n-th write from now on fail, and every one after it until `failAt` is called. */
  dieAt(write: number): void
  /** Whether the write that was to fail has come. */
  hasFailed(): boolean
}

interface Sheet {
  name: string
  readonly cells: Map<string, Cell>
  planId?: string
  plan?: SheetPlan
  spills: CellRange[]
  rowLevels: number[]
}

const forbidden = /[\\/?*[\]:]/
const LONGEST_NAME = 31

/**
 * The port over plain maps: what hosts promise, kept as strictly as they do. It keeps formulas as text and computes
 * nothing; it only follows a formula that is a reference to one cell.
 */
export function inMemoryWorkbook(start: InMemoryStart = {}): InMemoryWorkbook {
  const { sheets: given = [], formulasFollowTables = true, ...rest } = start
  const environment: Environment = {
    locale: 'en',
    theme: 'light',
    today: dayNumber(2026, 11, 24),
    date1904: false,
    ...rest,
  }
  const traits: HostTraits = { formulasFollowTables }
  const listeners = new Set<(change: SheetChange) => void>()
  const selectionListeners = new Set<() => void>()
  let selected: SheetRange | undefined
  let writesLeft = 0
  let failed = false
  let isDying = false
  let sheets: Sheet[] = given.map(({ name, cells }) => newSheet(name, cells))

  const find = (name: string): Sheet => {
    const sheet = sheets.find((each) => sameName(each.name, name))
    if (!sheet) throw new InputError('host-failed', { message: `no sheet "${name}"` })
    return sheet
  }
  const followed = (formula: string): Cell => {
    const place = parseA1(formula.slice(1))
    if (place?.sheet === undefined || place.rows * place.columns !== 1) return 0
    const cell = find(place.sheet).cells.get(key(place.row, place.column))
    return isFormula(cell) ? followed(cell) : isBlank(cell) ? 0 : plain(cell)
  }
  const write = (act: () => void): void => {
    if (writesLeft > 0) {
      writesLeft -= 1
      failed = writesLeft === 0
      if (failed) throw new InputError('host-failed', { message: 'the write was refused' })
    } else if (isDying && failed) throw new InputError('host-failed', { message: 'there is nobody any more' })
    act()
  }
  const selectRange = (range: SheetRange): void => {
    selected = range
    for (const listener of selectionListeners) listener()
  }
  const tell = (change: SheetChange): void => {
    for (const listener of listeners) listener(change)
  }

  return {
    traits,
    environment: () => Promise.resolve(environment),
    sheets: () => Promise.resolve(sheets.map(infoOf)),
    read(range) {
      const sheet = find(range.sheet)
      const show = (cell: Cell, row: number, column: number) =>
        isFormula(cell) ? (isBlocked(sheet, row, column) ? '#SPILL!' : followed(cell)) : plain(cell)
      return Promise.resolve(cut(sheet, range, show))
    },
    readFormulas: (range) => Promise.resolve(cut(find(range.sheet), range, plain)),
    async render(plan, options = {}) {
      const before = sheets.map(copyOf)
      try {
        return await renderPlan(plan, options)
      } catch (error) {
        sheets = before
        throw error
      }
    },
    adopt(name, planId) {
      const sheet = find(name)
      write(() => (sheet.planId = planId))
      return Promise.resolve()
    },
    async remove(planId) {
      const at = sheets.findIndex((sheet) => sheet.planId === planId)
      const [sheet] = at < 0 ? [] : sheets.slice(at, at + 1)
      if (sheet) {
        write(() => sheets.splice(at, 1))
        tell({ sheet: sheet.name })
      }
      return Promise.resolve()
    },
    insertFormula(formula) {
      if (!selected) return refused('nothing is selected')
      const { sheet, row, column } = selected
      const { cells } = find(sheet)
      const range = { row, column, rows: 1, columns: 1 }
      if (!isBlank(cells.get(key(row, column))))
        return Promise.reject(new InputError('selection-not-empty', { cell: a1(range) }))
      write(() => cells.set(key(row, column), formula))
      tell({ sheet, range })
      return Promise.resolve({ sheet, ...range })
    },
    select(range) {
      find(range.sheet)
      selectRange(range)
      return Promise.resolve()
    },
    selection: () =>
      selected ? Promise.resolve({ ...selected, rows: 1, columns: 1 }) : refused('nothing is selected'),
    observeSelection(listener) {
      selectionListeners.add(listener)
      return Promise.resolve(() => {
        selectionListeners.delete(listener)
        return Promise.resolve()
      })
    },
    observe(listener) {
      listeners.add(listener)
      return Promise.resolve(() => {
        listeners.delete(listener)
        return Promise.resolve()
      })
    },
    type(sheet, row, column, cell) {
      find(sheet).cells.set(key(row, column), cell)
      tell({ sheet, range: { row, column, rows: 1, columns: 1 } })
    },
    selectCell(sheet, row, column) {
      selectRange({ sheet: find(sheet).name, row, column, rows: 1, columns: 1 })
    },
    deleteSheet(name) {
      sheets = sheets.filter((sheet) => !sameName(sheet.name, name))
      tell({ sheet: name })
    },
    rowLevels: (sheet) => find(sheet).rowLevels,
    snapshot: () =>
      sheets.map(({ name, planId, spills, rowLevels, cells }) => ({
        ...{ name, planId, spills, rowLevels },
        cells: [...cells].sort(byKey),
      })),
    failAt(count) {
      writesLeft = count
      failed = false
      isDying = false
    },
    dieAt(count) {
      writesLeft = count
      failed = false
      isDying = true
    },
    hasFailed: () => failed,
  }

  async function renderPlan(plan: SheetPlan, { signal, onProgress }: RenderOptions): Promise<Rendered> {
    const ours = sheets.find((sheet) => sheet.planId === plan.id)
    const rival = sheets.find((sheet) => sheet !== ours && sameName(sheet.name, plan.name))
    if (rival) throw new InputError('sheet-not-ours', { sheet: rival.name })
    checkName(plan.name)
    const target = ours ?? newSheet(plan.name, [])
    if (!ours) write(() => sheets.push(target))
    target.planId = plan.id
    for (const [index, block] of plan.blocks.entries()) {
      signal?.throwIfAborted()
      if (index === 0 && ours) write(() => clearPlan(target))
      write(() => {
        block.cells.forEach((row, r) =>
          row.forEach((cell, c) => putCell(target, block.row + r, block.column + c, cell)),
        )
      })
      onProgress?.((index + 1) / plan.blocks.length)
      await Promise.resolve()
    }
    if (plan.outline !== undefined) write(() => (target.rowLevels = levelsOf(plan)))
    signal?.throwIfAborted()
    target.name = plan.name
    target.plan = plan
    tell({ sheet: target.name })
    return { sheet: target.name, created: !ours }
  }
}

function refused(message: string): Promise<never> {
  return Promise.reject(new InputError('host-failed', { message }))
}

function newSheet(name: string, rows: Cells): Sheet {
  checkName(name)
  const cells = new Map<string, Cell>()
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!isBlank(cell)) cells.set(key(r, c), cell)
    }),
  )
  return { name, cells, spills: [], rowLevels: [] }
}

function copyOf(sheet: Sheet): Sheet {
  return { ...sheet, cells: new Map(sheet.cells), spills: [...sheet.spills] }
}

function infoOf({ name, cells, spills, planId }: Sheet): SheetInfo {
  let [rows, columns] = [0, 0]
  for (const place of cells.keys()) {
    const [row = 0, column = 0] = place.split(',').map(Number)
    rows = Math.max(rows, row + 1)
    columns = Math.max(columns, column + 1)
  }
  for (const spill of spills) {
    rows = Math.max(rows, spill.row + spill.rows)
    columns = Math.max(columns, spill.column + spill.columns)
  }
  return { name, visible: true, used: { rows, columns }, ...(planId === undefined ? {} : { planId }) }
}

/** Whether something stands where a formula was planned to spill. */
function isBlocked({ cells, spills }: Sheet, row: number, column: number): boolean {
  const spill = spills.find((each) => each.row === row && each.column === column)
  if (spill === undefined) return false
  for (let down = 0; down < spill.rows; down += 1) {
    for (let along = 0; along < spill.columns; along += 1)
      if (down + along > 0 && cells.has(key(row + down, column + along))) return true
  }
  return false
}

function cut({ cells }: Sheet, range: CellRange, show: (cell: Cell, row: number, column: number) => Cell): Cell[][] {
  return Array.from({ length: range.rows }, (_, r) =>
    Array.from({ length: range.columns }, (_, c) => {
      const [row, column] = [range.row + r, range.column + c]
      return show(cells.get(key(row, column)), row, column)
    }),
  )
}

/** Takes away what the sheet's plan put there; cells that people typed elsewhere stay. */
function clearPlan(sheet: Sheet): void {
  for (const block of sheet.plan?.blocks ?? []) {
    block.cells.forEach((row, r) => row.forEach((_, c) => sheet.cells.delete(key(block.row + r, block.column + c))))
  }
  sheet.spills = []
  sheet.rowLevels = []
}

function levelsOf({ outline = [] }: SheetPlan): number[] {
  const levels: number[] = []
  for (const { row, rows } of outline) {
    for (let at = 0; at < row + rows; at += 1) levels[at] = (levels[at] ?? 0) + (at >= row ? 1 : 0)
  }
  return levels
}

function putCell(sheet: Sheet, row: number, column: number, cell: PlanCell): void {
  switch (cell.kind) {
    case 'blank':
      sheet.cells.delete(key(row, column))
      return
    case 'number':
      sheet.cells.set(key(row, column), cell.number)
      return
    case 'text':
      // As in Excel, an apostrophe in front keeps text that begins like a formula a text.
      sheet.cells.set(key(row, column), cell.text.startsWith('=') ? `'${cell.text}` : cell.text)
      return
    case 'formula':
      sheet.cells.set(key(row, column), cell.formula)
      if (cell.spill) sheet.spills.push({ row, column, ...cell.spill })
  }
}

function plain(cell: Cell): Cell {
  if (isBlank(cell)) return ''
  return typeof cell === 'string' && cell.startsWith("'=") ? cell.slice(1) : cell
}

function isFormula(cell: Cell): cell is string {
  return typeof cell === 'string' && cell.startsWith('=')
}

function checkName(name: string): void {
  if (name === '' || name.length > LONGEST_NAME || forbidden.test(name))
    throw new InputError('host-failed', { message: `"${name}" is no name for a sheet` })
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function key(row: number, column: number): string {
  return `${row},${column}`
}

function byKey([one]: readonly [string, Cell], [other]: readonly [string, Cell]): number {
  return one < other ? -1 : 1
}
