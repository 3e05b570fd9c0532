import { wordReader } from './word-map'

/** What was done: activities of other kinds keep the user's word. */
export type ActivityKind = 'call' | 'visit' | 'meeting' | 'email' | 'demo' | 'chat' | 'task'

/** The kind that a word of an activities table means; undefined for a kind of the user's own. */
export const readActivityKind: (text: string) => ActivityKind | undefined = wordReader<ActivityKind>({
  words: [
    ['call', 'call; calls; phone; phone call; dial; 打电话; 电话; 通话; 呼叫; 去电; 来电; 电联; 外呼; 電話'],
    [
      'visit',
      `
      visit; visits; on-site; onsite; site visit; field visit; customer visit; face to face; f2f; in person; check-in;
      拜访; 现场拜访; 上门; 上门拜访; 外勤; 签到; 走访; 面访; 面谈; 实地拜访; 外访; 拜訪`,
    ],
    [
      'meeting',
      `
      meeting; meetings; event; online meeting; conference call; teleconference; video call; webinar;
      会议; 在线会议; 线上会议; 视频会议; 电话会议; 视频; 洽谈; 会谈; 會議`,
    ],
    ['email', 'email; e-mail; emails; mail; 邮件; 电子邮件; 发邮件; 郵件'],
    ['demo', 'demo; demos; demonstration; product demo; presentation; 演示; 产品演示; 方案演示; 试用演示; 演講; 讲解'],
    [
      'chat',
      `
      chat; live chat; wechat; wecom; whatsapp; im; sms; text message; message; linkedin message; linkedin;
      在线聊天; 聊天; 微信; 企微; 企业微信; 短信; 钉钉; 在线沟通; QQ`,
    ],
    ['task', 'task; tasks; todo; to-do; to do; 任务; 待办; 待办事项; 任務'],
  ],
  patterns: [
    [/\bdemo(?:s|nstration)?\b|演示/, 'demo'],
    [/\b(?:conference|video) call\b|电话会议|视频会议/, 'meeting'],
    [/\b(?:chat|wechat|wecom|whatsapp|sms)\b|微信|短信|聊天/, 'chat'],
    [/\be-?mails?\b|邮件/, 'email'],
    // A visit by telephone is a call.
    [/\b(?:calls?|called|phoned?|telephone)\b|电话|通话|外呼/, 'call'],
    [/\b(?:visit(?:s|ed)?|on-?\s?site)\b|拜访|上门|走访|外勤/, 'visit'],
    [/\bmeetings?\b|会议/, 'meeting'],
    [/\b(?:tasks?|to-?\s?do)\b|任务|待办/, 'task'],
  ],
})
