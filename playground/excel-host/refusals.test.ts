import { HostError } from './host-error'
import { openForTests as open } from './open-for-tests'

type Act = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown

const MEGABYTE = 1024 * 1024

describe('the emulated Excel refuses', () => {
  it.each<[string, string, Act]>([
    ['PropertyNotLoaded', 'what was not loaded', (sheet) => sheet.name],
    ['PropertyNotLoaded', 'values of a range that was not loaded', (sheet) => sheet.getRange('A1').values],
    ['PropertyNotLoaded', 'a collection that was not loaded', (_, { workbook }) => workbook.worksheets.items],
    ['InvalidArgument', 'a line for a matrix', (sheet) => write(sheet, 'A1:B1', [1, 2])],
    ['InvalidArgument', 'rows of different lengths', (sheet) => write(sheet, 'A1:B2', [[1, 2], [3]])],
    ['InvalidArgument', 'a cell that is an object', (sheet) => write(sheet, 'A1', [[{ text: 'x' }]])],
    ['InvalidArgument', 'an address that is none', (sheet) => sheet.getRange('A0').load('values')],
    ['InvalidArgument', 'a column beyond the last', (sheet) => sheet.getRange('XFE1').load('values')],
    ['InvalidArgument', 'a row beyond the last', (sheet) => sheet.getRange('A1048577').load('values')],
    ['InvalidArgument', 'a place before the first', (sheet) => sheet.getRangeByIndexes(-1, 0, 1, 1).load('values')],
    ['InvalidArgument', 'a range of no rows', (sheet) => sheet.getRangeByIndexes(0, 0, 0, 1).load('values')],
    ['ItemNotFound', 'a setting that is not there', (_, { workbook }) => workbook.settings.getItem('x').load('value')],
    ...['x'.repeat(32), 'a\\b', 'a/b', 'a?b', 'a*b', 'a[b', 'a]b', 'a:b', "'a", "a'", 'History', 'HISTORY', ''].map(
      (name): [string, string, Act] => ['InvalidArgument', `a sheet named "${name}"`, (sheet) => (sheet.name = name)],
    ),
    ['ItemAlreadyExists', 'the name of another sheet', (_, { workbook }) => workbook.worksheets.add('oTHER')],
  ])('with %s %s', async (code, _, act) => {
    await expect(open().run(act)).rejects.toMatchObject({ code })
  })

  it('with InvalidRequestContext an object of another batch', async () => {
    const { office, run } = open()
    const cell = await run((sheet) => sheet.getRange('A1'))
    const mixed = office.Excel.run(async (context) => {
      context.workbook.names.add('Elsewhere', cell)
      await context.sync()
    })
    await expect(mixed).rejects.toMatchObject({ code: 'InvalidRequestContext' })
  })

  it.each<[string, Act]>([
    ['a value', (sheet) => write(sheet, 'A1', [[1]])],
    ['a colour', (sheet) => (sheet.getRange('A1').format.fill.color = '#111111')],
    ['a number format', (sheet) => (sheet.getRange('A1').numberFormat = [['0']])],
    ['a merge', (sheet) => sheet.getRange('A1:B1').merge()],
    ['to clear', (sheet) => sheet.getRange('A1').clear()],
    ['a chart', (sheet) => sheet.charts.add('Line', sheet.getRange('A1:A2'))],
    ['a conditional format', (sheet) => sheet.getRange('A1').conditionalFormats.add('Custom')],
    [
      'a choice',
      (sheet) => (sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a' } }),
    ],
    ['a group', (sheet) => sheet.getRange('A1:A2').group('ByRows')],
    ['a frozen row', (sheet) => sheet.freezePanes.freezeRows(1)],
  ])('with AccessDenied %s on a protected sheet, and leaves the sheet as it was', async (_, act) => {
    const { run, data } = open()
    await run((sheet) => sheet.protection.protect())
    const before = JSON.stringify([...data().cells, data().formats, data().merges, data().charts])
    await expect(run(act)).rejects.toMatchObject({ code: 'AccessDenied' })
    expect(JSON.stringify([...data().cells, data().formats, data().merges, data().charts])).toBe(before)
    await run((sheet) => sheet.protection.unprotect())
    await run(act)
  })

  it.each<[string, Act]>([
    ['a sheet more', (_, { workbook }) => workbook.worksheets.add('More')],
    ['a sheet less', (_, { workbook }) => workbook.worksheets.getItem('Other').delete()],
    ['another name of a sheet', (sheet) => (sheet.name = 'Renamed')],
    ['to hide a sheet', (_, { workbook }) => (workbook.worksheets.getItem('Other').visibility = 'Hidden')],
  ])('with AccessDenied %s in a protected workbook', async (_, act) => {
    const { run } = open()
    await run((__, { workbook }) => workbook.protection.protect())
    await expect(run(act)).rejects.toMatchObject({ code: 'AccessDenied' })
    await run((__, { workbook }) => workbook.protection.unprotect())
    await run(act)
  })

  it('with InvalidOperationInCellEditMode everything while somebody types into a cell', async () => {
    const { run, host } = open()
    host.edit(true)
    await expect(run((sheet) => sheet.load('name'))).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' })
    host.edit(false)
    expect((await run((sheet) => sheet.load('name'))).name).toBe('Data')
  })

  it('nothing to a batch that waits until the typing has ended', async () => {
    const { office, host } = open()
    host.edit(true)
    let done = false
    const waiting = office.Excel.run({ delayForCellEdit: true }, async (context) => {
      write(context.workbook.worksheets.getItem('Data'), 'A1', [[1]])
      await context.sync()
      done = true
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(done).toBe(false)
    host.edit(false)
    await waiting
    expect(done).toBe(true)
  })

  it('with RequestPayloadSizeLimitExceeded a request of more than 5 MB, in the bytes of UTF-8', async () => {
    const { run, data } = open()
    const row = Array.from({ length: 60 }, () => '标'.repeat(30_000))
    const writing = run((sheet) => write(sheet, 'A5:BH5', [row]))
    await expect(writing).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' })
    expect(data().cells.has('4,0')).toBe(false)
  })

  it('with ResponsePayloadSizeLimitExceeded an answer of more than 5 MB', async () => {
    const { run, model } = open()
    const line = Array.from({ length: 6 }, () => ({ kind: 'value', value: 'x'.repeat(MEGABYTE) }) as const)
    model.write(model.activeSheet(), { row: 9, column: 0, rows: 1, columns: 6 }, [line])
    const reading = run((sheet) => sheet.getRange('A10:F10').load('values'))
    await expect(reading).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' })
  })

  it('with InvalidOperation a part of what a formula fills', async () => {
    const { run, model } = open()
    await run((sheet) => (sheet.getRange('E1').formulas = [['=KPI_SPLIT(2,{1;1})']]))
    model.setResult(model.activeSheet(), 0, 4, [[1], [1]])
    await expect(run((sheet) => write(sheet, 'E2', [[9]]))).rejects.toMatchObject({ code: 'InvalidOperation' })
    await expect(run((sheet) => sheet.getRange('E2').clear())).rejects.toMatchObject({ code: 'InvalidOperation' })
    await run((sheet) => sheet.getRange('E1').clear())
    expect((await run((sheet) => sheet.getRange('E1:E2').load('values'))).values).toEqual([[''], ['']])
  })

  it('nothing to the hand of a user that stops a formula from spilling', async () => {
    const { run, model } = open()
    await run((sheet) => (sheet.getRange('E1').formulas = [['=KPI_SPLIT(3,{1;1;1})']]))
    model.setResult(model.activeSheet(), 0, 4, [[1], [1], [1]])
    model.write(model.activeSheet(), { row: 1, column: 4, rows: 1, columns: 1 }, [[{ kind: 'value', value: 'mine' }]])
    const cells = await run((sheet) => sheet.getRange('E1:E3').load('values'))
    expect(cells.values).toEqual([['#SPILL!'], ['mine'], ['']])
  })

  it.each<[string, Act]>([
    ['to clear a part', (sheet) => sheet.getRange('B2').clear()],
    ['to merge a part with others', (sheet) => sheet.getRange('A2:B2').merge()],
    ['to write behind the first', (sheet) => write(sheet, 'C2', [['hidden']])],
  ])('with MergedRangeConflict %s of merged cells', async (_, act) => {
    const { run } = open()
    await run((sheet) => sheet.getRange('B2:C2').merge())
    await expect(run(act)).rejects.toMatchObject({ code: 'MergedRangeConflict' })
  })

  it('nothing to merge cells, and keeps the first of what stood in them', async () => {
    const { run } = open()
    const cells = await run((sheet) => {
      sheet.getRange('B2:C2').merge()
      return sheet.getRange('B2:C2').load('values')
    })
    expect(cells.values).toEqual([['Owner', '']])
  })

  it('with the code of a busy Excel a whole batch', async () => {
    let isBusy = true
    const { run } = open({
      onRequest: () => {
        if (isBusy) throw new HostError('ServiceNotAvailable', 'busy')
      },
    })
    await expect(run((sheet) => sheet.load('name'))).rejects.toMatchObject({ code: 'ServiceNotAvailable' })
    isBusy = false
    expect((await run((sheet) => sheet.load('name'))).name).toBe('Data')
  })
})

describe('settings in the emulated Excel', () => {
  it('keep plain data under a key until they are deleted', async () => {
    const { run } = open()
    await run((_, { workbook }) => workbook.settings.add('plan', { rows: [1, 'x', null] }))
    const found = await run((_, { workbook }) => workbook.settings.load('items/key,items/value'))
    expect(found.items.map(({ key, value }) => [key, value as unknown])).toEqual([['plan', { rows: [1, 'x', null] }]])
    await run((_, { workbook }) => workbook.settings.getItem('plan').delete())
    const gone = await run((_, { workbook }) => workbook.settings.getItemOrNullObject('plan'))
    expect(gone.isNullObject).toBe(true)
  })

  it('hold 2 MB', async () => {
    const { run } = open()
    const adding = run((_, { workbook }) => workbook.settings.add('plan', 'x'.repeat(2_000_000)))
    await expect(adding).rejects.toMatchObject({ code: 'InvalidArgument' })
  })
})

describe('a call of a function', () => {
  it('stays at #BUSY! when its arguments are larger than 5 MB; others go on', async () => {
    const { office, host } = open()
    const answered: unknown[] = []
    office.CustomFunctions.associate('LENGTH', (text: string) => text.length)
    host.callFunction('LENGTH', ['x'.repeat(6 * MEGABYTE)], (result) => answered.push(result), false)
    await new Promise((resolve) => host.callFunction('LENGTH', ['abc'], resolve, false))
    expect(answered).toEqual([])
  })
})

/** Writes what the types of office.js would let through only as `any[][]`. */
function write(sheet: Excel.Worksheet, address: string, values: unknown): void {
  sheet.getRange(address).values = values as unknown[][]
}
