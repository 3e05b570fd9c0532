import type { Cell, Cells } from '../cells/cell'
import { generateTeamScorecard } from './generate-team-scorecard'
import { inMemoryWorkbook, type InMemoryWorkbook } from './in-memory'
import { SETUP_SHEET } from './settings'
import { readSettings, saveSettings } from './settings-sheet'
import type { TeamScorecardOptions } from './team-scorecard-options'

const deals: Cells = [
  ['Owner', 'Amount', 'Stage', 'Created', 'Close Date'],
  ['Ann', 1000, 'Won', '2026-01-05', '2026-02-04'],
  ['Ann', 3000, 'Won', '2026-01-20', '2026-03-01'],
  ['Ben', 500, 'Lost', '2026-01-10', '2026-03-15'],
  ['Ben', 800, 'Won', '2026-02-01', '2026-03-31'],
]
const options: TeamScorecardOptions = {
  period: '2026-Q1',
  people: ['Ann', 'Ben'],
  items: [
    { kpi: 'REVENUE', weight: 60, target: 2000 },
    { kpi: 'CYCLE', weight: 40, target: 40 },
  ],
}
const SHEET = 'Scorecard 2026-Q1'

function open(start: Parameters<typeof inMemoryWorkbook>[0] = {}): InMemoryWorkbook {
  return inMemoryWorkbook({ sheets: [{ name: 'Deals', cells: deals }], ...start })
}

/** Beside deals, some activities, a KPI of the workbook's own and one that is misspelt. */
function withOwnKpi(start: Parameters<typeof inMemoryWorkbook>[0] = {}): InMemoryWorkbook {
  const visits: Cells = [
    ['Activity Date', 'Activity Owner', 'Activity Type'],
    ['2026-01-10', 'Ann', 'Visit'],
    ['2026-02-10', 'Ben', 'Call'],
  ]
  const setup: Cells = [
    ['Section', 'Item', 'Setting', 'Value'],
    ['KPI', 'Half', 'Formula', 'REVENUE / 2'],
    ['KPI', 'Broken', 'Formula', 'REVENUE /'],
  ]
  const sheets = [
    { name: 'Deals', cells: deals },
    { name: 'Visits', cells: visits },
    { name: SETUP_SHEET, cells: setup },
  ]
  return open({ sheets, ...start })
}

const ownOptions: TeamScorecardOptions = {
  ...options,
  items: [
    { kpi: 'half', weight: 50, target: 2000 },
    { kpi: 'Activities (Visit)', weight: 30, target: 3 },
    { kpi: 'ACTIVITIES(call)', weight: 20, target: 5 },
  ],
}

async function cellsOf(workbook: InMemoryWorkbook, sheet = SHEET): Promise<Cells> {
  const used = (await workbook.sheets()).find(({ name }) => name === sheet)?.used ?? { rows: 0, columns: 0 }
  return workbook.readFormulas({ sheet, row: 0, column: 0, ...used })
}

async function cell(workbook: InMemoryWorkbook, row: number, column: number): Promise<Cell> {
  return (await cellsOf(workbook))[row]?.[column]
}

async function refusal(act: Promise<unknown>): Promise<{ code?: string; message: string }> {
  try {
    await act
  } catch (error) {
    return error as { code?: string; message: string }
  }
  throw new Error('nothing was refused')
}

describe('a team scorecard', () => {
  it('is a sheet of live formulas, one per KPI and column', async () => {
    const workbook = open()
    const { sheet, created } = await generateTeamScorecard(workbook, options)
    expect([sheet, created]).toEqual([SHEET, true])
    const formulas = (await cellsOf(workbook)).flat().filter((each) => String(each).startsWith('='))
    expect(formulas).toEqual([
      '=SUM(E6:J6)',
      '=KPI_TOTAL(E8:J9,$E$6:$J$6)',
      '=KPI_GRADE(B8:B9,$A$16:$B$20)',
      '=KPI_RANK(B8:B9)',
      '=KPI_REVENUE($B$3,$A$8:$A$9)',
      '=KPI_SCORE(E8:E9,F8:F9,"higher")',
      '=KPI_CYCLE($B$3,$A$8:$A$9)',
      '=KPI_SCORE(H8:H9,I8:I9,"lower")',
      '=IFERROR(AVERAGEIF(B8:B9,">=0"),"")',
      '=KPI_REVENUE($B$3)',
      '=KPI_CYCLE($B$3)',
      ...[16, 17, 18, 19, 20].map((row) => `=COUNTIF($C$8:$C$9,A${row})`),
    ])
  })

  it('scores by curves and grades by shares that stand on the sheet and in Setup', async () => {
    const steps: TeamScorecardOptions = {
      ...options,
      items: [
        {
          kpi: 'REVENUE',
          weight: 60,
          target: 2000,
          curve: {
            kind: 'bands',
            over: 'attainment',
            anchors: [
              { at: 0.5, points: 40 },
              { at: 1, points: 100 },
            ],
          },
        },
        {
          kpi: 'CYCLE',
          weight: 40,
          curve: {
            kind: 'lines',
            over: 'actual',
            anchors: [
              { at: 60, points: 0 },
              { at: 30, points: 100 },
            ],
          },
        },
      ],
      missing: 'zero',
      grading: {
        kind: 'forced',
        distribution: [
          { grade: 'top', share: 50 },
          { grade: 'rest', share: 50 },
        ],
        smallestGroup: 5,
      },
    }
    const workbook = open()
    await generateTeamScorecard(workbook, steps)
    const cells = await cellsOf(workbook)
    expect(cells[7]?.[1]).toBe('=KPI_TOTAL(E8:J9,$E$6:$J$6,"zero")')
    expect(cells[7]?.[2]).toBe('=KPI_FORCED(B8:B9,$A$16:$B$17,,"none")')
    expect(cells[7]?.[6]).toBe('=KPI_SCORE(E8:E9,F8:F9,"higher",$E$15:$F$17)')
    expect(cells[7]?.[9]).toBe('=KPI_SCORE(H8:H9,I8:I9,"lower",$H$15:$I$17)')
    expect(cells[15]?.slice(0, 2)).toEqual(['top', 50])
    expect(cells[15]?.slice(4, 6)).toEqual([0.5, 40])
    const [saved] = (await readSettings(workbook)).scorecards
    expect(saved).toMatchObject({ items: steps.items, missing: 'zero', grading: steps.grading })
    // What stands can be made again, and the same call finds nothing edited.
    await generateTeamScorecard(workbook, steps)
  })

  it('keeps scoring rules in a Chinese Setup sheet', async () => {
    const workbook = open({ locale: 'zh-CN' })
    const grading = {
      kind: 'bands',
      bands: [
        { grade: '优', from: 90 },
        { grade: '良', from: 60 },
      ],
    } as const
    const curve = { kind: 'range', outerLow: 0, low: 1, high: 2, outerHigh: 3, points: 80 } as const
    const [revenue, cycle] = options.items
    if (revenue === undefined || cycle === undefined) throw new Error('there are no items')
    await generateTeamScorecard(workbook, {
      ...options,
      items: [{ ...revenue, curve }, cycle],
      grading,
      missing: 'block',
    })
    const [saved] = (await readSettings(workbook)).scorecards
    expect(saved).toMatchObject({ items: [{ curve }, {}], grading, missing: 'block' })
  })

  it('passes its data where formulas do not follow the tables', async () => {
    const workbook = open({ formulasFollowTables: false })
    await generateTeamScorecard(workbook, options)
    expect(await cell(workbook, 7, 4)).toBe("=KPI_REVENUE($B$3,$A$8:$A$9,'Deals'!$A:$E)")
    expect(await cell(workbook, 9, 4)).toBe("=KPI_REVENUE($B$3,,'Deals'!$A:$E)")
  })

  it('asks KPI_VALUE for an own KPI, and passes what a KPI is narrowed down to', async () => {
    const workbook = withOwnKpi()
    await generateTeamScorecard(workbook, ownOptions)
    const cells = await cellsOf(workbook)
    expect([cells[4]?.[4], cells[4]?.[7]]).toEqual(['Half', 'Activities (Visit)'])
    expect([cells[7]?.[4], cells[9]?.[4]]).toEqual(['=KPI_VALUE("Half",$B$3,$A$8:$A$9)', '=KPI_VALUE("Half",$B$3)'])
    expect([cells[7]?.[7], cells[9]?.[7]]).toEqual([
      '=KPI_ACTIVITIES($B$3,$A$8:$A$9,"Visit")',
      '=KPI_ACTIVITIES($B$3,,"Visit")',
    ])
    expect(cells[7]?.[10]).toBe('=KPI_ACTIVITIES($B$3,$A$8:$A$9,"call")')
  })

  it('passes data after what a KPI is narrowed down to', async () => {
    const workbook = withOwnKpi({ formulasFollowTables: false })
    await generateTeamScorecard(workbook, ownOptions)
    const data = "'Deals'!$A:$E,'Visits'!$A:$C"
    expect(await cell(workbook, 9, 4)).toBe(`=KPI_VALUE("Half",$B$3,,${data})`)
    expect(await cell(workbook, 9, 7)).toBe(`=KPI_ACTIVITIES($B$3,,"Visit",${data})`)
  })

  it('speaks the language of the workbook', async () => {
    const workbook = open({ locale: 'zh-CN' })
    const { sheet } = await generateTeamScorecard(workbook, options)
    expect(sheet).toBe('记分卡 2026-Q1')
    expect((await cellsOf(workbook, sheet))[6]?.slice(0, 7)).toEqual([
      '人员',
      '总分',
      '等级',
      '排名',
      '实际',
      '目标',
      '得分',
    ])
  })

  it('takes its targets from the targets table where none is given', async () => {
    const workbook = open({
      sheets: [
        { name: 'Deals', cells: deals },
        {
          name: 'Targets',
          cells: [
            ['Who', 'Period', 'Target'],
            ['Ann', '2026-Q1', 3500],
            ['Ben', '2026-Q1', 900],
          ],
        },
      ],
    })
    await generateTeamScorecard(workbook, { ...options, items: [{ kpi: 'REVENUE', weight: 100 }] })
    expect([await cell(workbook, 7, 5), await cell(workbook, 8, 5)]).toEqual([3500, 900])
  })

  it('goes beside a sheet of the same name', async () => {
    const workbook = open({
      sheets: [
        { name: 'Deals', cells: deals },
        { name: SHEET, cells: [['mine']] },
      ],
    })
    expect((await generateTeamScorecard(workbook, options)).sheet).toBe('Scorecard 2026-Q1 (2)')
    expect(await cellsOf(workbook)).toEqual([['mine']])
  })

  it('never makes a formula of a name', async () => {
    const trap = '=HYPERLINK("http://x")'
    const cells = deals.map((row, index) => (index === 1 ? [`'${trap}`, ...row.slice(1)] : row))
    const workbook = open({ sheets: [{ name: 'Deals', cells }] })
    await generateTeamScorecard(workbook, { ...options, people: [trap, 'Ben'] })
    const [[value] = []] = await workbook.read({ sheet: SHEET, row: 7, column: 0, rows: 1, columns: 1 })
    expect(value).toBe(trap)
  })
})

describe('generated again', () => {
  it('updates its sheet and keeps what people typed into their cells', async () => {
    const workbook = open()
    await generateTeamScorecard(workbook, options)
    workbook.type(SHEET, 7, 5, 2500)
    workbook.type(SHEET, 20, 12, 'a remark')
    const again = await generateTeamScorecard(workbook, options)
    expect(again).toMatchObject({ sheet: SHEET, created: false })
    expect(await cell(workbook, 7, 5)).toBe(2500)
    expect(await cell(workbook, 20, 12)).toBe('a remark')
    expect((await workbook.sheets()).filter(({ planId }) => planId?.startsWith('scorecard'))).toHaveLength(1)
  })

  it('takes a target that was changed in the pane', async () => {
    const workbook = open()
    await generateTeamScorecard(workbook, options)
    workbook.type(SHEET, 7, 5, 2500)
    const items = [{ kpi: 'REVENUE', weight: 60, target: 3000 }, ...options.items.slice(1)]
    await generateTeamScorecard(workbook, { ...options, items })
    expect([await cell(workbook, 7, 5), await cell(workbook, 8, 5)]).toEqual([3000, 3000])
  })

  it('keeps a person’s target when the people change', async () => {
    const workbook = open()
    await generateTeamScorecard(workbook, options)
    workbook.type(SHEET, 8, 5, 777)
    await generateTeamScorecard(workbook, { ...options, people: ['Ben'] })
    expect(await cell(workbook, 7, 0)).toBe('Ben')
    expect(await cell(workbook, 7, 5)).toBe(777)
  })

  it('refuses to overwrite what people wrote into its own cells', async () => {
    const workbook = open()
    await generateTeamScorecard(workbook, options)
    workbook.type(SHEET, 7, 1, 99)
    const before = workbook.snapshot()
    const { code, message } = await refusal(generateTeamScorecard(workbook, options))
    expect(code).toBe('cells-edited')
    expect(message).toContain('"Scorecard 2026-Q1": B8')
    expect(workbook.snapshot()).toEqual(before)
  })

  it('refuses when somebody typed where a formula spills', async () => {
    const workbook = open()
    await generateTeamScorecard(workbook, options)
    workbook.type(SHEET, 8, 1, 'mine')
    const { code, message } = await refusal(generateTeamScorecard(workbook, options))
    expect(code).toBe('cells-edited')
    expect(message).toContain('B9')
  })

  it('updates where a host reads spilled cells as what they show', async () => {
    const workbook = open()
    await generateTeamScorecard(workbook, options)
    const readFormulas: typeof workbook.readFormulas = async (range) => {
      const cells = await workbook.readFormulas(range)
      return cells.map((row, r) => row.map((cell, c) => (range.row + r === 8 && range.column + c === 1 ? 97.5 : cell)))
    }
    const again = await generateTeamScorecard({ ...workbook, readFormulas }, options)
    expect(again.created).toBe(false)
  })

  it('refuses to write over a remark that stands where a longer list goes', async () => {
    const workbook = open()
    await generateTeamScorecard(workbook, { ...options, people: ['Ann'] })
    workbook.type(SHEET, 9, 0, 'a remark')
    expect(await refusal(generateTeamScorecard(workbook, options))).toMatchObject({ code: 'cells-edited' })
  })

  it('keeps the cells of one KPI that is narrowed down in two ways apart', async () => {
    const workbook = withOwnKpi()
    await generateTeamScorecard(workbook, ownOptions)
    workbook.type(SHEET, 7, 8, 12)
    workbook.type(SHEET, 7, 11, 34)
    const [half, visits, calls] = ownOptions.items
    const items = [half, calls, visits].flatMap((item) => item ?? [])
    await generateTeamScorecard(workbook, { ...ownOptions, items })
    expect([await cell(workbook, 7, 8), await cell(workbook, 7, 11)]).toEqual([34, 12])
  })

  it('names the KPI of the sheet whose definition has been deleted', async () => {
    const workbook = withOwnKpi()
    await generateTeamScorecard(workbook, ownOptions)
    await saveSettings(workbook, { ...(await readSettings(workbook)), ownKpis: [] })
    const before = workbook.snapshot()
    const { code, message } = await refusal(generateTeamScorecard(workbook, options))
    expect(code).toBe('scorecard-kpi-gone')
    expect(message).toContain('"Scorecard 2026-Q1" was made with the KPI "Half"')
    expect(workbook.snapshot()).toEqual(before)
  })

  it('makes a sheet of its own for another period', async () => {
    const workbook = open()
    await generateTeamScorecard(workbook, options)
    const other = await generateTeamScorecard(workbook, { ...options, period: '2026-02' })
    expect(other).toMatchObject({ sheet: 'Scorecard 2026-02', created: true })
  })
})

describe('all or nothing', () => {
  it('leaves the workbook as it was whichever write fails, for a new sheet and for an update', async () => {
    for (const isUpdate of [false, true]) {
      const workbook = open()
      if (isUpdate) await generateTeamScorecard(workbook, { ...options, people: ['Ann'] })
      const before = workbook.snapshot()
      let failures = 0
      for (let write = 1; ; write += 1) {
        workbook.failAt(write)
        try {
          await generateTeamScorecard(workbook, options)
          break
        } catch {
          failures += 1
          workbook.failAt(0)
          expect(workbook.snapshot()).toEqual(before)
        }
      }
      expect(failures).toBeGreaterThan(10)
    }
  })

  it('leaves the workbook as it was when it is called off', async () => {
    const workbook = open()
    const before = workbook.snapshot()
    const stop = new AbortController()
    const onProgress = (share: number) => {
      if (share > 0.4) stop.abort()
    }
    const { message } = await refusal(generateTeamScorecard(workbook, options, { signal: stop.signal, onProgress }))
    expect(message).toMatch(/abort/i)
    expect(workbook.snapshot()).toEqual(before)
  })

  it('is undone without a trace, a new sheet and an update', async () => {
    const workbook = open()
    const empty = workbook.snapshot()
    await (await generateTeamScorecard(workbook, options)).undo()
    expect(workbook.snapshot()).toEqual(empty)
    await generateTeamScorecard(workbook, options)
    workbook.type(SHEET, 7, 5, 2500)
    const first = workbook.snapshot()
    await (await generateTeamScorecard(workbook, { ...options, people: ['Ben'] })).undo()
    expect(workbook.snapshot()).toEqual(first)
  })

  it('is not undone over what somebody has written since', async () => {
    const workbook = open()
    const { undo } = await generateTeamScorecard(workbook, options)
    workbook.type(SHEET, 7, 5, 2500)
    expect(await refusal(undo())).toMatchObject({ code: 'cells-edited' })
  })
})

describe('options that cannot be', () => {
  it.each<[string, Partial<TeamScorecardOptions>, RegExp]>([
    ['weights that do not add up', { items: [{ kpi: 'REVENUE', weight: 90 }] }, /^weights: the weights add up to 90/],
    ['nobody', { people: [] }, /^people: choose at least one person/],
    ['an unknown person', { people: ['Bem'] }, /^people: nobody named "Bem" in the data; the nearest names: Ben/],
    ['no KPI', { items: [] }, /^kpis: choose at least one KPI/],
    [
      'an unknown KPI',
      { items: [{ kpi: 'WINRATE', weight: 100 }] },
      /^kpis: there is no KPI "WINRATE"; the nearest: WIN_RATE/,
    ],
    [
      'an own KPI that cannot be used',
      { items: [{ kpi: 'Broken', weight: 100 }] },
      /^kpis: the own KPI "Broken" cannot be used: character 10, REVENUE \/▸/,
    ],
    [
      'a parameter that no row has',
      { items: [{ kpi: 'ACTIVITIES(ski trip)', weight: 100 }] },
      /^kind: no row of the activities table has "ski trip"/,
    ],
    ['an unknown period', { period: 'someday' }, /^period: "someday" is not a period/],
  ])('are refused: %s', async (_, change, sentence) => {
    const workbook = withOwnKpi()
    const before = workbook.snapshot()
    expect((await refusal(generateTeamScorecard(workbook, { ...options, ...change }))).message).toMatch(sentence)
    expect(workbook.snapshot()).toEqual(before)
  })
})
