import { readActivityKind } from '../activity-kind'
import { textKey } from '../columns'
import type { TextColumn } from '../dataset'
import type { Derivations } from '../lazy-columns'
import { textsOf, type Given } from './given'

/** `kind`: call, visit, meeting, email, demo, chat or task where the word says so in either language, else the word. */
export function settleActivities({ columns }: Given): Derivations {
  return { kind: 'kind' in columns ? () => kinds(textsOf(columns, 'kind')) : undefined }
}

function kinds(words: TextColumn | undefined): TextColumn | undefined {
  if (words === undefined) return undefined
  const dictionary: string[] = []
  const byKey = new Map<string, number>()
  const codeOf = Int32Array.from(words.dictionary, (word) => {
    const kind = readActivityKind(word) ?? word
    const known = byKey.get(textKey(kind)) ?? dictionary.push(kind) - 1
    byKey.set(textKey(kind), known)
    return known
  })
  return { ...words, dictionary, codes: words.codes.map((code) => codeOf[code] ?? 0) }
}
