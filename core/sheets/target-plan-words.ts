import { say, type Locale, type Text } from '../locale/text'
import type { PlanNote } from '../targets/planner/plan-note'
import type { PlanBasis, TargetPlanOptions } from '../targets/planner/plan-options'
import { shapeNames, targetPlanTexts } from './target-plan-texts'

/** More names than these are counted; each person's line bears a mark. */
const MOST_NAMES = 12

/** A note as people read it. */
export function noteInWords(note: PlanNote, locale: Locale): string {
  const text = targetPlanTexts[note.kind]
  switch (note.kind) {
    case 'reference':
      return say(text, locale, { first: note.first, last: note.last })
    case 'holidays-unknown':
      return say(text, locale, { years: note.years.join(locale === 'zh-CN' ? '、' : ', ') })
    default:
      return say(text, locale, { people: namesOf(note.people, locale) })
  }
}

/** How a total is split, in a sentence. */
export function methodInWords(options: TargetPlanOptions, notes: readonly PlanNote[], locale: Locale): string {
  const { basis, blend, shape, quarterEnd, overAssignment } = options
  const over = overAssignment.filter((share) => share > 0)
  const first = basisText(basis, notes)
  return say(targetPlanTexts.method, locale, {
    basis:
      blend === undefined
        ? first
        : say(targetPlanTexts.blend, locale, {
            share: percent(blend.share),
            basis: first,
            rest: percent(1 - blend.share),
            other: basisText(blend.with, notes),
          }),
    shape: shapeNames[shape],
    quarterEnd: quarterEnd === 0 ? '' : say(targetPlanTexts.quarterEnd, locale, { share: percent(quarterEnd) }),
    over:
      over.length === 0 ? '' : say(targetPlanTexts.over, locale, { shares: overAssignment.map(percent).join(' / ') }),
  })
}

function basisText(basis: PlanBasis, notes: readonly PlanNote[]): Text {
  if (typeof basis === 'object') {
    const range = `${basis.sheet}!${basis.range}`
    const { en, zh } = targetPlanTexts.range
    return { en: say({ en, zh }, 'en', { range }), zh: say({ en, zh }, 'zh-CN', { range }) }
  }
  if (basis !== 'last-year') return targetPlanTexts[basis]
  const reference = notes.find((note) => note.kind === 'reference')
  if (reference === undefined) return targetPlanTexts.lastYearPlain
  const { first, last } = reference
  const text = targetPlanTexts.lastYear
  return { en: say(text, 'en', { first, last }), zh: say(text, 'zh-CN', { first, last }) }
}

function namesOf(people: readonly string[], locale: Locale): string {
  const shown = people.slice(0, MOST_NAMES).join(locale === 'zh-CN' ? '、' : ', ')
  const count = people.length - MOST_NAMES
  return count > 0 ? say(targetPlanTexts.andMore, locale, { people: shown, count }) : shown
}

/** Without the digits that multiplying by 100 adds. */
function percent(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`
}
