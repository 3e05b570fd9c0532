import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const read = (path: string) => readFileSync(join(__dirname, '..', 'dist', path), 'utf8')
const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'

/** Addresses of the scripts, styles and frames that a page loads by itself. */
function loadedBy(page: string): string[] {
  const outside = read(page).replace(/<script>.*?<\/script>/gs, '')
  return [...outside.matchAll(/<(?:script|link|iframe|img|object|embed)\b[^>]*?\b(?:src|href|data)="([^"]*)"/g)].map(
    ([, address = '']) => address,
  )
}

it.each([
  ['excel/taskpane.html', [OFFICE]],
  ['playground/index.html', []],
  ['playground/pane/taskpane.html', []],
  ['sheets/sidebar.html', []],
  ['sheets-bigquery/sidebar.html', []],
])('%s loads nothing from elsewhere but %j', (page, remote) => {
  expect(loadedBy(page).filter((address) => /^(?:[a-z]+:)?\/\//i.test(address))).toEqual(remote)
})

it.each(['excel/taskpane.html', 'playground/index.html', 'playground/pane/taskpane.html'])(
  '%s has its policy ahead of every script, and no script in it that the policy would stop',
  (page) => {
    const html = read(page)
    const policy = html.indexOf('Content-Security-Policy')
    const script = html.indexOf('<script')
    expect(policy).toBeGreaterThan(0)
    expect(script).toBeGreaterThan(policy)
    expect(html).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/)
    const inline = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text]) => text)
    expect(inline).toEqual(page.includes('playground/pane') ? ['parent.bootPane(window)'] : [])
    expect(html).not.toMatch(/\son[a-z]+\s*=/i)
  },
)

it.each([
  ...['excel/taskpane.js', 'playground/pane/taskpane.js', 'sheets/sidebar.html', 'sheets-bigquery/sidebar.html'],
  ...['sheets/Core.js', 'sheets/Functions.js', 'sheets/EntryPoints.js', 'sheets-bigquery/Core.js'],
])('%s makes no program out of text', (path) => {
  expect(read(path).match(/[^\w.$](?:eval\s*\(|new Function\b|Function\s*\(\s*["'`])/g)).toBeNull()
})
