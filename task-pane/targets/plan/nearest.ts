import { InputError } from '../../../core/input-error'

/** The nearest total that locks and bounds allow; undefined where an error is about a part of the plan only. */
export function nearestTotal(error: unknown): number | undefined {
  return error instanceof InputError && isOfTotal(error) ? numberIn(error, 'nearest') : undefined
}

/** The nearest value that a row can be given, where a refusal says one. */
export function nearestEdit(error: unknown, row: { readonly name: string }, value: number): number | undefined {
  if (!(error instanceof InputError)) return undefined
  if (isOfTotal(error) ? row.name === '' : error.facts.node === row.name) return numberIn(error, 'nearest')
  // The total is given: by as much as it would have to be another, the row has been given too much or too little.
  const by = isOfTotal(error) ? numberIn(error, 'by') : undefined
  if (by === undefined) return undefined
  const isTooMuch = error.code === 'node-needs-more' || error.code === 'node-above-cap'
  return Number((isTooMuch ? value - by : value + by).toPrecision(15))
}

/** What the total is called differs by language; units and people have the names they were given. */
function isOfTotal({ facts }: InputError): boolean {
  return typeof facts.node === 'object'
}

function numberIn({ facts }: InputError, name: string): number | undefined {
  const fact = facts[name]
  return typeof fact === 'number' ? fact : undefined
}
