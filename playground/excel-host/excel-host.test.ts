import type { CallResult } from './call-result'
import { createExcelHost } from './excel-host'
import { loadOffice } from './load-office'
import { MemoryModel } from './memory-model'

function open() {
  const model = new MemoryModel([
    {
      name: 'Data',
      cells: [
        ['Owner', 'Amount'],
        ['Ann', 5],
      ],
    },
  ])
  const host = createExcelHost(model, { locale: 'en-US', theme: 'light' })
  return { model, host, office: loadOffice(host) }
}

describe('the emulated Excel, spoken to through office.js', () => {
  it('hands out values, formulas and where they stand', async () => {
    const { office } = open()
    await office.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('data').getUsedRangeOrNullObject()
      used.load('values,formulas,rowCount,columnCount,address')
      await context.sync()
      expect(used.values).toEqual([
        ['Owner', 'Amount'],
        ['Ann', 5],
      ])
      expect([used.rowCount, used.columnCount, used.address]).toEqual([2, 2, "'Data'!A1:B2"])
    })
  })

  it('keeps a formula a formula and text behind an apostrophe a text', async () => {
    const { office } = open()
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('D1:E2')
      range.formulas = [
        ['=SUM(B2)', "'=SUM(B2)"],
        ["'007", '007'],
      ]
      range.load('values,formulas')
      await context.sync()
      expect(range.formulas).toEqual([
        ['=SUM(B2)', '=SUM(B2)'],
        ['007', 7],
      ])
      expect(range.values[0]?.[1]).toBe('=SUM(B2)')
    })
  })

  it.each([
    ['a matrix of the wrong size', (sheet: Excel.Worksheet) => (sheet.getRange('A1:B2').values = [['x']])],
    ['a name that is too long', (sheet: Excel.Worksheet) => (sheet.name = 'x'.repeat(32))],
    ['a name with a colon', (sheet: Excel.Worksheet) => (sheet.name = 'a:b')],
    ['a range that is none', (sheet: Excel.Worksheet) => sheet.getRange('nonsense!').load('values')],
    ['deleting the last sheet', (sheet: Excel.Worksheet) => sheet.delete()],
    ['a colour that is none', (sheet: Excel.Worksheet) => (sheet.getRange('A1').format.fill.color = 'reddish')],
  ])('refuses %s', async (_, act) => {
    const { office } = open()
    await expect(
      office.Excel.run(async (context) => {
        act(context.workbook.worksheets.getItem('Data'))
        await context.sync()
      }),
    ).rejects.toThrow()
  })

  it('refuses a second sheet of the same name, and one that is not there', async () => {
    const { office } = open()
    const add = office.Excel.run(async (context) => {
      context.workbook.worksheets.add('DATA')
      await context.sync()
    })
    await expect(add).rejects.toMatchObject({ code: 'ItemAlreadyExists' })
    const get = office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Nowhere').load('name')
      await context.sync()
    })
    await expect(get).rejects.toMatchObject({ code: 'ItemNotFound' })
  })

  it('says null for what is not there when asked so', async () => {
    const { office } = open()
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere')
      await context.sync()
      expect(sheet.isNullObject).toBe(true)
    })
  })

  it('is not read before it is loaded', async () => {
    const { office } = open()
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data')
      await context.sync()
      expect(() => sheet.name).toThrow(/not available/)
    })
  })

  it('keeps names that follow their sheet', async () => {
    const { office } = open()
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data')
      context.workbook.names.add('Mine', sheet.getRange('A1')).visible = false
      sheet.name = 'Other'
      const names = context.workbook.names.load('items/name,items/formula,items/visible')
      await context.sync()
      expect(names.items.map(({ name, formula, visible }) => [name, String(formula), visible])).toEqual([
        ['Mine', "='Other'!$A$1", false],
      ])
    })
  })

  it('tells the model of formats, conditional formats by priority, charts and pages', async () => {
    const { office, model } = open()
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data')
      const range = sheet.getRange('B2:B3')
      range.format.fill.color = '#FFF9E5'
      for (const formula of ['=B2>1', '=B2>2']) {
        const custom = range.conditionalFormats.add('Custom').custom
        custom.rule.formula = formula
        custom.format.font.bold = true
      }
      const chart = sheet.charts.add('ColumnClustered', range, 'Columns')
      chart.name = 'totals'
      chart.title.text = 'Totals'
      chart.setPosition('D2', 'H9')
      sheet.freezePanes.freezeAt('A1:A1')
      sheet.pageLayout.orientation = 'Landscape'
      await context.sync()
    })
    const sheet = model.inspect(model.activeSheet())
    expect(sheet.formats).toContainEqual({
      range: { row: 1, column: 1, rows: 2, columns: 1 },
      format: { fill: '#FFF9E5' },
    })
    expect(sheet.conditionalFormats.map(({ format }) => format)).toEqual([
      { kind: 'formula', formula: '=B2>2', format: { bold: true } },
      { kind: 'formula', formula: '=B2>1', format: { bold: true } },
    ])
    expect(sheet.charts).toMatchObject([
      { name: 'totals', title: 'Totals', at: { row: 1, column: 3, rows: 8, columns: 5 } },
    ])
    expect(sheet.frozen).toEqual({ rows: 1, columns: 1 })
    expect(sheet.page).toMatchObject({ landscape: true })
  })

  it('tells of changes', async () => {
    const { office, model } = open()
    const heard: string[] = []
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push(event.address)
        return Promise.resolve()
      })
      await context.sync()
    })
    model.write(model.activeSheet(), { row: 3, column: 1, rows: 1, columns: 2 }, [
      [{ kind: 'value', value: 1 }, { kind: 'blank' }],
    ])
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(heard).toEqual(['B4:C4'])
  })

  it('calls custom functions, streams their results and cancels them', async () => {
    const { office, host } = open()
    let cancelled = false
    office.CustomFunctions.associate('TWICE', (x: number) => [[2 * x, '']])
    const { Error: CellError, ErrorCode } = office.CustomFunctions
    office.CustomFunctions.associate('FAIL', () => [[new CellError(ErrorCode.notAvailable, 'no history')]])
    office.CustomFunctions.associate('COUNT', (invocation: CustomFunctions.StreamingInvocation<number>) => {
      invocation.setResult(1)
      setTimeout(() => invocation.setResult(2), 1200)
      invocation.onCanceled = () => (cancelled = true)
    })
    const results: CallResult[] = []
    host.callFunction('TWICE', [21], (result) => results.push(result), false)
    host.callFunction('FAIL', [], (result) => results.push(result), false)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(results).toEqual([{ values: [[42, '']] }, { values: [[{ error: '#N/A', message: 'no history' }]] }])
    const counted: CallResult[] = []
    const call = host.callFunction('COUNT', [], (result) => counted.push(result), true)
    await new Promise((resolve) => setTimeout(resolve, 2500))
    expect(counted).toEqual([{ values: [[1]] }, { values: [[2]] }])
    call.cancel()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(cancelled).toBe(true)
  })
})
