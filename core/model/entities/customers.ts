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

/** Customers, one row each, with whose they are and what kind they are of. */
export const customers: EntityDefinition = {
  id: 'customers',
  name: { en: 'customers', zh: '客户' },
  needs: [['customer'], ['owner', 'team', 'created', 'segment', 'region', 'level', 'industry', 'status']],
  columns: {
    customer: {
      name: { en: 'Customer', zh: '客户' },
      kind: 'name',
      headers: `${customerHeaders}; Name; 名称; 会员姓名; 门店名称`,
    },
    customerId: {
      name: { en: 'Customer number', zh: '客户编号' },
      kind: 'id',
      headers: `
        ${customerIdHeaders}; Accounts.id; AccountObj._id; Member ID; 会员号; 会员ID; 会员编号
        | ${idHeaders}`,
    },
    owner: {
      name: { en: 'Owner', zh: '负责人' },
      kind: 'name',
      headers: `Relationship Manager; RM; CSM; Customer Success Manager; 客户成功经理; ${ownerHeaders}`,
    },
    team: { name: { en: 'Team', zh: '团队' }, kind: 'text', headers: teamHeaders },
    created: {
      name: { en: 'Customer since', zh: '创建日期' },
      kind: 'date',
      headers: `
        Customer Since; Client Since; Member Since; ${createdHeaders}; Signup Date; Registration Date; Registered;
        Registered On; Onboarding Date; Date Joined; Join Date; First Order Date; First Purchase Date; 注册时间;
        开户日期; 首次成交日期; 首单日期; 首签日期; 首次购买日期; 成为客户日期; 入会时间; 客户入库时间`,
    },
    segment: {
      name: { en: 'Segment', zh: '客户类型' },
      kind: 'text',
      headers: `
        Segment; Market Segment; Customer Group; Category; Type; 客户类型; 客户分类; 客户类别; 客户性质; 客户群; 客群;
        企业性质; 细分市场; 企业类型`,
    },
    region: { name: { en: 'Region', zh: '区域' }, kind: 'text', headers: `${regionHeaders} | Office Location; 所在地` },
    level: {
      name: { en: 'Level', zh: '客户级别' },
      kind: 'text',
      headers: `Level; Tier; Grade; Rating; Class; 客户分级; 客户层级; 级别; 等级; 重要程度`,
    },
    industry: {
      name: { en: 'Industry', zh: '行业' },
      kind: 'text',
      headers: `
        Industry; Industry Type; Sector; Vertical; Industry Vertical; 行业; 所属行业; 一级行业; 1级行业; 行业类型;
        行业分类; 产业`,
    },
    status: {
      name: { en: 'Status', zh: '状态' },
      kind: 'text',
      headers: `
        Lifecycle Stage; Status; Account Stage; Relationship Status; 成交状态; 合作状态; 状态; 客户阶段; 跟进状态`,
    },
  },
  derived: {},
  owner: 'owner',
  time: 'created',
}
