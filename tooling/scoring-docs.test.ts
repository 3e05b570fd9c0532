import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contextForTests } from '../core/functions/context-for-tests'
import type { Result, ResultCell } from '../core/functions/define'
import { readExample } from '../core/functions/example-call'
import { findFunction } from '../core/functions/registry'
import { NotAvailable } from '../core/input-error'

const pages = ['scoring.md', 'scoring.zh-CN.md'] as const
const textOf = (file: string) => readFileSync(join(__dirname, '..', 'docs', file), 'utf8')
/** A formula of a page with what the page says that it gives. */
const shownIn = (text: string) =>
  [...text.matchAll(/^(KPI_.+)\n→ (.+)$/gm)].map(([, formula = '', gives = '']) => ({ formula, gives }))

describe.each(pages)('docs/%s', (file) => {
  it.each(shownIn(textOf(file)))('$formula → $gives', ({ formula, gives }) => {
    const { name, args } = readExample(formula)
    const result = findFunction(name)?.call(args, contextForTests()) ?? ''
    expect(shownResult(result)).toBe(gives)
  })
})

it('shows the same numbers in both languages', () => {
  const [english, chinese] = pages.map((file) =>
    shownIn(textOf(file)).flatMap(({ gives }) => (/^[{\d.;}]+$/.test(gives) ? [gives] : [])),
  )
  expect(english?.length).toBeGreaterThan(8)
  expect(chinese).toEqual(english)
})

/** A result as the pages write it: a number, a sentence, or a column in braces. */
function shownResult(result: Result): string {
  if (!Array.isArray(result)) return cellText(result as ResultCell)
  const cells = (result as readonly (readonly ResultCell[])[]).flat()
  return `{${cells.map((cell) => (typeof cell === 'string' ? `"${cell}"` : cellText(cell))).join(';')}}`
}

function cellText(cell: ResultCell): string {
  if (cell instanceof NotAvailable) return cell.in('en')
  return String(typeof cell === 'number' ? Number(cell.toFixed(9)) : cell)
}
