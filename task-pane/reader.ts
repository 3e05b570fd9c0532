import { createContext, useContext } from 'react'
import { InputError } from '../core/input-error'
import { paneTexts } from '../core/locale/pane'
import { say, type Facts, type Locale, type Text } from '../core/locale/text'

/** How the pane speaks to the person in front of it. */
export interface Reader {
  readonly locale: Locale
  readonly say: (text: Text, facts?: Facts) => string
  /** The whole sentence for something that failed. */
  readonly explain: (error: unknown) => string
}

export function readerIn(locale: Locale): Reader {
  return {
    locale,
    say: (text, facts) => say(text, locale, facts),
    explain: (error) => explain(error, locale),
  }
}

export const ReaderContext = createContext<Reader>(readerIn('en'))

export function useReader(): Reader {
  return useContext(ReaderContext)
}

/** The argument that an error is about, if it is about one. */
export function argumentOf(error: unknown): string | undefined {
  return error instanceof InputError ? error.place.argument : undefined
}

function explain(error: unknown, locale: Locale): string {
  if (error instanceof InputError) {
    // The name of an argument says nothing to somebody who filled in a field; where a cell stands does.
    const { argument, ...place } = error.place
    const sentence = new InputError(error.code, error.facts, place).in(locale)
    return sentence.charAt(0).toUpperCase() + sentence.slice(1)
  }
  return say(paneTexts.unexpected, locale, { message: error instanceof Error ? error.message : String(error) })
}
