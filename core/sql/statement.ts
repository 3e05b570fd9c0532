/**
 * One statement as it grows: named queries (common table expressions), each written once however many ask for it, and
 * the query that reads them.
 */
export class Statement {
  private readonly names = new Map<string, string>()
  private readonly parts: { readonly name: string; readonly query: () => string }[] = []
  private readonly taken: Set<string>

  /** @param tables names of the tables that are read, which no query may have */
  constructor(tables: readonly string[]) {
    this.taken = new Set(tables.map((name) => name.toLowerCase()))
  }

  /**
   * Has a query at hand under a name.
   * @returns the name: the one wished for, with a number behind it where that is taken by another query
   */
  with(wish: string, query: string): string {
    const known = this.names.get(query)
    if (known !== undefined) return known
    const name = this.withLast(wish, () => query)
    this.names.set(query, name)
    return name
  }

  /** Has a query at hand that is written when all those after it are. */
  withLast(wish: string, query: () => string): string {
    let name = wish
    for (let number = 2; this.taken.has(name); number += 1) name = `${wish}_${number}`
    this.taken.add(name)
    this.parts.push({ name, query })
    return name
  }

  /** The whole statement. */
  reading(query: string): string {
    // From the last to the first: only then is it known what the later ones read of the earlier ones.
    const texts = this.parts.reduceRight<string[]>((later, part) => [named(part.name, part.query()), ...later], [])
    return `WITH ${texts.join(',\n')}\n${query}\n`
  }
}

function named(name: string, query: string): string {
  return `${name} AS (\n${indented(query)}\n)`
}

/** A query within another one. */
export function indented(query: string): string {
  return query
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')
}
