import { parsePeriod } from '../calendar/parse-period'
import type { Calendar } from '../calendar/period'
import { dayNumber } from '../cells/day'
import { NotAvailable } from '../input-error'
import { groupsIn } from '../measures/conditions'
import { resolveWho } from '../measures/group'
import { catalogue, withParameter } from './catalogue'
import { samplesForTests } from './dataset-for-tests'
import { evaluateKpis } from './evaluate'
import { workedExamples } from './examples'
import type { Kpi } from './kpi'
import type { KpiExample } from './kpi-example'
import { resolve } from './resolve'
import { entitiesOf } from './tables-read'

const calendar: Calendar = { today: dayNumber(2026, 7, 1), fiscalYearStart: 1 }

const cases = catalogue().flatMap((kpi) => workedExamples(kpi.id).map((example) => ({ kpi, example })))

function valueOf(kpi: Kpi, { over, period, who = '', parameter = '' }: KpiExample): number | string {
  const dataset = samplesForTests(over, calendar)
  const at = parsePeriod(period, calendar, false)
  const group = resolveWho(dataset, who)
  const found = evaluateKpis(dataset, [withParameter(kpi, parameter)], [at], [group], calendar).value(0, 0, 0)
  return found instanceof NotAvailable ? found.code : found
}

/** Whether the group has no row in any table but those that say who it is and what it has to reach. */
function hasNoRows(kpi: Kpi, { over, who = '' }: KpiExample): boolean {
  const dataset = samplesForTests(over, calendar)
  const group = resolveWho(dataset, who)
  return [...entitiesOf(resolve(dataset, kpi.value))].every((name) => {
    const table = dataset.tables[name]
    if (table === undefined || name === 'targets' || name === 'people') return true
    const [conditions] = groupsIn(dataset, table, [group])
    if (conditions === undefined || conditions instanceof NotAvailable) return true
    return !Array.from({ length: table.rows }, (_, row) => row).some((row) =>
      conditions.every(({ column, codes }) => codes.includes(column.codes[row] ?? 0)),
    )
  })
}

describe('the worked examples', () => {
  it.each(cases.map(({ kpi, example }) => [kpi.id, example.period, example.who ?? 'everyone', example, kpi] as const))(
    'of %s are right for %s, %s',
    (_id, _period, _who, example, kpi) => {
      const found = valueOf(kpi, example)
      if (typeof example.gives === 'number' && typeof found === 'number') expect(found).toBeCloseTo(example.gives, 12)
      else expect(found).toBe(example.gives)
    },
  )

  it('have a known answer for every KPI', () => {
    const isKnown = ({ gives }: KpiExample) => typeof gives === 'number' && gives !== 0
    expect(catalogue().filter(({ id }) => !workedExamples(id).some(isKnown))).toEqual([])
  })

  it('have a case that is not available for every KPI', () => {
    const isMissing = ({ gives }: KpiExample) => typeof gives === 'string'
    expect(catalogue().filter(({ id }) => !workedExamples(id).some(isMissing))).toEqual([])
  })

  it('have a group without rows for every KPI', () => {
    const lacking = catalogue().filter((kpi) => {
      const ofSomebody = workedExamples(kpi.id).filter(({ who }) => who !== undefined)
      return !ofSomebody.some((example) => hasNoRows(kpi, example))
    })
    expect(lacking.map(({ id }) => id)).toEqual([])
  })
})
