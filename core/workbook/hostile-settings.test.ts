import * as fc from 'fast-check'
import { reportCounts } from '../../tooling/jest/report-counts.cjs'
import type { Cell, Cells } from '../cells/cell'
import { dayNumber } from '../cells/day'
import { hostileCell, hostileText, hostileTexts, prototypeKeys, prototypeTables } from '../functions/hostile-for-tests'
import { InputError } from '../input-error'
import { defineOwnKpis } from '../own-kpis/define'
import { someKpis } from '../own-kpis/kpis-for-tests'
import { parseFormula } from '../own-kpis/parse'
import { ownKpisOf } from './own-kpis'
import type { Environment } from './port'
import { recogniseSheets } from './recognise-sheets'
import { defaultSettings } from './settings'
import { settingsFromCells } from './settings-cells'
import { settingsPlan } from './settings-plan'
import { settingsWords } from './settings-words'

const tried = { 'Setup sheets': 0, workbooks: 0, formulas: 0 }

afterAll(() => reportCounts('Hostile settings, workbooks and formulas of own KPIs', tried))

/** What an act gives; undefined when it is refused in words. Anything else that is thrown is a crash. */
function unlessRefused<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    expect([error.in('en').trim(), error.in('zh-CN').trim()]).not.toContain('')
    return undefined
  }
}

const environment: Environment = { locale: 'en', theme: 'light', today: dayNumber(2026, 7, 1), date1904: false }
const word = fc.constantFrom(...Object.values(settingsWords).flatMap(({ en, zh }) => [en, zh]))
const someWord = fc.oneof({ weight: 3, arbitrary: word }, { weight: 1, arbitrary: hostileText })
const sections = [settingsWords.calendar, settingsWords.source, settingsWords.column, settingsWords.stage].map(
  ({ en }) => en,
)
const section = fc.oneof(fc.constantFrom(...sections, 'KPI', 'Scorecard', 'Target plan', 'Rate'), someWord)
const item = fc.oneof(hostileText, fc.constantFrom('deals', 'orders', 'Ann', ...prototypeKeys))
const setting = fc.oneof(
  someWord,
  fc.constantFrom('deals.owner', 'deals.constructor', 'orders.__proto__', '.', 'Formula'),
)
const value = fc.oneof<fc.Arbitrary<Cell>[]>(
  hostileCell,
  word,
  fc.constantFrom('1', 5, 'REVENUE', 'sum(orders.amount)'),
)
const setupLine = fc.tuple(section, item, setting, value)
const headings = ['Section', 'Item', 'Setting', 'Value']

describe('a Setup sheet', () => {
  it('of any lines is read, written and worked by, or refused', () => {
    fc.assert(
      fc.property(fc.array(setupLine, { maxLength: 6 }), (lines) => {
        tried['Setup sheets'] += 1
        const settings = unlessRefused(() => settingsFromCells([headings, ...lines]))
        if (settings === undefined) return
        unlessRefused(() => settingsPlan(settings, 'zh-CN'))
        unlessRefused(() => ownKpisOf(settings))
        const sheets = prototypeTables.map((cells, index) => ({ name: prototypeKeys[index] ?? '', cells }))
        unlessRefused(() => recogniseSheets(sheets, settings, environment))
      }),
      { numRuns: 1000 },
    )
  })

  it.each([[NaN], [Infinity], [-Infinity]])('takes no %d for a number', (number) => {
    const line = ['Stage', 'Proposal', 'Probability', number]
    expect(unlessRefused(() => settingsFromCells([headings, line]))).toBeUndefined()
  })

  it.each(prototypeKeys)('keeps a KPI that is called %s apart from what every object answers to', (name) => {
    const { ownKpis } = settingsFromCells([headings, ['KPI', name, 'Formula', 'REVENUE / 2']])
    expect(ownKpis).toEqual([{ name: name.trim(), formula: 'REVENUE / 2' }])
    const { kpis, faults } = defineOwnKpis(ownKpis)
    expect([kpis.map((kpi) => kpi.name.en), faults]).toEqual([[name.trim()], []])
  })

  it('writes what people have typed as text, whatever it begins with', () => {
    const scripts = hostileTexts.filter((text) => /^[=+@-]/.test(text))
    const otherLines = scripts.map((text): readonly [string, string, string, string] => [text, text, text, text])
    const { blocks } = settingsPlan({ ...defaultSettings, otherLines }, 'en')
    const cells = blocks.flatMap((block) => block.cells.flat())
    expect(scripts.length).toBeGreaterThan(5)
    expect(cells.filter(({ kind }) => kind === 'formula')).toEqual([])
    for (const text of scripts) expect(cells).toContainEqual({ kind: 'text', text })
  })
})

describe('a workbook', () => {
  const header = fc.oneof(
    fc.constantFrom(
      'Owner',
      'Amount',
      'Stage',
      'Close Date',
      'Customer',
      'Order Date',
      '金额',
      '客户',
      ...prototypeKeys,
    ),
    hostileCell,
  )
  const sheet = fc
    .tuple(fc.array(header, { maxLength: 8 }), fc.array(fc.array(hostileCell, { maxLength: 9 }), { maxLength: 8 }))
    .map(([first, rows]): Cells => [first, ...rows])

  it('of any sheets is recognised, whatever stands on them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileText, sheet), { maxLength: 3 }), (list) => {
        tried.workbooks += 1
        const sheets = list.map(([name, cells]) => ({ name, cells }))
        const { dataset, found } = recogniseSheets(sheets, defaultSettings, environment)
        // Columns are typed on first use: use them.
        for (const table of Object.values(dataset.tables))
          for (const column of Object.values(table.columns)) expect(['text', 'number', 'day']).toContain(column.kind)
        expect(found.length).toBeLessThanOrEqual(2 * sheets.length)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the formula of an own KPI', () => {
  const pieces = fc.oneof(
    fc.constantFrom(
      'sum(',
      'count(',
      'average(',
      'median(',
      ')',
      '(',
      'orders',
      'deals',
      '.',
      'amount',
      ' where ',
      ' and ',
    ),
    fc.constantFrom(
      '=',
      '<>',
      ' in ',
      ',',
      '"x"',
      '"',
      "'",
      '[',
      ']',
      '+',
      '-',
      '*',
      '/',
      '^',
      '1',
      '1e308',
      '1e999',
      '%',
    ),
    fc.constantFrom('REVENUE', 'stageChanges', 'direction', 'constructor', '__proto__', 'toString', '万', ' today'),
    hostileText,
  )

  it('of any signs is read or refused', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (list) => {
        tried.formulas += 1
        unlessRefused(() => parseFormula(list.join(''), someKpis))
      }),
      { numRuns: 3000 },
    )
  })

  it.each(['constructor', '__proto__', 'toString'])('knows no direction %s', (direction) => {
    const formula = `count(stageChanges where direction = "${direction}")`
    expect(unlessRefused(() => parseFormula(formula, someKpis))).toBeUndefined()
  })

  it.each([
    ['brackets', '('.repeat(30_000)],
    ['signs', '-'.repeat(30_000)],
    ['powers', '2^'.repeat(15_000)],
    ['terms', '1+'.repeat(15_000)],
    ['quotation marks', '"'.repeat(30_001)],
    ['words', 'a '.repeat(15_000)],
  ])('of endless %s is refused', (_, formula) => {
    expect(unlessRefused(() => parseFormula(formula, someKpis))).toBeUndefined()
  })

  it('can name KPIs that each name the one before twice: they are refused, not built', () => {
    const chain = Array.from({ length: 60 }, (_, i) => ({
      name: `K${i}x`,
      formula: i === 0 ? 'REVENUE' : `K${i - 1}x + K${i - 1}x`,
    }))
    const { kpis, faults } = defineOwnKpis(chain)
    expect(kpis.length + faults.length).toBe(60)
    expect(faults.length).toBeGreaterThan(40)
  })
})
