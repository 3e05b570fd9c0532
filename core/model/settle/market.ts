import { textKey } from '../columns'
import type { TextColumn } from '../dataset'
import type { Derivations } from '../lazy-columns'
import type { BusinessRules } from '../reading-rules'
import { textsOf, yesColumn, type Given } from './given'
import { settlePeriods } from './periods'

const us =
  'us; ours; our company; our sales; ourselves; we; own; 我司; 本公司; 我们; 我公司; 我方; 自己; 自有; 本企业; 公司自身'

/** The days of the period, and `ours`: "yes" where the competitor is us, by Setup's names, else by words such as 我司. */
export function settleMarket(given: Given): Derivations {
  const { columns, rules } = given
  return {
    ...settlePeriods(given),
    ours: 'competitor' in columns ? () => oursAmong(textsOf(columns, 'competitor'), rules) : undefined,
  }
}

function oursAmong(competitor: TextColumn | undefined, { ourNames }: BusinessRules): TextColumn | undefined {
  if (competitor === undefined) return undefined
  const names = new Set((ourNames.length > 0 ? ourNames : us.split('; ')).map(textKey))
  const isUs = Uint8Array.from(competitor.dictionary, (name) => (names.has(textKey(name)) ? 1 : 0))
  return yesColumn(
    competitor.header,
    competitor.codes.map((code) => isUs[code] ?? 0),
  )
}
