import type { ExcelHost } from './excel-host'
import { officeGlobals } from './office-environment'

/** Makes a window of the same origin one that office.js takes for a pane of Excel; call it before office.js loads. */
export function installExcelHost(frame: Window, host: ExcelHost): void {
  for (const [name, value] of Object.entries(officeGlobals(host)))
    Object.defineProperty(frame, name, { value, configurable: true, writable: true })
}
