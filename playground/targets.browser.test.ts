import { closeBrowser, isSettled, openPlayground, valueOnceIt } from './open-playground'

jest.setTimeout(120_000)
afterAll(closeBrowser)

const START = 'Start 开始'

it('plans targets from the sample: two are locked, one goes up, all adds up, onto the sheet and back', async () => {
  const { page, pane, errors, close } = await openPlayground()
  await valueOnceIt(page, START, 'B6', isSettled)
  const sheetNames = () => page.evaluate(() => window.playground?.sheetNames() ?? [])
  const before = await sheetNames()
  await pane.getByRole('tab', { name: 'Targets' }).click()
  await pane.getByLabel('Total to split').fill('12000000')
  const check = pane.getByText('✓ Sum 12,000,000, difference 0')
  await check.waitFor()

  const rowOf = (name: string) => pane.getByRole('treegrid').getByRole('row').filter({ hasText: name })
  const valueCell = (name: string) => rowOf(name).locator('.amount').first()
  await valueCell('Ann Lee').click()
  await page.keyboard.press('l')
  await valueCell('王芳').click()
  await page.keyboard.press('L')
  expect(await rowOf('Ann Lee').getByRole('img', { name: 'Locked', exact: true }).count()).toBe(1)
  const locked = await valueCell('Ann Lee').textContent()

  await valueCell('Ben Ortiz').click()
  await page.keyboard.press('Enter')
  await page.keyboard.type('2000000')
  await page.keyboard.press('Enter')
  expect(await valueCell('Ben Ortiz').textContent()).toBe('2,000,000')
  expect(await valueCell('Ann Lee').textContent()).toBe(locked)
  await check.waitFor()

  await pane.getByRole('button', { name: 'Write plan' }).click()
  await pane.getByText(/^The plan is on the sheet/).waitFor({ timeout: 60_000 })
  const sheet = (await sheetNames()).find((name) => name.startsWith('Plan 2027')) ?? ''
  expect(before).not.toContain(sheet)
  // What stands on the sheet is computed by the grid, not by the pane.
  expect(await valueOnceIt(page, sheet, 'C4', isSettled)).toBe(12_000_000)
  expect(await valueOnceIt(page, sheet, 'C5', isSettled)).toBe(0)

  const message = pane.getByRole('status').filter({ hasText: 'The plan is on the sheet' })
  await message.getByRole('button', { name: 'Undo' }).click()
  await pane.getByText('Undone; the workbook is as it was.').waitFor({ timeout: 60_000 })
  expect(await sheetNames()).toEqual(before)
  expect(errors).toEqual([])
  await close()
})
