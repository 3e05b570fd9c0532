import type { Text } from '../locale/text'
import { readActivityKind } from '../model/activity-kind'
import type { EntityName } from '../model/entity'
import { readStatus } from '../model/status'
import { readYesNo } from '../model/yes-no'

/** A column whose rows hold words of the model, not those of the user's table. */
export interface Meanings {
  /** The model's word for a person's; undefined for a word that no row can hold. */
  readonly of: (word: string) => string | undefined
  /** The words that there are. */
  readonly words: Text
}

/** The words of a column that are worked out when its table is read; undefined where rows keep the user's own. */
export function meaningsIn(entity: EntityName, column: string): Meanings | undefined {
  return meanings[`${entity}.${column}`]
}

const yesOrNo: Meanings = {
  of: (word) => {
    const isYes = readYesNo(word)
    return isYes === undefined ? undefined : isYes ? 'yes' : ''
  },
  words: { en: '"yes" or "no"', zh: '"是" 或 "否"' },
}

const meanings: Readonly<Record<string, Meanings>> = {
  'deals.status': {
    of: readStatus,
    words: { en: '"open", "won", "lost" or "void"', zh: '"进行中"、"赢单"、"输单" 或 "无效"' },
  },
  'activities.kind': {
    of: (word) => readActivityKind(word) ?? word,
    words: { en: 'text in double quotes, such as "visit"', zh: '双引号中的文本，如 "拜访"' },
  },
  'stageChanges.direction': {
    of: (word) => directions.get(word.trim().toLowerCase()),
    words: { en: '"forward" or "back"', zh: '"前进" 或 "后退"' },
  },
  'leads.isConverted': yesOrNo,
  'surveys.responded': yesOrNo,
  'costs.acquisition': yesOrNo,
  'market.ours': yesOrNo,
}

const directions: ReadonlyMap<string, string> = new Map([
  ['forward', 'forward'],
  ['back', 'back'],
  ['前进', 'forward'],
  ['后退', 'back'],
])
