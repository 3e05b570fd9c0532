import type { DayOrder } from '../cells/date'
import type { Text } from '../locale/text'
import { tablesIn } from '../measures/known-names'
import type { Column, Table } from '../model/dataset'
import { entity, type ColumnKind } from '../model/entity'
import type { Check, CheckedData, Problem } from './check'
import type { Finding } from './finding'
import { FoundRows } from './found-rows'

const ID = 'unreadable-cells'

type Words = Pick<Problem, 'what' | 'fix' | 'row'>

const days: Words = {
  what: { en: 'Dates in “{header}” that cannot be read', zh: '“{header}”列中无法识别的日期' },
  fix: {
    en: 'Write them like 2026-07-31, or clear the cell if there is no date.',
    zh: '改写成 2026-07-31 的形式；没有日期就清空单元格。',
  },
  row: { en: 'not a date', zh: '不是日期' },
}
const numbers: Words = {
  what: { en: 'Numbers in “{header}” that cannot be read', zh: '“{header}”列中无法识别的数字' },
  fix: {
    en: 'Write plain digits such as 1234.50, or clear the cell if there is no number.',
    zh: '改写成 1234.50 这样的数字；没有数字就清空单元格。',
  },
  row: { en: 'not a number', zh: '不是数字' },
}
const periods: Words = {
  what: { en: 'Periods in “{header}” that cannot be read', zh: '“{header}”列中无法识别的期间' },
  fix: { en: 'Write them like 2026-Q3, 2026-07 or 2026.', zh: '改写成 2026-Q3、2026-07 或 2026 的形式。' },
  row: { en: 'not a period', zh: '不是期间' },
}
const turned: Words = {
  what: { en: 'Dates in “{header}” with day and month the other way round', zh: '“{header}”列中日、月次序相反的日期' },
  fix: {
    en: 'Write all dates of the column like 2026-07-31: where both orders make sense, nobody can tell which is meant.',
    zh: '请将整列日期统一写成 2026-07-31 的形式：两种次序都说得通时，无从判断。',
  },
  row: { en: 'the column has the {order} first', zh: '此列为{order}在前' },
}
const first: Readonly<Record<DayOrder, Text>> = {
  'day-first': { en: 'day', zh: '日' },
  'month-first': { en: 'month', zh: '月' },
}

/** Cells with something in them that could not be read: they are taken for missing, never for 0. */
export const unreadableCells: Check = {
  id: ID,
  name: { en: 'Dates, amounts and periods that cannot be read', zh: '无法识别的日期、金额和期间' },
  find: (data) =>
    tablesIn(data.dataset).flatMap((table) =>
      Object.keys(table.unreadable).flatMap((name) => {
        const column = table.given?.[name] ?? table.columns[name]
        return column === undefined ? [] : inColumn(data, table, name, column)
      }),
    ),
}

function inColumn(data: CheckedData, table: Table, name: string, column: Column): readonly Finding[] {
  const definition = entity(table.entity)
  const counts = definition.time === name || definition.needs.some((choice) => choice.includes(name))
  const severity = counts ? 'error' : 'warning'
  const other = new FoundRows(ID, { ...turned, severity }, table)
  const none = new FoundRows(ID, { ...wordsFor(definition.columns[name]?.kind ?? 'number'), severity }, table)
  for (const { row, found, contradicts } of table.unreadable[name] ?? []) {
    if (contradicts === undefined) none.add(row, column, { found })
    else other.add(row, column, { found, order: first[contradicts] })
  }
  return [other, none].flatMap((rows) => rows.finding(data, [name], { header: column.header }))
}

function wordsFor(kind: ColumnKind): Words {
  if (kind === 'date' || kind === 'moment') return days
  return kind === 'period' ? periods : numbers
}
