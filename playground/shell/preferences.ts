import { localeOf, type Locale } from '../../core/locale/text'

export type Theme = 'light' | 'dark'

export interface Preferences {
  readonly locale: Locale
  readonly theme: Theme
  /** Pixels. */
  readonly paneWidth: number
}

const KEY = 'yardstick-playground'
export const NARROWEST_PANE = 300
const USUAL_PANE = 400

/** What the address says ("?lang=zh-CN&theme=dark"), else what was chosen last, else what the browser is set to. */
export function readPreferences(): Preferences {
  const kept = { ...storedPreferences(), ...addressedPreferences() }
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches
  return {
    locale: kept.locale === undefined ? localeOf(navigator.language) : localeOf(kept.locale),
    theme: kept.theme === 'dark' || (kept.theme === undefined && dark) ? 'dark' : 'light',
    paneWidth: Math.max(NARROWEST_PANE, Number(kept.paneWidth ?? USUAL_PANE) || USUAL_PANE),
  }
}

export function keepPreferences(preferences: Preferences): void {
  tellAddress(preferences)
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences))
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

function addressedPreferences(): { locale?: string; theme?: string } {
  const query = new URLSearchParams(window.location.search)
  const [locale, theme] = [query.get('lang'), query.get('theme')]
  return { ...(locale ? { locale } : {}), ...(theme === 'light' || theme === 'dark' ? { theme } : {}) }
}

/** Only an address that names them follows: else a reload would bring back what was chosen before. */
function tellAddress({ locale, theme }: Preferences): void {
  const address = new URL(window.location.href)
  for (const [name, value] of [
    ['lang', locale],
    ['theme', theme],
  ] as const)
    if (address.searchParams.has(name)) address.searchParams.set(name, value)
  if (address.href !== window.location.href) window.history.replaceState(null, '', address)
}

function storedPreferences(): { locale?: string; theme?: string; paneWidth?: string } {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    const entries = Object.entries(typeof kept === 'object' && kept !== null ? kept : {})
    return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
  } catch {
    return {}
  }
}
