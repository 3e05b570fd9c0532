import type { EntityDefinition } from '../entity'
import { createdHeaders, ownerHeaders } from './shared-headers'

/** The history of deals: which stage each entered, and when. */
export const stageChanges: EntityDefinition = {
  id: 'stageChanges',
  name: { en: 'stage changes', zh: '阶段变更' },
  needs: [['deal'], ['stage'], ['entered']],
  columns: {
    deal: {
      name: { en: 'Deal', zh: '商机' },
      kind: 'id',
      headers: `
        Deal ID; Opportunity ID; Opp ID; Potential ID; 商机编号; 商机ID; 机会编号; 机会ID
        | Deal Name; Opportunity Name; 商机名称; 机会名称; 销售机会; 项目名称
        | Record ID`,
    },
    stage: {
      name: { en: 'Stage entered', zh: '进入阶段' },
      kind: 'text',
      headers: `
        To Stage; New Stage; Stage Entered; Stage To; Moved To; To; New Value; New Status; to_stage_id; 变更后阶段;
        新阶段; 进入阶段; 目标阶段; 变更后
        | Stage; Deal Stage; Opportunity Stage; Sales Stage; 阶段; 商机阶段; 销售阶段; 机会阶段`,
    },
    fromStage: {
      name: { en: 'Stage left', zh: '原阶段' },
      kind: 'text',
      headers: `
        From Stage; Old Stage; Previous Stage; Prior Stage; Stage From; Moved From; From; Old Value; from_stage_id;
        PrevStage; 变更前阶段; 原阶段; 旧阶段; 来源阶段; 上一阶段; 变更前`,
    },
    entered: {
      name: { en: 'Entered on', zh: '进入日期' },
      kind: 'moment',
      headers: `
        Entered; Entered On; Date Entered Stage; Stage Entered Date; Stage Date; Stage Change Date;
        Last Stage Change Date; Last Stage Change; Stage Changed; Stage Changed On; Changed; Changed On; Change Date;
        Transition Date; Moved On; Edit Date; Field History Date; 变更时间; 进入时间; 阶段变更时间; 进入阶段时间;
        流转时间; 推进时间
        | Modified Time; Last Modified; Last Modified Date; Date; Timestamp; 修改时间; 更新时间; 日期; 操作时间
        | ${createdHeaders}; Happened At; Occurred At`,
    },
    owner: {
      name: { en: 'Owner', zh: '负责人' },
      kind: 'name',
      headers: `Opportunity Owner; Deal Owner; 商机负责人; ${ownerHeaders}`,
    },
    amount: {
      name: { en: 'Amount', zh: '金额' },
      kind: 'amount',
      headers: `Amount; Deal Amount; Deal Value; Opportunity Amount; Value; 金额; 商机金额; 预计金额; 预计成交金额`,
    },
  },
  derived: {
    entered: { name: { en: 'entered on', zh: '进入日期' }, kind: 'day' },
    left: { name: { en: 'left on', zh: '离开日期' }, kind: 'day' },
    direction: { name: { en: 'direction', zh: '变更方向' }, kind: 'text' },
  },
  owner: 'owner',
  time: 'left',
}
