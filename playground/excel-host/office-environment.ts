import type { ExcelHost } from './excel-host'

/** Requirement sets that the emulated Excel claims. */
const REQUIREMENT_SETS = {
  ExcelApi: '1.15',
  SharedRuntime: '1.2',
  // From 1.7 on results come as arrays.
  CustomFunctions: '1.7',
  CustomFunctionsRuntime: '1.4',
  DialogApi: '1.2',
  DelayForCellEdit: '1.1',
}

/** What office.js looks for in a window before it believes that it runs in Excel on the desktop. */
export function officeGlobals(host: ExcelHost): Record<string, unknown> {
  const { locale, theme } = host.options
  const done = { toArray: () => [0] }
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'yardstick',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => 'workbook.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetInitialDisplayMode: () => 2,
    GetSupportedMatrix: () => JSON.stringify(REQUIREMENT_SETS),
    GetSettings: () => ({ Read: () => done, Write: () => undefined }),
    GetOfficeThemeInfo: () => JSON.stringify(officeTheme(theme)),
    GetHostFullVersion: () => '16.0.17000.10000',
  }
  return {
    external: {
      GetHostInfo: () => `Excel$Win32$16.01$${locale}$telemetry$$disableLogging$1`,
      GetLoggingAllowed: () => false,
      GetContext: () => context,
      Execute: (_id: number, _parameters: unknown, callback?: (result: unknown) => void) => callback?.(done),
      RegisterEvent: (_id: number, _target: string, _handler: unknown, callback?: (result: unknown) => void) =>
        callback?.(done),
      UnregisterEvent: (_id: number, _target: string, _handler: unknown, callback?: (result: unknown) => void) =>
        callback?.(done),
    },
    _richApiNativeBridge: host.bridge,
  }
}

/** Colours as numbers, the way Excel hands them over. */
function officeTheme(theme: 'light' | 'dark') {
  const [paper, ink, control] = theme === 'dark' ? [0x1f1f1f, 0xffffff, 0x292929] : [0xffffff, 0x242424, 0xf5f5f5]
  return {
    bodyBackgroundColor: paper,
    bodyForegroundColor: ink,
    controlBackgroundColor: control,
    controlForegroundColor: ink,
  }
}
