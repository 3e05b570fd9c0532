import type { CellRange } from '../cells/address'
import { isBlank, type Cells } from '../cells/cell'
import type { Calendar } from '../calendar/period'
import type { Text } from '../locale/text'
import type { Dataset, Table } from '../model/dataset'
import { entities, entity, type EntityName } from '../model/entity'
import { readTable } from '../model/read-table'
import type { ReadingRules } from '../model/reading-rules'
import { recogniseTable } from '../model/recognise'
import { linkTables } from '../model/settle/link-tables'
import type { Environment } from './port'
import { readingRulesOf, SETUP_SHEET, type Settings } from './settings'
import { tablesSideBySide, type TableOnStretch } from './side-by-side'

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
  /** The table of a sheet can be read as several kinds. */
  | {
      readonly kind: 'entity'
      readonly text: Text
      readonly sheet: string
      readonly choices: readonly EntityName[]
    }

/** A sheet's cells from A1 on. */
export interface SheetCells {
  readonly name: string
  readonly cells: Cells
}

interface Recognised extends TableOnStretch {
  readonly sheet: string
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
  const rules = readingRulesOf(settings, environment)
  const headersSeen: string[] = []
  const recognised: Recognised[] = []
  for (const sheet of sheets) {
    if (sheet.name === SETUP_SHEET) continue
    const confirmed = settings.mappings.filter((mapping) => mapping.sheet === sheet.name)
    const as = settings.sources.filter((source) => source.sheet === sheet.name).map((source) => source.entity)
    const tables = tablesSideBySide(sheet.cells, (cells) => {
      const table = recogniseTable(cells, { confirmed, as })
      if (table.kind === 'none') headersSeen.push(...table.headers)
      return table.kind === 'none' ? undefined : table
    })
    for (const { table } of tables) {
      headersSeen.push(...table.columns.map(({ header }) => header), ...table.unmatched.map(({ header }) => header))
    }
    recognised.push(...tables.map((each) => ({ ...each, sheet: sheet.name })))
  }
  const found: FoundTable[] = []
  const questions: Question[] = []
  const tables: Partial<Record<EntityName, Table>> = {}
  const doubts: Partial<Record<EntityName, Text>> = {}
  for (const { id } of entities()) {
    const rivals = firstOfEachSheet(recognised.filter(({ table }) => table.entity === id))
    const source = settings.sources.find((each) => each.entity === id)?.sheet
    const chosen = rivals.length === 1 ? rivals[0] : rivals.find(({ sheet }) => sheet === source)
    const asked = chosen === undefined ? sourceQuestion(id, rivals) : questionsAbout(chosen)
    const [doubt] = asked
    if (doubt !== undefined) doubts[id] = doubt.text
    questions.push(...asked)
    for (const rival of chosen === undefined ? rivals : [chosen]) {
      const read = readFound(rival, rules)
      found.push(read)
      if (rival === chosen && doubt === undefined) tables[id] = read.table
    }
  }
  return {
    dataset: linkTables({ tables, headersSeen: [...new Set(headersSeen)], doubts }),
    found,
    questions,
    settings,
    environment,
    calendar: rules.calendar,
  }
}

/** Of two tables of one kind on a sheet, the left one counts. */
function firstOfEachSheet(tables: readonly Recognised[]): Recognised[] {
  return tables.filter((table, position) => tables.findIndex(({ sheet }) => sheet === table.sheet) === position)
}

function sourceQuestion(id: EntityName, rivals: readonly Recognised[]): Question[] {
  if (rivals.length < 2) return []
  const choices = rivals.map(({ sheet }) => sheet)
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

function questionsAbout(found: Recognised): Question[] {
  return found.table.alternatives.length > 0 ? [entityQuestion(found)] : columnQuestions(found)
}

function entityQuestion({ sheet, table }: Recognised): Question {
  const choices = [table.entity, ...table.alternatives]
  const names = choices.map((choice) => entity(choice).name)
  return {
    kind: 'entity',
    sheet,
    choices,
    text: {
      en: `What does "${sheet}" hold: ${names.map(({ en }) => en).join(' or ')}?`,
      zh: `“${sheet}”是哪一种表：${names.map(({ zh }) => zh).join('还是')}？`,
    },
  }
}

function columnQuestions({ sheet, table }: Recognised): Question[] {
  const definition = entity(table.entity)
  return table.contests.map(({ column, headers }) => {
    const name = definition.columns[column]?.name ?? definition.name
    return {
      kind: 'column',
      entity: table.entity,
      sheet,
      column,
      choices: headers,
      text: {
        en: `Which column of "${sheet}" is the ${name.en.toLowerCase()}: ${headers.join(' or ')}?`,
        zh: `“${sheet}”中哪一列是“${name.zh}”：${headers.join(' 还是 ')}？`,
      },
    }
  })
}

function readFound({ sheet, table, cells, column }: Recognised, rules: ReadingRules): FoundTable {
  const byPosition = new Map(table.columns.map((match) => [match.position, match]))
  const headers = [...table.columns, ...table.unmatched].sort((one, other) => one.position - other.position)
  const first = headers[0]?.position ?? 0
  const last = headers[headers.length - 1]?.position ?? first
  return {
    entity: table.entity,
    sheet,
    range: {
      row: table.headerRow,
      column: column + first,
      rows: lastFilledRow(cells) - table.headerRow + 1,
      columns: last - first + 1,
    },
    table: readTable(cells, table, { ...rules, sheet, firstRow: 1 }),
    columns: headers.map(({ header, position }) => {
      const match = byPosition.get(position)
      return {
        header,
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
