import { InputError } from '../../core/input-error'
import type { Answer, Verbs } from '../protocol'
import { inputErrorOf } from './refusals'
import { verbs } from './spreadsheet-verbs'

/**
 * Answers one question of the sidebar.
 * @param question JSON `{"verb": …, "args": […]}`
 * @returns JSON of an `Answer`; never throws, because what is thrown reaches the sidebar as bare text
 */
export function rpc(question: string): string {
  return JSON.stringify(answer(question))
}

function answer(question: string): Answer<unknown> {
  try {
    const { verb, args } = JSON.parse(question) as { verb: string; args: readonly unknown[] }
    if (!isVerb(verb)) throw new InputError('host-failed', { message: `no verb "${verb}"` })
    // The sidebar's arguments are typed by `Verbs`: both sides come from one build.
    const act = verbs[verb] as (...args: readonly unknown[]) => unknown
    return { result: act(...args) }
  } catch (error) {
    const { code, facts, place } = inputErrorOf(error)
    return { error: { code, facts, place } }
  }
}

function isVerb(name: string): name is keyof Verbs {
  return Object.prototype.hasOwnProperty.call(verbs, name)
}
