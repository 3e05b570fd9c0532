import { closedWithoutDay } from './closed-without-day'
import { closedWithoutOutcome } from './closed-without-outcome'
import { customerSpellings } from './customer-spellings'
import { daysOutOfOrder } from './days-out-of-order'
import { farOffDays } from './far-off-days'
import { futureDays } from './future-days'
import { gapsInTime } from './gaps-in-time'
import { leftOutLines } from './left-out-lines'
import { missingValues } from './missing-values'
import { mixedCurrencies } from './mixed-currencies'
import { negativeAmounts } from './negative-amounts'
import { outOfRange } from './out-of-range'
import { overlappingTargets } from './overlapping-targets'
import { peopleWithoutRows } from './people-without-rows'
import { repeatedIds } from './repeated-ids'
import { stageHistory } from './stage-history'
import { targetParts } from './target-parts'
import { unknownOwners } from './unknown-owners'
import { unreadableCells } from './unreadable-cells'
import { unusableTargets } from './unusable-targets'
import { wonWithoutAmount } from './won-without-amount'
import { wordSpellings } from './word-spellings'
import type { Check, CheckedData } from './check'
import type { Finding, Severity } from './finding'

const severities: readonly Severity[] = ['error', 'warning', 'note']

/** Everything that is looked for. */
export function dataChecks(): readonly Check[] {
  return [
    unreadableCells,
    missingValues,
    closedWithoutOutcome,
    closedWithoutDay,
    repeatedIds,
    customerSpellings,
    wordSpellings,
    unknownOwners,
    peopleWithoutRows,
    negativeAmounts,
    wonWithoutAmount,
    mixedCurrencies,
    outOfRange,
    futureDays,
    farOffDays,
    daysOutOfOrder,
    stageHistory,
    gapsInTime,
    unusableTargets,
    overlappingTargets,
    targetParts,
    leftOutLines,
  ]
}

/** Looks for everything that is doubtful in a workbook's tables, the worst first. */
export function checkData(data: CheckedData): readonly Finding[] {
  return inOrder(dataChecks().flatMap((check) => check.find(data)))
}

/** Findings as they are shown: errors before warnings before notes; of a kind, what touches more rows first. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ severity }: Finding) => severities.indexOf(severity)
  return [...findings].sort((one, other) => rank(one) - rank(other) || other.count - one.count)
}
