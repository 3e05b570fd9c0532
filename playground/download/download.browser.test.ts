import { readFile } from 'node:fs/promises'
import { readXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { describeWithLibreOffice, LONGEST_CONVERSION, pagesOf, throughLibreOffice } from './libreoffice-for-tests'
import { changeParts } from './package-parts'
import { closeBrowser, isSettled, openPlayground, typeInto, valueOnceIt, type OpenPlayground } from '../open-playground'
import { readFile as reopen } from '../open-file/read-file'

jest.setTimeout(360_000)
afterAll(closeBrowser)

const START = 'Start 开始'
const CARD = 'Scorecard 2026-Q3'
const PAGE = 'Ann Lee 2026-Q3'
const PEOPLE = 12

async function downloadFrom(page: Page, button: string) {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).press('Enter')
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) }
}

describe('a review pack, downloaded', () => {
  let opened: OpenPlayground
  let file: Awaited<ReturnType<typeof downloadFrom>>

  /** A team scorecard with a page for each person, and what somebody has typed. */
  beforeAll(async () => {
    opened = await openPlayground()
    const { page, pane } = opened
    await valueOnceIt(page, START, 'B6', isSettled)
    await typeInto(page, 'I3', "'=1+1")
    await typeInto(page, 'I4', '=B7*2')
    await pane.getByRole('tab', { name: 'Scorecards' }).click()
    await pane.getByLabel('A page for each person').check()
    await pane.getByRole('button', { name: 'Generate scorecard' }).click()
    await pane.getByText(`with a page for each of ${PEOPLE} people`).waitFor({ timeout: 120_000 })
    file = await downloadFrom(page, 'Download .xlsx')
  })

  afterAll(() => opened.close())

  it('has the values that the playground shows, and is opened by it', async () => {
    const { page, errors } = opened
    const { name, bytes } = file
    await page.getByText('Yardstick.xlsx is with your downloads', { exact: false }).waitFor()
    expect(name).toBe('Yardstick.xlsx')
    const names = (await page.evaluate(() => window.playground?.sheetNames())) ?? []
    const sheets = await reopen(name, bytes)
    expect(sheets.map((sheet) => sheet.name)).toEqual([...names, 'Formulas'])
    // Every value of the scorecard and of a page, as the grid shows them.
    for (const sheetName of [START, CARD, PAGE]) {
      const cells = sheets.find((sheet) => sheet.name === sheetName)?.cells ?? []
      const places = cells.flatMap((row, r) => row.map((_, c) => `${String.fromCharCode(65 + c)}${r + 1}`))
      const shown = await page.evaluate(
        ([sheet, all]) => all.map((place) => window.playground?.valueAt(sheet, place)),
        [sheetName, places] as const,
      )
      expect(places.length).toBeGreaterThan(100)
      cells.flat().forEach((value, index) => {
        if (typeof value === 'number') expect(value).toBeCloseTo(Number(shown[index]), 9)
        else expect(value).toBe(shown[index])
      })
    }
    expect(errors).toEqual([])
  })

  it('has numbers for what needs the add-in, formulas for what does not, looks, rules and charts', async () => {
    const { bytes } = file
    const book = await readXlsx(bytes, { readStyles: true })
    const cellAt = (sheet: string, place: string) => book.sheets.find((each) => each.name === sheet)?.cells?.get(place)
    // The number alone of what needs the add-in, the formula of what does not, and a text that looks like one as a text.
    expect(cellAt(CARD, '7,1')).toMatchObject({ type: 'number' })
    expect(cellAt(CARD, '5,1')).toMatchObject({ formula: 'SUM(E6:P6)', formulaResult: 100 })
    expect(cellAt(START, '3,8')?.formula).toBe('B7*2')
    expect(cellAt(START, '2,8')).toMatchObject({ value: '=1+1', type: 'string' })
    expect(cellAt(START, '2,8')?.formula).toBeUndefined()
    const formulas = book.sheets.at(-1)?.rows.map((row) => row.slice(0, 3).join(' '))
    expect(formulas).toContain(`${CARD} B8:B19 =KPI_TOTAL(E8:P19,$E$6:$P$6)`)
    // Looks, rules and charts of the scorecard.
    const card = book.sheets.find((sheet) => sheet.name === CARD)
    expect(cellAt(CARD, '0,0')?.style?.font).toMatchObject({ bold: true, size: 18 })
    expect(card?.merges?.length).toBeGreaterThan(3)
    expect(card?.conditionalRules).toHaveLength(20)
    expect(card?.dataValidations).toHaveLength(4)
    expect(card?.freezePane).toEqual({ rows: 7, columns: 4 })
    expect(card?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, printTitlesRow: '$1:$7' })
    const charts: string[] = []
    await changeParts(
      bytes,
      (_, xml) => {
        charts.push(xml)
        return xml
      },
      (path) => /^xl\/charts\/chart\d+\.xml$/.test(path),
    )
    expect(charts).toHaveLength(2 + 2 * PEOPLE)
  })

  describeWithLibreOffice('in LibreOffice', () => {
    it(
      'prints the summary and each person’s page on one page of paper, with all numbers',
      async () => {
        const total = Number(await valueOnceIt(opened.page, PAGE, 'F5', isSettled))
        const [converted] = await throughLibreOffice([file.bytes])
        const book = await readXlsx(converted?.xlsx ?? new Uint8Array())
        const numbers = (name: string) => {
          const rows = book.sheets.find((sheet) => sheet.name === name)?.rows ?? []
          return rows.flat().filter((value) => typeof value === 'number')
        }
        expect(numbers(PAGE).some((value) => Math.abs(value - total) < 1e-9)).toBe(true)
        expect(numbers(CARD).length).toBeGreaterThan(PEOPLE * 10)
        expect(book.sheets.flatMap(({ rows }) => rows.flat()).filter((value) => value === '#NAME?')).toEqual([])
        const pages = pagesOf(converted?.pdf ?? '')
        const [portrait, landscape] = [
          [612, 792],
          [792, 612],
        ]
        const isLike = (wanted: readonly number[] | undefined) => (each: readonly number[]) =>
          String(each) === String(wanted)
        expect(pages.filter(isLike(portrait))).toHaveLength(PEOPLE)
        // The summary, the trends, and the list of formulas.
        expect(pages.filter(isLike(landscape))).toHaveLength(3)
      },
      LONGEST_CONVERSION,
    )
  })
})

it('is called after the file that took the place of the sample', async () => {
  const { page, close } = await openPlayground({ locale: 'zh-CN' })
  await valueOnceIt(page, START, 'B6', isSettled)
  const buffer = Buffer.from('Owner,Amount,Note\r\nAnn,5,=1+1\r\n')
  await page.locator('input[type=file]').setInputFiles({ name: 'CRM 7月.csv', mimeType: 'text/csv', buffer })
  await page.getByText('CRM 7月.csv 已放入工作表', { exact: false }).waitFor()
  const { name, bytes } = await downloadFrom(page, '下载 .xlsx')
  expect(name).toBe('CRM 7月.xlsx')
  expect((await reopen(name, bytes)).map(({ cells }) => cells)).toEqual([
    [
      ['Owner', 'Amount', 'Note'],
      ['Ann', 5, '=1+1'],
    ],
  ])
  await close()
})
