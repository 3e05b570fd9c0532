import { InputError } from '../core/input-error'
import { contractPlan } from '../core/workbook/contract'
import { HostError } from '../playground/excel-host/host-error'
import { readApiSets } from '../playground/excel-host/api-sets'
import { openExcel } from './excel-for-tests'
import { officeWorkbook, takeBackUnfinished } from './office-workbook'

const SHEET = 'Made by us'
const data = [{ name: 'Data', cells: [['Owner'], ['Ann']] }]
const first = contractPlan()
const next = contractPlan({ name: 'Next', blocks: first.blocks.slice(1), charts: [], notes: [] })

async function open(options: Parameters<typeof openExcel>[1] = {}) {
  const excel = openExcel(data, options)
  const workbook = officeWorkbook()
  await workbook.render(first)
  return { excel, workbook, before: excel.snapshot() }
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work
    return 'done'
  } catch (error) {
    return error instanceof InputError ? error.code : error
  }
}

describe('In a hard moment the Excel adapter loses nothing', () => {
  it('when somebody has protected its sheet', async () => {
    const { excel, workbook, before } = await open()
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).protection.protect()
      await context.sync()
    })
    expect(await codeOf(workbook.render(next, { replaces: first }))).toBe('host-protected')
    expect(excel.snapshot()).toEqual(before)
  })

  it('when the workbook lets no sheet come or go', async () => {
    const { excel, workbook, before } = await open()
    await Excel.run(async (context) => {
      context.workbook.protection.protect()
      await context.sync()
    })
    expect(await codeOf(workbook.render(contractPlan({ id: 'other', name: 'Other' })))).toBe('host-protected')
    expect(await codeOf(workbook.remove('contract'))).toBe('host-protected')
    expect(excel.snapshot()).toEqual(before)
  })

  it('when somebody protects the sheet half-way', async () => {
    const { excel, workbook, before } = await open()
    const protect = () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(SHEET).protection.protect()
        await context.sync()
      })
    let isProtected: Promise<void> | undefined
    const work = workbook.render(next, {
      replaces: first,
      onProgress() {
        isProtected ??= protect()
      },
    })
    expect(await codeOf(work)).toBe('host-protected')
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).protection.unprotect()
      await context.sync()
    })
    const shown = excel.model.values(excel.idOf(SHEET), { row: 2, column: 0, rows: 3, columns: 2 })
    expect(shown).toEqual([
      ['Ann', 80],
      ['李雷', -0.5],
      ['-Cai', ''],
    ])
    expect(JSON.stringify(before)).toContain('李雷')
  })

  it('when the user merges cells of ours with others', async () => {
    const { excel, workbook } = await open()
    excel.model.merge(excel.idOf(SHEET), { row: 4, column: 1, rows: 3, columns: 1 })
    const before = excel.snapshot()
    expect(await codeOf(workbook.render(next, { replaces: first }))).toBe('host-merged')
    expect(excel.model.values(excel.idOf(SHEET), { row: 2, column: 0, rows: 3, columns: 2 })).toEqual([
      ['Ann', 80],
      ['李雷', -0.5],
      ['-Cai', ''],
    ])
    expect(JSON.stringify(before)).toContain('"merges":[{')
  })

  it('when the sheet is deleted half-way', async () => {
    const { excel, workbook } = await open()
    let deleted = false
    const work = workbook.render(next, {
      replaces: first,
      onProgress() {
        if (!deleted) excel.model.deleteSheet(excel.idOf(SHEET))
        deleted = true
      },
    })
    expect(await codeOf(work)).toBe('host-sheet-gone')
    expect(excel.model.sheets().map(({ name }) => name)).toEqual(['Data'])
    await workbook.render(first)
    expect(excel.model.sheets().map(({ name }) => name)).toEqual(['Data', SHEET])
  })

  it('when the sheet gets another name half-way', async () => {
    const { excel, workbook } = await open()
    const rename = () => excel.model.renameSheet(excel.idOf(SHEET), 'Mine now')
    let renamed = false
    await workbook.render(next, {
      replaces: first,
      onProgress() {
        if (!renamed) rename()
        renamed = true
      },
    })
    expect(excel.model.sheets().map(({ name }) => name)).toEqual(['Data', 'Next'])
  })

  it('when the sheet got another name before: it is still ours', async () => {
    const { excel, workbook } = await open()
    excel.model.renameSheet(excel.idOf(SHEET), 'Mine now')
    expect(await workbook.render({ ...next, name: 'Mine now' }, { replaces: first })).toMatchObject({ created: false })
    expect(excel.model.sheets().map(({ name }) => name)).toEqual(['Data', 'Mine now'])
  })

  it.each([
    ['ServiceNotAvailable', 'host-busy'],
    ['InactiveWorkbook', 'host-busy'],
    ['RequestPayloadSizeLimitExceeded', 'host-too-large'],
    ['InvalidOperationInCellEditMode', 'host-typing'],
    ['SomethingElse', 'host-failed'],
  ])('when Excel answers %s', async (code, meaning) => {
    let isBusy = false
    const { excel, workbook, before } = await open({
      onRequest: () => {
        if (isBusy) throw new HostError(code, 'not now')
      },
    })
    isBusy = true
    expect(await codeOf(workbook.render(next, { replaces: first }))).toBe(meaning)
    isBusy = false
    expect(excel.snapshot()).toEqual(before)
  })

  it('while the user types into a cell: it waits', async () => {
    const { excel, workbook } = await open()
    excel.host.edit(true)
    const work = workbook.render(next, { replaces: first })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(excel.model.sheets().map(({ name }) => name)).toEqual(['Data', SHEET])
    excel.host.edit(false)
    await work
    expect(excel.model.sheets().map(({ name }) => name)).toEqual(['Data', 'Next'])
  })

  it('when two panes make the same sheet at once: one of them is told, and one sheet stands', async () => {
    const excel = openExcel(data)
    const [one, other] = [officeWorkbook(), officeWorkbook()]
    const outcomes = await Promise.all([codeOf(one.render(first)), codeOf(other.render(first))])
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1)
    expect(excel.model.sheets().map(({ name }) => name)).toEqual(['Data', SHEET])
    expect((await one.sheets()).map(({ planId }) => planId)).toEqual([undefined, 'contract'])
  })

  it('leaves alone what another pane has begun a moment ago', async () => {
    const { excel } = await open()
    const workbook = officeWorkbook()
    const work = workbook.render(contractPlan({ id: 'other', name: 'Other' }))
    await takeBackUnfinished()
    await work
    expect(excel.model.sheets().map(({ name }) => name)).toEqual(['Data', SHEET, 'Other'])
  })

  it('when the user has typed beside and among its formats', async () => {
    const { excel, workbook } = await open()
    // Row 9 is formatted by the plan, and holds nothing of it.
    excel.type(SHEET, 8, 0, 'mine')
    await workbook.render(next, { replaces: first })
    expect(excel.model.values(excel.idOf('Next'), { row: 8, column: 0, rows: 1, columns: 1 })).toEqual([['mine']])
  })

  it('when Excel is as old as the manifest allows', async () => {
    const excel = openExcel(data, { api: { sets: readApiSets(), newest: 9 } })
    const isSetSupported = (_: string, version: string) => Number(version.split('.')[1]) <= 9
    Object.assign(Office.context, { requirements: { isSetSupported } })
    const workbook = officeWorkbook()
    await workbook.render(first)
    await workbook.render(next, { replaces: first })
    excel.selectCell('Data', 5, 5)
    await workbook.insertFormula('=1')
    await workbook.remove('contract')
    expect(excel.model.sheets().map(({ name }) => name)).toEqual(['Data'])
  })

  it('makes a sheet of any size in requests that Excel on the web takes', async () => {
    const { excel, workbook } = await open()
    const cells = Array.from({ length: 20_000 }, (_, row) =>
      Array.from(
        { length: 12 },
        (__, column) => ({ kind: 'text', text: `row ${row} column ${column} of a list` }) as const,
      ),
    )
    const range = { row: 0, column: 0, rows: 20_000, columns: 12 }
    const large = contractPlan({
      ...{ id: 'large', name: 'Large', outline: [] },
      blocks: [{ id: 'rows', row: 0, column: 0, cells }],
      formats: [{ range, numberFormat: '#,##0.00;[Red]-#,##0.00' }],
    })
    await workbook.render(large)
    expect(excel.model.used(excel.idOf('Large'))).toEqual({ rows: 20_000, columns: 12 })
  }, 60_000)
})
