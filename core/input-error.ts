import { errorTexts, type ErrorCode } from './locale/errors'
import { say, type Facts, type Locale } from './locale/text'

/** Where the input that is wrong stands. Rows and columns count from 1, as people see them. */
export interface Place {
  /** Name of the function's argument or of the pane's field. */
  readonly argument?: string
  readonly sheet?: string
  readonly row?: number
  readonly column?: number
}

/** What a person gave us cannot be used: says what, where, what was found and what to do. */
export class InputError extends Error {
  override readonly name = 'InputError'

  constructor(
    readonly code: ErrorCode,
    readonly facts: Facts = {},
    readonly place: Place = {},
  ) {
    super(explainProblem(code, facts, place, 'en'))
  }

  /** The whole sentence in the reader's language. */
  in(locale: Locale): string {
    return explainProblem(this.code, this.facts, this.place, locale)
  }

  /** The same problem, told with the argument it came in by. */
  at(place: Place): InputError {
    return new InputError(this.code, this.facts, { ...place, ...this.place })
  }
}

/** A number that does not exist for this question (nothing to divide by, no history): a value, not a failure. */
export class NotAvailable {
  constructor(
    readonly code: ErrorCode,
    readonly facts: Facts = {},
  ) {}

  in(locale: Locale): string {
    return explainProblem(this.code, this.facts, {}, locale)
  }
}

function explainProblem(code: ErrorCode, facts: Facts, place: Place, locale: Locale): string {
  const sentence = say(errorTexts[code], locale, facts)
  const where = describePlace(place, locale)
  if (where === '') return sentence
  return locale === 'zh-CN' ? `${where}：${sentence}` : `${where}: ${sentence}`
}

function describePlace({ argument, sheet, row, column }: Place, locale: Locale): string {
  const zh = locale === 'zh-CN'
  const parts: string[] = []
  if (argument !== undefined) parts.push(argument)
  if (sheet !== undefined) parts.push(zh ? `工作表“${sheet}”` : `sheet "${sheet}"`)
  if (row !== undefined) parts.push(zh ? `第 ${row} 行` : `row ${row}`)
  if (column !== undefined) parts.push(zh ? `第 ${column} 列` : `column ${column}`)
  return parts.join(zh ? '，' : ', ')
}
