/** A company's name taken apart, so that its spellings can be compared. */
export interface CompanyName {
  /** Its words in lower case, parted by one space, without a legal form, "The" and "and". */
  readonly words: string
  /** The words put together: "GTX Pro" and "GTXPro" are the same. */
  readonly key: string
  /** The key of what stands outside of brackets: "Bosch (Suzhou)" is Bosch. */
  readonly bare: string
  /** What stands in brackets; "" for nothing, and for what has digits and is no place. */
  readonly place: string
  /** Where the legal form is from; "" for one of many countries or none. Acme Inc. is not Acme GmbH. */
  readonly law: string
}

const brackets = /[([【〔]([^)\]】〕]*)[)\]】〕]/g
const chineseForm = /(?:集团)?(?:股份|控股)?(?:有限)?(?:责任)?公司$|集团$/
/** A branch is not its company. */
const branch = /分公司$/
/** Legal forms by where they are from; the first are used in many countries. */
const forms: readonly (readonly [law: string, words: string])[] = [
  ['', 'co company group sa'],
  ['us', 'inc incorporated corp corporation llc'],
  ['uk', 'ltd limited plc llp'],
  ['de', 'gmbh mbh ag kg kgaa ohg ug'],
  ['fr', 'sas sarl'],
  ['it', 'spa srl'],
  ['nl', 'bv nv'],
  ['nordic', 'oy oyj ab asa aps'],
  ['sg', 'pte'],
  ['my', 'sdn bhd'],
  ['in', 'pvt private'],
  ['au', 'pty'],
]

let lawOf: ReadonlyMap<string, string> | undefined

/** Takes a company's name apart. */
export function readCompanyName(name: string): CompanyName {
  const plain = plainLetters(name)
  const whole = coreOf(plain)
  const key = joined(whole.words)
  const inside = [...(plain.match(brackets) ?? [])].join(' ')
  const place = joined(wordsOf(inside))
  const isPlace = place !== '' && !/\d/.test(place)
  return {
    words: whole.words.join(' '),
    key,
    law: whole.law,
    bare: isPlace ? joined(coreOf(plain.replace(brackets, ' ')).words) : key,
    place: isPlace ? place : '',
  }
}

/** What spellings have in common that differ in case, accents, white space and punctuation; digits that are apart stay so. */
export function spellingKey(text: string): string {
  return joined(wordsOf(plainLetters(text)))
}

/** Accents are often lost on the way from one system to another. */
function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
}

/** The words that say whose name it is; all of them where nothing else is there. */
function coreOf(text: string): { readonly words: readonly string[]; readonly law: string } {
  lawOf ??= new Map(forms.flatMap(([law, words]) => words.split(' ').map((word): [string, string] => [word, law])))
  const words = wordsOf(text).flatMap((word) => {
    const bare = branch.test(word) ? word : word.replace(chineseForm, '')
    return bare === '' ? [] : [bare]
  })
  let law = ''
  let end = words.length
  for (; end > 1; end -= 1) {
    const last = words[end - 1] ?? ''
    if (last !== 'and' && !lawOf.has(last)) break
    // The last that says where it is from: "Pte Ltd" is Singapore's.
    law = lawOf.get(last) || law
  }
  const start = words[0] === 'the' && end > 1 ? 1 : 0
  return { words: words.slice(start, end).filter((word) => word !== 'and'), law }
}

/** Words of letters and digits; "G.m.b.H." and "Macy's" are one each. */
function wordsOf(text: string): string[] {
  return text
    .replace(/(\p{L})['’.](?=\p{L})/gu, '$1')
    .replace(/&/g, ' and ')
    .replace(/\+/g, ' plus ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Words put together, but for numbers: "Store 1 2" is not "Store 12". */
function joined(words: readonly string[]): string {
  return words.reduce((text, word) => (/\d$/.test(text) && /^\d/.test(word) ? `${text} ${word}` : text + word), '')
}
