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

/** What was chosen last, else what the browser is set to. */
export function readPreferences(): Preferences {
  const kept = storedPreferences()
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches
  return {
    locale: kept.locale === undefined ? localeOf(navigator.language) : localeOf(kept.locale),
    theme: kept.theme === 'dark' || (kept.theme === undefined && dark) ? 'dark' : 'light',
    paneWidth: Math.max(NARROWEST_PANE, Number(kept.paneWidth ?? USUAL_PANE) || USUAL_PANE),
  }
}

export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences))
  } catch {
    // A browser that keeps nothing asks again next time.
  }
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
