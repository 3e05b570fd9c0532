import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { callInside, realm, type Script } from './emulator/realm'
import { builtFolder } from './emulator/scripts'
import { emulatedGoogle } from './emulator/services'

const SCOPE = 'https://www.googleapis.com/auth/'
let [plain, variant] = ['', '']

beforeAll(() => {
  plain = builtFolder()
  variant = builtFolder('sheets-bigquery')
}, 300_000)

describe('the build with BigQuery', () => {
  it('adds one file to those of the plain build', () => {
    expect(readdirSync(variant).sort()).toEqual([...readdirSync(plain), 'BigQueryEntryPoints.js'].sort())
  })

  it('asks for reading in BigQuery beside what the plain build asks for, and enables the service', () => {
    expect(manifest(variant)).toEqual({
      ...manifest(plain),
      dependencies: { enabledAdvancedServices: [{ userSymbol: 'BigQuery', serviceId: 'bigquery', version: 'v2' }] },
      oauthScopes: ['spreadsheets.currentonly', 'script.container.ui', 'bigquery.readonly'].map((name) => SCOPE + name),
    })
  })

  it('has one more item in its menu, and asks nobody but the menu for it', () => {
    const [before, after] = [menu(plain), menu(variant)]
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.slice(before.length)).toEqual([[expect.stringMatching(/BigQuery/), 'kpiTableFromBigQuery']])
  })

  it('answers functions in cells, which may not ask BigQuery', () => {
    const google = emulatedGoogle({ sheets: [{ name: 'Mine', cells: [['']] }] })
    const context = realm(script(variant), google.services)
    expect(JSON.stringify(callInside(context, 'KPI_SPLIT', [100, [[1], [1], [1]]]))).toBe('[[34],[33],[33]]')
  })
})

describe('the plain build', () => {
  it('neither asks for BigQuery nor calls it', () => {
    expect(JSON.stringify(manifest(plain))).not.toMatch(/bigquery/i)
    for (const { text } of script(plain)) expect(text).not.toMatch(/kpiTableFromBigQuery|getQueryResults/)
  })
})

function manifest(folder: string): object {
  return JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8')) as object
}

function script(folder: string): Script {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'))
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}

/** The items that a document has while it opens, when no service may be asked. */
function menu(folder: string) {
  const google = emulatedGoogle({ sheets: [{ name: 'Mine', cells: [['']] }] })
  const { getUi } = google.services.SpreadsheetApp as { getUi: () => unknown }
  callInside(realm(script(folder), { SpreadsheetApp: { getUi } }), 'onOpen', [])
  return google.menu
}
