import { wordReader } from './word-map'
import { readYesNo } from './yes-no'

const read = wordReader<'converted' | 'not-converted'>({
  words: [
    [
      'converted',
      `
      converted; closed - converted; closed converted; qualified converted; opportunity; open deal; customer; won;
      closed won; deal created; evangelist;
      已转化; 已转换; 已转客户; 已转商机; 转商机; 转客户; 转化; 转换; 已成交; 成交; 赢单; 已赢单; 转为客户; 转为商机; 转化成功; 已轉換`,
    ],
    [
      'not-converted',
      'not converted; unconverted; closed - not converted; 未转化; 未转换; 待转化; 待转换; 转化失败; 未成交; 未转',
    ],
  ],
  patterns: [
    [/\b(?:not|un|never|to be)\b.*convert|unconverted|[未待不].*(?:转|成交)|转.*(?:失败|中$)/, 'not-converted'],
    [/\bconverted\b|已转/, 'converted'],
  ],
})

/** Headers that ask whether a lead is converted. */
const asksIfConverted = /convert|转化|转换|轉換/i

/** Whether a word under the header of a lead's status column says that the lead has become a customer or a deal. */
export function saysConverted(header: string, text: string): boolean {
  if (asksIfConverted.test(header) && readYesNo(text) === true) return true
  return read(text) === 'converted'
}
