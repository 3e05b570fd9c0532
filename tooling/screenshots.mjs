// Takes the pictures of the README from the sample data: `npm run screenshots`.
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { serve } from '../playground/serve.mjs'
import { build } from './build.mjs'
import { ensureChromium } from './chromium.mjs'
import { ROOT } from './root.mjs'

const PICTURES = [
  {
    file: 'scorecard-light-en.png',
    locale: 'en-US',
    colorScheme: 'light',
    says: { tab: 'Scorecards', generate: 'Generate scorecard', show: 'Show sheet' },
  },
  {
    file: 'scorecard-dark-zh.png',
    locale: 'zh-CN',
    colorScheme: 'dark',
    says: { tab: '记分卡', generate: '生成记分卡', show: '查看工作表' },
  },
]
const SIZE = { width: 1440, height: 900 }
/** The formulas stream their values in, and the grid draws when it is idle. */
const SETTLED = 4_000

if (!(await build(['playground']))) throw new Error('The build failed: see above')
const server = await serve(join(ROOT, 'dist', 'playground'), 0)
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] })
try {
  for (const picture of PICTURES) await take(picture)
} finally {
  await browser.close()
  server.close()
}

async function take({ file, locale, colorScheme, says }) {
  const page = await browser.newPage({ locale, colorScheme, viewport: SIZE })
  await page.goto(`http://localhost:${server.address().port}/`)
  const pane = page.frameLocator('iframe')
  await pane.getByRole('tab', { name: says.tab }).click()
  await pane.getByRole('button', { name: says.generate }).click()
  await pane.getByRole('button', { name: says.show }).click()
  await page.waitForTimeout(SETTLED)
  await page.screenshot({ path: join(ROOT, 'docs', file) })
  await page.close()
  console.log(`docs/${file}`)
}
