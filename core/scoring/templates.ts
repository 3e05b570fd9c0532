import { say, type Locale, type Text } from '../locale/text'
import { namedAnchors } from './anchor'
import type { AnchoredCurve, RangeCurve } from './curve'
import {
  noAdjustments,
  type Adjustments,
  type DesignItem,
  type Grading,
  type ScorecardDesign,
  type Veto,
} from './design'
import { standardBands } from './grade'

/** A scorecard to begin with, for a role. */
export interface ScorecardTemplate {
  readonly id: 'new-business' | 'account-management' | 'inside-sales' | 'channel' | 'team-lead'
  readonly name: Text
  /** What it rewards, and why these weights. */
  readonly purpose: Text
  /** The design, with its names in a language. */
  readonly design: (locale: Locale) => ScorecardDesign
}

/**
 * A scorecard for each usual role in sales. At least half of the weight lies on results and the rest on what leads to
 * them; no item has less than 10%, because nobody works for less. Built on first use.
 */
export function scorecardTemplates(): readonly ScorecardTemplate[] {
  return [newBusiness(), accountManagement(), insideSales(), channel(), teamLead()]
}

function newBusiness(): ScorecardTemplate {
  return template(
    'new-business',
    { en: 'New business', zh: '新客户开发' },
    {
      en: 'For people who win customers: sales and new customers first, then the pipeline that feeds them.',
      zh: '适用于开拓新客户的销售：首重销售额与新客户，其次是支撑业绩的商机储备。',
    },
    [
      { kpi: 'REVENUE', weight: 35 },
      { kpi: 'NEW_CUSTOMERS', weight: 20 },
      { kpi: 'NEW_PIPELINE', weight: 15 },
      { kpi: 'WIN_RATE', weight: 10 },
      { kpi: 'CYCLE', weight: 10 },
      { kpi: 'MEETINGS', weight: 10 },
    ],
  )
}

function accountManagement(): ScorecardTemplate {
  return template(
    'account-management',
    { en: 'Account management', zh: '大客户管理' },
    {
      en: 'For people who keep and grow customers: what they buy, that they stay, and what they say.',
      zh: '适用于维护与深耕老客户的销售：看客户买多少、留不留、评价如何。',
    },
    [
      { kpi: 'REVENUE', weight: 30 },
      { kpi: 'RETENTION', weight: 20 },
      { kpi: 'GROWTH_YOY', weight: 15, curve: growth },
      { kpi: 'GROSS_MARGIN', weight: 15 },
      { kpi: 'NPS', weight: 10, curve: promoters },
      { kpi: 'COVERED_CUSTOMERS', weight: 10 },
    ],
  )
}

function insideSales(): ScorecardTemplate {
  return template(
    'inside-sales',
    { en: 'Inside sales', zh: '电话与线上销售' },
    {
      en: 'For people who sell by phone and online: sales and conversion first, then speed and activity.',
      zh: '适用于电话与线上销售：首重销售额与转化，其次是响应速度与活动量。',
    },
    [
      { kpi: 'REVENUE', weight: 30 },
      { kpi: 'CONVERSION', weight: 20 },
      { kpi: 'NEW_DEALS', weight: 15 },
      { kpi: 'RESPONSE_TIME', weight: 15 },
      { kpi: 'CALLS', weight: 10 },
      { kpi: 'CSAT', weight: 10 },
    ],
  )
}

function channel(): ScorecardTemplate {
  return template(
    'channel',
    { en: 'Channel sales', zh: '渠道销售' },
    {
      en: 'For people who sell through partners: their sales and growth, cash that comes in, discounts within bounds.',
      zh: '适用于渠道与经销销售：看渠道销售额与增长、回款，以及折扣是否在合理区间。',
    },
    [
      { kpi: 'REVENUE', weight: 35 },
      { kpi: 'GROWTH_YOY', weight: 15, curve: growth },
      { kpi: 'COLLECTION_RATE', weight: 15 },
      { kpi: 'NEW_CUSTOMERS', weight: 15 },
      { kpi: 'DISCOUNT_RATE', weight: 10, curve: discounts },
      { kpi: 'COVERED_CUSTOMERS', weight: 10 },
    ],
  )
}

function teamLead(): ScorecardTemplate {
  return template(
    'team-lead',
    { en: 'Team lead', zh: '销售主管' },
    {
      en: 'For people who lead a team: the target of the team, how many reach theirs, and whether forecasts can be trusted.',
      zh: '适用于带团队的主管：看团队目标、达标人数，以及预测是否可信。',
    },
    [
      { kpi: 'ATTAINMENT', weight: 40, target: 1 },
      { kpi: 'REPS_AT_QUOTA', weight: 20 },
      { kpi: 'FORECAST_ACCURACY', weight: 10 },
      { kpi: 'COVERAGE', weight: 10 },
      { kpi: 'TURNOVER', weight: 10, curve: turnover },
      { kpi: 'TRAINING_HOURS', weight: 10 },
    ],
  )
}

/** Over the growth itself: a target for it can be 0 or below, of which there is no share. */
const growth: AnchoredCurve = {
  kind: 'lines',
  over: 'actual',
  anchors: namedAnchors({
    floor: { at: -0.1 },
    threshold: { at: 0 },
    target: { at: 0.1 },
    stretch: { at: 0.2 },
  }),
}

const promoters: AnchoredCurve = {
  kind: 'lines',
  over: 'actual',
  anchors: namedAnchors({ floor: { at: 0 }, threshold: { at: 20 }, target: { at: 50 }, stretch: { at: 70 } }),
}

/** Over the rate itself: a target of nobody leaving is a fair one. */
const turnover: AnchoredCurve = {
  kind: 'lines',
  over: 'actual',
  anchors: namedAnchors({
    floor: { at: 0.3 },
    threshold: { at: 0.15 },
    target: { at: 0.05 },
    stretch: { at: 0 },
  }),
}

/** None at all is a sign of deals left to others, a lot of margin given away. */
const discounts: RangeCurve = { kind: 'range', outerLow: 0, low: 0.02, high: 0.08, outerHigh: 0.2, points: 100 }

const bands: Grading = { kind: 'bands', bands: standardBands }

function template(
  id: ScorecardTemplate['id'],
  name: Text,
  purpose: Text,
  items: readonly DesignItem[],
): ScorecardTemplate {
  return {
    id,
    name,
    purpose,
    design: (locale) => ({
      name: say(name, locale),
      items,
      adjustments: judgement(locale),
      vetoes: [compliance(locale)],
      missing: 'reweight',
      grading: bands,
    }),
  }
}

/** What no KPI tells: a few points that the manager types, too few to turn a result around. */
function judgement(locale: Locale): Adjustments {
  const name = say({ en: 'Contribution to the team', zh: '团队贡献' }, locale)
  return { ...noAdjustments, items: [{ name, least: -5, most: 5 }], least: -5, most: 5 }
}

function compliance(locale: Locale): Veto {
  const name = say({ en: 'Breach of compliance', zh: '违反合规红线' }, locale)
  return { name, totalCap: 59, gradeCap: 'D' }
}
