import { InputError } from '../core/input-error'
import { contractPlan } from '../core/workbook/contract'
import type { Script } from './emulator/realm'
import { serverScript } from './emulator/scripts'
import { oneSheet, openSubject } from './emulator/subject'
import { remoteWorkbook } from './sidebar/remote-workbook'

const SHEET = 'Made by us'
const first = contractPlan()
const next = contractPlan({ name: 'Next', blocks: first.blocks.slice(1), charts: [], notes: [] })

let script: Script
beforeAll(() => {
  script = serverScript()
})

async function open() {
  const { google, workbook } = openSubject(script, oneSheet('Data', [['Owner'], ['Ann']]))
  await workbook.render(first)
  return { google, workbook, before: google.spreadsheet.snapshot() }
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work
    return 'done'
  } catch (error) {
    return error instanceof InputError ? error.code : error
  }
}

describe('In a hard moment the Sheets adapter loses nothing', () => {
  it('when somebody has protected its sheet', async () => {
    const { google, workbook, before } = await open()
    google.protect(SHEET)
    // Changes are taken back as far as Google lets us; here it has let us do none.
    expect(await codeOf(workbook.render(next, { replaces: first }))).toBe('host-protected')
    expect(google.spreadsheet.snapshot()).toEqual(before)
  })

  it('when the user merges cells of ours with others', async () => {
    const { google, workbook } = await open()
    const sheet = google.spreadsheet.sheetNamed(SHEET)
    sheet.getRange(9, 1, 1, 3).breakApart()
    sheet.getRange(9, 3, 1, 3).merge()
    const before = google.spreadsheet.snapshot()
    expect(await codeOf(workbook.render(next, { replaces: first }))).toBe('host-merged')
    expect(google.spreadsheet.snapshot()).toEqual(before)
  })

  it('when the time that Google gives is over: the next start takes back what was half done', async () => {
    const { google, workbook, before } = await open()
    google.slow(20_000)
    expect(await codeOf(workbook.render(next, { replaces: first }))).toBe('took-too-long')
    google.slow(0)
    expect(google.spreadsheet.snapshot()).not.toEqual(before)
    await workbook.remove('nothing')
    await workbook.render(contractPlan({ id: 'other', name: 'Other' }))
    await workbook.remove('other')
    expect(google.spreadsheet.snapshot()).toEqual(before)
  })

  it('when somebody else is at work', async () => {
    const { google, workbook, before } = await open()
    google.lock()
    expect(await codeOf(workbook.render(next, { replaces: first }))).toBe('host-busy')
    expect(await codeOf(workbook.insertFormula('=1'))).toBe('host-busy')
    expect(google.spreadsheet.snapshot()).toEqual(before)
  })

  it('when the sheet has been deleted or renamed since it was read', async () => {
    const { google, workbook } = await open()
    google.spreadsheet.sheetNamed(SHEET).setName('Mine now')
    expect(await codeOf(workbook.read({ sheet: SHEET, row: 0, column: 0, rows: 1, columns: 1 }))).toBe(
      'host-sheet-gone',
    )
    expect(await workbook.render({ ...next, name: 'Mine now' }, { replaces: first })).toMatchObject({ created: false })
    expect(google.spreadsheet.getSheets().map((sheet) => sheet.getName())).toEqual(['Data', 'Mine now'])
  })

  it.each([
    ['PERMISSION_DENIED: no access', 'several-accounts'],
    ['NetworkError: Connection failure due to HTTP 0', 'host-offline'],
    ['Exceeded maximum execution time', 'took-too-long'],
    ['Something else', 'host-failed'],
  ])('when a call does not come through: %s', async (message, code) => {
    const workbook = remoteWorkbook(() => Promise.reject(new Error(message)))
    expect(await codeOf(workbook.sheets())).toBe(code)
  })

  it('when a document has no room for another sheet', async () => {
    const { google, workbook } = await open()
    const sheet = google.spreadsheet.sheetNamed('Data')
    sheet.insertRowsAfter(1000, 382_000)
    const before = google.spreadsheet.snapshot()
    expect(await codeOf(workbook.render(contractPlan({ id: 'other', name: 'Other' })))).toBe('host-too-large')
    expect(google.spreadsheet.snapshot()).toEqual(before)
  })
})
