import { parsePeriod } from '../../calendar/parse-period'
import type { Cell, Cells } from '../../cells/cell'
import { InputError } from '../../input-error'
import { findKpi } from '../../kpis/catalogue'
import { evaluateKpis } from '../../kpis/evaluate'
import { resolveWho } from '../../measures/group'
import { TARGET_TABLE_ID } from '../../sheets/target-sheets'
import { comparePlans } from '../../targets/planner/compare-plans'
import type { TargetPlanOptions } from '../../targets/planner/plan-options'
import type { PlanSession } from '../../targets/planner/plan-session'
import { inMemoryWorkbook, type InMemoryWorkbook } from '../in-memory'
import { recogniseWorkbook } from '../recognise-workbook'
import { readSettings } from '../settings-sheet'
import { proposePlan } from './check-plan'
import { standingPlan } from './standing-plan'
import { writeTargetPlan } from './write-target-plan'

/** Ann and Ben sold 300 each in the first quarter of 2026, Cai 200 and Dan 100; Ann another 50 in 2027. */
const orders: Cells = [
  ['Order ID', 'Order Date', 'Sales Rep', 'Customer', 'Amount'],
  ['1', '2026-01-15', 'Ann', 'A', 100],
  ['2', '2026-02-15', 'Ann', 'B', 100],
  ['3', '2026-03-15', 'Ann', 'C', 100],
  ['4', '2026-01-20', 'Ben', 'A', 300],
  ['5', '2026-02-20', 'Cai', 'D', 200],
  ['6', '2026-03-20', 'Dan', 'E', 100],
  ['7', '2026-12-05', 'Ann', 'E', 0],
  ['8', '2027-01-05', 'Ann', 'E', 50],
]
const people: Cells = [
  ['Name', 'Region', 'Hire Date'],
  ['Ann', 'West', '2020-01-01'],
  ['Ben', 'West', '2020-01-01'],
  ['Cai', 'East', '2020-01-01'],
  ['Dan', 'East', '2020-01-01'],
]
const ownTargets: Cells = [
  ['Owner', 'Metric', 'Month', 'Quota', 'Remark'],
  ['Ann', 'REVENUE', '2027-01', 999, 'goes'],
  ['Everyone', 'REVENUE', '2027-Q1', 3000, 'goes'],
  ['Ann', 'ORDERS', '2027-01', 12, 'stays'],
  ['Ann', 'REVENUE', '2026-03', 80, '=HYPERLINK("x")'],
  ['Eve', 'REVENUE', '2027-01', 70, ''],
  ['Ann', 'REVENUE', '2027', 5000, 'stays, for it is longer'],
]
const options: TargetPlanOptions = {
  kpi: 'REVENUE',
  period: '2027-Q1',
  total: 1200,
  step: 1,
  levels: ['region'],
  people: ['Ann', 'Ben', 'Cai', 'Dan'],
  basis: 'last-year',
  shape: 'equal',
  quarterEnd: 0,
  overAssignment: [],
  limits: [],
}
const SHEET = 'Plan 2027-Q1 Sales'
const TARGETS = 'Targets (plan)'

const sheetsOf = (...more: readonly { name: string; cells: Cells }[]) => [
  { name: 'Orders', cells: orders },
  { name: 'People', cells: people },
  ...more,
]

function open(start: Parameters<typeof inMemoryWorkbook>[0] = {}): InMemoryWorkbook {
  return inMemoryWorkbook({ sheets: sheetsOf(), ...start })
}

async function propose(workbook: InMemoryWorkbook, change: Partial<TargetPlanOptions> = {}): Promise<PlanSession> {
  return proposePlan(await recogniseWorkbook(workbook), { ...options, ...change })
}

async function write(workbook: InMemoryWorkbook, change: Partial<TargetPlanOptions> = {}) {
  return writeTargetPlan(workbook, await propose(workbook, change))
}

async function cellsOf(workbook: InMemoryWorkbook, sheet = SHEET): Promise<Cells> {
  const used = (await workbook.sheets()).find(({ name }) => name === sheet)?.used ?? { rows: 0, columns: 0 }
  return workbook.readFormulas({ sheet, row: 0, column: 0, ...used })
}

async function refusal(act: Promise<unknown>): Promise<InputError> {
  try {
    await act
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

async function valueOf(workbook: InMemoryWorkbook, kpi: string, period: string, who: string): Promise<unknown> {
  const { dataset, calendar } = await recogniseWorkbook(workbook)
  const values = evaluateKpis(
    dataset,
    [findKpi(kpi)],
    [parsePeriod(period, calendar, false)],
    [resolveWho(dataset, who)],
    calendar,
  )
  return values.value(0, 0, 0)
}

const changed = (cells: Cells): Cell[][] => cells.map((row) => [...row])

describe('a plan on its sheet', () => {
  it('is a tree with months of people as numbers and everything above as sums', async () => {
    const workbook = open()
    expect(await write(workbook)).toMatchObject({ sheet: SHEET, created: true, targets: TARGETS })
    const cells = await cellsOf(workbook)
    expect(cells[2]?.[0]).toBe('Split by what was reached from 2026-01 to 2026-03; months by equal parts.')
    expect(cells.slice(3, 5).map((row) => row.slice(0, 4))).toEqual([
      ['Total to hit', '', 1200, ''],
      [
        'Check: must read 0',
        '',
        '=ROUND($C$4-$I$7,6)',
        '=IF($C$5=0,"✓ adds up to the last step","✗ the months do not add up to the total")',
      ],
    ])
    expect(cells.slice(5, 13)).toEqual([
      ['Who', 'Level', 'Basis', 'Share', 'Marks', '2027-01', '2027-02', '2027-03', 'Whole period'],
      [
        'Total',
        'Total',
        900,
        '=IF($I$7=0,0,I7/$I$7)',
        '',
        '=SUM(F8,F11)',
        '=SUM(G8,G11)',
        '=SUM(H8,H11)',
        '=SUM(F7:H7)',
      ],
      [
        '   West',
        'Region',
        600,
        '=IF($I$7=0,0,I8/$I$7)',
        '',
        '=SUM(F9:F10)',
        '=SUM(G9:G10)',
        '=SUM(H9:H10)',
        '=SUM(F8:H8)',
      ],
      ['      Ann', 'Person', 300, '=IF($I$7=0,0,I9/$I$7)', '', 134, 133, 133, '=SUM(F9:H9)'],
      ['      Ben', 'Person', 300, '=IF($I$7=0,0,I10/$I$7)', '', 134, 133, 133, '=SUM(F10:H10)'],
      [
        '   East',
        'Region',
        300,
        '=IF($I$7=0,0,I11/$I$7)',
        '',
        '=SUM(F12:F13)',
        '=SUM(G12:G13)',
        '=SUM(H12:H13)',
        '=SUM(F11:H11)',
      ],
      ['      Cai', 'Person', 200, '=IF($I$7=0,0,I12/$I$7)', '', 89, 89, 89, '=SUM(F12:H12)'],
      ['      Dan', 'Person', 100, '=IF($I$7=0,0,I13/$I$7)', '', 45, 44, 44, '=SUM(F13:H13)'],
    ])
    expect(workbook.rowLevels(SHEET)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1])
  })

  it('shows locks, bounds and quotas in the street', async () => {
    const workbook = open()
    await write(workbook, {
      overAssignment: [0.05, 0.1],
      limits: [
        { path: ['West', 'Ann'], lock: 400 },
        { path: ['East'], floor: 200, cap: 500 },
      ],
    })
    const cells = await cellsOf(workbook)
    expect(cells.slice(5, 13).map((row) => [row[4], row[5]])).toEqual([
      ['Marks', 'Quota in the street'],
      ['', 1200],
      ['', 840],
      ['🔒 locked', 462],
      ['', 462],
      ['≥ 200  ≤ 500', 420],
      ['', 308],
      ['', 154],
    ])
    expect(cells[2]?.[0]).toContain('in the street 5% / 10% more')
  })

  it('speaks the language of the workbook', async () => {
    const workbook = open({ locale: 'zh-CN' })
    const made = await write(workbook, { period: '2027' })
    expect([made.sheet, made.targets]).toEqual(['计划 2027 销售额', '目标（计划）'])
    const cells = await cellsOf(workbook, made.sheet)
    expect(cells[5]?.slice(0, 5)).toEqual(['对象', '层级', '分解依据', '占比', '标记'])
    expect(cells[5]?.slice(17)).toEqual(['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4', '全期'])
    expect(cells[6]?.slice(17)).toEqual(['=SUM(F7:H7)', '=SUM(I7:K7)', '=SUM(L7:N7)', '=SUM(O7:Q7)', '=SUM(F7:Q7)'])
    expect((await cellsOf(workbook, made.targets))[3]).toEqual(['对象', '指标', '期间', '目标'])
  })

  it('never makes a formula of a name', async () => {
    const trap = '=HYPERLINK("http://x")'
    const [rows, staff] = [changed(orders), changed(people)]
    for (const row of rows) if (row[2] === 'Ann') row[2] = `'${trap}`
    for (const row of staff) if (row[0] === 'Ann') row[0] = `'${trap}`
    const workbook = inMemoryWorkbook({
      sheets: [
        { name: 'Orders', cells: rows },
        { name: 'People', cells: staff },
      ],
    })
    await write(workbook, { people: [trap, 'Ben'] })
    const [[who] = []] = await workbook.read({ sheet: TARGETS, row: 4, column: 0, rows: 1, columns: 1 })
    expect(who).toBe(trap)
  })
})

describe('the targets table', () => {
  it('is what the KPIs read: attainment is the actual over what was planned', async () => {
    const workbook = open()
    await write(workbook)
    expect(await valueOf(workbook, 'TARGET', '2027-01', 'Ann')).toBe(134)
    expect(await valueOf(workbook, 'TARGET', '2027-Q1', 'West')).toBe(800)
    expect(await valueOf(workbook, 'TARGET', '2027-Q1', '')).toBe(1200)
    expect(await valueOf(workbook, 'ATTAINMENT', '2027-01', 'Ann')).toBe(50 / 134)
  })

  it('follows what people type on the plan', async () => {
    const workbook = open()
    await write(workbook)
    workbook.type(SHEET, 8, 5, 200)
    expect(await valueOf(workbook, 'ATTAINMENT', '2027-01', 'Ann')).toBe(50 / 200)
  })

  it('carries on what people keep themselves, but for what the plan takes the place of', async () => {
    const workbook = open({ sheets: sheetsOf({ name: 'Quotas', cells: ownTargets }) })
    const before = workbook.snapshot()
    const made = await write(workbook)
    expect(made.carries).toBe('Quotas')
    const cells = await cellsOf(workbook, TARGETS)
    expect(cells[3]).toEqual(['Who', 'KPI', 'Period', 'Target', 'Remark'])
    expect(cells[4]).toEqual(['Ann', 'REVENUE', '2027-01', `='${SHEET}'!F9`, ''])
    expect(cells.slice(16)).toEqual([
      ["='Quotas'!A4", "='Quotas'!B4", "='Quotas'!C4", "='Quotas'!D4", "='Quotas'!E4"],
      ["='Quotas'!A5", "='Quotas'!B5", "='Quotas'!C5", "='Quotas'!D5", "='Quotas'!E5"],
      ["='Quotas'!A6", "='Quotas'!B6", "='Quotas'!C6", "='Quotas'!D6", ''],
      ["='Quotas'!A7", "='Quotas'!B7", "='Quotas'!C7", "='Quotas'!D7", "='Quotas'!E7"],
    ])
    const { questions } = await recogniseWorkbook(workbook)
    expect(questions).toEqual([])
    expect(await valueOf(workbook, 'TARGET', '2027-01', 'Ann')).toBe(134)
    expect(await valueOf(workbook, 'TARGET', '2027', 'Ann')).toBe(5000)
    expect(await valueOf(workbook, 'TARGET', '2026-03', 'Ann')).toBe(80)
    await made.undo()
    expect(workbook.snapshot()).toEqual(before)
  })

  it('keeps the unit of the header that numbers are carried on from', async () => {
    const cells: Cells = [
      ['对象', '期间', '目标（万元）'],
      ['Ann', '2026-05', 3],
    ]
    const workbook = open({ sheets: sheetsOf({ name: '目标', cells }) })
    await write(workbook)
    expect((await cellsOf(workbook, TARGETS))[16]).toEqual(["='目标'!A2", '', "='目标'!B2", "='目标'!C2*10000"])
  })

  it('holds all plans, of two about the same month the newer', async () => {
    const workbook = open()
    await write(workbook)
    await write(workbook, { period: '2027-03', total: 500, people: ['Ann', 'Ben'], basis: 'equal' })
    expect(await valueOf(workbook, 'TARGET', '2027-03', 'Ann')).toBe(250)
    expect(await valueOf(workbook, 'TARGET', '2027-02', 'Ann')).toBe(133)
    expect((await workbook.sheets()).filter(({ planId }) => planId === TARGET_TABLE_ID)).toHaveLength(1)
    expect((await cellsOf(workbook, TARGETS)).length).toBe(4 + 2 + 10)
  })
})

describe('planned again', () => {
  it('keeps the plan that stood as a version of mere numbers, and compares with it before', async () => {
    const workbook = open()
    await write(workbook)
    workbook.type(SHEET, 8, 5, 200)
    const session = await propose(workbook, { total: 2400, people: ['Ann', 'Ben', 'Cai'] })
    const standing = await standingPlan(workbook, await recogniseWorkbook(workbook), options)
    expect(standing && comparePlans(standing, session).map((row) => [row.name, row.old, row.new, row.change])).toEqual([
      ['', 1266, 2400, 1134],
      ['West', 866, 1800, 934],
      ['Ann', 466, 900, 434],
      ['Ben', 400, 900, 500],
      ['East', 400, 600, 200],
      ['Cai', 267, 600, 333],
      ['Dan', 133, undefined, -133],
    ])
    const again = await writeTargetPlan(workbook, session)
    expect(again).toMatchObject({ sheet: SHEET, created: false, version: `${SHEET} v1` })
    const version = await cellsOf(workbook, `${SHEET} v1`)
    expect(version[0]?.[0]).toBe('Target plan 2027-Q1: Sales – version 1, kept for the record')
    expect(version.slice(6, 9).map((row) => row.slice(5))).toEqual([
      [468, 399, 399, 1266],
      [334, 266, 266, 866],
      [200, 133, 133, 466],
    ])
    expect(version.flat().filter((cell) => String(cell).startsWith('='))).toEqual([])
    expect((await readSettings(workbook)).targetPlans).toMatchObject([{ total: 2400, versions: 1 }])
    expect((await write(workbook, { total: 3600 })).version).toBe(`${SHEET} v2`)
  })

  it('keeps no version of what is the same', async () => {
    const workbook = open()
    await write(workbook)
    expect(await write(workbook)).not.toHaveProperty('version')
    expect(await workbook.sheets()).toHaveLength(5)
  })

  it('finds in Setup what was asked for', async () => {
    const workbook = open()
    const asked: Partial<TargetPlanOptions> = {
      overAssignment: [0.05],
      blend: { with: 'equal', share: 0.7 },
      shape: 'last-year',
      quarterEnd: 0.2,
      limits: [
        { path: ['West', 'Ann'], lock: 300 },
        { path: ['East'], floor: 100.5 },
      ],
    }
    await write(workbook, asked)
    const { settings } = await recogniseWorkbook(workbook)
    const [saved] = settings.targetPlans
    expect(saved).toMatchObject({
      ...options,
      ...asked,
      limits: [
        { path: ['West', 'Ann'], lock: 300 },
        { path: ['East'], floor: 101 },
      ].reverse(),
    })
    expect(settings.sources).toEqual([{ entity: 'targets', sheet: TARGETS }])
  })

  it.each([
    ['a name', SHEET, 8, 0, 'Anna', /"Plan 2027-Q1 Sales": A/],
    ['a basis', SHEET, 9, 2, 5, /"Plan 2027-Q1 Sales": C/],
    ['a sum', SHEET, 7, 5, 5, /"Plan 2027-Q1 Sales": F8/],
    ['a target', TARGETS, 6, 3, 5, /"Targets \(plan\)": D7/],
    ['a name in the targets table', TARGETS, 6, 0, 'Bob', /"Targets \(plan\)": A/],
  ])('refuses to overwrite %s that somebody has typed', async (_, sheet, row, column, cell, message) => {
    const workbook = open()
    await write(workbook)
    workbook.type(sheet, row, column, cell)
    const before = workbook.snapshot()
    const error = await refusal(write(workbook, { total: 2400 }))
    expect(error.code).toBe('cells-edited')
    expect(error.message).toMatch(message)
    expect(workbook.snapshot()).toEqual(before)
  })

  it('leaves remarks beside the plan alone, and refuses where it would grow over one', async () => {
    const workbook = open()
    await write(workbook)
    workbook.type(SHEET, 8, 20, 'a remark')
    await write(workbook, { total: 2400 })
    expect((await cellsOf(workbook))[8]?.[20]).toBe('a remark')
    workbook.type(SHEET, 8, 9, 'in the way')
    expect((await refusal(write(workbook, { total: 2400, overAssignment: [0.1] }))).code).toBe('cells-edited')
  })

  it('says that Setup does not know the plan any more', async () => {
    const workbook = open()
    await write(workbook)
    workbook.deleteSheet('Yardstick')
    expect((await refusal(write(workbook))).code).toBe('plan-forgotten')
  })
})

describe('all or nothing', () => {
  it('leaves the workbook as it was whichever write fails, for a new plan and in the place of one', async () => {
    for (const isAgain of [false, true]) {
      const workbook = open({ sheets: sheetsOf({ name: 'Quotas', cells: ownTargets }) })
      if (isAgain) await write(workbook)
      const before = workbook.snapshot()
      const session = await propose(workbook, { total: 2400, overAssignment: [0.1] })
      let failures = 0
      for (let at = 1; ; at += 1) {
        workbook.failAt(at)
        try {
          await writeTargetPlan(workbook, session)
          break
        } catch {
          failures += 1
          workbook.failAt(0)
          expect(workbook.snapshot()).toEqual(before)
        }
      }
      expect(failures).toBeGreaterThan(isAgain ? 30 : 15)
    }
  })

  it('leaves the workbook as it was when it is called off at any point', async () => {
    const workbook = open()
    await write(workbook)
    const before = workbook.snapshot()
    const session = await propose(workbook, { total: 2400 })
    for (const point of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const stop = new AbortController()
      const onProgress = (share: number) => {
        if (share > point) stop.abort()
      }
      await expect(writeTargetPlan(workbook, session, { signal: stop.signal, onProgress })).rejects.toThrow(/abort/i)
      expect(workbook.snapshot()).toEqual(before)
    }
  })

  it('tells how far it is, up to the whole', async () => {
    const workbook = open()
    const shares: number[] = []
    await writeTargetPlan(workbook, await propose(workbook), { onProgress: (share) => shares.push(share) })
    expect([...shares].sort((one, other) => one - other)).toEqual(shares)
    expect(shares[shares.length - 1]).toBe(1)
  })

  it('is undone without a trace, a new plan and one in the place of another', async () => {
    const workbook = open()
    const empty = workbook.snapshot()
    await (await write(workbook)).undo()
    expect(workbook.snapshot()).toEqual(empty)
    await write(workbook)
    workbook.type(SHEET, 8, 5, 200)
    const first = workbook.snapshot()
    await (await write(workbook, { total: 2400 })).undo()
    expect(workbook.snapshot()).toEqual(first)
  })

  it.each([SHEET, TARGETS])('is not undone over what somebody has written on %s since', async (sheet) => {
    const workbook = open()
    const { undo } = await write(workbook)
    workbook.type(sheet, 8, 5, 'mine')
    expect((await refusal(undo())).code).toBe('cells-edited')
  })
})
