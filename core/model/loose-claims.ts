import type { Header } from './header'
import { keysOf, knownKeys, listedAs, type KnownColumn, type Listed } from './known-columns'
import { isChinese } from './spelling'

/** What a header is about when it merely mentions a person, a customer or an order: "Owner Email", "客户电话". */
const aboutSomethingElse =
  /\b(?:ids?|code|numbers?|no|e ?mail|phone|mobile|address|type|role|count|url|status|date|time|reason|rate|currency|parent|next|last|due|birth|expiry|shipping|tax|vat|freight|refund|handling|deposit|commission)\b|邮箱|电话|手机|编号|地址|数量|个数|备注|说明|类型|等级|级别|状态|原因|日期|部门|上级|上次|下次|到期|利息|退款|退货|运费|税额|优惠|佣金|返利|保证金|率$|id$/
/** What is expected is a deal's; elsewhere it is not what has been. */
const yetToCome = /\b(?:expected|planned|estimated|forecast|projected)\b|预计|计划|承诺|最后|最近/
/** Whose number or address it is when it is not the customer's or the record's. */
const aboutSomebodyElse =
  /\b(?:owner|rep|sales|manager|employee|agent|contact|supplier|vendor)\b|负责人|业务员|销售|员工|联系人|供应商/
/** Words that may follow the one that says what a column is: "Amount USD", "Owner Name". */
const tail = /^(?:name|usd|eur|gbp|cny|rmb|utc|gmt|local|total|full)$/
/** Headers too plain to tell what a longer one is about. */
const plainHeaders = `
  name; title; subject; topic; description; note; notes; no; id; code; key; reference; item; value; to; from; start; end; total; net; level;
  grade; class; type; kind; status; state; result; active; plan; service; user; phase; step; close; left; won; win; sent; score; rating;
  名称; 编号; 标题; 主题; 备注; 说明; 内容; 项目; 类型; 状态; 结果; 姓名; 日期; 单位; 企业; 公司; 计划; 完成; 原因; 指标; 市场; 方式; 级别; 等级; 评分; 得分`
const LEAST_LETTERS = 3
const LEAST_CHARACTERS = 2
const LONGEST_PHRASE = 4
const LEAST_FOR_SLIP = 4
const LEAST_FOR_OTHER_LETTER = 6

/** Listed headers within a longer one that is not about something else; the longer they are, the better. */
export function heldIn({ key, words }: Header): Listed[] {
  const parts = isChinese(key) ? partsOf(words.join('')) : endsOf(words)
  return parts.flatMap(({ part, others }) =>
    isPlain(part)
      ? []
      : listedAs(part).flatMap((listed) => (isAbout(listed.known, others) ? [{ ...listed, rank: -part.length }] : [])),
  )
}

/** What a question of a survey form asks for; nothing for another header. */
export function askedFor({ text, key, words }: Header): Listed | undefined {
  if (!question.test(text) && words.length <= MANY_WORDS) return undefined
  const parts = isChinese(key) ? partsOf(words.join('')) : phrasesOf(words)
  return parts.flatMap(({ part }) => listedAs(part)).find(({ known }) => isScore(known))
}

/** How the headers of survey forms ask. */
const question = /\S{3,}.*[?？]\s*$|[您你].*(?:吗|多|何|请)|请您/
const MANY_WORDS = 6

function isScore({ entity, column }: KnownColumn): boolean {
  return entity === 'surveys' && (column === 'nps' || column === 'csat' || column === 'ces')
}

/** Listed headers that differ from this one by a letter put in, left out or changed. */
export function nearTo(words: readonly string[]): Listed[] {
  const key = words.join('')
  if (key.length < LEAST_FOR_SLIP || isChinese(key)) return []
  keys ??= [...knownKeys()]
  return keys.filter((each) => isMisspelt(key, words, each)).flatMap(listedAs)
}

let keys: readonly string[] | undefined

/** A letter too few or too many is a slip in all but the shortest words; in five letters, another one is another word. */
function isMisspelt(key: string, words: readonly string[], listed: string): boolean {
  const longer = Math.max(key.length, listed.length)
  const shorter = Math.min(key.length, listed.length)
  if (longer - shorter > 1 || isChinese(listed)) return false
  let start = 0
  while (start < shorter && key[start] === listed[start]) start += 1
  let end = 0
  while (end < shorter - start && key[key.length - 1 - end] === listed[listed.length - 1 - end]) end += 1
  if (longer - start - end > 1) return false
  return lengthOfWordAt(words, start) >= (longer === shorter ? LEAST_FOR_OTHER_LETTER : LEAST_FOR_SLIP)
}

function lengthOfWordAt(words: readonly string[], position: number): number {
  let rest = position
  for (const { length } of words) {
    if (rest < length) return length
    rest -= length
  }
  return words[words.length - 1]?.length ?? 0
}

interface Part {
  readonly part: string
  /** What else there is in the header. */
  readonly others: string
}

function partsOf(key: string): Part[] {
  const parts: Part[] = []
  for (let length = key.length - 1; length >= LEAST_CHARACTERS; length -= 1) {
    for (let start = 0; start + length <= key.length; start += 1) {
      const part = key.slice(start, start + length)
      if (isChinese(part)) parts.push({ part, others: `${key.slice(0, start)} ${key.slice(start + length)}` })
    }
  }
  return parts
}

/** The last word says what an English header is about: "Deal Value" is a value, not a deal. */
function endsOf(words: readonly string[]): Part[] {
  const parts: Part[] = []
  for (let end = words.length; end > 0; end -= 1) {
    for (let start = 0; start < end; start += 1) {
      const part = words.slice(start, end).join('')
      const others = [...words.slice(0, start), ...words.slice(end)].join(' ')
      if (part.length >= LEAST_LETTERS) parts.push({ part, others })
    }
    if (!tail.test(words[end - 1] ?? '')) break
  }
  return parts
}

function phrasesOf(words: readonly string[]): Part[] {
  return words.flatMap((_, start) =>
    words.slice(start, start + LONGEST_PHRASE).map((__, length) => {
      return { part: words.slice(start, start + length + 1).join(''), others: '' }
    }),
  )
}

function isAbout({ kind, entity }: KnownColumn, others: string): boolean {
  if (kind === 'id') return !aboutSomebodyElse.test(others)
  return !aboutSomethingElse.test(others) && (entity === 'deals' || !yetToCome.test(others))
}

let plainKeys: string | undefined

function isPlain(key: string): boolean {
  plainKeys ??= keysOf(plainHeaders)
  return plainKeys.includes(`;${key};`)
}
