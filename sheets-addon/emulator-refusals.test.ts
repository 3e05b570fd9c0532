import { callFromCell, callInside, realm, scriptRun } from './emulator/realm'
import type { AuthMode } from './emulator/execution'
import { emulatedGoogle } from './emulator/services'
import { oneSheet } from './emulator/subject'

/** A document, and a script that does one thing with its first sheet. */
function open(body: string, mode: AuthMode = 'FULL') {
  const google = emulatedGoogle(oneSheet('Data', [['Owner'], ['Ann']]))
  const text = `function act(given) { const book = SpreadsheetApp.getActive(); const sheet = book.getSheets()[0]; ${body} }`
  google.begin(mode)
  return { google, run: () => callInside(realm([{ name: 'Act.js', text }], google.services), 'act', []) }
}

describe('the emulated Google Sheets refuses', () => {
  it.each([
    ['sheet.getRange(1001, 1)', 'outside the dimensions'],
    ['sheet.getRange(1, 27)', 'outside the dimensions'],
    ['sheet.getRange(0, 1)', 'outside the dimensions'],
    ['sheet.getRange(1, 1, 1, 2).setValues([[1]])', 'does not match that of the range'],
    ['sheet.getRange(1, 1, 2, 1).setValues([[1], [1, 2]])', 'does not match that of the range'],
    ['sheet.getRange(1, 1).setValues([["x".repeat(50001)]])', 'maximum of 50000 characters'],
    ['sheet.insertRowsAfter(1000, 400000)', 'above the limit of 10000000 cells'],
    ['sheet.insertColumnsAfter(26, 10000)', 'above the limit of 10000000 cells'],
    ['book.insertSheet("DATA", 1)', 'already exists'],
    ['book.insertSheet("x".repeat(101), 1)', 'Invalid sheet name'],
    ['book.deleteSheet(sheet)', 'all the sheets'],
    ['sheet.hideSheet()', 'all the sheets'],
    ['sheet.setFrozenRows(1000)', 'freeze all visible rows'],
    ['sheet.getRange(1, 1, 1, 2).merge(); sheet.getRange(1, 2, 1, 2).merge()', 'all cells in a merged range'],
    ['sheet.getRange(1, 1, 1, 2).merge(); sheet.getRange(1, 2).breakApart()', 'all cells in a merged range'],
    ['CacheService.getDocumentCache().put("k", "x".repeat(102401))', 'Argument too large: value'],
    ['CacheService.getDocumentCache().put("k".repeat(251), "x")', 'Argument too large: key'],
  ])('%s', (body, message) => {
    expect(() => open(body).run()).toThrow(message)
  })

  it('changes of a protected sheet, and leaves it as it was', () => {
    const { google, run } = open('sheet.getRange(1, 1).setValues([["x"]])')
    google.protect('Data')
    const before = google.spreadsheet.snapshot()
    expect(run).toThrow('protected cell or object')
    expect(google.spreadsheet.snapshot()).toEqual(before)
  })

  it.each<[AuthMode, string, boolean]>([
    ['NONE', 'SpreadsheetApp.getUi().createAddonMenu()', true],
    ['NONE', 'SpreadsheetApp.getActive()', false],
    ['NONE', 'CacheService.getDocumentCache()', false],
    ['LIMITED', 'SpreadsheetApp.getActive().getSheets()[0].setName("x")', true],
    ['LIMITED', 'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar"))', false],
    ['LIMITED', 'Session.getActiveUserLocale()', false],
    ['CUSTOM_FUNCTION', 'SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1).getValues()', true],
    ['CUSTOM_FUNCTION', 'SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1).setValues([[1]])', false],
    ['CUSTOM_FUNCTION', 'SpreadsheetApp.getActive().insertSheet("x", 1)', false],
    ['CUSTOM_FUNCTION', 'SpreadsheetApp.getUi()', false],
    ['CUSTOM_FUNCTION', 'Session.getActiveUserLocale()', false],
    ['FULL', 'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar"))', true],
    ['FULL', 'Session.getActiveUserLocale()', true],
  ])('by the mode of authorisation: %s may call %s: %s', (mode, call, allowed) => {
    const google = emulatedGoogle(oneSheet('Data', [['Owner']]))
    google.begin(mode)
    const act = () => callInside(realm([], google.services), `(() => { ${call} })`, [])
    if (allowed) act()
    else expect(act).toThrow('You do not have permission to call')
  })

  it.each<[AuthMode, number]>([
    ['LIMITED', 30],
    ['FULL', 360],
  ])('to go on after its time: %s, %i s', (mode, seconds) => {
    const { google, run } = open('for (let n = 0; ; n += 1) sheet.getRange(n + 1, 1).setValues([[n]])', mode)
    google.slow(1000)
    expect(run).toThrow('Exceeded maximum execution time')
    expect(google.spreadsheet.sheetNamed('Data').getLastRow()).toBe(seconds)
  })

  it('anything more to a run that it has ended', () => {
    const { google, run } = open('try { sheet.setName("a") } catch (error) {} sheet.setName("b")')
    google.dieAt(1)
    expect(run).toThrow('Service Spreadsheets failed')
    expect(google.spreadsheet.getSheets()[0]?.getName()).toBe('Data')
    google.failAt(0)
    google.begin('FULL')
    run()
    expect(google.spreadsheet.getSheets()[0]?.getName()).toBe('b')
  })

  it('a lock that another run holds, until that run ends', () => {
    const { google, run } = open('return LockService.getDocumentLock().tryLock(1)')
    expect(run()).toBe(true)
    google.begin('FULL')
    expect(run()).toBe(true)
    google.lock()
    google.begin('FULL')
    expect(run()).toBe(false)
  })

  it('nothing to a variable of another run: each has a world of its own', () => {
    const script = [{ name: 'Count.js', text: 'let count = 0; function next() { count += 1; return count }' }]
    expect([1, 2].map(() => callInside(realm(script, {}), 'next', []))).toEqual([1, 1])
  })
})

describe('google.script.run', () => {
  const script = [{ name: 'Echo.js', text: 'function echo(...given) { return given } function secret_() {}' }]
  const echo = (...args: readonly unknown[]) => scriptRun(realm(script, {}), 'echo', args)

  it('carries plain data both ways', () => {
    expect(echo(1, 'x', true, null, [1, { a: ['b'] }])).toEqual([1, 'x', true, null, [1, { a: ['b'] }]])
  })

  it('makes null of what is undefined or no number in a list, and leaves out what is undefined in an object', () => {
    expect(echo(undefined, NaN, Infinity, { a: undefined, b: NaN })).toEqual([null, null, null, { b: null }])
  })

  it.each([
    ['a Date', new Date(0)],
    ['a function', () => 1],
    ['a Map', new Map()],
    ['a symbol', Symbol('x')],
  ])('refuses %s among the arguments, however deep', (_, value) => {
    expect(() => echo(value)).toThrow('illegal value in property: 0')
    expect(() => echo(1, [{ a: value }])).toThrow('illegal value in property: 1')
  })

  it('gives null for a result with a Date anywhere in it', () => {
    const dated = [{ name: 'Dated.js', text: 'function dated() { return { rows: [1, [new Date()]] } }' }]
    expect(scriptRun(realm(dated, {}), 'dated', [])).toBeNull()
  })

  it('calls nothing whose name ends like that of a private function', () => {
    expect(() => scriptRun(realm(script, {}), 'secret_', [])).toThrow('private')
  })
})

describe('a cell', () => {
  const from = (body: string) => () =>
    callFromCell(realm([{ name: 'F.js', text: `function F() { ${body} }` }], {}), 'F', [])

  it.each([
    ['return [[1, 2], [3]]', 'ragged'],
    ['return []', 'ragged'],
    ['return NaN', 'cannot hold NaN'],
    ['return [[1 / 0]]', 'cannot hold Infinity'],
    ['return null', 'cannot hold null'],
    ['return {}', 'cannot hold [object Object]'],
    ['return Promise.resolve(1)', 'cannot hold [object Promise]'],
    ['return new Date()', 'cannot hold'],
  ])('takes no result such as %s', (body, message) => {
    expect(from(body)).toThrow(message)
  })
})
