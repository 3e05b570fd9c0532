import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayNumber } from '../core/cells/day'
import { contextForTests } from '../core/functions/context-for-tests'
import type { CallContext } from '../core/functions/define'
import { findFunction } from '../core/functions/registry'
import type { Locale } from '../core/locale/text'
import { defineOwnKpis } from '../core/own-kpis/define'

/** A formula of the page with what the page says that it gives. */
interface Shown {
  readonly formula: string
  readonly gives: string
}

const pages: readonly (readonly [string, Locale])[] = [
  ['own-kpis.md', 'en'],
  ['own-kpis.zh-CN.md', 'zh-CN'],
]

describe.each(pages)('docs/%s', (file, locale) => {
  const text = readFileSync(join(__dirname, '..', 'docs', file), 'utf8')
  const shown = [...text.matchAll(/```text\n(.+)\n→ (.+)\n```/g)].map(([, formula = '', gives = '']): Shown => ({
    formula,
    gives,
  }))
  const [, orders = [], deals = []] = tablesIn(text)
  const today = dayNumber(2026, 7, 15)
  const context: CallContext = { ...contextForTests(), locale, today, calendar: { today, fiscalYearStart: 1 } }

  it.each(shown)('$formula → $gives', ({ formula, gives }) => {
    const own = defineOwnKpis([{ name: 'x', formula }])
    const [fault] = own.faults
    if (fault !== undefined) {
      expect(fault.error.in(locale)).toBe(gives)
      return
    }
    const call = findFunction('KPI_VALUE')?.call(['x', '2026-Q2', undefined, orders, deals], {
      ...context,
      ownKpis: () => own,
    })
    expect(call).toBeCloseTo(Number(gives), 10)
  })

  it('shows definitions of Setup that can be used', () => {
    const [setup = []] = tablesIn(text)
    const formulas = setup.filter(([, , setting]) => /^(?:Formula|公式)$/.test(setting ?? ''))
    const own = defineOwnKpis(formulas.map(([, name = '', , formula = '']) => ({ name, formula })))
    expect(own.faults).toEqual([])
    expect(own.kpis).toHaveLength(1)
  })
})

it('shows the same in both languages', () => {
  const [english, chinese] = pages.map(([file]) => readFileSync(join(__dirname, '..', 'docs', file), 'utf8'))
  const numbers = (text = '') => [...text.matchAll(/\n→ ([\d.]+)\n/g)].map(([, number]) => number)
  expect(numbers(english).length).toBeGreaterThan(10)
  expect(numbers(chinese)).toEqual(numbers(english))
})

/** The cells of a page's tables, headers first; dates stay the texts that they are. */
function tablesIn(text: string): string[][][] {
  return [...text.matchAll(/(?:^\|.*\|\n)+/gm)].map(([table]) => {
    const [headers = [], , ...rows] = table
      .trim()
      .split('\n')
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      )
    return [headers, ...rows]
  })
}
