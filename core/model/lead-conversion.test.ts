import { saysConverted } from './lead-conversion'

it.each([
  'Converted',
  'Closed - Converted',
  'Qualified - Converted',
  'Open Deal',
  'Customer',
  '已转化',
  '已转换',
  '已转商机',
  '已成交',
])('a lead whose status is "%s" is converted', (word) => {
  expect(saysConverted('Lead Status', word)).toBe(true)
})

it.each([
  '',
  'New',
  'Working',
  'Qualified',
  'Not Converted',
  'Closed - Not Converted',
  'Unconverted',
  '未转化',
  '待转化',
  '跟进中',
  '转化中',
  'Yes',
])('a lead whose status is "%s" is not', (word) => {
  expect(saysConverted('Lead Status', word)).toBe(false)
})

it.each([
  ['Is Converted', 'TRUE', true],
  ['Converted', '1', true],
  ['是否转化', '是', true],
  ['是否已转化', '否', false],
  ['Converted', 'false', false],
])('under "%s", "%s" answers the header', (header, word, converted) => {
  expect(saysConverted(header, word)).toBe(converted)
})
