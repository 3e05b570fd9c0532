import { dayNumber } from '../core/cells/day'
import type { Cells } from '../core/cells/cell'
import type { PlanSession } from '../core/targets/planner/plan-session'
import type { Environment } from '../core/workbook/port'
import { recogniseSheets } from '../core/workbook/recognise-sheets'
import { defaultSettings } from '../core/workbook/settings'
import { proposePlan } from '../core/workbook/target-plan/check-plan'
import { suggestPlan } from '../core/workbook/target-plan/suggest-plan'
import { measure, table } from './measure'

const [PEOPLE, TEAMS, REGIONS] = [1000, 100, 5]
/** Orders a person, one a month. */
const MONTHS = 30
const EDITS = 20

/** A year's plan of 1,000 people in 100 teams and five regions, made from what they sold, and worked on. */
export function run(): string {
  const environment: Environment = { locale: 'en', theme: 'light', today: dayNumber(2026, 11, 24), date1904: false }
  const sheets = [
    { name: 'Orders', cells: orders() },
    { name: 'People', cells: people() },
  ]
  const tables = recogniseSheets(sheets, defaultSettings, environment)
  const options = suggestPlan(tables)
  const session = proposePlan(tables, options)
  const [, region] = session.rows
  const person = session.rows.find(({ isPerson }) => isPerson)
  const proposing = measure(
    [
      { name: 'the numbers of the plan added up once', run: () => whole(session) },
      { name: 'suggestPlan', run: () => suggestPlan(tables).people.length },
      { name: 'proposePlan: actuals, basis, split, months', run: () => whole(proposePlan(tables, options)) },
    ],
    11,
  )
  const editing = measure([
    { name: `${EDITS} edits of a person, the total held`, run: () => edited(session, person?.node ?? 0) },
    { name: `${EDITS} edits of a region, the total held`, run: () => edited(session, region?.node ?? 0) },
    { name: `${EDITS} edits of a month of a person`, run: () => edited(session, person?.node ?? 0, 3) },
  ])
  if (session.check() !== 0) throw new Error(`the plan is off by ${session.check()}`)
  return [
    table(`A plan of ${PEOPLE} people × 12 months`, proposing),
    table(`Edits in it, each with all months and sums`, editing),
  ].join('\n\n')
}

function edited(session: PlanSession, node: number, month?: number): number {
  const value = month === undefined ? session.value(node) : session.month(node, month)
  for (let edit = 0; edit < EDITS; edit += 1) session.edit(node, value + (edit % 2 === 0 ? 1000 : 0), month)
  return session.value(node)
}

function whole(session: PlanSession): number {
  let sum = 0
  for (const { node, isPerson } of session.rows)
    if (isPerson) for (let month = 0; month < 12; month += 1) sum += session.month(node, month)
  return sum
}

function people(): Cells {
  const rows = Array.from({ length: PEOPLE }, (_, person) => [
    `Person ${person}`,
    `Region ${person % REGIONS}`,
    `Team ${person % TEAMS}`,
    '2020-01-01',
  ])
  return [['Name', 'Region', 'Team', 'Hire Date'], ...rows]
}

function orders(): Cells {
  const rows = Array.from({ length: PEOPLE * MONTHS }, (_, row) => {
    const [person, month] = [Math.floor(row / MONTHS), row % MONTHS]
    const day = `${2024 + Math.floor((month + 5) / 12)}-${String(((month + 5) % 12) + 1).padStart(2, '0')}-15`
    return [String(row), day, `Person ${person}`, `Customer ${row % 700}`, 1000 + ((row * 7919) % 977)]
  })
  return [['Order ID', 'Order Date', 'Sales Rep', 'Customer', 'Amount'], ...rows]
}
