import { createExcelHost, type ExcelHostOptions } from './excel-host'
import { loadOffice } from './load-office'
import { MemoryModel } from './memory-model'

/** Microsoft's office.js over an emulated Excel, with a small table on the sheet "Data". */
export function openForTests(options: Partial<ExcelHostOptions> = {}) {
  const model = new MemoryModel([
    { name: 'Data', cells: [] },
    { name: 'Other', cells: [['x']] },
  ])
  model.write(model.activeSheet(), { row: 1, column: 1, rows: 2, columns: 2 }, [
    [
      { kind: 'value', value: 'Owner' },
      { kind: 'value', value: 'Amount' },
    ],
    [
      { kind: 'value', value: 'Ann' },
      { kind: 'value', value: 5 },
    ],
  ])
  const host = createExcelHost(model, { locale: 'en-US', theme: 'light', ...options })
  const office = loadOffice(host)
  return {
    model,
    host,
    office,
    data: () => model.inspect(model.activeSheet()),
    /** Does something with the sheet "Data" in a batch of its own. */
    run: <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T) =>
      office.Excel.run(async (context) => {
        const made = act(context.workbook.worksheets.getItem('Data'), context)
        await context.sync()
        return made
      }),
  }
}
