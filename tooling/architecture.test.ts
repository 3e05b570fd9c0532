import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { impurities, isTest, wrongArrows, type Source } from './architecture'

const ROOT = join(__dirname, '..')
const PARTS = ['core', 'task-pane', 'excel-addin', 'sheets-addon', 'playground']

function sourcesIn(folder: string): Source[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : sourcesIn(path)
    if (!/\.tsx?$/.test(entry.name)) return []
    return [{ path: relative(ROOT, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }]
  })
}

const sources = PARTS.map((part) => join(ROOT, part)).flatMap((folder) => (existsSync(folder) ? sourcesIn(folder) : []))
const core = sources.filter(({ path }) => path.startsWith('core/'))

describe('the house', () => {
  it('has a core to look at', () => {
    expect(core.length).toBeGreaterThan(50)
  })

  it('has arrows that point one way', () => {
    expect(wrongArrows(sources)).toEqual([])
  })

  it('has a core without browser, Office, Google, Node, clock or chance', () => {
    expect(core.filter(({ path }) => !isTest(path)).flatMap(impurities)).toEqual([])
  })
})

describe('the check of arrows', () => {
  it.each([
    ['core/cells/day.ts', '../calendar/period', 'core/calendar/period'],
    ['core/targets/split.ts', '../sheets/plan', 'core/sheets/plan'],
    ['core/functions/split.ts', '../workbook/port', 'core/workbook/port'],
    ['core/kpis/kpi.ts', '../../task-pane/pane', 'task-pane/pane'],
    ['core/cells/day.test.ts', 'node:fs', 'node:fs'],
    ['core/functions/split.ts', 'fast-check', 'fast-check'],
    ['task-pane/pane.tsx', '../excel-addin/workbook', 'excel-addin/workbook'],
    ['excel-addin/workbook.ts', '../sheets-addon/server/port', 'sheets-addon/server/port'],
    ['excel-addin/workbook.ts', '../playground/excel-host/host', 'playground/excel-host/host'],
  ])('refuses %s → %s', (path, imported, to) => {
    expect(wrongArrows([{ path, text: `import { x } from '${imported}'` }])).toEqual([`${path} → ${to}`])
  })

  it.each(['export * from "X"', 'import "X"', 'import type { T } from "X"', 'const x = await import("X")'])(
    'sees %s',
    (statement) => {
      const text = statement.replace('X', '../calendar/period')
      expect(wrongArrows([{ path: 'core/cells/day.ts', text }])).toHaveLength(1)
    },
  )

  it('refuses two rooms of one level that use each other', () => {
    const one = { path: 'core/kpis/a.ts', text: `import { b } from '../targets/b'` }
    const other = { path: 'core/targets/b.ts', text: `import { a } from '../kpis/a'` }
    expect(wrongArrows([one])).toEqual([])
    expect(wrongArrows([one, other])).toEqual(['kpis ⇄ targets'])
  })

  it.each([
    ['core/workbook/port.ts', '../sheets/plan'],
    ['core/functions/parameters.ts', 'zod/mini'],
    ['core/input-error.ts', './locale/errors'],
    ['task-pane/pane.tsx', 'react'],
    ['playground/main.tsx', '../excel-addin/workbook'],
    ['excel-addin/workbook.test.ts', '../playground/excel-host/host'],
  ])('lets %s → %s pass', (path, imported) => {
    expect(wrongArrows([{ path, text: `import { x } from '${imported}'` }])).toEqual([])
  })
})

describe('the check of purity', () => {
  it.each([
    ['const now = Date.now()', 'Date.now'],
    ['const now = new Date()', 'new Date()'],
    ['const now = Date()', 'Date()'],
    ['const chance = Math.random()', 'Math.random'],
    ['document.title = ""', 'document'],
    ['const a = { title: document }', 'document'],
    ['await Excel.run(work)', 'Excel'],
    ['SpreadsheetApp.getActive()', 'SpreadsheetApp'],
    ['const { env } = process', 'process'],
    ['one.localeCompare(other)', 'localeCompare'],
    ['new Intl.NumberFormat()', 'Intl'],
    ['if (typeof window === "undefined") stop()', 'window'],
  ])('refuses %s', (text, name) => {
    expect(impurities({ path: 'core/x.ts', text })).toEqual([`core/x.ts:1 ${name}`])
  })

  it.each([
    'new Date(2026, 6, 1)',
    '// Date.now()',
    '"window"',
    'const a = { window: 1 }',
    'a.document',
    'let window = 1',
  ])('lets %s pass', (text) => {
    expect(impurities({ path: 'core/x.ts', text })).toEqual([])
  })
})
