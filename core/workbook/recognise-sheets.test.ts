import type { Cells } from '../cells/cell'
import { dayNumber } from '../cells/day'
import { confirmMapping, confirmSource } from './confirm'
import { describeTable } from './describe-table'
import { inMemoryWorkbook } from './in-memory'
import { liveDataset } from './live-dataset'
import { recogniseWorkbook } from './recognise-workbook'
import { readSettings, saveSettings } from './settings-sheet'

const deals: Cells = [
  ['All deals of the year', '', '', '', ''],
  ['Owner', 'Amount', 'Stage', 'Created', 'Close Date'],
  ['Ann', 1000, 'Won', '2026-01-05', '2026-02-04'],
  ['Ben', 3000, 'Won', '', '2026-03-01'],
  ['Ann', 500, 'Lost', '2026-01-10', '2026-05-15'],
]
const doubtful = deals.map((row, index) => [...row, index === 1 ? 'Deal Value' : index > 1 ? 7 : ''])

describe('a workbook', () => {
  it('is read sheet by sheet, with titles above the tables, and described in a line', async () => {
    const workbook = inMemoryWorkbook({
      sheets: [
        { name: 'Deals', cells: deals },
        { name: 'Notes', cells: [['remember', 'the milk']] },
      ],
    })
    const { found, questions, dataset } = await recogniseWorkbook(workbook)
    expect(questions).toEqual([])
    expect(found.map(({ entity, sheet, range }) => [entity, sheet, range])).toEqual([
      ['deals', 'Deals', { row: 1, column: 0, rows: 4, columns: 5 }],
    ])
    expect([...(dataset.tables.deals?.rowNumbers ?? [])]).toEqual([3, 4, 5])
    expect(dataset.headersSeen).toEqual(['Owner', 'Amount', 'Stage', 'Created', 'Close Date', 'remember', 'the milk'])
    expect(found.map((table) => describeTable(table, 'en'))).toEqual([
      'deals: 3 rows, 2 owners, Feb–May 2026; 1 row without "Created"',
    ])
    expect(found.map((table) => describeTable(table, 'zh-CN'))).toEqual([
      '商机：3 行，2 位负责人，2026年2月至5月；1 行缺少“Created”',
    ])
  })

  it('asks which column is meant, and is not used until somebody has said so', async () => {
    const workbook = inMemoryWorkbook({ sheets: [{ name: 'Deals', cells: doubtful }] })
    const { questions, dataset } = await recogniseWorkbook(workbook)
    expect(questions).toMatchObject([
      { kind: 'column', sheet: 'Deals', column: 'amount', choices: ['Amount', 'Deal Value'] },
    ])
    expect(dataset.tables.deals).toBeUndefined()
    expect(dataset.doubts?.deals?.en).toBe('Which column of "Deals" is the amount: Amount or Deal Value?')
    await confirmMapping(workbook, { sheet: 'Deals', entity: 'deals', column: 'amount', header: 'Deal Value' })
    const settled = await recogniseWorkbook(workbook)
    expect(settled.questions).toEqual([])
    expect(settled.dataset.tables.deals?.columns.amount?.header).toBe('Deal Value')
  })

  it('asks which sheet counts when two hold the same kind of table', async () => {
    const workbook = inMemoryWorkbook({
      sheets: [
        { name: 'Old', cells: deals },
        { name: 'New', cells: deals.slice(0, 3) },
      ],
    })
    const { questions, dataset, found } = await recogniseWorkbook(workbook)
    expect(questions).toMatchObject([{ kind: 'source', entity: 'deals', choices: ['Old', 'New'] }])
    expect(dataset.tables.deals).toBeUndefined()
    expect(found).toHaveLength(2)
    await confirmSource(workbook, 'deals', 'New')
    const settled = await recogniseWorkbook(workbook)
    expect(settled.dataset.tables.deals?.rows).toBe(1)
    expect(settled.questions).toEqual([])
  })

  it('asks of which kind a table is that may be of two, and is not used until somebody has said so', async () => {
    const cells = [
      ['Name', 'Created', 'Segment', 'Channel'],
      ['Acme', '2026-01-05', 'Retail', 'Web'],
    ]
    const workbook = inMemoryWorkbook({ sheets: [{ name: 'List', cells }] })
    const { questions, dataset } = await recogniseWorkbook(workbook)
    expect(questions).toMatchObject([{ kind: 'entity', sheet: 'List', choices: ['customers', 'leads'] }])
    expect(questions[0]?.text).toEqual({
      en: 'What does "List" hold: customers or leads?',
      zh: '“List”是哪一种表：客户还是线索？',
    })
    expect(dataset.tables).toEqual({})
    await confirmSource(workbook, 'leads', 'List')
    const settled = await recogniseWorkbook(workbook)
    expect(settled.questions).toEqual([])
    expect(Object.keys(settled.dataset.tables)).toEqual(['leads'])
  })

  it('finds tables that stand side by side, each where it stands', async () => {
    const cells = [
      ['Owner', 'Month', 'Target', '', 'Name', 'Team'],
      ['Ann', '2026-01', 5, '', 'Ann', 'North'],
      ['Ben', '2026-01', 6, '', '', ''],
    ]
    const { found } = await recogniseWorkbook(inMemoryWorkbook({ sheets: [{ name: 'Plan', cells }] }))
    expect(found.map(({ entity, range, table }) => [entity, range, table.rows])).toEqual([
      ['targets', { row: 0, column: 0, rows: 3, columns: 3 }, 2],
      ['people', { row: 0, column: 4, rows: 2, columns: 2 }, 1],
    ])
  })

  it('reads a header of one sheet as its person has settled it, and no other sheet’s', async () => {
    const workbook = inMemoryWorkbook({ sheets: [{ name: 'Deals', cells: deals }] })
    await confirmMapping(workbook, { sheet: 'Elsewhere', entity: 'deals', column: 'owner', header: null })
    expect((await recogniseWorkbook(workbook)).found).toHaveLength(1)
    await confirmMapping(workbook, { sheet: 'Deals', entity: 'deals', column: 'owner', header: null })
    expect((await recogniseWorkbook(workbook)).found).toHaveLength(0)
  })

  it('tells how far the reading is and stops when told so', async () => {
    const workbook = inMemoryWorkbook({
      sheets: [
        { name: 'A', cells: deals },
        { name: 'B', cells: deals },
      ],
    })
    const shares: number[] = []
    await recogniseWorkbook(workbook, { onProgress: (share) => shares.push(share) })
    expect(shares).toEqual([0.5, 1])
    const stop = new AbortController()
    const stopped = recogniseWorkbook(workbook, { signal: stop.signal, onProgress: () => stop.abort() })
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('the shared reading', () => {
  it('is done once for all who ask, and again after a change', async () => {
    const workbook = inMemoryWorkbook({ sheets: [{ name: 'Deals', cells: deals }] })
    const live = liveDataset(workbook)
    let changes = 0
    const end = live.subscribe(() => (changes += 1))
    const [one, two] = await Promise.all([live.get(), live.get()])
    expect(two).toBe(one)
    workbook.type('Deals', 2, 1, 1)
    await Promise.resolve()
    await Promise.resolve()
    expect(changes).toBe(1)
    expect(await live.get()).not.toBe(one)
    end()
    live.dispose()
  })

  it('tries again after a reading that failed', async () => {
    const workbook = inMemoryWorkbook({
      sheets: [
        { name: 'Deals', cells: deals },
        {
          name: 'Yardstick',
          cells: [
            ['Section', 'Item', 'Setting', 'Value'],
            ['Calendar', '', 'First month of the fiscal year', 'never'],
          ],
        },
      ],
    })
    const live = liveDataset(workbook)
    await expect(live.get()).rejects.toThrow('sheet "Yardstick", row 2: "never" cannot be read as a setting')
    workbook.type('Yardstick', 1, 3, 4)
    expect((await live.get()).calendar.fiscalYearStart).toBe(4)
  })
})

describe('the Setup sheet', () => {
  const settings = {
    calendar: { fiscalYearStart: 4, currentPeriod: '2026-Q3' },
    sources: [{ entity: 'deals' as const, sheet: 'Deals' }],
    mappings: [
      { sheet: 'Deals', entity: 'deals' as const, column: 'amount', header: 'Deal Value' },
      { sheet: 'Deals', entity: 'deals' as const, column: 'region', header: null },
    ],
    business: {
      stages: [{ name: 'Proposal', probability: 0.4 }, { name: '签约', status: 'won' as const }, { name: 'Demo' }],
      acquisitionCategories: ['Ads'],
      ourNames: ['Acme'],
      rates: [{ currency: 'EUR', base: 'CNY', rate: 7.8 }],
    },
    ownKpis: [{ name: 'Per customer', formula: '= REVENUE / CUSTOMERS', unit: 'money' as const }],
    scorecards: [
      {
        id: 'scorecard_2026_Q3',
        title: 'Ours',
        period: '2026-Q3',
        people: ['Ann', '李雷; Jr'],
        items: [
          { kpi: 'REVENUE', weight: 60, target: 0.1 },
          { kpi: 'CYCLE', weight: 40 },
        ],
        locale: 'zh-CN' as const,
        madeOn: dayNumber(2026, 11, 24),
        data: ["'Deals'!$A:$E"],
      },
    ],
    targetPlans: [],
    otherLines: [['Ours', 'x', 'y', 5] as const],
  }

  it.each(['en', 'zh-CN'] as const)('gives back what was saved on it, in %s', async (locale) => {
    const workbook = inMemoryWorkbook({ locale })
    await saveSettings(workbook, settings)
    expect(await readSettings(workbook)).toEqual(settings)
    await saveSettings(workbook, settings)
    expect(await readSettings(workbook)).toEqual(settings)
  })

  it('is read in the other language than it was written in', async () => {
    const workbook = inMemoryWorkbook({
      locale: 'en',
      sheets: [
        {
          name: 'Yardstick',
          cells: [
            ['类别', '项目', '设置', '值'],
            ['日历', '', '财年起始月份', 7],
          ],
        },
      ],
    })
    expect((await readSettings(workbook)).calendar).toEqual({ fiscalYearStart: 7 })
  })

  it('is taken back and written when its mark was lost on the way from another program', async () => {
    const before = inMemoryWorkbook()
    await saveSettings(before, settings)
    const [used] = (await before.sheets()).map((sheet) => sheet.used)
    const cells = await before.read({ sheet: 'Yardstick', row: 0, column: 0, rows: 0, columns: 0, ...used })
    const workbook = inMemoryWorkbook({ sheets: [{ name: 'Yardstick', cells }] })
    await saveSettings(workbook, { ...settings, sources: [] })
    expect((await readSettings(workbook)).sources).toEqual([])
  })

  it('is left alone when people made a sheet of its name', async () => {
    const workbook = inMemoryWorkbook({ sheets: [{ name: 'Yardstick', cells: [['our yard sticks']] }] })
    await expect(saveSettings(workbook, settings)).rejects.toMatchObject({ code: 'sheet-not-ours' })
  })
})
