import { textKey } from '../columns'
import type { TextColumn } from '../dataset'
import type { Derivations } from '../lazy-columns'
import { textsOf, yesColumn, type Given } from './given'

/**
 * `acquisition`: "yes" for costs of winning customers, by the categories that Setup names; for all where it names none.
 * A table without categories does not tell which of its costs Setup means.
 */
export function settleCosts({ columns, rows, rules }: Given): Derivations {
  const wanted = new Set(rules.acquisitionCategories.map(textKey))
  if (wanted.size === 0) {
    return { acquisition: () => yesColumn(columns.category?.header ?? '', new Int32Array(rows).fill(1)) }
  }
  return { acquisition: 'category' in columns ? () => among(wanted, textsOf(columns, 'category')) : undefined }
}

function among(wanted: ReadonlySet<string>, category: TextColumn | undefined): TextColumn | undefined {
  if (category === undefined) return undefined
  const counts = Uint8Array.from(category.dictionary, (name) => (wanted.has(textKey(name)) ? 1 : 0))
  return yesColumn(
    category.header,
    category.codes.map((code) => counts[code] ?? 0),
  )
}
