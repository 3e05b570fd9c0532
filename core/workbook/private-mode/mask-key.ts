import { say, type Locale, type Text } from '../../locale/text'
import { folded, isName, Masker, type Mask } from './mask-text'

/** Whose names are masked. */
export type MaskedKind = 'person' | 'customer'

/** What stands for whom. */
export type MaskKey = readonly (Mask & { readonly kind: MaskedKind })[]

export const maskWords: Readonly<Record<MaskedKind, Text>> = {
  person: { en: 'Person', zh: '人员' },
  customer: { en: 'Customer', zh: '客户' },
}

/**
 * The key with a mask for each of these names that has none yet; masks once given stay. No mask is given twice, and none
 * holds a name: not even where somebody is called "Person" or "01".
 * @param names by kind; a name that is of both is a person's
 */
export function extendedKey(
  key: MaskKey,
  names: Readonly<Record<MaskedKind, readonly string[]>>,
  locale: Locale,
): MaskKey {
  const known = new Set(key.map(({ name }) => folded(name.trim())))
  const added: { readonly kind: MaskedKind; readonly name: string }[] = []
  for (const kind of ['person', 'customer'] as const) {
    for (const name of names[kind].map((each) => each.trim())) {
      if (!isName(name) || known.has(folded(name))) continue
      known.add(folded(name))
      added.push({ kind, name })
    }
  }
  const everybody = new Masker([...key, ...added].map(({ name }) => ({ name, mask: '' })))
  const given = new Set(key.map(({ mask }) => folded(mask)))
  const masks = added.map(({ kind, name }) => {
    const mask = freeMask(kind, locale, given, everybody)
    given.add(folded(mask))
    return { kind, name, mask }
  })
  return [...key, ...masks]
}

/** The next mask of a kind that nobody has; another word where somebody is called as ours. */
function freeMask(kind: MaskedKind, locale: Locale, given: ReadonlySet<string>, everybody: Masker): string {
  const english = maskWords[kind].en
  let word = say(maskWords[kind], locale)
  for (let more = ''; everybody.holdsName(word); more += 'x') word = english + more
  for (let number = 1; ; number += 1) {
    const mask = `${word} ${String(number).padStart(2, '0')}`
    if (!given.has(folded(mask)) && !everybody.holdsName(mask)) return mask
  }
}
