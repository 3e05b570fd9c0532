import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(__dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** What a page may load from where, by directive. */
function policyOf(page: string): ReadonlyMap<string, readonly string[]> {
  const [, policy = ''] = /Content-Security-Policy"\s+content="([^"]*)"/.exec(read(page)) ?? []
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/))
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]))
}

/** Paths of all files of a folder that end like this. */
function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesIn(path, ending)
    return ending.test(entry.name) ? [path] : []
  })
}

describe('what is asked for', () => {
  it.each([
    ['sheets-addon/appsscript.json', ['spreadsheets.currentonly', 'script.container.ui']],
    ['sheets-addon/bigquery/appsscript.json', ['spreadsheets.currentonly', 'script.container.ui', 'bigquery.readonly']],
  ])('of Google by %s is the least that works', (path, scopes) => {
    expect(JSON.parse(read(path))).toMatchObject({
      oauthScopes: scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
      // What a function refuses, it refuses with the user's own words, which are nothing for the logs of whoever deploys it.
      exceptionLogging: 'NONE',
    })
  })

  it('of Excel is this document, and no other address is opened', () => {
    const manifest = read('manifest.xml')
    expect(manifest.match(/<Permissions>.*<\/Permissions>/g)).toEqual(['<Permissions>ReadWriteDocument</Permissions>'])
    expect(manifest).not.toContain('<AppDomain')
    expect(manifest).not.toContain('<WebApplicationInfo')
  })
})

describe.each(['excel-addin/taskpane.html', 'playground/index.html'])('the policy of %s', (page) => {
  const policy = policyOf(page)

  it('forbids what it does not allow', () => {
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect(policy.get('base-uri')).toEqual(["'none'"])
    expect(policy.get('form-action')).toEqual(["'none'"])
  })

  it('lets scripts and connections be its own and, in Excel, those of office.js', () => {
    const cdn = page.startsWith('excel-addin') ? ['https://appsforoffice.microsoft.com'] : []
    expect(policy.get('script-src')).toEqual(["'self'", ...cdn])
    expect(policy.get('connect-src')).toEqual(["'self'", ...cdn])
  })
})

describe('the sources', () => {
  const sources = ['core', 'task-pane', 'excel-addin', 'sheets-addon'].flatMap((part) =>
    filesIn(part, /(?<!\.test|-for-tests)\.(?:tsx?|js|css|html)$/),
  )

  it('name no address on the web but that of office.js', () => {
    const addresses = sources
      // Names of XML namespaces look like addresses.
      .filter((path) => !path.startsWith('excel-addin/manifest/'))
      .flatMap((path) => read(path).match(/(?:https?|wss?):\/\/[\w.-]+[^\s'"`)]*/g) ?? [])
    expect(new Set(addresses)).toEqual(
      new Set(['https://appsforoffice.microsoft.com;', 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js']),
    )
  })

  it('of the pane and the core send nothing anywhere', () => {
    const senders = sources.filter((path) =>
      /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|UrlFetchApp|importScripts)\b/.test(
        read(path).replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, ''),
      ),
    )
    expect(senders).toEqual([])
  })
})
