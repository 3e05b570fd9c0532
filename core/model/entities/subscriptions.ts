import type { EntityDefinition } from '../entity'
import {
  createdHeaders,
  currencyHeaders,
  customerHeaders,
  customerIdHeaders,
  idHeaders,
  ownerHeaders,
  regionHeaders,
  teamHeaders,
} from './shared-headers'

/** Subscriptions and recurring contracts: what comes in month by month, from when and until when. */
export const subscriptions: EntityDefinition = {
  id: 'subscriptions',
  name: { en: 'subscriptions', zh: '订阅' },
  needs: [['customer', 'customerId'], ['recurring', 'annual'], ['start']],
  columns: {
    id: {
      name: { en: 'Subscription number', zh: '订阅编号' },
      kind: 'id',
      headers: `
        Subscription ID; Subscription; Subscription Number; subscription_oid; Contract ID; Contract Number;
        Agreement No; 订阅编号; 订阅ID; 合同编号; 合同号
        | ${idHeaders}`,
    },
    customer: {
      name: { en: 'Customer', zh: '客户' },
      kind: 'name',
      headers: `Subscriber; 租户; 企业客户; ${customerHeaders} | Name; Customer Description`,
    },
    customerId: {
      name: { en: 'Customer number', zh: '客户编号' },
      kind: 'id',
      headers: `${customerIdHeaders}; Subscriber ID; Tenant ID; 租户ID; 租户编号 | Customer Email; Email`,
    },
    owner: {
      name: { en: 'Owner', zh: '负责人' },
      kind: 'name',
      headers: `Customer Success Manager; CSM; Success Manager; 客户成功经理; 客户成功; 续费负责人; ${ownerHeaders}`,
    },
    team: { name: { en: 'Team', zh: '团队' }, kind: 'text', headers: teamHeaders },
    region: { name: { en: 'Region', zh: '区域' }, kind: 'text', headers: regionHeaders },
    product: {
      name: { en: 'Product', zh: '产品' },
      kind: 'text',
      headers: `
        Plan; Price Plan; Tier; Package; Edition; Product; Service; 套餐; 产品套餐; 产品版本; 版本; 产品; 方案;
        服务名称
        | Plan ID; Plan Code`,
    },
    recurring: {
      name: { en: 'Monthly amount', zh: '月度经常性收入' },
      kind: 'amount',
      headers: `
        MRR; Monthly Recurring Revenue; Current MRR; Net MRR; Monthly Amount; Monthly Fee; Monthly Price;
        Monthly Charge; Monthly Charges; Monthly Value; Monthly Revenue; Recurring; Recurring Amount;
        Recurring Revenue; Recurring Fee; Amount per Month; 月费; 月度金额; 月度费用; 月度经常性收入; 月经常性收入;
        月订阅费; 月度订阅费; 每月金额; 月租; 月服务费; 月付金额`,
    },
    annual: {
      name: { en: 'Annual amount', zh: '年度经常性收入' },
      kind: 'amount',
      headers: `
        ARR; Annual Recurring Revenue; Current ARR; ACV; Annual Contract Value; Annual Amount; Annual Fee;
        Annual Price; Annual Value; Yearly Amount; Yearly Fee; Amount per Year; 年费; 年度金额; 年度费用;
        年度经常性收入; 年订阅费; 年度订阅费; 年度合同额; 年服务费; 年合同额`,
    },
    start: {
      name: { en: 'Start', zh: '开始日期' },
      kind: 'date',
      headers: `
        Start Date; Start; Started At; Activated At; Activation Date; Subscriber Since; Effective Date;
        Service Start Date; Go-Live Date; Begin Date; 开始日期; 服务开始时间; 生效日期; 起始日期; 开通日期; 起租日期
        | Customer Since; ${createdHeaders}`,
    },
    end: {
      name: { en: 'End', zh: '终止日期' },
      kind: 'date',
      headers: `
        Cancelled At; Canceled At; Cancel Date; Cancellation Date; Churn Date; Churned At; Termination Date; Ended At;
        终止日期; 取消日期; 退订日期; 流失日期; 停用日期
        | End Date; End; Service End Date; Expires At; Expired At; Expiry Date; Expiration Date; 结束日期; 到期日期;
        到期日; 服务结束时间; 服务到期日; 服务截止日期`,
    },
    status: {
      name: { en: 'Status', zh: '状态' },
      kind: 'text',
      headers: `Status; State; 状态; 续费状态; 续约状态`,
    },
    currency: { name: { en: 'Currency', zh: '币种' }, kind: 'text', headers: `${currencyHeaders}; Plan Currency` },
  },
  derived: { recurring: { name: { en: 'monthly amount', zh: '月度金额' }, kind: 'number' } },
  owner: 'owner',
  time: 'start',
}
