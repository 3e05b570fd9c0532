import { parsePeriod } from '../calendar/parse-period'
import { explainKpi } from '../kpis/explain'
import { findKpi } from '../kpis/catalogue'
import { resolveWho } from '../measures/group'
import { confirmMapping } from './confirm'
import { writeDataCheck } from './data-check'
import type { FaultSubject } from './faults'
import { generateScorecards } from './generate-scorecards'
import { listRows } from './list-rows'
import { recogniseWorkbook } from './recognise-workbook'
import { readSettings, saveSettings } from './settings-sheet'
import { proposePlan } from './target-plan/check-plan'
import { writeTargetPlan } from './target-plan/write-target-plan'
import type { TeamScorecardOptions } from './team-scorecard-options'

/** Something that changes a workbook, from a state that it starts from. */
export interface Workflow {
  readonly name: string
  /** Set where a workflow makes so many like changes that every so-manieth of them tells enough. */
  readonly every?: number
  readonly sheets: readonly { readonly name: string; readonly cells: readonly (readonly (string | number)[])[] }[]
  /** Brings the document to where the workflow starts, and gives the workflow itself. */
  prepare(subject: Pick<FaultSubject, 'workbook' | 'type' | 'selectCell'>): Promise<() => Promise<unknown>>
}

const deals = {
  name: 'Deals',
  cells: [
    ['Owner', 'Amount', 'Stage', 'Created', 'Close Date'],
    ['Ann', 1000, 'Won', '2026-01-05', '2026-02-04'],
    ['Ann', 3000, 'Won', '2026-01-20', '2026-03-01'],
    ['Ben', 500, 'Lost', '2026-01-10', '2026-03-15'],
    ['Ben', 800, 'Won', '2026-02-01', '2026-03-31'],
  ],
}
const orders = {
  name: 'Orders',
  cells: [
    ['Order ID', 'Order Date', 'Sales Rep', 'Customer', 'Amount'],
    ['1', '2026-01-15', 'Ann', 'A', 300],
    ['2', '2026-02-20', 'Ben', 'B', 200],
  ],
}
const sheets = [deals]
const scorecard: TeamScorecardOptions = {
  period: '2026-Q1',
  people: ['Ann', 'Ben'],
  items: [{ kpi: 'REVENUE', weight: 100, target: 2000 }],
}
const other: TeamScorecardOptions = { ...scorecard, items: [{ kpi: 'REVENUE', weight: 100, target: 2500 }] }

/** Everything that the pane can do to a workbook. A new workflow is a line here. */
export const workflows: readonly Workflow[] = [
  {
    name: 'making a team scorecard',
    sheets,
    prepare: ({ workbook }) => Promise.resolve(() => generateScorecards(workbook, scorecard)),
  },
  {
    name: 'bringing a team scorecard up to date',
    sheets,
    async prepare({ workbook, type }) {
      const { sheet } = await generateScorecards(workbook, scorecard)
      await type(sheet, 40, 12, 'a note of the user')
      return () => generateScorecards(workbook, other)
    },
  },
  {
    name: 'undoing a team scorecard',
    sheets,
    async prepare({ workbook }) {
      const made = await generateScorecards(workbook, scorecard)
      return () => made.undo()
    },
  },
  {
    name: 'undoing a change of a team scorecard',
    every: 5,
    sheets,
    async prepare({ workbook }) {
      await generateScorecards(workbook, scorecard)
      const made = await generateScorecards(workbook, other)
      return () => made.undo()
    },
  },
  {
    name: 'writing the check of the data',
    sheets,
    prepare: ({ workbook }) => Promise.resolve(() => writeDataCheck(workbook)),
  },
  {
    name: 'bringing the check of the data up to date',
    sheets,
    async prepare({ workbook, type }) {
      await writeDataCheck(workbook)
      await type('Deals', 5, 0, 'Cai')
      return () => writeDataCheck(workbook)
    },
  },
  {
    name: 'saving Setup',
    sheets,
    async prepare({ workbook }) {
      const settings = await readSettings(workbook)
      await saveSettings(workbook, settings)
      return () => saveSettings(workbook, { ...settings, calendar: { fiscalYearStart: 4 } })
    },
  },
  {
    name: 'confirming a column',
    sheets,
    prepare: ({ workbook }) =>
      Promise.resolve(() =>
        confirmMapping(workbook, { sheet: 'Deals', entity: 'deals', column: 'amount', header: 'Amount' }),
      ),
  },
  {
    name: 'listing the rows behind a number',
    sheets,
    prepare: ({ workbook }) =>
      Promise.resolve(async () => {
        const tables = await recogniseWorkbook(workbook)
        const { dataset, calendar, environment } = tables
        const kpi = findKpi('REVENUE')
        const period = parsePeriod('2026-Q1', calendar, environment.date1904)
        const group = resolveWho(dataset, '')
        const { parts } = explainKpi(dataset, kpi, period, group, calendar)
        const part = parts.find(({ measure }) => measure !== undefined)
        if (part === undefined) throw new Error('no part of this number has rows')
        return listRows(workbook, tables, { kpi, period, group, dataset }, part)
      }),
  },
  {
    name: 'inserting a formula',
    sheets,
    async prepare({ workbook, selectCell }) {
      await selectCell('Deals', 9, 1)
      return () => workbook.insertFormula('=KPI_REVENUE("2026-Q1")')
    },
  },
  {
    name: 'writing a plan of targets',
    every: 3,
    sheets: [orders],
    async prepare({ workbook }) {
      const session = proposePlan(await recogniseWorkbook(workbook), {
        ...{ kpi: 'REVENUE', period: '2027-Q1', total: 1200, step: 1, levels: [], people: ['Ann', 'Ben'] },
        ...{ basis: 'last-year', shape: 'equal', quarterEnd: 0, overAssignment: [], limits: [] },
      })
      return () => writeTargetPlan(workbook, session)
    },
  },
  {
    name: 'making a scorecard with a page for each person',
    every: 11,
    sheets,
    prepare: ({ workbook }) =>
      Promise.resolve(() => generateScorecards(workbook, { ...scorecard, people: ['Ann'], pages: { paper: 'a4' } })),
  },
]
