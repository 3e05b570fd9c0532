/** What stands before or behind the digits of a number: its sign, currency, scale. */
export interface Affix {
  /** The power of ten that the digits are multiplied by: 4 of 万, 3 of "k", -2 of "%". */
  readonly power: number
  /** Whether it names a scale: thousands, 万. */
  readonly scaled: boolean
  readonly sign: '' | '-' | '+'
  /** Half of the brackets in which book-keepers put what is negative. */
  readonly bracket: boolean
  /** As written; "" for none. */
  readonly currency: string
}

const NOTHING: Affix = { power: 0, scaled: false, sign: '', bracket: false, currency: '' }
/** Few affixes occur in a column, many times each. */
const MOST_KNOWN = 500

const scales: readonly (readonly [number, string])[] = [
  [3, 'k thousand thousands tsd 千'],
  [4, '万 萬 十千'],
  [5, 'lakh lakhs lac lacs 十万'],
  [6, 'm mm mn mio mill million millions 百万 百萬'],
  [7, 'cr crore crores 千万 千萬'],
  [8, '亿 億'],
  [9, 'b bn bln billion billions mrd 十亿'],
  [10, '百亿'],
  [11, '千亿'],
  [12, 'tn trillion trillions 万亿'],
]
const currencies = `
  usd eur gbp cny rmb cnh jpy hkd mop twd ntd krw inr idr myr php sgd thb vnd aud nzd cad chf sek nok dkk isk pln czk huf
  ron bgn rub uah try ils aed sar qar kwd egp zar ngn kes brl mxn ars clp cop pen us hk nt rs re rp rm kr fr sfr zł kč ft
  $ € £ ¥ ₹ ₩ ₽ ฿ ₺ ₫ ₪ ₱ ₴ us$ hk$ nt$ a$ au$ c$ ca$ s$ sg$ nz$ r$ mx$ cn¥ jp¥
  元 块 圆 圓 円 元整 人民币 人民幣 美元 美金 欧元 歐元 英镑 英鎊 日元 日圆 港元 港币 港幣 台币 臺幣 新台币 新臺幣 韩元 韩币
  新加坡元 新币 澳元 澳币 加元 加币 瑞士法郎 瑞郎 卢比 卢布 泰铢`

/** Pieces of an affix in lower case without white space; a word may end in a point ("Rs.") or go with a sign ("US$"). */
const piece = /^(?:[-+−–‐]|[()]|[%‰]|\/-|[a-złč]+[$¥]?|[$€£¥₹₩₽฿₺₫₪₱₴]|[\u3400-\u9fff]+)\.?/

interface Words {
  readonly scales: ReadonlyMap<string, number>
  readonly currencies: ReadonlySet<string>
}

let words: Words | undefined
const known = { before: new Map<string, Affix | undefined>(), behind: new Map<string, Affix | undefined>() }

/** Reads what stands before (`-`, `(`, `US$`) or behind (` 万元`, `k`, `%`, `)`) the digits; undefined if it is something else. */
export function readAffix(text: string, side: 'before' | 'behind'): Affix | undefined {
  if (text === '') return NOTHING
  const affixes = known[side]
  const found = affixes.get(text)
  if (found !== undefined || affixes.has(text)) return found
  const read = parse(text.toLowerCase().replace(/\s+/g, ''), side)
  if (affixes.size < MOST_KNOWN) affixes.set(text, read)
  return read
}

function parse(text: string, side: 'before' | 'behind'): Affix | undefined {
  let affix = NOTHING
  for (let rest = text; rest !== '';) {
    const [found] = piece.exec(rest) ?? []
    const one = found === undefined ? undefined : meaningOf(found.replace(/\.$/, ''), side)
    const both = one && joined(affix, one)
    if (found === undefined || both === undefined) return undefined
    affix = both
    rest = rest.slice(found.length)
  }
  return affix
}

function meaningOf(found: string, side: 'before' | 'behind'): Affix | undefined {
  const behind = side === 'behind'
  switch (found) {
    case '+':
      return behind ? undefined : { ...NOTHING, sign: '+' }
    case '-':
    case '−':
    case '–':
    case '‐':
      return { ...NOTHING, sign: '-' }
    case '(':
      return behind ? undefined : { ...NOTHING, bracket: true }
    case ')':
      return behind ? { ...NOTHING, bracket: true } : undefined
    case '%':
      return behind ? { ...NOTHING, power: -2 } : undefined
    case '‰':
      return behind ? { ...NOTHING, power: -3 } : undefined
    // How amounts end in India: "1,500/-".
    case '/-':
      return behind ? NOTHING : undefined
    default:
      return behind ? scaleAndCurrency(found) : currency(found)
  }
}

/** "k", "usd", "kusd"; 万, 元, 万元. */
function scaleAndCurrency(word: string): Affix | undefined {
  const known = theWords()
  for (let length = word.length; length > 0; length -= 1) {
    const power = known.scales.get(word.slice(0, length))
    if (power === undefined) continue
    const scale = { ...NOTHING, power, scaled: true }
    if (length === word.length) return scale
    const money = currency(word.slice(length))
    if (money !== undefined) return { ...scale, currency: money.currency }
  }
  return currency(word)
}

function currency(word: string): Affix | undefined {
  return theWords().currencies.has(word) ? { ...NOTHING, currency: word } : undefined
}

/** Two affixes as one; undefined where they say the same thing twice. */
export function joined(one: Affix, other: Affix): Affix | undefined {
  if (one.sign !== '' && other.sign !== '') return undefined
  if (one.power !== 0 && other.power !== 0) return undefined
  return {
    power: one.power + other.power,
    scaled: one.scaled || other.scaled,
    sign: one.sign === '' ? other.sign : one.sign,
    bracket: one.bracket || other.bracket,
    currency: one.currency === '' ? other.currency : one.currency,
  }
}

function theWords(): Words {
  words ??= {
    scales: new Map(scales.flatMap(([power, list]) => list.split(' ').map((word) => [word, power] as const))),
    currencies: new Set(currencies.trim().split(/\s+/)),
  }
  return words
}
