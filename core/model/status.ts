/** Where a deal stands; a void deal counts as nothing. */
export type DealStatus = 'open' | 'won' | 'lost' | 'void'

/** Codes of a status column's dictionary; 0 is unknown. */
export const statusCodes = { open: 1, won: 2, lost: 3, void: 4 } as const

const words: Readonly<Record<DealStatus, string>> = {
  won: 'won; closed won; win; success; 已赢单; 赢单; 赢单关闭; 成交; 已成交; 签约; 已签约; 成功; 已成交-赢得; 贏單; true; 是',
  lost: 'lost; closed lost; closed lost to competition; loss; 输单; 丢单; 已输单; 已丢单; 失败; 流失; 已关闭-丢失; 輸單',
  void: '无效; 作废; invalid; deleted; abandoned; archived; 已作废; on hold; 搁置; cancelled; canceled; void; duplicate',
  open: 'open; in progress; 进行中; 跟进中; running; engaging; prospecting; 未完成; 开放; active; 進行中; pending',
}
const parts: readonly (readonly [RegExp, DealStatus])[] = [
  [/\bclosed\W*won\b|赢单|贏單|已成交|已签约|已赢/, 'won'],
  [/\bclosed\W*lost\b|输单|丢单|輸單|已流失|已输|已丢/, 'lost'],
  [/作废|无效/, 'void'],
]

let byWord: Map<string, DealStatus> | undefined

/** The status that a word of a status or stage column means; undefined for a word that says nothing about it. */
export function readStatus(text: string): DealStatus | undefined {
  byWord ??= new Map(
    Object.entries(words).flatMap(([status, list]) =>
      list.split('; ').map((word): [string, DealStatus] => [plain(word), status as DealStatus]),
    ),
  )
  const word = text.normalize('NFKC').trim().toLowerCase()
  return byWord.get(plain(word)) ?? parts.find(([pattern]) => pattern.test(word))?.[1]
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_\-–/.]+/g, '')
}
