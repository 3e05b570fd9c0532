import { HostError } from './host-error'

/** By class and member: the minor version of ExcelApi that the member came with, and the class of what it gives. */
export type ApiSets = ReadonlyMap<string, ReadonlyMap<string, { readonly since: number; readonly type: string }>>

/** What an Excel of some age knows. */
export interface ApiCheck {
  readonly sets: ApiSets
  /** 9 of ExcelApi 1.9. */
  readonly newest: number
}

/**
 * The class of what a member gives, by Microsoft's types; undefined where those say nothing.
 * @param name as office.js sends it, e.g. "GetUsedRange"; an indexer is "Item"
 * @throws {HostError} `ApiNotFound` for a member that came with a later requirement set
 */
export function memberType(
  check: ApiCheck | undefined,
  className: string | undefined,
  name: string,
): string | undefined {
  const called = name === 'Item' ? 'getItem' : name.charAt(0).toLowerCase() + name.slice(1)
  const member = check?.sets.get(className ?? '')?.get(called)
  if (check !== undefined && member !== undefined && member.since > check.newest)
    throw new HostError('ApiNotFound', `${className ?? ''}.${called} came with ExcelApi 1.${member.since}`)
  return member?.type
}
