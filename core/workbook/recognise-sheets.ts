import type { CellRange } from '../cells/address'
import { isBlank, type Cells } from '../cells/cell'
import type { Calendar } from '../calendar/period'
import type { Text } from '../locale/text'
import type { Dataset, Table } from '../model/dataset'
import { entities, entity, type EntityName } from '../model/entity'
import { readTable } from '../model/read-table'
import { recogniseTable, type RecognisedTable } from '../model/recognise'
import type { Environment } from './port'
import { calendarOf, SETUP_SHEET, type Settings } from './settings'

/** Everything that is known about a workbook's data. */
export interface WorkbookTables {
  readonly dataset: Dataset
  readonly found: readonly FoundTable[]
  /** What only a person can decide; a table in question is not in the dataset. */
  readonly questions: readonly Question[]
  readonly settings: Settings
  readonly environment: Environment
  readonly calendar: Calendar
}

/** A table on a sheet, recognised and read. */
export interface FoundTable {
  readonly entity: EntityName
  readonly sheet: string
  /** Header row included. */
  readonly range: CellRange
  readonly table: Table
  readonly columns: readonly FoundColumn[]
}

/** A column of a table as it stands on the sheet. */
export interface FoundColumn {
  readonly header: string
  /** Column of the range, from 0. */
  readonly position: number
  /** The canonical column that it was taken for; absent if none. */
  readonly column?: string
  readonly confirmed: boolean
}

export type Question =
  /** Two headers of a table claim the same column. */
  | {
      readonly kind: 'column'
      readonly text: Text
      readonly entity: EntityName
      readonly sheet: string
      readonly column: string
      /** Headers. */
      readonly choices: readonly string[]
    }
  /** Two sheets hold the same kind of table. */
  | {
      readonly kind: 'source'
      readonly text: Text
      readonly entity: EntityName
      /** Sheets. */
      readonly choices: readonly string[]
    }

/** A sheet's cells from A1 on. */
export interface SheetCells {
  readonly name: string
  readonly cells: Cells
}

interface Recognised {
  readonly sheet: SheetCells
  readonly table: RecognisedTable
}

/**
 * Finds the tables of a workbook by their headers, one of each kind. What a person has settled in Setup wins; what is
 * doubtful is asked, never guessed.
 */
export function recogniseSheets(
  sheets: readonly SheetCells[],
  settings: Settings,
  environment: Environment,
): WorkbookTables {
  const headersSeen: string[] = []
  const recognised: Recognised[] = []
  for (const sheet of sheets) {
    if (sheet.name === SETUP_SHEET) continue
    const confirmed = settings.mappings.filter((mapping) => mapping.sheet === sheet.name)
    const table = recogniseTable(sheet.cells, { confirmed })
    if (table.kind === 'none') headersSeen.push(...table.headers)
    else {
      headersSeen.push(...table.columns.map(({ header }) => header), ...table.unmatched.map(({ header }) => header))
      recognised.push({ sheet, table })
    }
  }
  const found: FoundTable[] = []
  const questions: Question[] = []
  const tables: Partial<Record<EntityName, Table>> = {}
  const doubts: Partial<Record<EntityName, Text>> = {}
  for (const { id } of entities()) {
    const rivals = recognised.filter(({ table }) => table.entity === id)
    const source = settings.sources.find((each) => each.entity === id)?.sheet
    const chosen = rivals.length === 1 ? rivals[0] : rivals.find(({ sheet }) => sheet.name === source)
    const asked = chosen === undefined ? sourceQuestion(id, rivals) : columnQuestions(chosen)
    const [doubt] = asked
    if (doubt !== undefined) doubts[id] = doubt.text
    questions.push(...asked)
    for (const rival of chosen === undefined ? rivals : [chosen]) {
      const read = readFound(rival, environment)
      found.push(read)
      if (rival === chosen && doubt === undefined) tables[id] = read.table
    }
  }
  return {
    dataset: { tables, headersSeen: [...new Set(headersSeen)], doubts },
    found,
    questions,
    settings,
    environment,
    calendar: calendarOf(settings, environment),
  }
}

function sourceQuestion(id: EntityName, rivals: readonly Recognised[]): Question[] {
  if (rivals.length < 2) return []
  const choices = rivals.map(({ sheet }) => sheet.name)
  const { name } = entity(id)
  return [
    {
      kind: 'source',
      entity: id,
      choices,
      text: {
        en: `Several sheets hold ${name.en}: ${choices.join(', ')}. Which one counts?`,
        zh: `有多张工作表都是“${name.zh}”表：${choices.join('、')}。以哪一张为准？`,
      },
    },
  ]
}

function columnQuestions({ sheet, table }: Recognised): Question[] {
  const definition = entity(table.entity)
  return table.contests.map(({ column, headers }) => {
    const name = definition.columns[column]?.name ?? definition.name
    return {
      kind: 'column',
      entity: table.entity,
      sheet: sheet.name,
      column,
      choices: headers,
      text: {
        en: `Which column of "${sheet.name}" is the ${name.en.toLowerCase()}: ${headers.join(' or ')}?`,
        zh: `“${sheet.name}”中哪一列是“${name.zh}”：${headers.join(' 还是 ')}？`,
      },
    }
  })
}

function readFound({ sheet, table }: Recognised, { date1904 }: Environment): FoundTable {
  const byPosition = new Map(table.columns.map((match) => [match.position, match]))
  const positions = [...table.columns, ...table.unmatched].map(({ position }) => position).sort((one, two) => one - two)
  const [first = 0] = positions
  const last = positions[positions.length - 1] ?? first
  const headers = sheet.cells[table.headerRow] ?? []
  return {
    entity: table.entity,
    sheet: sheet.name,
    range: {
      row: table.headerRow,
      column: first,
      rows: lastFilledRow(sheet.cells) - table.headerRow + 1,
      columns: last - first + 1,
    },
    table: readTable(sheet.cells, table, { date1904, sheet: sheet.name, firstRow: 1 }),
    columns: positions.map((position) => {
      const match = byPosition.get(position)
      return {
        header: String(headers[position] ?? '').trim(),
        position: position - first,
        confirmed: match?.how === 'confirmed',
        ...(match === undefined ? {} : { column: match.column }),
      }
    }),
  }
}

function lastFilledRow(cells: Cells): number {
  for (let row = cells.length - 1; row > 0; row -= 1) if (!(cells[row] ?? []).every(isBlank)) return row
  return 0
}
