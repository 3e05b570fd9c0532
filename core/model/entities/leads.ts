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

/** People or companies that may become customers, before there is a deal. */
export const leads: EntityDefinition = {
  id: 'leads',
  name: { en: 'leads', zh: '线索' },
  needs: [['created'], ['id', 'name', 'source', 'status', 'converted', 'firstResponse']],
  columns: {
    id: {
      name: { en: 'Lead number', zh: '线索编号' },
      kind: 'id',
      headers: `
        Lead ID; Lead Number; Leads.id; LeadsObj._id; Prospect ID; 线索编号; 线索ID; 销售线索编号
        | ${idHeaders}`,
    },
    name: {
      name: { en: 'Lead', zh: '线索' },
      kind: 'text',
      headers: `
        Lead; 线索; 销售线索; Lead Title; Name; Full Name; Contact Name; Prospect; Topic; 姓名; 联系人; 联系人姓名;
        称呼; 微信昵称`,
    },
    customer: { name: { en: 'Customer', zh: '客户' }, kind: 'name', headers: customerHeaders },
    customerId: {
      name: { en: 'Customer number', zh: '客户编号' },
      kind: 'id',
      headers: `${customerIdHeaders}; Converted Account ID`,
    },
    owner: {
      name: { en: 'Owner', zh: '负责人' },
      kind: 'name',
      headers: `SDR; BDR; Advisor; Counselor; 顾问; 咨询师; 课程顾问; 分配给; ${ownerHeaders}`,
    },
    team: { name: { en: 'Team', zh: '团队' }, kind: 'text', headers: teamHeaders },
    region: { name: { en: 'Region', zh: '区域' }, kind: 'text', headers: regionHeaders },
    source: {
      name: { en: 'Source', zh: '来源' },
      kind: 'text',
      headers: `
        Source; Original Source; Original Traffic Source; Lead Channel; Lead Origin; First Source; utm_source; 来源;
        客户来源; 来源渠道; 渠道来源; 获客渠道; 获客来源; 推广来源; 线索渠道
        | Campaign; Channel; 渠道; 市场活动; 推广活动`,
    },
    status: {
      name: { en: 'Lead status', zh: '线索状态' },
      kind: 'text',
      headers: `
        Lifecycle Stage; Status; Stage; Status Reason; Converted; Is Converted; Lead State; 线索阶段; 跟进状态; 状态;
        转化状态; 是否转化; 是否已转化; 是否转换; 跟进阶段; 处理状态`,
    },
    created: {
      name: { en: 'Created on', zh: '创建时间' },
      kind: 'moment',
      headers: `
        Lead Date; ${createdHeaders}; Inquiry Date; Enquiry Date; Date Received; Date Submitted; 进线时间; 咨询时间;
        留资时间; 线索时间; 获取时间`,
    },
    converted: {
      name: { en: 'Converted on', zh: '转化日期' },
      kind: 'date',
      headers: `
        Converted Date; Conversion Date; MQL Date; Became a Customer Date; 转化日期; 转换日期; 转客户时间; 转商机时间;
        成交日期`,
    },
    firstResponse: {
      name: { en: 'First response', zh: '首次响应时间' },
      kind: 'moment',
      headers: `
        First Response; First Response Time; First Contacted; First Contact Date; First Contacted At;
        First Activity Date; First Call Date; First Touch; First Reply Time; 首次响应时间; 首次跟进时间; 首次联系时间;
        首次回复时间; 首次外呼时间; 首次接触时间`,
    },
  },
  derived: {
    created: { name: { en: 'created on', zh: '创建日期' }, kind: 'day' },
    createdAt: { name: { en: 'moment of creation', zh: '创建时刻' }, kind: 'number' },
    respondedAt: { name: { en: 'moment of the first response', zh: '首次响应时刻' }, kind: 'number' },
    isConverted: { name: { en: 'converted', zh: '已转化' }, kind: 'text' },
  },
  owner: 'owner',
  time: 'created',
}
