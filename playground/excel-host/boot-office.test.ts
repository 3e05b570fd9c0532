import { bootOffice } from './boot-office'
import { createExcelHost } from './excel-host'
import { MemoryModel } from './memory-model'

function boot() {
  const model = new MemoryModel([{ name: 'Data', cells: [['Owner', 1]] }])
  return bootOffice(createExcelHost(model, { locale: 'zh-CN', theme: 'dark' }))
}

describe('the whole of office.js over the emulated Excel', () => {
  it('takes it for Excel on the desktop, with its sets, language and theme', async () => {
    const { Office } = await boot()
    const { displayLanguage, host, officeTheme, platform, requirements } = Office.context
    expect([host, platform, displayLanguage]).toEqual(['Excel', 'PC', 'zh-CN'])
    expect(officeTheme.bodyBackgroundColor).toBe('#1f1f1f')
    expect(['1.15', '1.16'].map((version) => requirements.isSetSupported('ExcelApi', version))).toEqual([true, false])
    expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true)
  })

  it('speaks to its workbook', async () => {
    const { Excel } = await boot()
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('A1:B1').load('values')
      await context.sync()
      return range.values as unknown
    })
    expect(values).toEqual([['Owner', 1]])
  })

  it('associates custom functions', async () => {
    const model = new MemoryModel([{ name: 'Data', cells: [] }])
    const host = createExcelHost(model, { locale: 'en-US', theme: 'light' })
    const { CustomFunctions } = await bootOffice(host)
    CustomFunctions.associate('TWICE', (x: number) => 2 * x)
    const result = await new Promise((resolve) => host.callFunction('TWICE', [21], resolve, false))
    expect(result).toEqual({ values: [[42]] })
  })
})
