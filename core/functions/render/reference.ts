import { NotAvailable } from '../../input-error'
import { say, type Locale, type Text } from '../../locale/text'
import { PREFIX, type AnyFunction, type Example, type Result, type ResultCell } from '../define'
import type { Parameter } from '../parameters'

/** A page of the function reference; the file is relative to the reference's folder. */
export interface ReferencePage {
  readonly file: string
  readonly text: string
}

const texts = {
  title: { en: 'Yardstick functions', zh: '标尺函数' },
  intro: {
    en: 'Names, arguments and results are the same in Excel and in Google Sheets.',
    zh: '在 Excel 与 Google 表格中，函数名、参数与结果完全相同。',
  },
  live: { en: 'From your tables', zh: '由数据表计算' },
  liveIntro: {
    en: 'Without a data argument, these read the tables recognised in the workbook.',
    zh: '不给出数据参数时，读取工作簿中识别出的表。',
  },
  plain: { en: 'From the numbers you give', zh: '由给定的数计算' },
  plainIntro: {
    en: 'Grids keep their shape: a row in gives a row out. For a missing number write `#N/A`: Excel on the desktop may hand a blank cell over as 0.',
    zh: '区域保持形状：给一行得一行。缺失的数请写 `#N/A`：桌面版 Excel 可能把空单元格当作 0。',
  },
  function: { en: 'Function', zh: '函数' },
  summary: { en: 'What it gives', zh: '作用' },
  argument: { en: 'Argument', zh: '参数' },
  takes: { en: 'Takes', zh: '取值' },
  meaning: { en: 'Meaning', zh: '含义' },
  optionalNote: { en: 'Arguments in brackets can be left out.', zh: '方括号中的参数可省略。' },
  examples: { en: 'Examples', zh: '示例' },
  all: { en: 'All functions', zh: '全部函数' },
  otherLanguage: { en: '中文', zh: 'English' },
  cell: {
    number: { en: 'a number', zh: '数字' },
    text: { en: 'text', zh: '文本' },
    any: { en: 'a value', zh: '值' },
  },
  range: {
    number: { en: 'numbers: a cell or a range', zh: '数字：单元格或区域' },
    text: { en: 'texts: a cell or a range', zh: '文本：单元格或区域' },
    any: { en: 'a cell or a range', zh: '单元格或区域' },
  },
  ranges: { en: 'any number of ranges', zh: '任意多个区域' },
}

/** Beyond this, the rows of an array literal stand under one another. */
const LONG = 90

/**
 * The function reference in one language: an index, and a page per function. English stands in the folder itself,
 * Chinese in `zh-CN`.
 */
export function renderReference(functions: readonly AnyFunction[], locale: Locale): readonly ReferencePage[] {
  const folder = locale === 'en' ? '' : 'zh-CN/'
  return [
    { file: `${folder}README.md`, text: index(functions, locale) },
    ...functions.map((definition) => ({ file: folder + fileOf(definition), text: page(definition, locale) })),
  ]
}

/** The page of a function: `KPI_WIN_RATE` is on `win-rate.md`. */
function fileOf({ name }: AnyFunction): string {
  return `${name.toLowerCase().replace(/_/g, '-')}.md`
}

function index(functions: readonly AnyFunction[], locale: Locale): string {
  const list = (live: boolean) => {
    const rows = functions
      .filter((definition) => definition.live === live)
      .map((definition) => [
        `[${PREFIX}${definition.name}](${fileOf(definition)})`,
        tableText(say(definition.summary, locale)),
      ])
    const words = live ? [texts.live, texts.liveIntro] : [texts.plain, texts.plainIntro]
    const [heading = '', intro = ''] = words.map((text) => say(text, locale))
    return rows.length === 0 ? [] : [`## ${heading}`, intro, table(locale, [texts.function, texts.summary], rows)]
  }
  return paragraphs([
    `# ${say(texts.title, locale)}`,
    say(texts.intro, locale),
    ...list(true),
    ...list(false),
    `[${say(texts.otherLanguage, locale)}](${locale === 'en' ? 'zh-CN/README.md' : '../README.md'})`,
  ])
}

function page(definition: AnyFunction, locale: Locale): string {
  const parameters = Object.entries(definition.parameters)
  const rows = parameters.map(([name, parameter]) => [
    `\`${name}\``,
    takes(parameter, locale),
    tableText(say(parameter.description, locale)),
  ])
  const file = fileOf(definition)
  return paragraphs([
    `# ${PREFIX}${definition.name}`,
    plainText(say(definition.summary, locale)),
    code(signature(definition)),
    ...(rows.length === 0 ? [] : [table(locale, [texts.argument, texts.takes, texts.meaning], rows)]),
    ...(parameters.some(([, { optional }]) => optional) ? [say(texts.optionalNote, locale)] : []),
    ...(definition.examples.length === 0 ? [] : [`## ${say(texts.examples, locale)}`]),
    ...definition.examples.map((shown) => example(shown, locale)),
    `[${say(texts.all, locale)}](README.md) · [${say(texts.otherLanguage, locale)}](${locale === 'en' ? `zh-CN/${file}` : `../${file}`})`,
  ])
}

function signature({ name, parameters }: AnyFunction): string {
  const shown = Object.entries(parameters).map(([key, { optional, repeating }]) => {
    const word = repeating ? `${key}, …` : key
    return optional ? `[${word}]` : word
  })
  return `${PREFIX}${name}(${shown.join(', ')})`
}

function takes({ shape, type, repeating, choices }: Parameter<unknown>, locale: Locale): string {
  if (choices) return choices.map((choice) => `\`${choice}\``).join(locale === 'en' ? ' or ' : ' 或 ')
  return say(repeating ? texts.ranges : texts[shape][type], locale)
}

function example({ formula, gives, note }: Example, locale: Locale): string {
  const parts = note ? [plainText(say(note, locale))] : []
  return [...parts, code(`=${broken(formula)}\n→ ${broken(written(gives, locale))}`)].join('\n\n')
}

/** Something long with a line for each row of its array literals. */
function broken(text: string): string {
  return text.length <= LONG ? text : text.replace(/"(?:[^"]|"")*"|; ?/g, (part) => (part[0] === ';' ? ';\n  ' : part))
}

/** A result as one would type it; a single cell that is not available with its reason. */
function written(result: Result, locale: Locale): string {
  if (result instanceof NotAvailable) return `#N/A: ${result.in(locale)}`
  if (!isGrid(result)) return writtenCell(result)
  const rows = result.map((row) => row.map(writtenCell).join(', ')).join('; ')
  return `{${rows}}`
}

function isGrid(result: Result): result is readonly (readonly ResultCell[])[] {
  return Array.isArray(result)
}

function writtenCell(cell: ResultCell): string {
  if (cell instanceof NotAvailable) return '#N/A'
  if (typeof cell === 'string') return `"${cell.replace(/"/g, '""')}"`
  // Fifteen digits, as spreadsheets show them.
  return typeof cell === 'number' ? String(Number(cell.toPrecision(15))) : String(cell).toUpperCase()
}

function table(locale: Locale, headings: readonly Text[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(headings.map((text) => say(text, locale))), line(headings.map(() => '---')), ...rows.map(line)].join(
    '\n',
  )
}

function code(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`
}

/** Text that markdown shows as it is. */
function plainText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*<[\]]/g, '\\$&')
}

function tableText(text: string): string {
  return plainText(text).replace(/\|/g, '\\|')
}
