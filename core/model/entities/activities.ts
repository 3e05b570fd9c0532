import type { EntityDefinition } from '../entity'
import {
  createdHeaders,
  customerHeaders,
  customerIdHeaders,
  idHeaders,
  ownerHeaders,
  teamHeaders,
} from './shared-headers'

/** What the sales staff did: calls, visits, meetings, e-mails. */
export const activities: EntityDefinition = {
  id: 'activities',
  name: { en: 'activities', zh: '销售活动' },
  needs: [['date'], ['owner'], ['kind']],
  columns: {
    id: {
      name: { en: 'Activity number', zh: '活动编号' },
      kind: 'id',
      headers: `
        Activity ID; Task ID; Event ID; Call ID; Engagement ID; 活动编号; 任务编号; 任务ID; 记录编号; 记录ID;
        拜访编号; 销售记录编号; 流程编号
        | ${idHeaders}`,
    },
    date: {
      name: { en: 'Date', zh: '日期' },
      kind: 'date',
      headers: `
        Date; Start Time; Starts At; Due Date; Completed Date; Timestamp; From; 呼叫时间; 开始时间; 日期; 完成时间;
        回访时间
        | ${createdHeaders}`,
    },
    owner: {
      name: { en: 'Owner', zh: '负责人' },
      kind: 'name',
      headers: `
        User; Host; Performed By; Logged By; Completed By; 拜访人; 拜访人员; 执行人; 记录人; 跟进顾问; 坐席; 坐席姓名;
        参与人; 外勤人员; 签到人; ${ownerHeaders}
        | Name; 姓名; 员工姓名`,
    },
    team: { name: { en: 'Team', zh: '团队' }, kind: 'text', headers: `${teamHeaders}; 申请部门` },
    kind: {
      name: { en: 'Kind', zh: '活动类型' },
      kind: 'text',
      headers: `
        Activity; Task Subtype; Interaction Type; Engagement Type; Sales Activity Type; Touchpoint Type; Kind; Type;
        沟通方式; 联系方式; 行为类型; 互动类型; 互动方式; 呼叫类型; 类型; 方式`,
    },
    customer: {
      name: { en: 'Customer', zh: '客户' },
      kind: 'name',
      headers: `
        Related Account; Regarding; 相关客户; 拜访对象; 跟进对象; 会员姓名; ${customerHeaders}
        | Related To; What; 姓名`,
    },
    customerId: {
      name: { en: 'Customer number', zh: '客户编号' },
      kind: 'id',
      headers: `${customerIdHeaders}; 会员号; 会员编号`,
    },
    deal: {
      name: { en: 'Deal', zh: '商机' },
      kind: 'text',
      headers: `
        Deal; Associated Deal; Opportunity; Related Deal; Related Opportunity; Related To; 商机; 关联商机; 相关商机;
        关联对象; 关联项目; 销售机会`,
    },
    outcome: {
      name: { en: 'Outcome', zh: '结果' },
      kind: 'text',
      headers: `Outcome; Result; Disposition; Status; 结果; 拜访效果; 状态`,
    },
    minutes: {
      name: { en: 'Minutes', zh: '时长（分钟）' },
      kind: 'number',
      headers: `Minutes; Duration; Duration in Minutes; Talk Time; Length; 时长; 停留时长; 持续时间`,
    },
    subject: {
      name: { en: 'Subject', zh: '主题' },
      kind: 'text',
      headers: `
        Subject; Title; Summary; Notes; Note; Description; Comments; Comment; 主题; 标题; 跟进记录; 拜访纪要;
        沟通内容; 内容; 销售记录内容; 备注`,
    },
  },
  derived: { kind: { name: { en: 'kind', zh: '活动类型' }, kind: 'text' } },
  owner: 'owner',
  time: 'date',
}
