import { civilDay, type DayNumber } from '../cells/day'
import { grouped } from '../kpis/format'
import { say, type Locale, type Text } from '../locale/text'
import { daySpan, NO_DAY, type Column } from '../model/dataset'
import { entity, type EntityName } from '../model/entity'
import type { FoundTable } from './recognise-sheets'

/** The days of deals count twice: the one on which each came up, and the one on which it was decided. */
const otherDays: Readonly<Partial<Record<EntityName, readonly string[]>>> = { deals: ['created'] }

const words = {
  rows: { en: '{count} row{s}', zh: '{count} 行' },
  owner: { en: '{count} owner{s}', zh: '{count} 位负责人' },
  team: { en: '{count} team{s}', zh: '{count} 个团队' },
  who: { en: '{count} name{s}', zh: '{count} 个对象' },
  missing: { en: '{count} row{s} without "{header}"', zh: '{count} 行缺少“{header}”' },
}
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** One line about a table: "deals: 8,800 rows, 30 owners, Mar–Dec 2017; 500 rows without "engage_date"". */
export function describeTable({ entity: id, table }: FoundTable, locale: Locale): string {
  const zh = locale === 'zh-CN'
  const definition = entity(id)
  const owner = table.columns[id === 'people' ? 'team' : (definition.owner ?? '')]
  const timeName = definition.time ?? ''
  const time = table.columns[timeName]
  const span = time?.kind === 'day' ? daySpan(time) : undefined
  const counted = (text: Text, count: number, header = '') =>
    say(text, locale, { count: grouped(count, 0), s: count === 1 ? '' : 's', header })
  const facts = [
    counted(words.rows, table.rows),
    owner?.kind === 'text' ? counted(wordFor(id), owner.dictionary.length - 1) : '',
    span === undefined ? '' : monthsFromTo(span.first, span.last, zh),
  ]
  const missing = [...(otherDays[id] ?? []), timeName].flatMap((name) => {
    const column = table.columns[name]
    const count = column === undefined ? 0 : missingDays(column)
    if (column === undefined || count === 0) return []
    return [counted(words.missing, count, column.header)]
  })
  const text = `${say(definition.name, locale)}${zh ? '：' : ': '}${facts.filter((fact) => fact !== '').join(zh ? '，' : ', ')}`
  return [text, ...missing].join(zh ? '；' : '; ')
}

function wordFor(id: EntityName) {
  if (id === 'people') return words.team
  return id === 'targets' ? words.who : words.owner
}

function missingDays(column: Column): number {
  return column.kind === 'day' ? column.values.reduce((count, day) => count + (day === NO_DAY ? 1 : 0), 0) : 0
}

/** "Mar–Dec 2017", "Nov 2016–Mar 2017", "May 2017". */
function monthsFromTo(first: DayNumber, last: DayNumber, zh: boolean): string {
  const [from, to] = [civilDay(first), civilDay(last)]
  const sameYear = from.year === to.year
  if (zh) {
    const start = `${from.year}年${from.month}月`
    if (sameYear && from.month === to.month) return start
    return sameYear ? `${start}至${to.month}月` : `${start}至${to.year}年${to.month}月`
  }
  const name = (month: number) => months[month - 1] ?? ''
  if (sameYear && from.month === to.month) return `${name(from.month)} ${from.year}`
  return sameYear
    ? `${name(from.month)}–${name(to.month)} ${to.year}`
    : `${name(from.month)} ${from.year}–${name(to.month)} ${to.year}`
}
