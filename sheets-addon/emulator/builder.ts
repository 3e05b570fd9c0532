import { EmulatedRange } from './range'

/** What was told to a builder, in order. */
export interface Built {
  readonly settings: readonly (readonly [string, readonly unknown[]])[]
  getRanges(): readonly EmulatedRange[]
}

type Builder = { readonly [method: string]: (...values: readonly unknown[]) => unknown } & { build(): Built }

/** A builder with these methods, each to be chained; any other is an error, as in Sheets. */
export function builder(methods: readonly string[]): Builder {
  const settings: (readonly [string, readonly unknown[]])[] = []
  let ranges: readonly EmulatedRange[] = []
  const self: Builder = Object.assign(
    Object.fromEntries(
      methods.map((method) => [
        method,
        (...values: readonly unknown[]) => {
          const [first] = values
          if (method === 'setRanges') ranges = first as readonly EmulatedRange[]
          settings.push([method, values.map(plain)])
          return self
        },
      ]),
    ),
    { build: () => ({ settings: [...settings], getRanges: () => ranges }) },
  )
  return self
}

/** Ranges by their addresses, and everything else as data of this realm. */
function plain(value: unknown): unknown {
  if (value instanceof EmulatedRange) return value.getA1Notation()
  if (Array.isArray(value)) return value.map(plain)
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}
