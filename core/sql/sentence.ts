import { errorTexts, type ErrorCode } from '../locale/errors'
import { say, type Facts } from '../locale/text'

/** What a query says when it ends itself, in both languages: a database does not know who reads it. */
export function sentence(code: ErrorCode, facts: Facts = {}): string {
  return `${say(errorTexts[code], 'en', facts)} ${say(errorTexts[code], 'zh-CN', facts)}`
}
