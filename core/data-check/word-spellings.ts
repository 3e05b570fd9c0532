import { tablesIn, textIn } from '../measures/known-names'
import type { Table, TextColumn } from '../model/dataset'
import type { Check, Problem } from './check'
import { spellingKey } from './company-name'
import { FoundRows } from './found-rows'

const ID = 'word-spellings'

const problem: Problem = {
  severity: 'warning',
  what: {
    en: 'Words in “{header}” that differ only in spaces, punctuation or accents',
    zh: '“{header}”列中只差空格、标点的写法',
  },
  fix: {
    en: 'Use one spelling throughout. As they stand, they are counted apart.',
    zh: '请统一写法；现在分开计算。',
  },
  row: { en: 'mostly written “{usual}”', zh: '通常写作“{usual}”' },
}

/** Columns by whose words numbers are told apart; customers have a check of their own. */
const columns = [
  'owner',
  'team',
  'region',
  'product',
  'category',
  'segment',
  'source',
  'competitor',
  'industry',
  'campaign',
]
/** Below this, a mark may make the word: "A" and "A-", "C" and "C#". */
const [FEWEST_LETTERS, FEWEST_CHINESE] = [4, 2]
const chinese = /[\u3400-\u9fff]/

/** Words that are the same but for spaces and punctuation: "GTXPro" and "GTX Pro". */
export const wordSpellings: Check = {
  id: ID,
  name: { en: 'Products, regions and other words under two spellings', zh: '产品、区域等的不同写法' },
  find: (data) =>
    tablesIn(data.dataset).flatMap((table) =>
      columns.flatMap((name) => {
        // Owners are held against the people table where there is one.
        if (name === 'owner' && data.dataset.tables.people !== undefined) return []
        const column = textIn(table, name)
        const usual = column && usualWords(table, column)
        if (column === undefined || usual === undefined) return []
        const rows = new FoundRows(ID, problem, table)
        for (let row = 0; row < table.rows; row += 1) {
          const code = column.codes[row] ?? 0
          const better = usual[code] ?? code
          if (better !== code) rows.add(row, column, { usual: column.dictionary[better] ?? '' })
        }
        return rows.finding(data, [name], { header: column.header })
      }),
    ),
}

/** For each code, that of the spelling which most rows have; undefined where every word has but one. */
function usualWords({ rows }: Table, { codes, dictionary }: TextColumn): Int32Array | undefined {
  const byKey = new Map<string, number[]>()
  dictionary.forEach((word, code) => {
    const key = spellingKey(word)
    if (key.length < (chinese.test(key) ? FEWEST_CHINESE : FEWEST_LETTERS) || !/\p{L}/u.test(key)) return
    const alike = byKey.get(key)
    if (alike === undefined) byKey.set(key, [code])
    else alike.push(code)
  })
  const groups = [...byKey.values()].filter(({ length }) => length > 1)
  if (groups.length === 0) return undefined
  const counts = new Uint32Array(dictionary.length)
  for (let row = 0; row < rows; row += 1) counts[codes[row] ?? 0] = (counts[codes[row] ?? 0] ?? 0) + 1
  const usual = Int32Array.from(dictionary, (_, code) => code)
  const isMoreUsual = (one: number, other: number) => {
    const more = (counts[one] ?? 0) - (counts[other] ?? 0)
    return more > 0 || (more === 0 && (dictionary[one] ?? '') < (dictionary[other] ?? ''))
  }
  for (const alike of groups) {
    const best = alike.reduce((before, code) => (isMoreUsual(code, before) ? code : before))
    for (const code of alike) usual[code] = best
  }
  return usual
}
