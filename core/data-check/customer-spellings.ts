import type { Check, Problem } from './check'
import { customerNames, usualSpellings } from './customer-names'
import { FoundRows } from './found-rows'

const ID = 'customer-spellings'

const problem: Problem = {
  severity: 'warning',
  what: { en: 'Customers that are likely the same under two spellings', zh: '疑似同一客户的不同写法' },
  fix: {
    en: 'Use one spelling throughout. As they stand, they are counted as different customers.',
    zh: '请统一写法；现在按不同客户计算。',
  },
  row: { en: 'mostly written “{usual}”', zh: '通常写作“{usual}”' },
}

/** Customers under two spellings, within a table or between tables; the rows with the rarer one are found. */
export const customerSpellings: Check = {
  id: ID,
  name: { en: 'One customer under two spellings', zh: '同一客户的不同写法' },
  find: (data) => {
    const found = customerNames(data.dataset)
    const usual = usualSpellings(found)
    return found.tables.flatMap(({ table, column, nameOf }) => {
      const rows = new FoundRows(ID, problem, table)
      for (let row = 0; row < table.rows; row += 1) {
        const name = nameOf[column.codes[row] ?? 0] ?? -1
        const better = name < 0 ? name : (usual[name] ?? name)
        if (better !== name) rows.add(row, column, { usual: found.names[better]?.spelling ?? '' })
      }
      return rows.finding(data, ['customer', 'customerId'])
    })
  },
}
