import type { EntityDefinition } from '../entity'
import {
  createdHeaders,
  customerHeaders,
  customerIdHeaders,
  idHeaders,
  ownerHeaders,
  regionHeaders,
  teamHeaders,
} from './shared-headers'

/** Answers of customers to surveys: NPS, CSAT, CES. */
export const surveys: EntityDefinition = {
  id: 'surveys',
  name: { en: 'surveys', zh: '满意度调查' },
  needs: [['date'], ['score', 'nps', 'csat', 'ces']],
  columns: {
    id: {
      name: { en: 'Response number', zh: '答卷编号' },
      kind: 'id',
      headers: `
        Response ID; Respondent ID; Survey ID; Submission ID; Review ID; Feedback ID; Response Number; 答卷编号;
        答卷ID; 问卷编号; 问卷ID; 回收编号; 受访者ID; 评价编号; 会话ID
        | ${idHeaders}; 序号; 流水号`,
    },
    date: {
      name: { en: 'Date', zh: '日期' },
      kind: 'date',
      headers: `
        Response Date; Responded At; Survey Date; Submitted At; Submitted; Submission Date; Submit Date;
        Recorded Date; Completed At; Completion Time; Review Date; Review Creation Date; Feedback Date; Rated At;
        Answered At; 提交答卷时间; 提交时间; 答题时间; 答卷时间; 答复时间; 填写时间; 评价时间; 评论时间; 评分时间;
        回复时间; 调查日期; 回访时间; 反馈时间
        | Date; Timestamp; End Date; 日期; 完成时间; 时间戳
        | Start Date; ${createdHeaders}`,
    },
    sent: {
      name: { en: 'Sent on', zh: '发送日期' },
      kind: 'date',
      headers: `
        Sent; Sent At; Invited At; Invitation Date; Delivered At; 发送时间; 邀请时间; 邀评时间; 推送时间; 发放日期`,
    },
    customer: {
      name: { en: 'Customer', zh: '客户' },
      kind: 'name',
      headers: `
        受访者; 评论人; 评价人; 客户昵称; 用户昵称; 买家昵称; 用户名; ${customerHeaders}
        | Respondent; Name; Full Name; 姓名; Person`,
    },
    customerId: {
      name: { en: 'Customer number', zh: '客户编号' },
      kind: 'id',
      headers: `${customerIdHeaders}; Person ID; User ID; 用户ID; 会员号 | Email; Email Address; Customer Email`,
    },
    owner: {
      name: { en: 'Owner', zh: '负责人' },
      kind: 'name',
      headers: `
        CSM; Customer Success Manager; Agent Name; Support Agent; Technician; 客服; 客服人员; 服务人员; 被评价人;
        服务顾问; 坐席; 接待客服; ${ownerHeaders}`,
    },
    team: { name: { en: 'Team', zh: '团队' }, kind: 'text', headers: teamHeaders },
    region: { name: { en: 'Region', zh: '区域' }, kind: 'text', headers: `${regionHeaders} | Market; 市场` },
    segment: {
      name: { en: 'Segment', zh: '客户类型' },
      kind: 'text',
      headers: `
        Segment; Customer Segment; Customer Type; Customer Tier; Persona; 客户类型; 客户分类; 客群; 客户级别; 用户类型`,
    },
    kind: {
      name: { en: 'Survey', zh: '调查类型' },
      kind: 'text',
      headers: `
        Survey Type; Survey; Score Type; Feedback Type; Question Type; Metric; 调查类型; 问卷类型; 问卷名称; 调查名称;
        评价类型; 指标`,
    },
    score: {
      name: { en: 'Score', zh: '评分' },
      kind: 'number',
      headers: `
        Score; Rating; Answer Score; Star Rating; Stars; Overall Rating; Satisfaction Level; 评分; 得分; 分数; 打分;
        星级; 总分; 服务评分; 综合评分`,
    },
    nps: {
      name: { en: 'NPS score', zh: 'NPS 评分' },
      kind: 'number',
      headers: `
        NPS; NPS Score; NPS Rating; Net Promoter Score; Likelihood to Recommend; Likely to Recommend; Recommend;
        Recommendation; Would Recommend; Recommendation Score; NPS评分; NPS得分; NPS分数; NPS打分; 推荐意愿; 推荐度;
        推荐分; 推荐分数; 净推荐值; 推荐可能性; 愿意推荐; 可能推荐; 多大可能; 向朋友推荐`,
    },
    csat: {
      name: { en: 'Satisfaction score', zh: '满意度评分' },
      kind: 'number',
      headers: `
        CSAT; CSAT Score; CSAT Rating; Satisfaction; Customer Satisfaction; Customer Satisfaction Score;
        Overall Satisfaction; Satisfaction Score; Satisfaction Rating; Satisfied; 满意度; 满意度评分; 满意度得分;
        满意度打分; 客户满意度; 总体满意度; 整体满意度; 服务满意度; 综合满意度; 商品满意度; 满意程度; 满意吗; 是否满意`,
    },
    ces: {
      name: { en: 'Effort score', zh: '费力度评分' },
      kind: 'number',
      headers: `
        CES; CES Score; Customer Effort Score; Effort Score; Effort; Ease; Ease Score; Customer Effort; Easy; 费力度;
        客户费力度; 费力度评分; 费力程度; CES得分; CES评分; 易用度; 轻松度`,
    },
    comment: {
      name: { en: 'Comment', zh: '意见' },
      kind: 'text',
      headers: `
        Comment; Comments; Feedback; Verbatim; Customer Comment; Review Comment Message; Review; Review Text; Reason;
        Additional Comments; 意见; 建议; 意见建议; 意见和建议; 评价内容; 评论内容; 评论; 反馈; 反馈内容; 原因; 备注`,
    },
  },
  derived: {
    npsScore: { name: { en: 'NPS score', zh: 'NPS 评分' }, kind: 'number' },
    csatScore: { name: { en: 'satisfaction score', zh: '满意度评分' }, kind: 'number' },
    cesScore: { name: { en: 'effort score', zh: '费力度评分' }, kind: 'number' },
    csatShare: { name: { en: 'satisfaction as a share of the scale', zh: '满意度（占满分的比例）' }, kind: 'number' },
    responded: { name: { en: 'responded', zh: '已答复' }, kind: 'text' },
  },
  owner: 'owner',
  time: 'date',
}
