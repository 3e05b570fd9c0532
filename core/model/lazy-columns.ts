import type { Column } from './dataset'

/** Columns by canonical name; those that {@link lazyColumns} makes are worked out when they are first read. */
export type Columns = Readonly<Record<string, Column>>

/** How columns are worked out, by name; undefined for one that the table does not tell. */
export type Derivations = Readonly<Record<string, (() => Column | undefined) | undefined>>

/** Columns that are there at once and worked out on first use, once. */
export function lazyColumns(derivations: Derivations): Columns {
  const columns = noColumns()
  for (const [name, derive] of Object.entries(derivations)) {
    if (derive !== undefined) Object.defineProperty(columns, name, { get: once(derive), enumerable: true })
  }
  return columns
}

/** All columns of several layers, none of them worked out by this; a later layer's goes before an earlier one's. */
export function layered(...layers: readonly Columns[]): Columns {
  const columns = noColumns()
  for (const layer of layers) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(layer))) {
      Object.defineProperty(columns, name, { ...property, configurable: true })
    }
  }
  return columns
}

/** Has nothing but what is put in: columns are asked for by people's headers, "constructor" among them. */
function noColumns(): Record<string, Column> {
  return Object.create(null) as Record<string, Column>
}

/** Makes something when it is first asked for, and never again. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
