import { readYesNo } from './yes-no'

it.each(['true', '1', 'yes', 'y', '是', '有', '√', '✓', 't', 'TRUE', ' Yes '])('"%s" is yes', (word) => {
  expect(readYesNo(word)).toBe(true)
})

it.each(['false', '0', 'no', 'n', '否', '无', '×', 'f', 'FALSE'])('"%s" is no', (word) => {
  expect(readYesNo(word)).toBe(false)
})

it.each(['', 'maybe', '10', 'won', '未知'])('"%s" is neither', (word) => {
  expect(readYesNo(word)).toBeUndefined()
})
