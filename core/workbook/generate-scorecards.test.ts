import type { Cells } from '../cells/cell'
import { generateScorecards } from './generate-scorecards'
import { inMemoryWorkbook, type InMemoryWorkbook } from './in-memory'
import { readSettings } from './settings-sheet'
import type { TeamScorecardOptions } from './team-scorecard-options'

const deals: Cells = [
  ['Owner', 'Amount', 'Stage', 'Created', 'Close Date'],
  ['Ann', 1000, 'Won', '2026-01-05', '2026-02-04'],
  ['Ann', 3000, 'Won', '2026-01-20', '2026-03-01'],
  ['Ben', 500, 'Lost', '2026-01-10', '2026-03-15'],
  ['Ben', 800, 'Won', '2026-02-01', '2026-03-31'],
]
const team: Cells = [
  ['Name', 'Team', 'Job Title', 'Hire Date'],
  ['Ann', '=North', 'Closer', '2020-01-01'],
  ['Ben', 'South', 'Closer', '2021-01-01'],
]
const targets: Cells = [
  ['Who', 'KPI', 'Period', 'Target'],
  ['Ann', 'REVENUE', '2026-Q2', 4500],
]
const options: TeamScorecardOptions = {
  period: '2026-Q1',
  people: ['Ann', 'Ben'],
  items: [
    { kpi: 'CYCLE', weight: 40, target: 40 },
    { kpi: 'REVENUE', weight: 60, target: 2000 },
  ],
  pages: { paper: 'a4', nextPeriod: '2026-Q2' },
}
const [ANN, BEN] = ['Ann 2026-Q1', 'Ben 2026-Q1']

function open(start: Parameters<typeof inMemoryWorkbook>[0] = {}): InMemoryWorkbook {
  const sheets = [
    { name: 'Deals', cells: deals },
    { name: 'Team', cells: team },
    { name: 'Goals', cells: targets },
  ]
  return inMemoryWorkbook({ sheets, ...start })
}

async function cellsOf(workbook: InMemoryWorkbook, sheet: string): Promise<Cells> {
  const used = (await workbook.sheets()).find(({ name }) => name === sheet)?.used ?? { rows: 0, columns: 0 }
  return workbook.readFormulas({ sheet, row: 0, column: 0, ...used })
}

const namesOf = async (workbook: InMemoryWorkbook) => (await workbook.sheets()).map(({ name }) => name)

/** Where a text stands in the first column. */
function rowOf(cells: Cells, text: string): number {
  const row = cells.findIndex((line) => line[0] === text)
  if (row < 0) throw new Error(`“${text}” is not on the sheet`)
  return row
}

it('makes a page for each person beside the summary, and one sheet of trends for all', async () => {
  const workbook = open()
  const shares: number[] = []
  const made = await generateScorecards(workbook, options, { onProgress: (share) => shares.push(share) })
  expect(made).toMatchObject({ sheet: 'Scorecard 2026-Q1', created: true, pages: 2, left: 0 })
  expect((await namesOf(workbook)).slice(3)).toEqual([
    'Scorecard 2026-Q1',
    'Yardstick',
    'Scorecard trends 2026-Q1',
    ANN,
    BEN,
  ])
  expect(shares).toEqual([...shares].sort((one, other) => one - other))
  expect(shares[shares.length - 1]).toBe(1)
})

it('shows the heaviest KPI first, with numbers of the summary found by the name', async () => {
  const workbook = open()
  await generateScorecards(workbook, options)
  const page = await cellsOf(workbook, ANN)
  const row = rowOf(page, 'KPI')
  expect(page[row + 1]?.[0]).toBe('Sales')
  // Sales stand second on the summary: its columns H, I and J.
  expect(page[row + 1]?.[1]).toBe(
    `=IFERROR(INDEX('Scorecard 2026-Q1'!$H$8:$H$9,MATCH($A$1,'Scorecard 2026-Q1'!$A$8:$A$9,0)),"–")`,
  )
  expect(page[row + 1]?.[7]).toBe(`=IF(ISNUMBER(F11),F11*G11/SUMPRODUCT(ISNUMBER($F$11:$F$12)*$G$11:$G$12),"–")`)
  // A longer cycle is worse: 2 less the share.
  expect(page[row + 2]?.[3]).toBe(`=IF(AND(ISNUMBER(B12),N(C12)>0),MAX(0,2-B12/C12),"–")`)
  expect(page.flat()).toContain(`=KPI_FEEDBACK(A11:A12,F11:F12,G11:G12,'Scorecard 2026-Q1'!$A$16:$B$20)`)
  const trends = await cellsOf(workbook, 'Scorecard trends 2026-Q1')
  expect(trends[3]?.slice(1, 7)).toEqual(['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1'])
  expect(trends[4]?.[1]).toBe('=KPI_REVENUE($B$4:$G$4,$A$5:$A$6)')
})

it('looks the person up in the people table, and proposes the next period’s targets as goals', async () => {
  const workbook = open()
  await generateScorecards(workbook, options)
  const page = await cellsOf(workbook, ANN)
  expect(page[rowOf(page, 'Team')]?.[1]).toBe(
    `=IFERROR(IF(INDEX('Team'!$B:$B,MATCH($A$1,'Team'!$A:$A,0))="","–",INDEX('Team'!$B:$B,MATCH($A$1,'Team'!$A:$A,0))),"–")`,
  )
  const goals = rowOf(page, 'Goals for 2026-Q2')
  expect(page[goals + 1]?.slice(0, 2)).toEqual(['Sales', 4500])
  expect(page[goals + 2]?.slice(0, 2)).toEqual(['Sales cycle', ''])
})

it('keeps comments, agreements and goals when it is made again, and takes that back exactly', async () => {
  const workbook = open()
  await generateScorecards(workbook, options)
  const page = await cellsOf(workbook, ANN)
  const [goals, comment] = [rowOf(page, 'Goals for 2026-Q2'), rowOf(page, 'Manager’s comment')]
  workbook.type(ANN, goals + 1, 1, 5000)
  workbook.type(ANN, goals + 1, 2, '=HYPERLINK("x")')
  workbook.type(ANN, comment + 1, 0, 'Well done.')
  const before = workbook.snapshot()
  const items = [
    { kpi: 'WIN_RATE', weight: 10, target: 0.5 },
    ...options.items.map((item) => ({ ...item, weight: 45 })),
  ]
  const again = await generateScorecards(workbook, { ...options, items })
  expect(again.created).toBe(false)
  const next = await cellsOf(workbook, ANN)
  expect(next[rowOf(next, 'Manager’s comment') + 1]?.[0]).toBe('Well done.')
  const sales = next.findIndex((line, row) => row > rowOf(next, 'Goals for 2026-Q2') && line[0] === 'Sales')
  expect(next[sales]?.slice(1, 3)).toEqual([5000, '=HYPERLINK("x")'])
  await again.undo()
  expect(workbook.snapshot()).toEqual(before)
})

it('leaves a workbook as it was after an undo', async () => {
  const workbook = open()
  const before = workbook.snapshot()
  const made = await generateScorecards(workbook, options)
  await made.undo()
  expect(workbook.snapshot()).toEqual(before)
})

it('goes on where it was called off', async () => {
  const workbook = open()
  const controller = new AbortController()
  const made = await generateScorecards(workbook, options, {
    signal: controller.signal,
    onProgress: (share) => {
      if (share > 0.5) controller.abort()
    },
  })
  expect(made).toMatchObject({ pages: 1, left: 1 })
  expect(await namesOf(workbook)).not.toContain(BEN)
  const render = jest.spyOn(workbook, 'render')
  const rest = await generateScorecards(workbook, options)
  expect(rest).toMatchObject({ pages: 2, left: 0 })
  const rendered = render.mock.calls.map(([{ name }]) => name)
  expect(rendered).toContain(BEN)
  expect(rendered).not.toContain(ANN)
})

it('leaves everything as it was whichever write fails', async () => {
  let failures = 0
  for (let write = 1; ; write += 1) {
    const workbook = open()
    const before = workbook.snapshot()
    workbook.failAt(write)
    const failed = await generateScorecards(workbook, options).then(
      () => false,
      () => true,
    )
    if (!failed) break
    failures += 1
    workbook.failAt(0)
    expect(workbook.snapshot()).toEqual(before)
  }
  // Summary, Setup, trends and two pages.
  expect(failures).toBeGreaterThanOrEqual(5)
})

it('writes over nothing that somebody typed beside their own cells', async () => {
  const workbook = open()
  await generateScorecards(workbook, options)
  workbook.type(ANN, 10, 1, 99)
  const before = workbook.snapshot()
  await expect(
    generateScorecards(workbook, { ...options, items: options.items.map((item) => ({ ...item, weight: 50 })) }),
  ).rejects.toThrow(/"Ann 2026-Q1": B11/)
  expect(workbook.snapshot()).toEqual(before)
})

it('says which field is no period', async () => {
  const workbook = open()
  const before = workbook.snapshot()
  const asked = generateScorecards(workbook, { ...options, pages: { paper: 'a4', nextPeriod: 'soon' } })
  await expect(asked).rejects.toThrow(/^nextPeriod: "soon" is not a period/)
  expect(workbook.snapshot()).toEqual(before)
})

it('saves in Setup what it takes to make the same pages again, in Chinese too', async () => {
  const workbook = open({ locale: 'zh-CN' })
  await generateScorecards(workbook, options)
  const { scorecards } = await readSettings(workbook)
  expect(scorecards[0]?.pages).toEqual({
    paper: 'a4',
    nextPeriod: '2026-Q2',
    directory: { person: "'Team'!$A:$A", team: "'Team'!$B:$B", role: "'Team'!$C:$C", hired: "'Team'!$D:$D" },
  })
  const page = await cellsOf(workbook, ANN)
  expect(page[rowOf(page, '指标')]?.slice(0, 4)).toEqual(['指标', '实际', '目标', '达成率'])
})
