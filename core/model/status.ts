import { wordReader } from './word-map'
import { readYesNo } from './yes-no'

/** Where a deal stands; a void deal counts as nothing. */
export type DealStatus = 'open' | 'won' | 'lost' | 'void'

/** What a word says about a deal: a status, or that it is closed without saying how. */
export type StatusWord = DealStatus | 'closed'

/** Codes of a status column's dictionary; 0 is unknown. */
export const statusCodes = { open: 1, won: 2, lost: 3, void: 4 } as const

/** The dictionary of a status column, by {@link statusCodes}. */
export const statusDictionary: readonly string[] = ['', 'open', 'won', 'lost', 'void']

const readWord = wordReader<StatusWord | 'unclear'>({
  words: [
    [
      'won',
      `
      won; win; closed won; deal won; order won; success; successful; sold; booked; signed; contract signed; closed sold;
      purchase order received; PO received;
      赢单; 已赢单; 赢单关闭; 成交; 已成交; 已成交-赢得; 成交关闭; 赢得; 已赢得; 签约; 已签约; 签约成功; 已签合同; 已签单; 成功;
      成功关闭; 中标; 已中标; 贏單; 已贏單; 結案贏單`,
    ],
    [
      'lost',
      `
      lost; loss; lose; closed lost; closed lost to competition; closed lost to competitor; deal lost; dead; rejected;
      declined; no decision; closed no decision; no sale;
      输单; 已输单; 输单关闭; 丢单; 已丢单; 失败; 失败关闭; 流失; 已流失; 战败; 已战败; 落标; 未中标; 未成交; 已关闭-丢失; 丢失; 輸單;
      已輸單; 失單`,
    ],
    [
      'void',
      `
      void; invalid; deleted; abandoned; archived; on hold; cancelled; canceled; duplicate; disqualified; unqualified;
      suspended;
      无效; 已无效; 作废; 已作废; 搁置; 已搁置; 暂停; 暂缓; 挂起; 取消; 已取消; 放弃; 已放弃; 废弃; 删除; 已删除; 归档; 已归档; 重复;
      废标; 流标; 無效; 作廢`,
    ],
    [
      'open',
      `
      open; in progress; running; active; pending; working; new; not started; engaging; ongoing; reopened; not won;
      prospecting; qualification; needs analysis; value proposition; identify decision makers; id. decision makers;
      perception analysis; proposal; proposal/price quote; quote; negotiation; negotiation/review;
      appointment scheduled; qualified to buy; presentation scheduled; decision maker bought-in; contract sent;
      qualified; contact made; demo scheduled; proposal made; negotiations started; lead in;
      进行中; 跟进中; 未完成; 开放; 打开; 未结束; 推进中; 活动; 待处理; 未关闭; 未赢单; 重新打开; 進行中;
      验证客户; 需求确定; 需求确认; 需求分析; 方案/报价; 方案报价; 方案; 报价; 谈判审核; 商务谈判; 谈判; 初步接洽; 初步接触; 初期沟通;
      立项评估; 立项; 价值呈现; 合同审批; 合同谈判; 投标; 招投标; 待签约; 签约中; 线索; 意向`,
    ],
    [
      'closed',
      `
      closed; close; complete; completed; finished; done; ended; inactive;
      关闭; 已关闭; 结束; 已结束; 结案; 已结案; 完成; 已完成; 完结; 已完结; 關閉; 已關閉`,
    ],
    ['unclear', 'won/lost; win/loss; closed won/lost; 赢单/输单; 输赢; 输单/赢单'],
  ],
  patterns: [
    // A word that speaks of both, or of winning that is yet to come, says nothing.
    [/\bwon\b.*\blost\b|\blost\b.*\bwon\b|[赢贏].*[输輸丢]|[输輸丢].*[赢贏]/, 'unclear'],
    [/\b(?:not|never|to be|nearly|almost)\W+(?:yet\W+)?(?:won|lost|closed|signed|sold)\b/, 'unclear'],
    [/(?:[未待非]|即将|预计|准备|可能|有望)(?:[赢贏输輸丢]|成交|签|中标|关闭|结束|结案)/, 'unclear'],
    [/\bwon\b|\bclosed\W*sold\b|赢单|贏單|已成交|已签约|已赢|成交关闭/, 'won'],
    [/\blost\b|输单|丢单|輸單|已流失|已输|已丢|战败/, 'lost'],
    [/\b(?:cancell?ed|void|invalid|duplicate|on hold)\b|作废|无效|搁置/, 'void'],
    [/\bclosed\b|已关闭|已结束|已结案/, 'closed'],
  ],
})

/** Headers that ask whether a deal is closed, not how. */
const asksIfClosed = /^(?:is )?closed\??$|^(?:是否|已)(?:关闭|结束|结案|關閉)$/
const asksIfWon = /\bw[io]n\b|[赢贏]|成交|签约/
const numbering = /^[^\p{L}\p{N}]*\d+[^\p{L}\p{N}]+(?=\p{L})/u

/**
 * What a word of a stage column says ("06. 赢单" and "Closed Won (100%)", too); undefined for a word that says nothing
 * about where the deal stands.
 */
export function readStatus(text: string): StatusWord | undefined {
  const word = readWord(text.normalize('NFKC').replace(numbering, ''))
  return word === 'unclear' ? undefined : word
}

/**
 * What a word under the header of a status column says. Yes and no answer the header: under "Is Closed", yes is closed
 * and no is open; under "Is Won" or 是否成交, yes is won, and no leaves it to the stage.
 */
export function readStatusUnder(header: string, text: string): StatusWord | undefined {
  const question = header.normalize('NFKC').trim().toLowerCase().replace(/_/g, ' ')
  const answer = readYesNo(text)
  if (answer !== undefined && asksIfClosed.test(question)) return answer ? 'closed' : 'open'
  if (answer !== undefined && asksIfWon.test(question)) return answer ? 'won' : undefined
  return readStatus(text)
}
