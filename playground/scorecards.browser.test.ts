import type { Page } from 'playwright-core'
import { closeBrowser, isSettled, openPlayground, valueOnceIt } from './open-playground'

jest.setTimeout(180_000)
afterAll(closeBrowser)

const FIRST_ROW = 11
const KPIS = 4

const numbersOn = (page: Page, sheet: string, cells: readonly string[]) =>
  page.evaluate(([name, places]) => places.map((at) => window.playground?.valueAt(name, at)), [sheet, cells] as const)

it('prints pages from which the total can be added up by hand, and the trend of six quarters', async () => {
  const { page, pane, errors, close } = await openPlayground()
  await pane.getByRole('tab', { name: 'Scorecards' }).click()
  await pane.getByLabel('A page for each person').check()
  await pane.getByRole('button', { name: 'Generate scorecard' }).click()
  await pane.getByText('with a page for each of 12 people').waitFor({ timeout: 120_000 })
  for (const person of ['Ann Lee', '王芳']) {
    const sheet = `${person} 2026-Q3`
    const total = Number(await valueOnceIt(page, sheet, 'F5', (value) => typeof value === 'number'))
    const rows = Array.from({ length: KPIS }, (_, kpi) => FIRST_ROW + kpi)
    // Attainment, score, weight and contribution are those that the page shows.
    let byHand = 0
    let weights = 0
    for (const row of rows) {
      const printed = await numbersOn(page, sheet, [`B${row}`, `C${row}`, `D${row}`, `F${row}`, `G${row}`, `H${row}`])
      const [actual, target, attainment, score, weight, part] = printed.map(Number)
      expect(attainment).toBeCloseTo(
        row === FIRST_ROW + 3 ? 2 - (actual ?? 0) / (target ?? 0) : (actual ?? 0) / (target ?? 0),
        9,
      )
      expect(part).toBeCloseTo(((score ?? 0) * (weight ?? 0)) / 100, 9)
      byHand += (score ?? 0) * (weight ?? 0)
      weights += weight ?? 0
    }
    expect(weights).toBe(100)
    expect(byHand / weights).toBeCloseTo(total, 9)
    expect(await valueOnceIt(page, sheet, `H${FIRST_ROW + KPIS}`, isSettled)).toBeCloseTo(total, 9)
    // The last value of the trend is the actual of the table.
    const trend = await numbersOn(page, sheet, ['B26', 'G26', 'G27', `B${FIRST_ROW}`])
    expect(trend.slice(0, 2)).toEqual(['2025-Q2', '2026-Q3'])
    expect(trend[2]).toBe(trend[3])
  }
  expect(errors).toEqual([])
  await close()
})
