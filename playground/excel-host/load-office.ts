import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createContext, Script } from 'node:vm'
import type { ExcelHost } from './excel-host'

/** The part of office.js that talks to Excel, as globals of a realm of its own. */
export interface OfficeRealm {
  readonly Excel: typeof Excel
  readonly OfficeExtension: typeof OfficeExtension
  readonly CustomFunctions: typeof CustomFunctions
}

let compiled: Script | undefined

/** Read and compiled once, however many realms run it. */
function officeScript(): Script {
  const file = createRequire(__filename).resolve('@microsoft/office-js/dist/excel-win32-16.01.js')
  compiled ??= new Script(readFileSync(file, 'utf8'), { filename: file })
  return compiled
}

/** Loads Microsoft's own office.js for Excel against an emulated host. */
export function loadOffice(host: ExcelHost): OfficeRealm {
  const mappings: Record<string, unknown> = {}
  const handlers: (() => void)[] = []
  const location = { href: 'https://localhost/', search: '', protocol: 'https:', hostname: 'localhost' }
  const realm: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    location,
    navigator: { userAgent: 'node', language: host.options.locale },
    document: { location, getElementsByTagName: () => [], createElement: () => ({}), URL: location.href, cookie: '' },
    _richApiNativeBridge: host.bridge,
    CustomFunctionMappings: {},
    CustomFunctions: {
      _association: { mappings, onchange: (handler: () => void) => handlers.push(handler) },
      associate(name: string, call: unknown) {
        mappings[name.toUpperCase()] = call
        for (const handler of handlers) handler()
      },
    },
  }
  realm.window = realm
  realm.self = realm
  createContext(realm)
  officeScript().runInContext(realm)
  return {
    Excel: realm.Excel as typeof Excel,
    OfficeExtension: realm.OfficeExtension as typeof OfficeExtension,
    CustomFunctions: realm.CustomFunctions as typeof CustomFunctions,
  }
}
