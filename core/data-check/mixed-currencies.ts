import { tablesIn, textIn } from '../measures/known-names'
import type { TextColumn } from '../model/dataset'
import type { Check, Problem } from './check'
import { FoundRows } from './found-rows'

const ID = 'mixed-currencies'

const problem: Problem = {
  severity: 'error',
  what: { en: 'Amounts in several currencies, without rates', zh: '含多种货币且没有汇率的金额' },
  fix: {
    en: 'Set up rates for {currencies} in the sheet “Yardstick”, or ask for one currency at a time: amounts are not added up.',
    zh: '请在“Yardstick”工作表中设置 {currencies} 的汇率，或每次只取一种货币；现在不会相加。',
  },
  row: { en: 'another currency than most rows', zh: '与多数行的货币不同' },
}

/** Tables whose amounts cannot be added up. Where there are rates, reading the table has made them one currency. */
export const mixedCurrencies: Check = {
  id: ID,
  name: { en: 'Several currencies without rates', zh: '没有汇率的多种货币' },
  find: (data) =>
    tablesIn(data.dataset).flatMap((table) => {
      const currency = textIn(table, 'currency')
      if (currency === undefined || currency.dictionary.length <= 2) return []
      const usual = usualCode(currency)
      const rows = new FoundRows(ID, problem, table)
      for (let row = 0; row < table.rows; row += 1) {
        const code = currency.codes[row] ?? 0
        if (code !== 0 && code !== usual) rows.add(row, currency)
      }
      const currencies = currency.dictionary.slice(1).join(', ')
      return rows.finding(data, ['amount', 'recurring', 'sales'], { currencies })
    }),
}

/** The code that most rows have, blanks aside; of two equals, that of the first in the alphabet. */
function usualCode({ codes, dictionary }: TextColumn): number {
  const counts = new Uint32Array(dictionary.length)
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
  const goesBefore = (one: number, other: number) => {
    const more = (counts[one] ?? 0) - (counts[other] ?? 0)
    return more > 0 || (more === 0 && (dictionary[one] ?? '') < (dictionary[other] ?? ''))
  }
  return dictionary.reduce((best, _, code) => (code > 0 && (best === 0 || goesBefore(code, best)) ? code : best), 0)
}
