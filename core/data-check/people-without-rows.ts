import { ownerColumn, tablesIn, textIn } from '../measures/known-names'
import { textKey } from '../model/columns'
import { NO_DAY, type Dataset, type TextColumn } from '../model/dataset'
import type { EntityName } from '../model/entity'
import type { Check, Problem } from './check'
import { FoundRows } from './found-rows'
import { daysIn } from './typed-columns'

const ID = 'people-without-rows'

const problem: Problem = {
  severity: 'note',
  what: { en: 'People who own no row of any table', zh: '在各表中没有任何记录的人员' },
  fix: {
    en: 'Check the spelling of the name, or take the person out of “{people}”: they count in the number of heads.',
    zh: '请核对姓名写法，或将其移出“{people}”；他们会计入人数。',
  },
  row: { en: 'owns nothing', zh: '没有记录' },
}

/** Tables that do not show that somebody sells. */
const others: ReadonlySet<EntityName> = new Set(['people', 'targets', 'training', 'costs'])
/** Where more people than this own nothing, the table is of the whole company. */
const MOST_WITHOUT = 0.5

/** Those in the people table who sell nothing, as far as the tables tell; not managers, nor who has left. */
export const peopleWithoutRows: Check = {
  id: ID,
  name: { en: 'People without any row', zh: '没有任何记录的人员' },
  find: (data) => {
    const table = data.dataset.tables.people
    const persons = textIn(table, 'person')
    const owners = ownersIn(data.dataset)
    if (table === undefined || persons === undefined || owners.size === 0) return []
    const managers = new Set(textIn(table, 'manager')?.dictionary.map(textKey))
    const left = daysIn(table, 'left')
    const without = persons.dictionary.map((name) => !owners.has(textKey(name)) && !managers.has(textKey(name)))
    const rows = new FoundRows(ID, problem, table)
    let count = 0
    for (let row = 0; row < table.rows; row += 1) {
      const code = persons.codes[row] ?? 0
      if (code === 0 || without[code] !== true || (left?.values[row] ?? NO_DAY) !== NO_DAY) continue
      rows.add(row, persons)
      count += 1
    }
    return count > table.rows * MOST_WITHOUT ? [] : rows.finding(data, ['person'], { people: table.sheet ?? '' })
  },
}

function ownersIn(dataset: Dataset): ReadonlySet<string> {
  const columns = tablesIn(dataset).map((table) => (others.has(table.entity) ? undefined : ownerColumn(table)))
  return new Set(columns.flatMap(namesIn))
}

function namesIn(column: TextColumn | undefined): string[] {
  return (column?.dictionary ?? []).slice(1).map(textKey)
}
