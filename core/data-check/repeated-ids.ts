import { tablesIn, textIn } from '../measures/known-names'
import type { Column, Table, TextColumn } from '../model/dataset'
import type { EntityName } from '../model/entity'
import type { Check, CheckedData, Problem } from './check'
import type { Finding } from './finding'
import { FoundRows } from './found-rows'
import { RowSet } from './row-set'

const ID = 'repeated-ids'

const repeated: Problem = {
  severity: 'error',
  what: { en: 'Rows that are in the table twice', zh: '完全重复的行' },
  fix: {
    en: 'Delete the repeated rows: each is counted again.',
    zh: '请删除重复的行：它们被重复计算。',
  },
  row: { en: 'the same as row {first}', zh: '与第 {first} 行相同' },
}
const repeatedLines: Problem = {
  severity: 'warning',
  what: { en: 'Order lines that are in the same order twice', zh: '同一订单中完全相同的明细行' },
  fix: {
    en: 'Delete those that were entered or exported twice; keep them if the same item was really sold twice.',
    zh: '若为重复录入或重复导出，请删除；若同一商品确实分两行销售，可以保留。',
  },
  row: { en: 'the same as row {first}', zh: '与第 {first} 行相同' },
}
const ambiguous: Problem = {
  severity: 'warning',
  what: { en: 'Rows with the same “{header}” but different content', zh: '“{header}”相同、内容却不同的行' },
  fix: {
    en: 'Keep the current row and delete the others, or give each its own: as it is, every row counts.',
    zh: '请只保留最新的一行，或分别编号；现在每一行都计算在内。',
  },
  row: { en: 'other content than row {first}', zh: '与第 {first} 行内容不同' },
}

/** A column that names rows. `several` rows may have the same name by nature: only equal rows are a doubt there. */
interface IdColumn {
  readonly column: string
  readonly several: boolean
}

const one = (column: string): IdColumn => ({ column, several: false })
const several = (column: string): IdColumn => ({ column, several: true })
/** By entity, the best first. Orders have lines, subscriptions terms, and two deals may have one title. */
const idColumns: Readonly<Partial<Record<EntityName, readonly IdColumn[]>>> = {
  deals: [one('id'), several('name')],
  orders: [several('id')],
  leads: [one('id')],
  customers: [one('customerId'), one('customer')],
  subscriptions: [several('id')],
  people: [one('id'), one('person')],
  surveys: [one('id')],
}
/** A column of which less than every second row has its own is no id: "Survey ID" names the survey. */
const FEWEST_DIFFERENT = 0.5
/** Where rows that differ mostly do. */
const telling = ['amount', 'recurring', 'date', 'closed', 'created', 'customer', 'customerId', 'product', 'productId']

/**
 * Rows that came twice. Several rows of an order are its lines, unless every column of the sheet is the same, one that
 * numbers the lines included.
 */
export const repeatedIds: Check = {
  id: ID,
  name: { en: 'Rows and numbers that are there twice', zh: '重复的行和重复的编号' },
  find: (data) => tablesIn(data.dataset).flatMap((table) => inTable(data, table)),
}

function inTable(data: CheckedData, table: Table): readonly Finding[] {
  const found = (idColumns[table.entity] ?? []).find(({ column }) => textIn(table, column) !== undefined)
  const id = found && textIn(table, found.column)
  if (found === undefined || id === undefined) return []
  const firstSame = repeatedRows(table, id)
  const firstOfId = new Int32Array(id.dictionary.length).fill(-1)
  const same = new FoundRows(ID, table.entity === 'orders' ? repeatedLines : repeated, table)
  const different = new FoundRows(ID, ambiguous, table)
  const isUnique = !found.several && isMostlyDifferent(id)
  for (let row = 0; row < table.rows; row += 1) {
    const code = id.codes[row] ?? 0
    if (code === 0) continue
    const [alike, first] = [firstSame.get(row), firstOfId[code] ?? -1]
    if (first < 0) firstOfId[code] = row
    else if (alike !== undefined) same.add(row, id, { first: table.rowNumbers[alike] ?? 0 })
    else if (isUnique) different.add(row, id, { first: table.rowNumbers[first] ?? 0 })
  }
  return [...same.finding(data, []), ...different.finding(data, [], { header: id.header })]
}

/** For each row that is in the table already, the first one like it. Columns that tell little are read for candidates only. */
function repeatedRows(table: Table, id: TextColumn): ReadonlyMap<number, number> {
  const candidates = new Set<number>()
  const similar = new RowSet([id, ...telling.flatMap((name) => table.columns[name] ?? [])], table.rows)
  for (let row = 0; row < table.rows; row += 1) {
    const first = id.codes[row] === 0 ? row : similar.firstAlike(row)
    if (first !== row) candidates.add(first).add(row)
  }
  const repeats = new Map<number, number>()
  if (candidates.size === 0) return repeats
  const equal = new RowSet(allColumns(table), candidates.size)
  for (const row of [...candidates].sort((before, after) => before - after)) {
    const first = equal.firstAlike(row)
    if (first !== row) repeats.set(row, first)
  }
  return repeats
}

function allColumns(table: Table): readonly Column[] {
  return [...Object.values(table.columns), ...table.otherHeaders.flatMap((header) => table.other(header) ?? [])]
}

function isMostlyDifferent({ codes, dictionary }: TextColumn): boolean {
  const filled = codes.reduce((count, code) => count + (code === 0 ? 0 : 1), 0)
  return (dictionary.length - 1) / filled >= FEWEST_DIFFERENT
}
