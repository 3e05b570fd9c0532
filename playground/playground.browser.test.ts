import { writeXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import {
  closeBrowser,
  goTo,
  isSettled,
  openPlayground,
  typeInto,
  valueOnceIt,
  type OpenPlayground,
} from './open-playground'

jest.setTimeout(120_000)
afterAll(closeBrowser)

const START = 'Start 开始'

describe('the playground', () => {
  it('opens with the sample, its formulas computed, without an error', async () => {
    const { page, pane, errors, close } = await openPlayground()
    for (let row = 6; row <= 12; row += 1) {
      expect(typeof (await valueOnceIt(page, START, `B${row}`, isSettled))).toBe('number')
    }
    expect(await valueOnceIt(page, START, 'B6', isSettled)).toBeGreaterThan(0.2)
    // One formula fills the grid, and its parts agree with a formula of their own.
    expect(await valueOnceIt(page, START, 'G16', isSettled)).toBe(await valueOnceIt(page, START, 'B7', isSettled))
    // The explanation at the end of the sheet tells of the same rate, and of its parts below.
    expect(await valueOnceIt(page, START, 'B25', isSettled)).toBe(await valueOnceIt(page, START, 'B6', isSettled))
    expect(await valueOnceIt(page, START, 'A26', isSettled)).toBe('Formula')
    await pane.getByText('Deals 商机').first().waitFor()
    expect(errors).toEqual([])
    await close()
  })

  it('computes what is typed, and says what is wrong with it', async () => {
    const { page, close } = await openPlayground()
    await valueOnceIt(page, START, 'B6', isSettled)
    await typeInto(page, 'I3', '=KPI_SPLIT(100,{1;1;1})')
    expect(await valueOnceIt(page, START, 'I3', isSettled)).toBe(34)
    expect(await valueOnceIt(page, START, 'I5', isSettled)).toBe(33)
    await typeInto(page, 'K3', '=KPI_REVENUE("2026-Q9")')
    expect(await valueOnceIt(page, START, 'K3', isSettled)).toBe('#VALUE!')
    await goTo(page, 'K3')
    await page.getByText('"2026-Q9" is not a period').waitFor()
    await close()
  })

  it('says what is wrong from the start, not when the grid has come to rest', async () => {
    const { page, close } = await openPlayground()
    // Univer takes itself for steady three seconds after it has drawn; here it never does.
    const unsteady = `const later = window.setTimeout
window.setTimeout = (act, wait, ...rest) => (wait === 3000 ? 0 : later(act, wait, ...rest))`
    await page.addInitScript({ content: unsteady })
    await page.reload()
    await valueOnceIt(page, START, 'B6', isSettled)
    await typeInto(page, 'K3', '=KPI_REVENUE("2026-Q9")')
    await valueOnceIt(page, START, 'K3', isSettled)
    await page.waitForTimeout(500)
    await goTo(page, 'K3')
    await page.getByText('"2026-Q9" is not a period').waitFor({ timeout: 5000 })
    await close()
  })

  it('computes anew when the data that a formula reads changes', async () => {
    const { page, close } = await openPlayground()
    const before = Number(await valueOnceIt(page, START, 'B7', isSettled))
    await page.getByText('Orders 订单', { exact: true }).first().click()
    const day = 46266
    await typeInto(page, 'A1502', 'SO269999')
    await typeInto(page, 'B1502', String(day))
    await typeInto(page, 'C1502', 'Northwind Foods')
    await typeInto(page, 'D1502', 'Ann Lee')
    await typeInto(page, 'H1502', '1000')
    expect(await valueOnceIt(page, START, 'B7', (value) => value === before + 1000)).toBe(before + 1000)
    await close()
  })

  it('puts a file on a sheet of its own, where the pane finds it', async () => {
    const { page, pane, close } = await openPlayground()
    await valueOnceIt(page, START, 'B6', isSettled)
    const text =
      'Owner,Amount,Stage,Close Date,Code\r\nAnn,100.50,Won,2026-07-01,007\r\nBen,300,Lost,2026-08-02,008\r\n'
    const file = { name: 'my:deals.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${text}`) }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText('is on the sheet').waitFor()
    await pane.getByText('2 rows', { exact: false }).first().waitFor()
    const [sheet] =
      (await page.evaluate(() => window.playground?.sheetNames().filter((name) => /deals/.test(name)))) ?? []
    expect(sheet).toBe('my deals')
    const cells = await page.evaluate(() => ['B2', 'D2', 'E2'].map((at) => window.playground?.valueAt('my deals', at)))
    expect(cells).toEqual([100.5, 46204, '007'])
    await typeInto(page, 'H1', '=KPI_WIN_RATE("2026-Q3")')
    expect(await valueOnceIt(page, 'my deals', 'H1', isSettled)).toBe(0.5)
    await close()
  })

  it('opens the sheets of an .xlsx file, text as text', async () => {
    const { page, pane, close } = await openPlayground()
    await valueOnceIt(page, START, 'B6', isSettled)
    const rows = [
      ['Owner', 'Amount', 'Stage', 'Close Date', 'Code'],
      ['Ann', 100, 'Won', new Date(Date.UTC(2026, 6, 1)), '007'],
      ['Ben', 300, 'Lost', new Date(Date.UTC(2026, 7, 2)), '=1+1'],
    ]
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Deals', rows },
        { name: 'Notes', rows: [['x']] },
      ],
    })
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    await page.locator('input[type=file]').setInputFiles({ name: 'crm.xlsx', mimeType, buffer: Buffer.from(bytes) })
    // The sample has tables of as many rows; only the sheets tell that the file has come.
    await page.waitForFunction(() => window.playground?.sheetNames().join() === 'Deals,Notes')
    await pane.getByText('2 rows', { exact: false }).first().waitFor()
    expect(await page.evaluate(() => window.playground?.sheetNames())).toEqual(['Deals', 'Notes'])
    const cells = await page.evaluate(() =>
      ['B2', 'D2', 'E2', 'E3'].map((at) => window.playground?.valueAt('Deals', at)),
    )
    expect(cells).toEqual([100, 46204, '007', '=1+1'])
    await typeInto(page, 'H1', '=KPI_WIN_RATE("2026-Q3", , Deals!A1:E3)')
    expect(await valueOnceIt(page, 'Notes', 'H1', isSettled)).toBe(0.5)
    await close()
  })

  it('says what is wrong with a file that it cannot read', async () => {
    const { page, close } = await openPlayground()
    const file = {
      name: 'old.xls',
      mimeType: 'application/vnd.ms-excel',
      buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]),
    }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('alert').getByText('old.xls').waitFor()
    expect(await page.evaluate(() => window.playground?.sheetNames().length)).toBe(5)
    await close()
  })
})

describe('language and theme', () => {
  it('are the browser’s, for the page, the grid and the pane', async () => {
    const { page, pane, errors, close } = await openPlayground({ locale: 'zh-CN', dark: true })
    await page.getByRole('button', { name: '打开文件…' }).waitFor()
    await pane.getByRole('tab', { name: '记分卡' }).waitFor()
    await pane.locator('.pane-inside.dark').waitFor()
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
    expect(errors).toEqual([])
    await close()
  })

  it('may stand in the address, which follows a change', async () => {
    const { page, pane, close } = await openPlayground({ query: '?lang=zh-CN&theme=dark' })
    await page.getByRole('button', { name: '打开文件…' }).waitFor()
    await pane.locator('.pane-inside.dark').waitFor()
    await page.getByRole('button', { name: 'EN' }).click()
    await page.getByRole('button', { name: 'Open file…' }).waitFor()
    expect(new URL(page.url()).search).toBe('?lang=en&theme=dark')
    await page.reload()
    await page.getByRole('button', { name: 'Open file…' }).waitFor()
    await close()
  })

  it('change at once, and the formulas go on', async () => {
    const { page, pane, errors, close } = await openPlayground()
    const before = await valueOnceIt(page, START, 'B6', isSettled)
    await page.getByRole('button', { name: '中文' }).click()
    await pane.getByRole('tab', { name: '记分卡' }).waitFor()
    await page.getByRole('button', { name: '深色' }).click()
    await pane.locator('.pane-inside.dark').waitFor()
    expect(await valueOnceIt(page, START, 'B6', isSettled)).toBe(before)
    await typeInto(page, 'I3', '=KPI_REVENUE("胡言")')
    await valueOnceIt(page, START, 'I3', isSettled)
    await goTo(page, 'I3')
    await page.getByText('不是期间', { exact: false }).waitFor()
    expect(errors).toEqual([])
    await close()
  })
})

describe('a team scorecard', () => {
  const sheet = 'Scorecard 2026-Q3'

  async function generate({ page, pane }: OpenPlayground): Promise<void> {
    await valueOnceIt(page, START, 'B6', isSettled)
    await pane.getByRole('tab', { name: 'Scorecards' }).click()
    await pane.locator('#screen-scorecards input').first().fill('2026-Q3')
    await pane.getByRole('button', { name: 'Generate scorecard' }).click()
    await pane.getByRole('button', { name: 'Show sheet' }).click()
  }

  it('is made from the pane with the numbers of the sample and a chart, and taken away again', async () => {
    const opened = await openPlayground()
    const { page, pane, errors, close } = opened
    await generate(opened)
    expect(await valueOnceIt(page, sheet, 'A8', isSettled)).toBe('Ann Lee')
    expect(await valueOnceIt(page, sheet, 'E8', isSettled)).toBe(await thirdQuarter(page, 16))
    await page.getByRole('img', { name: /score/i }).waitFor()
    await pane.getByRole('button', { name: 'Undo' }).click()
    await page.waitForFunction((name) => !window.playground?.sheetNames().includes(name), sheet)
    expect(errors).toEqual([])
    await close()
  })

  it('follows its yellow cells, and is not taken away once somebody has typed there', async () => {
    const opened = await openPlayground()
    const { page, pane, close } = opened
    await generate(opened)
    const score = Number(await valueOnceIt(page, sheet, 'G8', (value) => typeof value === 'number'))
    const target = Number(await valueOnceIt(page, sheet, 'F8', isSettled))
    await typeInto(page, 'F8', String(target * 2))
    const isAnother = (value: unknown) => typeof value === 'number' && value !== score
    expect(Number(await valueOnceIt(page, sheet, 'G8', isAnother))).toBeLessThan(score)
    await pane.getByRole('button', { name: 'Undo' }).click()
    await pane.getByText('F8').waitFor()
    expect(await page.evaluate(() => window.playground?.sheetNames())).toContain(sheet)
    await close()
  })
})

/** The sum of the last three months in a row of the start sheet's grid. */
async function thirdQuarter(page: Page, row: number): Promise<number> {
  const cells = ['E', 'F', 'G'].map((column) => valueOnceIt(page, START, `${column}${row}`, isSettled))
  return (await Promise.all(cells)).reduce<number>((sum, value) => sum + Number(value), 0)
}
