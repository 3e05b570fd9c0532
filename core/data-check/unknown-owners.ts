import { ownerColumn, tablesIn, textIn } from '../measures/known-names'
import { nameDistance } from '../measures/nearest-names'
import { textKey } from '../model/columns'
import type { TextColumn } from '../model/dataset'
import type { EntityName } from '../model/entity'
import type { Check, Problem } from './check'
import { filled, FoundRows } from './found-rows'

const ID = 'unknown-owners'

const problem: Problem = {
  severity: 'warning',
  what: { en: 'Names in “{header}” that are not in the people table', zh: '“{header}”列中不在人员表里的人' },
  fix: {
    en: 'Correct the name, or add the person to “{people}”: until then these rows belong to no team.',
    zh: '请更正姓名，或将此人加入“{people}”；在此之前，这些行不属于任何团队。',
  },
  row: { en: 'not among the people{nearest}', zh: '人员表中没有{nearest}' },
}
const meant = { en: '; {names}?', zh: '；是否为 {names}？' }

/** Tables whose owners need not be salespeople: who changes a stage, who spends, what a target is for. */
const others: ReadonlySet<EntityName> = new Set(['people', 'targets', 'stageChanges', 'costs', 'training'])
/** One other letter of three still is a slip. */
const FEWEST_LETTERS_A_SLIP = 3

/** Owners of rows whom the people table does not have. */
export const unknownOwners: Check = {
  id: ID,
  name: { en: 'Owners who are not in the people table', zh: '不在人员表里的负责人' },
  find: (data) => {
    const { people } = data.dataset.tables
    const persons = textIn(people, 'person')
    if (people === undefined || persons === undefined || persons.dictionary.length < 2) return []
    const known = new Set(persons.dictionary.map(textKey))
    return tablesIn(data.dataset).flatMap((table) => {
      const owners = others.has(table.entity) ? undefined : ownerColumn(table)
      if (owners === undefined) return []
      const nearest = new Map<number, string>()
      owners.dictionary.forEach((name, code) => {
        if (code > 0 && !known.has(textKey(name))) nearest.set(code, nearestPerson(name, persons))
      })
      if (nearest.size === 0) return []
      const rows = new FoundRows(ID, problem, table)
      for (let row = 0; row < table.rows; row += 1) {
        const names = nearest.get(owners.codes[row] ?? 0)
        if (names === undefined) continue
        rows.add(row, owners, { nearest: names === '' ? '' : filled(meant, { names }) })
      }
      return rows.finding(data, ['owner'], { header: owners.header, people: people.sheet ?? '' })
    })
  },
}

/** The person whose name is nearest to another, if it is near enough to be meant; else "". */
function nearestPerson(name: string, { dictionary }: TextColumn): string {
  const key = textKey(name)
  let [best, least] = ['', Math.floor(key.length / FEWEST_LETTERS_A_SLIP) + 1]
  for (const person of dictionary.slice(1)) {
    const distance = nameDistance(key, textKey(person))
    if (distance < least) [best, least] = [person, distance]
  }
  return best
}
