import { openForTests as open } from './open-for-tests'

describe('as strict as Excel, the emulated one', () => {
  it('begins the used range at the first cell in use', async () => {
    const { run } = open()
    const used = await run((sheet) => sheet.getUsedRangeOrNullObject(true).load('address,rowIndex,columnIndex'))
    expect([used.address, used.rowIndex, used.columnIndex]).toEqual(["'Data'!B2:C3", 1, 1])
  })

  it('says null for the used range of a blank sheet', async () => {
    const { run } = open()
    const used = await run((_, { workbook }) => workbook.worksheets.add('Blank').getUsedRangeOrNullObject())
    expect(used.isNullObject).toBe(true)
  })

  it('leaves a cell as it is where null is written', async () => {
    const { run } = open()
    const range = await run((sheet) => {
      const cells = sheet.getRange('B2:C3')
      cells.values = [
        [null, 'Total'],
        ['Ben', null],
      ]
      return cells.load('values')
    })
    expect(range.values).toEqual([
      ['Owner', 'Total'],
      ['Ben', 5],
    ])
  })

  it('makes days and shares of text unless the format is that of text', async () => {
    const { run } = open()
    const cells = await run((sheet) => {
      sheet.getRange('E2').numberFormat = [['@']]
      const range = sheet.getRange('E1:E3')
      range.values = [['2026-03-05'], ['2026-03-05'], ['12%']]
      return range.load('values,numberFormat')
    })
    expect(cells.values).toEqual([[46086], ['2026-03-05'], [0.12]])
    expect(cells.numberFormat).toEqual([['m/d/yyyy'], ['@'], ['0%']])
  })

  it('keeps "=…" a text in a cell of text', async () => {
    const { run } = open()
    const cell = await run((sheet) => {
      const range = sheet.getRange('E1')
      range.numberFormat = [['@']]
      range.formulas = [['=1+1']]
      return range.load('values')
    })
    expect(cell.values).toEqual([['=1+1']])
  })

  it('gives 0 for a formula until a result is set, and lets that spill', async () => {
    const { run, model } = open()
    await run((sheet) => (sheet.getRange('E1').formulas = [['=KPI_SPLIT(2,{1;1})']]))
    const read = () => run((sheet) => sheet.getRange('E1:E2').load('values,formulas'))
    expect((await read()).values).toEqual([[0], ['']])
    model.setResult(model.activeSheet(), 0, 4, [[7], [8]])
    const after = await read()
    expect(after.values).toEqual([[7], [8]])
    expect(after.formulas).toEqual([['=KPI_SPLIT(2,{1;1})'], ['']])
  })

  it.each([
    ['InvalidArgument', 'a formula with an open bracket', (sheet) => (sheet.getRange('A1').formulas = [['=SUM(B2']])],
    ['InvalidArgument', 'a formula with an open quote', (sheet) => (sheet.getRange('A1').formulas = [['="a']])],
    ['InvalidArgument', 'a text too long', (sheet) => (sheet.getRange('A1').values = [['x'.repeat(32768)]])],
    ['InvalidArgument', 'a range of another sheet', (sheet) => sheet.getRange('Other!A1').load('values')],
    ['InvalidArgument', 'the reserved name', (sheet) => (sheet.name = 'History')],
    ['InvalidArgument', 'an empty name', (sheet) => (sheet.name = '')],
    ['ItemAlreadyExists', 'a name that is taken', (sheet) => (sheet.name = 'OTHER')],
    [
      'InvalidArgument',
      'a name like a cell',
      (sheet) => sheet.context.workbook.names.add('AB12', sheet.getRange('A1')),
    ],
    ['ItemNotFound', 'a name that is not there', (sheet) => sheet.context.workbook.names.getItem('Nope').load('name')],
    ['InvalidArgument', 'too many choices', (sheet) => validate(sheet, { list: choices('x'.repeat(256)) })],
    ['ApiNotFound', 'a format that is not emulated', (sheet) => (sheet.getRange('A1').format.indentLevel = 1)],
    ['ApiNotFound', 'reading what is only written', (sheet) => sheet.getRange('A1').load('format/fill/color')],
    ['ApiNotFound', 'a chart that is not emulated', (sheet) => sheet.charts.add('Pie', sheet.getRange('A1:B2'))],
    ['InvalidArgument', 'half a row frozen', (sheet) => sheet.freezePanes.freezeRows(1.5)],
  ] satisfies [string, string, (sheet: Excel.Worksheet) => unknown][])('answers %s to %s', async (code, _, act) => {
    await expect(open().run(act)).rejects.toMatchObject({ code })
  })

  it('takes names that only look like cells beyond the sheet', async () => {
    const { run } = open()
    const name = await run((sheet, { workbook }) => {
      workbook.names.add('YTD2026', sheet.getRange('B2:C3'))
      return workbook.names.getItem('ytd2026').load('value,type')
    })
    expect([name.value, name.type]).toEqual(["'Data'!$B$2:$C$3", 'Range'])
  })

  it('breaks a name when its sheet goes, and says so', async () => {
    const { run } = open()
    const [name, range] = await run((_, { workbook }) => {
      const other = workbook.worksheets.getItem('Other')
      workbook.names.add('Gone', other.getRange('A1'))
      other.delete()
      const found = workbook.names.getItem('Gone').load('formula')
      return [found, found.getRangeOrNullObject()] as const
    })
    expect([name.formula, range.isNullObject]).toEqual(['=#REF!', true])
  })

  it('draws a border under the last row and between the others', async () => {
    const { run, data } = open()
    await run((sheet) => {
      const { borders } = sheet.getRange('B2:C4').format
      borders.getItem('EdgeBottom').color = '#111111'
      borders.getItem('InsideHorizontal').color = '#222222'
    })
    expect(data().formats).toEqual([
      { range: { row: 3, column: 1, rows: 1, columns: 2 }, format: { line: '#111111' } },
      { range: { row: 1, column: 1, rows: 2, columns: 2 }, format: { line: '#222222' } },
    ])
  })

  it('keeps the message of a validation, and takes it away with the note', async () => {
    const { run, data } = open()
    const decimal = { formula1: 0, formula2: 100, operator: 'Between' } as const
    await run((sheet) => {
      validate(sheet, { decimal })
      const { dataValidation } = sheet.getRange('B3')
      dataValidation.errorAlert = { message: '0 to 100', title: '', style: 'Stop', showAlert: true }
      dataValidation.prompt = { message: 'a share', title: '', showPrompt: true }
    })
    expect(data().validations.map(({ validation }) => validation)).toEqual([
      { kind: 'number', min: 0, max: 100, message: '0 to 100' },
    ])
    expect([...data().notes.values()]).toEqual(['a share'])
    await run((sheet) => sheet.getRange('A1:D9').dataValidation.clear())
    expect([data().validations, [...data().notes]]).toEqual([[], []])
  })

  it("changes an add-in's conditional formats without touching the user's", async () => {
    const { run, model, data } = open()
    const users = { row: 1500, column: 0, rows: 9, columns: 1 }
    model.addConditionalFormat(model.activeSheet(), users, { kind: 'scale', low: '#FFFFFF', high: '#000000' })
    for (const formula of ['=B2>1', '=B2>2'])
      await run((sheet) => {
        sheet.getRange('B2000:B2100').conditionalFormats.clearAll()
        sheet.getRange('B2000:B2100').conditionalFormats.add('Custom').custom.rule.formula = formula
      })
    expect(data().conditionalFormats.map(({ format }) => format)).toEqual([
      { kind: 'scale', low: '#FFFFFF', high: '#000000' },
      { kind: 'formula', formula: '=B2>2', format: {} },
    ])
  })

  it('tells the model of each conditional format once, however many batches made them', async () => {
    const { run, data } = open()
    for (const formula of ['=B2>1', '=B2>2'])
      await run((sheet) => (sheet.getRange('B2').conditionalFormats.add('Custom').custom.rule.formula = formula))
    expect(data().conditionalFormats.map(({ format }) => format)).toEqual([
      { kind: 'formula', formula: '=B2>2', format: {} },
      { kind: 'formula', formula: '=B2>1', format: {} },
    ])
  })

  it('colours a line by its line, a column by its fill', async () => {
    const { run, data } = open()
    await run((sheet) => {
      const formatOf = (type: 'Line' | 'ColumnClustered') =>
        sheet.charts.add(type, sheet.getRange('C2:C3'), 'Columns').series.getItemAt(0).format
      const [line, column] = [formatOf('Line'), formatOf('ColumnClustered')]
      // The one that does not count comes last.
      line.line.color = '#222222'
      line.fill.setSolidColor('#111111')
      column.fill.setSolidColor('#111111')
      column.line.color = '#222222'
    })
    expect(data().charts.map(({ series }) => series[0]?.color)).toEqual(['#222222', '#111111'])
  })
})

describe('a change that fails', () => {
  it('stops the batch there, with what came before it done', async () => {
    let left = 2
    const { run, data } = open({
      onMutation: () => {
        left -= 1
        if (left === 0) throw new Error('the disk is full')
      },
    })
    const failing = run((sheet) => {
      sheet.getRange('E1').values = [[1]]
      sheet.getRange('E2').values = [[2]]
      sheet.getRange('E3').values = [[3]]
    })
    await expect(failing).rejects.toMatchObject({ code: 'GeneralException', message: 'the disk is full' })
    expect(['0,4', '1,4', '2,4'].map((key) => data().cells.has(key))).toEqual([true, false, false])
  })
})

describe('a custom function', () => {
  it('may read the workbook but not change it', async () => {
    const { office, host, model } = open({ refuseWritesByFunctions: true })
    const codes: unknown[] = []
    office.CustomFunctions.associate('NOSY', () =>
      office.Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('Data').getRange('C3').load('values')
        await context.sync()
        const found = cell.values[0]?.[0] as unknown
        cell.values = [[99]]
        await context.sync().catch((error: unknown) => codes.push(Reflect.get(Object(error), 'code')))
        return found
      }),
    )
    const result = await new Promise((resolve) => host.callFunction('NOSY', [], resolve, false))
    expect(result).toEqual({ values: [[5]] })
    expect(codes).toEqual(['AccessDenied'])
    expect(model.values(model.activeSheet(), { row: 2, column: 2, rows: 1, columns: 1 })).toEqual([[5]])
  })
})

function validate(sheet: Excel.Worksheet, rule: Excel.DataValidationRule): void {
  sheet.getRange('B3').dataValidation.rule = rule
}

function choices(source: string): Excel.ListDataValidation {
  return { inCellDropDown: true, source }
}
