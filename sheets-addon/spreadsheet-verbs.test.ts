import { contractPlan } from '../core/workbook/contract'
import type { SheetPlan } from '../core/sheets/plan'
import type { Script } from './emulator/realm'
import { serverScript } from './emulator/scripts'
import { oneSheet, openSubject } from './emulator/subject'

let script: Script
beforeAll(() => {
  script = serverScript()
})

const spilling = (changes: Partial<SheetPlan> = {}) =>
  contractPlan({
    blocks: [
      {
        id: 'spill',
        row: 2,
        column: 0,
        cells: [[{ kind: 'formula', formula: '=KPI_RANK(Data!A1:A2)', spill: { rows: 2, columns: 1 } }]],
      },
    ],
    ...changes,
  })
const open = () => openSubject(script, oneSheet('Data', [['Amount'], [1]]))

describe('The verbs over SpreadsheetApp', () => {
  it.each([
    ['Asia/Shanghai', '2026-06-30T16:00:00Z'],
    ['America/New_York', '2026-07-01T04:00:00Z'],
    ['Etc/UTC', '2026-07-01T00:00:00Z'],
  ])('read a day as the spreadsheet’s zone has it: %s', async (zone, moment) => {
    const { workbook } = openSubject(script, { ...oneSheet('Data', [[new Date(moment)]]), zone })
    const cells = await workbook.read({ sheet: 'Data', row: 0, column: 0, rows: 1, columns: 1 })
    expect(cells).toEqual([[46204]])
  })

  it('reads the days around a change of the clocks', async () => {
    const days = ['2026-03-07T05:00:00Z', '2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z', '2026-11-01T04:00:00Z']
    const cells = days.map((day) => [new Date(day)])
    const { workbook } = openSubject(script, { ...oneSheet('Data', cells), zone: 'America/New_York' })
    const read = await workbook.read({ sheet: 'Data', row: 0, column: 0, rows: 4, columns: 1 })
    expect(read).toEqual([[46088], [46089], [46090], [46327]])
  })

  it('reads beyond the grid as blank', async () => {
    const { workbook } = open()
    const cells = await workbook.read({ sheet: 'Data', row: 999, column: 25, rows: 2, columns: 2 })
    expect(cells).toEqual([
      ['', ''],
      ['', ''],
    ])
  })

  it('speaks the language of the person, else of the document', async () => {
    const of = async (userLocale: string, locale: string) => {
      const { workbook } = openSubject(script, { ...oneSheet('Data', [[1]]), userLocale, locale })
      return (await workbook.environment()).locale
    }
    expect([await of('zh-TW', 'en_US'), await of('en', 'zh_CN'), await of('', 'zh_CN'), await of('', 'de_DE')]).toEqual(
      ['zh-CN', 'en', 'zh-CN', 'en'],
    )
  })

  it('tells spilled cells from typed ones', async () => {
    const { workbook, google } = open()
    const range = { sheet: 'Made by us', row: 2, column: 0, rows: 2, columns: 1 }
    await workbook.render(spilling())
    google.spreadsheet.show('Made by us', 2, 0, [[2], [1]])
    expect(await workbook.read(range)).toEqual([[2], [1]])
    expect(await workbook.readFormulas(range)).toEqual([['=KPI_RANK(Data!A1:A2)'], ['']])
    google.spreadsheet.type('Made by us', 3, 0, 'in its way')
    google.spreadsheet.show('Made by us', 2, 0, [['#REF!']])
    expect(await workbook.readFormulas(range)).toEqual([['=KPI_RANK(Data!A1:A2)'], ['in its way']])
  })

  it('leaves a copy of its tab to whoever made it', async () => {
    const { workbook, google } = open()
    await workbook.render(contractPlan())
    google.spreadsheet.duplicate('Made by us', 'Copy of Made by us')
    expect((await workbook.sheets()).map(({ name, planId }) => [name, planId])).toEqual([
      ['Data', undefined],
      ['Made by us', 'contract'],
      ['Copy of Made by us', undefined],
    ])
    await workbook.remove('contract')
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['Data', 'Copy of Made by us'])
  })

  it('shows people the sheet that they were on', async () => {
    const { workbook, google } = open()
    await workbook.render(contractPlan())
    expect(google.spreadsheet.getActiveSheet().getName()).toBe('Data')
  })

  it('enlarges the grid for a plan that needs more', async () => {
    const { workbook, google } = open()
    await workbook.render(contractPlan({ columnWidths: [{ column: 30, width: 50 }], notes: [] }))
    expect(google.spreadsheet.sheetNamed('Made by us').getMaxColumns()).toBe(31)
  })

  it('brings everything that can be seen back after whichever change fails', async () => {
    const { workbook, google } = open()
    const first = contractPlan()
    await workbook.render(first)
    const before = google.spreadsheet.snapshot()
    const next = contractPlan({ name: 'Next', charts: [], notes: [], conditionalFormats: [], blocks: [] })
    let failed = 0
    for (let change = 1; ; change += 1) {
      google.failAt(change)
      const done = await workbook.render(next, { replaces: first }).then(
        () => true,
        () => false,
      )
      google.failAt(0)
      if (done) break
      failed += 1
      expect(google.spreadsheet.snapshot()).toEqual(before)
    }
    expect(failed).toBeGreaterThan(20)
  })

  it('takes away charts and rules of its own only', async () => {
    const { workbook, google } = open()
    const plan = contractPlan()
    await workbook.render(plan)
    const sheet = google.spreadsheet.sheetNamed('Made by us')
    sheet.insertChart({ settings: [['mine', []]], getRanges: () => [] })
    sheet.setConditionalFormatRules([
      { settings: [['mine', []]], getRanges: () => [sheet.getRange(9, 9)] },
      ...sheet.getConditionalFormatRules(),
    ])
    await workbook.render(contractPlan({ charts: [], conditionalFormats: [] }), { replaces: plan })
    expect(sheet.charts.map(({ settings }) => settings)).toEqual([[['mine', []]]])
    expect(sheet.rules.map(({ settings }) => settings)).toEqual([[['mine', []]]])
  })

  it('takes a sheet back that was updated while it was called off', async () => {
    const { workbook, google } = open()
    const first = contractPlan()
    await workbook.render(first)
    const before = google.spreadsheet.snapshot()
    const stop = new AbortController()
    const rendering = workbook.render(contractPlan({ name: 'Next' }), { replaces: first, signal: stop.signal })
    stop.abort()
    await expect(rendering).rejects.toMatchObject({ name: 'AbortError' })
    expect(google.spreadsheet.snapshot()).toEqual(before)
  })

  it('sweeps up what an interrupted run has left', async () => {
    const { workbook, google } = open()
    const left = google.spreadsheet.insertSheet('Yardstick a1b2c3d4', 1)
    left.hideSheet()
    left.addDeveloperMetadata('yardstick-unfinished', 'yes', 'DOCUMENT')
    await workbook.render(contractPlan())
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['Data', 'Made by us'])
  })

  it('does not change anything while somebody else does', async () => {
    const { workbook, google } = open()
    const before = google.spreadsheet.snapshot()
    google.lock()
    await expect(workbook.render(contractPlan())).rejects.toMatchObject({ code: 'host-busy' })
    expect(google.spreadsheet.snapshot()).toEqual(before)
  })

  it('tells of sheets that come and go', async () => {
    const { workbook, google } = open()
    const told: string[] = []
    const end = await workbook.observe(({ sheet }) => told.push(sheet))
    google.spreadsheet.insertSheet('New', 1)
    await new Promise((resolve) => setTimeout(resolve, 60))
    await end()
    expect(told).toEqual(['New'])
  })
})
