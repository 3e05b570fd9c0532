import type { Cells } from '../core/cells/cell'
import { emulatedBigQuery, type CannedJob } from './emulator/bigquery'
import { dialogues } from './emulator/dialogues'
import { callInside, realm } from './emulator/realm'
import { bigQueryScript } from './emulator/scripts'
import { emulatedGoogle } from './emulator/services'

const NAME = 'shop.sales.orders'
const tables = {
  [NAME]: {
    Order: 'STRING',
    Date: 'DATE',
    Customer: 'STRING',
    Region: 'STRING',
    Amount: 'NUMERIC',
    Paid: 'TIMESTAMP',
    Position: 'RECORD',
  },
}
const setup: Cells = [
  ['Section', 'Item', 'Setting', 'Value'],
  ['BigQuery', '', 'Project', 'payer'],
  ['BigQuery', 'orders', 'Table', NAME],
  ['BigQuery', '', 'Most gigabytes a query', 2],
]
/** Region, then the smallest and the largest of the other columns that are known. */
const profile: CannedJob = {
  to: /GROUP BY 1\nLIMIT 5001$/,
  rows: [
    [
      'East',
      '1',
      '2025-01-03',
      'Acme',
      '100',
      '2025-01-09 00:00:00+00',
      '3',
      '2025-05-04',
      'Bolt',
      '400',
      '2025-05-09 00:00:00+00',
    ],
    ['West', '2', '2025-02-03', 'Acme', '250', null, '4', '2025-06-01', 'Coil', '300', null],
  ],
}
const values: CannedJob = {
  to: /^WITH/,
  rows: [
    ['2025-Q1', 'East', '100', '1'],
    ['2025-Q1', 'West', '250', '1'],
    ['2025-Q1', '', '350', '2'],
    ['2025-Q2', 'East', '400', '1'],
    ['2025-Q2', 'West', null, '0'],
    ['2025-Q2', '', '400', '1'],
  ],
}
const answers = ['REVENUE, ORDERS', '2025-Q1，2025-Q2', 'region']
const script = bigQueryScript()

interface Start {
  readonly setup?: Cells
  readonly jobs?: readonly CannedJob[]
  readonly answers?: readonly (string | null)[]
  readonly keeps?: boolean
  readonly userLocale?: string
  /** The change of the document that fails, counted from 1. */
  readonly failAt?: number
}

/** Somebody takes the menu's item in a document with Setup and a sheet of their own. */
function take(start: Start = {}) {
  const google = emulatedGoogle({
    sheets: [
      { name: 'Mine', cells: [['kept']] },
      { name: 'Yardstick', cells: start.setup ?? setup },
    ],
    userLocale: start.userLocale ?? 'en',
  })
  const { spreadsheet } = google
  const isLocked = () => {
    const { LockService } = google.services as { LockService: GoogleAppsScript.Lock.LockService }
    const lock = LockService.getDocumentLock()
    const isFree = lock.tryLock(0)
    if (isFree) lock.releaseLock()
    return !isFree
  }
  const bigQuery = emulatedBigQuery(tables, start.jobs ?? [profile, values])
  const talk = dialogues(start.answers ?? answers, start.keeps ?? true, () => {
    if (isLocked()) throw new Error('The document is locked while somebody reads.')
  })
  const sleeps: number[] = []
  const before = spreadsheet.snapshot()
  google.failAt(start.failAt ?? 0)
  const services = {
    ...google.services,
    SpreadsheetApp: { ...(google.services.SpreadsheetApp as object), getUi: () => talk.ui },
    Utilities: { ...(google.services.Utilities as object), sleep: (pause: number) => sleeps.push(pause) },
    BigQuery: bigQuery.service,
  }
  callInside(realm(script, services), 'kpiTableFromBigQuery', [])
  return {
    alerts: talk.alerts,
    sent: bigQuery.sent,
    sleeps,
    isUnchanged: () => {
      expect(spreadsheet.snapshot()).toEqual(before)
    },
    sheetNames: spreadsheet.getSheets().map((sheet) => sheet.getName()),
    sheet: () => spreadsheet.sheetNamed('BigQuery – Sales, Orders'),
  }
}

describe('KPI table from BigQuery', () => {
  it('writes what BigQuery has computed on a new sheet, and says what was asked', () => {
    const { alerts, sheetNames, sheet } = take()
    expect(sheetNames).toEqual(['Mine', 'Yardstick', 'BigQuery – Sales, Orders'])
    const cells = sheet().getRange(4, 1, 4, 5)
    expect(cells.getValues()).toEqual([
      ['region', 'Sales 2025-Q1', 'Sales 2025-Q2', 'Orders 2025-Q1', 'Orders 2025-Q2'],
      ['East', 100, 400, 1, 1],
      ['West', 250, expect.anything(), 1, 0],
      ['Total', 350, 400, 2, 1],
    ])
    expect(cells.getFormulas()[2]?.[2]).toBe('=NA()')
    const note = sheet().notes.get('1,1') ?? ''
    for (const part of ['Sales, Orders', '2025-Q1, 2025-Q2', 'region', NAME, 'job_1', 'WITH'])
      expect(note).toContain(part)
    expect(alerts).toEqual([expect.stringContaining('Keep it?')])
  })

  it('asks in standard SQL, for whom Setup says and for no more than it allows', () => {
    const { sent } = take()
    expect(sent).toHaveLength(2)
    for (const { request, project } of sent) {
      expect(project).toBe('payer')
      expect(request.maximumBytesBilled).toBe(String(2 * 2 ** 30))
    }
  })

  it('has no row brought back: only words, ends of columns and KPIs are selected', () => {
    const [first, second] = take().sent
    expect(first?.request.query).toBe(
      [
        'SELECT',
        ['`Region`', 'MIN(`Order`)', 'MIN(`Date`)', 'MIN(`Customer`)', 'MIN(`Amount`)', 'MIN(`Paid`)']
          .concat(['MAX(`Order`)', 'MAX(`Date`)', 'MAX(`Customer`)', 'MAX(`Amount`)', 'MAX(`Paid`)'])
          .map((column, index) => `  CAST(${column} AS STRING) AS c${index + 1}`)
          .join(',\n'),
        'FROM `shop.sales.orders`',
        'GROUP BY 1',
        'LIMIT 5001',
      ].join('\n'),
    )
    expect(second?.request.query).toContain('`shop.sales.orders`')
    expect(second?.request.query).toMatch(
      /\nSELECT\n {2}a\.period,\n {2}w\.who,\n {2}.* AS `REVENUE`,\n {2}.* AS `ORDERS`\n/,
    )
  })

  it('waits for a job, ever longer, and turns its pages', () => {
    const { sleeps, sent, sheet } = take({
      jobs: [
        { ...profile, takes: 3, rowsAPage: 1 },
        { ...values, rowsAPage: 4 },
      ],
    })
    expect(sleeps).toEqual([1000, 2000, 4000])
    expect(sent).toHaveLength(2)
    expect(sheet().getRange(7, 1, 1, 5).getValues()).toEqual([['Total', 350, 400, 2, 1]])
  })

  it('gives up a job that takes too long, without asking for it again', () => {
    const { alerts, sent, sleeps, isUnchanged } = take({ jobs: [profile, { ...values, takes: 1000 }] })
    expect(alerts).toEqual([expect.stringMatching(/not answered within 4 minutes; the job job_1/)])
    expect(sleeps.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(4 * 60_000)
    expect(sent).toHaveLength(2)
    isUnchanged()
  })

  it.each([
    ['en', 'BigQuery refused: '],
    ['zh-CN', 'BigQuery 拒绝了请求：'],
  ])('says in the language %s what BigQuery refuses', (userLocale, says) => {
    const fails = 'Query exceeded limit for bytes billed: 2147483648.'
    for (const takes of [0, 2]) {
      const { alerts, sent, isUnchanged } = take({ userLocale, jobs: [profile, { to: /^WITH/, takes, fails }] })
      expect(alerts).toEqual([expect.stringContaining(says)])
      expect(alerts[0]).toContain(fails)
      expect(sent).toHaveLength(2)
      isUnchanged()
    }
  })

  it('refuses a dimension with too many values before the question is asked', () => {
    const rows = Array.from({ length: 5001 }, (_, index) => [`Region ${index}`, ...(profile.rows?.[0]?.slice(1) ?? [])])
    const { alerts, sent, isUnchanged } = take({ jobs: [{ ...profile, rows }] })
    expect(alerts).toEqual([expect.stringMatching(/Region of "shop\.sales\.orders" have more than 5000/)])
    expect(sent).toHaveLength(1)
    isUnchanged()
  })

  it.each([0, 1, 2])('does nothing when question %i is called off', (question) => {
    const { alerts, sent, isUnchanged } = take({
      answers: answers.map((answer, at) => (at === question ? null : answer)),
    })
    expect([alerts, sent]).toEqual([[], []])
    isUnchanged()
  })

  it('takes the sheet away again when nobody wants to keep it', () => {
    take({ keeps: false }).isUnchanged()
  })

  it('leaves the document as it was whichever change of it fails', () => {
    let failures = 0
    for (; take({ failAt: failures + 1, keeps: true }).sheetNames.length < 3; failures += 1) {
      const { alerts, isUnchanged } = take({ failAt: failures + 1 })
      expect(alerts).toEqual([expect.stringContaining('the spreadsheet refused')])
      isUnchanged()
    }
    expect(failures).toBeGreaterThan(5)
  })

  it.each([
    ['no line about BigQuery', { setup: [['Section', 'Item', 'Setting', 'Value']] }, /BigQuery.*Project/],
    ['a table without its dataset', { setup: [...setup, ['BigQuery', 'deals', 'Table', 'deals']] }, /"deals"/],
    [
      'a table that is not there',
      { setup: [...setup, ['BigQuery', 'deals', 'Table', 'a.b.c']] },
      /Not found: Table a:b\.c/,
    ],
    ['customers', { setup: [...setup, ['BigQuery', 'customers', 'Table', NAME]] }, /row by row/],
    [
      'a table of another kind',
      { setup: [...setup, ['BigQuery', 'stageChanges', 'Table', NAME]] },
      /not those of a table of stage changes/,
    ],
    ['an unknown KPI', { answers: ['REVENU', '', ''] }, /REVENUE/],
    ['an unknown column', { answers: ['REVENUE', '', 'colour'] }, /colour/],
    ['a KPI of a table that is not there', { answers: ['WIN_RATE', '', ''] }, /deals/],
  ] as const)('refuses %s before any job is sent', (_, start, says) => {
    const { alerts, sent, isUnchanged } = take({ ...start, jobs: [] })
    expect(alerts).toEqual([expect.stringMatching(says)])
    expect(sent).toEqual([])
    isUnchanged()
  })
})
