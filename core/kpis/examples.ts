import { activityExamples } from './families/activity'
import { collectionExamples } from './families/collection'
import { costsExamples } from './families/costs'
import { customersExamples } from './families/customers'
import { forecastExamples } from './families/forecast'
import type { KpiExample } from './kpi-example'
import { leadsExamples } from './families/leads'
import { marketExamples } from './families/market'
import { peopleExamples } from './families/people'
import { pipelineExamples } from './families/pipeline'
import { quotaExamples } from './families/quota'
import { revenueExamples } from './families/revenue'
import { satisfactionExamples } from './families/satisfaction'
import { stagesExamples } from './families/stages'
import { subscriptionsExamples } from './families/subscriptions'

let all: ReadonlyMap<string, readonly KpiExample[]> | undefined

/** The worked examples of a KPI of the catalogue. */
export function workedExamples(id: string): readonly KpiExample[] {
  const families = [
    ...[revenueExamples, collectionExamples, pipelineExamples, stagesExamples, leadsExamples, customersExamples],
    ...[subscriptionsExamples, costsExamples, satisfactionExamples, quotaExamples, forecastExamples],
    ...[activityExamples, peopleExamples, marketExamples],
  ]
  all ??= new Map(families.flatMap((family) => Object.entries(family())))
  return all.get(id) ?? []
}
