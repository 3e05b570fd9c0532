import { parsePeriod } from '../../core/calendar/parse-period'
import { dayNumber } from '../../core/cells/day'
import { findKpi } from '../../core/kpis/catalogue'
import { evaluateKpis } from '../../core/kpis/evaluate'
import { resolveWho } from '../../core/measures/group'
import { inMemoryWorkbook } from '../../core/workbook/in-memory'
import { recogniseWorkbook } from '../../core/workbook/recognise-workbook'
import { proposePlan } from '../../core/workbook/target-plan/check-plan'
import { suggestPlan } from '../../core/workbook/target-plan/suggest-plan'
import { writeTargetPlan } from '../../core/workbook/target-plan/write-target-plan'
import { readFile } from '../../playground/open-file/read-file'
import { describeWith, readData } from './data-folder'

const [PIPELINE, TEAMS] = ['maven_crm/sales_pipeline.csv', 'maven_crm/sales_teams.csv']
const CENTS = 100

/** Lines of a file whose fields hold no commas, its headings left out. */
function linesOf(file: string): string[][] {
  const [, ...lines] = new TextDecoder().decode(readData(file)).trim().split(/\r?\n/)
  return lines.map((line) => line.split(','))
}

/** What each agent has won in the year, added up from the file itself. */
function wonByAgent(): Map<string, number> {
  const won = new Map<string, number>()
  for (const [, agent = '', , , stage, , closed = '', value] of linesOf(PIPELINE)) {
    if (stage === 'Won' && closed.startsWith('2017')) won.set(agent, (won.get(agent) ?? 0) + Number(value))
  }
  return won
}

describeWith(PIPELINE, TEAMS)('A plan from the deals of the Maven CRM, by office, manager and agent', () => {
  const open = async () => {
    const [pipeline, teams] = await Promise.all(
      [PIPELINE, TEAMS].map(async (file) => (await readFile(file, readData(file)))[0]?.cells ?? []),
    )
    return inMemoryWorkbook({
      sheets: [
        { name: 'Pipeline', cells: pipeline ?? [] },
        { name: 'Teams', cells: teams ?? [] },
      ],
      today: dayNumber(2018, 1, 15),
    })
  }

  it('splits next year’s total to the cent, each agent by what they won in the year', async () => {
    const tables = await recogniseWorkbook(await open())
    const suggested = suggestPlan(tables)
    expect(suggested).toMatchObject({ period: '2019', basis: 'last-year' })
    const total = 12_345_678.91
    const options = { ...suggested, period: '2018', total, step: 0.01, levels: ['team', 'manager'] as const }
    const session = proposePlan(tables, options)
    const won = wonByAgent()
    const people = session.rows.filter(({ isPerson }) => isPerson)
    expect(people).toHaveLength(linesOf(TEAMS).length)
    // Five agents of the file have no deals: they get the mean of their team, and it is said.
    const without = people.filter(({ name }) => !won.has(name)).map(({ name }) => name)
    expect(without).toHaveLength(5)
    expect(session.notes).toContainEqual({ kind: 'team-mean', people: without })
    for (const { name, basis, isEstimated } of people) if (!isEstimated) expect(basis).toBe(won.get(name))

    const whole = people.reduce((sum, { basis }) => sum + basis, 0)
    let cents = 0
    for (const { node, basis } of people) {
      // A step at most is won or lost at each of the three levels.
      expect(Math.abs(session.value(node) - (total * basis) / whole)).toBeLessThan(3 / CENTS)
      for (let month = 0; month < 12; month += 1) cents += Math.round(session.month(node, month) * CENTS)
    }
    expect(cents).toBe(Math.round(total * CENTS))
    expect(session.check()).toBe(0)
  })

  it('is the target that attainment is measured by', async () => {
    const workbook = await open()
    const tables = await recogniseWorkbook(workbook)
    // A plan after the fact, so that there is something to measure.
    const options = {
      ...suggestPlan(tables),
      period: '2017-Q4',
      total: 3_000_000,
      basis: 'equal',
      shape: 'equal',
    } as const
    const session = proposePlan(tables, options)
    await writeTargetPlan(workbook, session)
    const { dataset, calendar } = await recogniseWorkbook(workbook)
    const period = parsePeriod('2017-Q4', calendar, false)
    for (const who of ['Central', 'Dustin Brinkmann', 'Darcel Schlecht', '']) {
      const values = evaluateKpis(
        dataset,
        [findKpi('ATTAINMENT'), findKpi('REVENUE'), findKpi('TARGET')],
        [period],
        [resolveWho(dataset, who)],
        calendar,
      )
      const [attainment, actual, target] = [0, 1, 2].map((kpi) => values.value(kpi, 0, 0))
      expect(attainment).toBe(Number(actual) / Number(target))
      const row = session.rows.find(({ name }) => name === who)
      if (row !== undefined) expect(target).toBe(session.value(row.node))
    }
  })
})
