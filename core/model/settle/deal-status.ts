import type { TextColumn } from '../dataset'
import type { BusinessRules } from '../reading-rules'
import { readStatus, readStatusUnder, statusCodes, statusDictionary, type DealStatus, type StatusWord } from '../status'
import { setUpStages } from './stages'

const { open, won, lost, void: nothing } = statusCodes
/** Codes of what words say: those of a status, or closed without saying how. */
const CLOSED = 5

/**
 * Where each deal stands. What Setup says of its status word or stage counts before everything; then what the status
 * word says, then what the stage says; without a word on it, a deal is open. "Closed" alone does not say how: then the
 * stage decides if it tells won, lost or void, else the status stays unknown, for such a deal is neither open nor
 * decided. A probability of 100% or 0% decides nothing.
 */
export function settleStatus(
  status: TextColumn | undefined,
  stage: TextColumn | undefined,
  rows: number,
  rules: BusinessRules,
): TextColumn {
  const stageOf = setUpStages(rules)
  const setUp = (word: string) => code(stageOf(word)?.status)
  const header = status?.header ?? ''
  const statusSetUp = meanings(status, setUp)
  const stageSetUp = meanings(stage, setUp)
  const statusSays = meanings(status, (word) => code(readStatusUnder(header, word)))
  const stageSays = meanings(stage, (word) => code(readStatus(word)))
  const codes = new Int32Array(rows)
  for (let row = 0; row < rows; row += 1) {
    const statusCode = status?.codes[row] ?? 0
    const stageCode = stage?.codes[row] ?? 0
    codes[row] =
      (statusSetUp[statusCode] ?? 0) ||
      (stageSetUp[stageCode] ?? 0) ||
      settled(statusSays[statusCode] ?? 0, stageSays[stageCode] ?? 0)
  }
  return { kind: 'text', header: status?.header ?? stage?.header ?? '', codes, dictionary: statusDictionary }
}

function settled(status: number, stage: number): number {
  if (status !== 0 && status !== CLOSED) return status
  if (stage === won || stage === lost || stage === nothing) return stage
  return status === CLOSED || stage === CLOSED ? 0 : open
}

/** What the words of a dictionary say, by their codes. */
function meanings(column: TextColumn | undefined, read: (word: string) => number): Uint8Array {
  return Uint8Array.from(column?.dictionary ?? [], read)
}

function code(word: StatusWord | DealStatus | undefined): number {
  if (word === undefined) return 0
  return word === 'closed' ? CLOSED : statusCodes[word]
}
