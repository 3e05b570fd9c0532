import { InputError } from '../input-error'

/** Computes something whose refusals are about one argument, unless they say themselves which one. */
export function aboutArgument<T>(argument: string, compute: () => T): T {
  try {
    return compute()
  } catch (error) {
    throw error instanceof InputError ? error.at({ argument }) : error
  }
}
