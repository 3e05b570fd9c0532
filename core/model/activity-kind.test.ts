import { readActivityKind } from './activity-kind'

it.each([
  [
    'call',
    [
      'call',
      'phone',
      '打电话',
      '电话',
      '通话',
      '呼叫',
      'Outbound Call',
      'Call - outbound',
      'Calls',
      '电话拜访',
      'Cold call',
    ],
  ],
  [
    'meeting',
    ['meeting', 'event', 'online meeting', '在线会议', '会议', 'Conference Call', '电话会议', '客户会议', 'Meetings'],
  ],
  [
    'visit',
    ['visit', 'on-site', '现场拜访', '拜访', '外勤', '签到', 'Site Visit', '上门拜访', 'On-site meeting', '客户走访'],
  ],
  ['email', ['email', '邮件', 'E-mail', 'Sent email', 'Emails', '电子邮件']],
  ['chat', ['chat', 'wechat', '在线聊天', '微信', '企微', 'WhatsApp', '微信沟通', 'SMS', '短信']],
  ['task', ['task', 'todo', '任务', '待办', 'To-Do', '待办事项']],
  ['demo', ['demo', 'Product Demo', 'Demo call', '产品演示', '演示']],
])('%s is what its words mean in both languages', (kind, words) => {
  for (const word of words) expect([word, readActivityKind(word)]).toEqual([word, kind])
})

it.each(['', 'Workshop', '宴请', 'Callback request form', 'recall'])('leaves "%s" to the user', (word) => {
  expect(readActivityKind(word)).toBeUndefined()
})
