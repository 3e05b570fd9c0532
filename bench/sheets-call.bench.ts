import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cell } from '../core/cells/cell'
import { callFromCell, realm, type Script } from '../sheets-addon/emulator/realm'
import { measure, table } from './measure'

const FOLDER = join('dist', 'sheets')
const FILES = ['Core.js', 'EntryPoints.js', 'Functions.js']
const ROWS = 1000

/**
 * What a cell of Google Sheets costs: the script is started anew for each call. Google's has never been read before; here,
 * V8 would remember what it has made of a text, so that each run has one of its own.
 */
export function run(): string {
  if (!existsSync(join(FOLDER, 'Core.js'))) throw new Error('build first: npm run build -- sheets')
  const script: Script = FILES.map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }))
  const cells = orders()
  const expected = cells.slice(1).reduce((sum, [, , , amount]) => sum + Number(amount), 0)
  const call = (parts: Script) =>
    Number(callFromCell(realm(unread(parts), services), 'KPI_REVENUE', ['2026', undefined, cells]))
  if (Math.abs(call(script) - expected) > 1e-6) throw new Error('the call gives another sum')
  const empty = script.map(({ name, text }) => ({ name, text: uncalled(text) }))
  const timings = measure([
    {
      name: 'a script of this size that is read and does nothing',
      run: () => call([...empty, nothing]),
    },
    { name: `a call of KPI_REVENUE over ${ROWS} orders`, run: () => call(script) },
  ])
  const kilobytes = script.map(({ name, text }) => `${name} ${(Buffer.byteLength(text) / 1024).toFixed(0)} KB`)
  return [table(`A call in a fresh realm (${kilobytes.join(', ')})`, timings)].join('\n')
}

let texts = 0

/** The same script in texts that V8 has not met. */
function unread(script: Script): Script {
  texts += 1
  return script.map(({ name, text }) => ({ name, text: `${text}\n// ${texts}` }))
}

/** The same text, of which nothing is run. */
function uncalled(text: string): string {
  return `function uncalled_${text.length}() {${text}\n}`
}

const nothing = { name: 'nothing.js', text: 'function KPI_REVENUE() { return 0 }' }

/** What a call asks of Google before it computes. */
const services = {
  SpreadsheetApp: {
    getActive: () => ({
      getSheetByName: () => null,
      getSpreadsheetTimeZone: () => 'Etc/UTC',
      getSpreadsheetLocale: () => 'en_US',
    }),
  },
  Session: { getActiveUserLocale: () => 'en' },
  Utilities: { formatDate: () => '2026-06-30' },
}

function orders(): Cell[][] {
  const rows = Array.from({ length: ROWS }, (_, row): Cell[] => [
    `O${row}`,
    `2026-0${1 + (row % 9)}-1${row % 10}`,
    `Customer ${row % 80}`,
    (row * 7919) % 1000,
  ])
  return [['Order ID', 'Order Date', 'Customer', 'Amount'], ...rows]
}
