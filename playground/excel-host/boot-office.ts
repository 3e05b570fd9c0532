import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import type { ExcelHost } from './excel-host'
import type { OfficeRealm } from './load-office'
import { officeGlobals } from './office-environment'

const SCRIPTS = 'https://localhost/office/'

/** office.js as a page gets it: `Office` with its context and settings, too. */
export interface BootedOffice extends OfficeRealm {
  readonly Office: typeof Office
}

/** A script as far as office.js deals with one to load the next. */
interface Script {
  src: string
  onload?: () => void
  readonly setAttribute: () => void
  readonly getAttribute: () => null
}

/** Starts the whole of Microsoft's office.js in a realm of its own, as a pane's page does, and waits until it is ready. */
export async function bootOffice(host: ExcelHost): Promise<BootedOffice> {
  const folder = dirname(createRequire(__filename).resolve('@microsoft/office-js/dist/office.js'))
  const realm = pageRealm(host, (script) => {
    queueMicrotask(() => {
      run(script.src.slice(SCRIPTS.length))
      script.onload?.()
    })
  })
  createContext(realm)
  const run = (file: string) => {
    runInContext(readFileSync(join(folder, file), 'utf8'), realm, { filename: file })
  }
  run('office.js')
  const office = realm.Office as typeof Office
  await office.onReady()
  return {
    Office: office,
    Excel: realm.Excel as typeof Excel,
    OfficeExtension: realm.OfficeExtension as typeof OfficeExtension,
    CustomFunctions: realm.CustomFunctions as typeof CustomFunctions,
  }
}

/** As much of a page's window as office.js touches. */
function pageRealm(host: ExcelHost, load: (script: Script) => void): Record<string, unknown> {
  const location = {
    href: 'https://localhost/pane.html',
    search: '',
    hash: '',
    protocol: 'https:',
    hostname: 'localhost',
  }
  const script = (src: string): Script => ({ src, setAttribute: () => undefined, getAttribute: () => null })
  const elements = { script: [script(`${SCRIPTS}office.js`)], head: [{ appendChild: load }] }
  const realm: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    location,
    history: {},
    navigator: { userAgent: 'node', language: host.options.locale },
    document: {
      location,
      URL: location.href,
      cookie: '',
      createElement: () => script(''),
      getElementsByTagName: (name: keyof typeof elements) => elements[name],
    },
    addEventListener: () => undefined,
    ...officeGlobals(host),
  }
  return Object.assign(realm, { window: realm, self: realm, top: realm, parent: realm })
}
