import { InputError } from '../input-error'
import { defineOwnKpis } from '../own-kpis/define'
import type { OwnKpi } from '../own-kpis/own-kpi'
import { contextForTests } from './context-for-tests'
import type { Argument, CallContext, Result } from './define'
import { findFunction } from './registry'

/** Calls a function by its full name, in a workbook with these own KPIs, on 1 July 2026. */
export function callWith(own: readonly OwnKpi[], context: Partial<CallContext> = {}) {
  const defined = defineOwnKpis(own)
  return (name: string, ...args: readonly Argument[]): Result => {
    const found = findFunction(name)
    if (found === undefined) throw new Error(`there is no ${name}`)
    return found.call(args, { ...contextForTests(), ownKpis: () => defined, ...context })
  }
}

/** The sentence with which a call is refused. */
export function refusalOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  throw new Error('nothing was refused')
}
