import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core'
import type { Session } from './session'

const ROOT = join(__dirname, '..')
const BUILT = join(ROOT, 'dist', 'playground')
const LONGEST_WAIT = 30_000

/** The built playground in a browser of its own. */
export interface OpenPlayground {
  readonly page: Page
  /** The task pane. */
  readonly pane: FrameLocator
  /** Errors that the page has reported so far, of the pane too. */
  readonly errors: readonly string[]
  close(): Promise<void>
}

export interface OpenOptions {
  readonly locale?: 'en-US' | 'zh-CN'
  readonly dark?: boolean
  /** "?lang=zh-CN" */
  readonly query?: string
}

let browser: Browser | undefined
let server: { readonly process: ChildProcess; readonly address: string } | undefined

/**
 * Opens the playground; it has to be built before.
 * @throws {Error} where there is no browser or no build
 */
export async function openPlayground({
  locale = 'en-US',
  dark = false,
  query = '',
}: OpenOptions = {}): Promise<OpenPlayground> {
  server ??= await startServer()
  browser ??= await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  const colorScheme = dark ? 'dark' : 'light'
  const context = await browser.newContext({ locale, colorScheme, viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(server.address + query)
  await page.waitForFunction(() => window.playground !== undefined, undefined, { timeout: LONGEST_WAIT })
  return { page, pane: page.frameLocator('iframe'), errors, close: () => context.close() }
}

/** For the end of a test file. */
export async function closeBrowser(): Promise<void> {
  await browser?.close()
  server?.process.kill()
  browser = undefined
  server = undefined
}

type Value = ReturnType<Session['valueAt']>

/** Waits until a cell holds something that is as wished, and gives it. */
export async function valueOnceIt(page: Page, sheet: string, address: string, is: (value: Value) => boolean) {
  const deadline = Date.now() + LONGEST_WAIT
  for (;;) {
    const value = await page.evaluate(([name, at]) => window.playground?.valueAt(name, at), [sheet, address] as const)
    if (is(value)) return value
    if (Date.now() > deadline) throw new Error(`${sheet}!${address} is ${JSON.stringify(value)} after all`)
    await page.waitForTimeout(100)
  }
}

/** Whether a formula has its result. */
export function isSettled(value: Value): boolean {
  return value !== undefined && value !== '' && value !== '#BUSY!'
}

/** Goes to a cell of the active sheet by the name box. */
export async function goTo(page: Page, address: string): Promise<void> {
  const box = page.locator('[data-u-comp="defined-name"] input')
  await box.fill(address)
  await box.press('Enter')
  await page.waitForTimeout(200)
}

/** Types into a cell of the active sheet, as a person does. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address)
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

function chromiumPath(): string {
  const path = process.env.CHROMIUM_PATH
  if (!path) throw new Error('No Chromium found: set CHROMIUM_PATH')
  return path
}

/** The server is an ES module that Jest cannot load: it runs beside. */
async function startServer() {
  if (!existsSync(join(BUILT, 'index.html'))) throw new Error('Build the playground first: npm run build -- playground')
  const script = `import { serve } from ${JSON.stringify(pathToFileURL(join(__dirname, 'serve.mjs')).href)}
const server = await serve(${JSON.stringify(BUILT)}, 0)
console.log(server.address().port)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [output] = (await once(child.stdout, 'data')) as [Buffer]
  return { process: child, address: `http://localhost:${String(output).trim()}/` }
}
