import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { runInContext } from 'node:vm'
import { readExample } from '../core/functions/example-call'
import type { Result, ResultCell } from '../core/functions/define'
import { functions } from '../core/functions/registry'
import { NotAvailable } from '../core/input-error'
import { workbookContract } from '../core/workbook/contract'
import { callFromCell, callInside, realm } from './emulator/realm'
import { builtFolder, builtScript } from './emulator/scripts'
import { emulatedGoogle } from './emulator/services'
import { oneSheet, openSubject } from './emulator/subject'
import { reportCounts } from '../tooling/jest/report-counts.cjs'

const KB = 1024
const ROOT = join(__dirname, '..')
const files = { 'Core.js': 415, 'EntryPoints.js': 2, 'Functions.js': 118, 'appsscript.json': 1, 'sidebar.html': 1200 }

beforeAll(() => {
  builtFolder()
}, 180_000)

describe('the bundle', () => {
  it('has the files that are pushed, each within its size', () => {
    const folder = builtFolder()
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort())
    const heavy = Object.entries(files).filter(([name, budget]) => statSync(join(folder, name)).size > budget * KB)
    expect(heavy).toEqual([])
  })

  it('is written in the language that Sheets reads', () => {
    const check = createRequire(__filename).resolve('es-check')
    const scripts = ['Core.js', 'EntryPoints.js', 'Functions.js'].map((name) => join(builtFolder(), name))
    expect(() => execFileSync(process.execPath, [check, 'es2019', ...scripts], { stdio: 'pipe' })).not.toThrow()
  })

  it('is pushed by clasp file by file, nothing more', () => {
    const clasp = join(ROOT, 'node_modules', '.bin', 'clasp')
    // Clasp looks at nothing before it knows of a script, which each publisher has for themselves.
    const folder = join(builtFolder(), '..')
    const settings = JSON.parse(readFileSync(join(ROOT, '.clasp.json'), 'utf8')) as { rootDir: string }
    expect(join(ROOT, settings.rootDir)).toBe(builtFolder())
    writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId: 'any', rootDir: 'sheets' }))
    const status = JSON.parse(execFileSync(clasp, ['status', '--json'], { cwd: folder, encoding: 'utf8' })) as {
      filesToPush: string[]
    }
    rmSync(join(folder, '.clasp.json'))
    expect(status.filesToPush.map((path) => path.replace(/^.*\//, '')).sort()).toEqual(Object.keys(files).sort())
  })

  it('adds no global beside its library, its functions and what Google calls', () => {
    const context = realm([], {})
    const before = new Set(Object.getOwnPropertyNames(runInContext('globalThis', context)))
    for (const { text } of builtScript()) runInContext(text, context)
    const added = Object.getOwnPropertyNames(runInContext('globalThis', context)).filter((name) => !before.has(name))
    expect(added.sort()).toEqual(
      [
        ...['Yardstick_', 'onOpen', 'onInstall', 'onEdit', 'rpc', 'showSidebar'],
        '__zod_globalConfig',
        ...functions().map(({ name }) => `KPI_${name}`),
      ].sort(),
    )
  })

  it('declares each name once over all files, because they share one scope', () => {
    const declared = builtScript().flatMap(({ text }) =>
      [...text.matchAll(/^(?:function|var|let|const|class)\s+([\w$]+)/gm)].map(([, name]) => name),
    )
    expect(declared.length).toBeGreaterThan(functions().length)
    expect(new Set(declared).size).toBe(declared.length)
  })

  it('asks for the current document and the sidebar, for nothing more', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(builtFolder(), 'appsscript.json'), 'utf8'))
    expect(manifest).toMatchObject({
      runtimeVersion: 'V8',
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
      ],
    })
    expect(manifest).not.toHaveProperty('addOns')
  })

  it('has the sidebar in one page that loads nothing from elsewhere', () => {
    const page = readFileSync(join(builtFolder(), 'sidebar.html'), 'utf8')
    expect(page.match(/<script\b[^>]*\bsrc=/g)).toBeNull()
    expect(page.match(/<link\b/g)).toBeNull()
    expect(page.match(/<\/script/g)).toHaveLength(1)
  })
})

describe('the functions in a cell', () => {
  const examples = functions().flatMap(({ examples }) => examples)

  it.each(examples)('$formula gives what it says', ({ formula, gives }) => {
    const { name, args } = readExample(formula)
    // Dates in the examples are texts, so that the day of the clock matters to none.
    const { services } = emulatedGoogle(oneSheet('Sheet1', [['']]))
    const cell = () => callFromCell(realm(builtScript(), services), name, args)
    if (gives instanceof NotAvailable) expect(cell).toThrow(gives.in('en'))
    else expect(cell()).toEqual(near(gives))
  })

  it('read the tables of the document where no data is given', () => {
    const { services } = emulatedGoogle(
      oneSheet('Orders', [
        ['Order ID', 'Order date', 'Customer', 'Amount', 'Owner'],
        ['1', new Date(Date.UTC(2026, 6, 1)), 'Acme', 100, 'Ann'],
        ['2', new Date(Date.UTC(2026, 6, 31)), 'Bolt', 50, 'Bo'],
        ['3', new Date(Date.UTC(2026, 7, 1)), 'Acme', 7, 'Ann'],
      ]),
    )
    expect(callFromCell(realm(builtScript(), services), 'KPI_REVENUE', ['2026-07'])).toBe(150)
    expect(callFromCell(realm(builtScript(), services), 'KPI_REVENUE', ['2026-07', [['Ann', 'Bo']]])).toEqual([
      [100, 50],
    ])
  })

  it('know the KPIs that people have defined on Setup', () => {
    const deals = [
      ['Owner', 'Amount', 'Stage', 'Close date'],
      ['Ann', 100, 'Won', new Date(Date.UTC(2026, 6, 1))],
    ]
    const setup = [
      ['Section', 'Item', 'Setting', 'Value'],
      ['KPI', 'Half', 'Formula', 'REVENUE / 2'],
    ]
    const { services } = emulatedGoogle({
      sheets: [
        { name: 'Deals', cells: deals },
        { name: 'Yardstick', cells: setup },
      ],
    })
    expect(callFromCell(realm(builtScript(), services), 'KPI_VALUE', ['half', '2026-07'])).toBe(50)
  })

  it('say in the language of the document what is wrong', () => {
    const { services } = emulatedGoogle({ ...oneSheet('Sheet1', [['']]), locale: 'zh_CN' })
    expect(() => callFromCell(realm(builtScript(), services), 'KPI_SPLIT', ['many', [[1]]])).toThrow(
      'total：应为数字，实际为“many”。',
    )
  })
})

describe('the menu', () => {
  it('opens while no service may be asked', () => {
    const { services, menu } = emulatedGoogle(oneSheet('Sheet1', [['']]))
    const refusing = new Proxy({}, { get: () => fail('this service needs permission') })
    const app = services['SpreadsheetApp'] as { getUi: unknown }
    const names = Object.keys(services).filter((name) => name !== 'SpreadsheetApp')
    const closed = Object.fromEntries(names.map((name) => [name, refusing]))
    const onlyUi = new Proxy(
      { getUi: app.getUi },
      { get: (target, name) => (name === 'getUi' ? target.getUi : fail(String(name))) },
    )
    for (const entry of ['onOpen', 'onInstall'])
      callInside(realm(builtScript(), { ...closed, SpreadsheetApp: onlyUi }), entry, [{}])
    expect(menu).toEqual([
      ['Open / 打开', 'showSidebar'],
      ['Open / 打开', 'showSidebar'],
    ])
  })

  it('shows the sidebar', () => {
    const { services, sidebars } = emulatedGoogle(oneSheet('Sheet1', [['']]))
    callInside(realm(builtScript(), services), 'showSidebar', [])
    expect(sidebars).toEqual(['sidebar'])
  })
})

workbookContract(
  'The Sheets adapter',
  (sheets) => {
    const { google, workbook, type } = openSubject(builtScript(), { sheets })
    return Promise.resolve({
      workbook,
      type,
      selectCell(sheet, row, column) {
        google.spreadsheet.selectCell(sheet, row, column)
        return Promise.resolve()
      },
      deleteSheet(sheet) {
        google.spreadsheet.deleteSheet(google.spreadsheet.sheetNamed(sheet))
        return Promise.resolve()
      },
      rowLevels: (sheet) => Promise.resolve(google.spreadsheet.sheetNamed(sheet).rowLevels()),
      settled: () => new Promise((resolve) => setTimeout(resolve, 60)),
      failAt: (change) => google.failAt(change),
    })
  },
  (cases) => reportCounts('The contract of the port in Google Sheets', { cases }),
)

function fail(message: string): never {
  throw new Error(message)
}

/** A result as a cell shows it, numbers but for their last digits. */
function near(result: Result): unknown {
  if (result instanceof NotAvailable) return '#N/A'
  if (typeof result === 'number') return expect.closeTo(result, 9)
  return Array.isArray(result) ? (result as readonly (readonly ResultCell[])[]).map((row) => row.map(near)) : result
}
