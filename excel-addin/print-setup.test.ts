import { contractPlan } from '../core/workbook/contract'
import { openExcel } from './excel-for-tests'
import { officeWorkbook } from './office-workbook'

it('prints an ampersand in a footer as it stands', async () => {
  openExcel([{ name: 'Data', cells: [['Owner']] }])
  const plan = contractPlan({ print: { ...contractPlan().print, footer: 'R&D 2026' } })
  await officeWorkbook().render(plan)
  const footer = await Excel.run(async (context) => {
    const page = context.workbook.worksheets.getItem(plan.name).pageLayout.headersFooters.defaultForAllPages
    page.load('centerFooter')
    await context.sync()
    return page.centerFooter
  })
  // Excel reads && as one ampersand, and &D as the day.
  expect(footer).toBe('R&&D 2026')
})
