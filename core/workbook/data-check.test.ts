import type { Cells } from '../cells/cell'
import { placeOf, writeDataCheck } from './data-check'
import { inMemoryWorkbook, type InMemoryStart, type InMemoryWorkbook } from './in-memory'
import { recogniseWorkbook } from './recognise-workbook'

const deals: Cells = [
  ['Quarterly export', '', '', '', '', ''],
  ['', 'Deal ID', 'Owner', 'Amount', 'Stage', 'Close Date'],
  ['', 'D1', 'Ann', 1000, 'Won', '2026-02-04'],
  ['', 'D2', 'Ann', 3000, 'Won', ''],
  ['', 'D3', 'Ben', 500, 'Lost', '2026-03-15'],
  ['', 'D3', 'Ben', 500, 'Lost', '2026-03-15'],
]
const SHEET = 'Data check'

function open(cells: Cells = deals, start: InMemoryStart = {}): InMemoryWorkbook {
  return inMemoryWorkbook({ sheets: [{ name: 'Deals', cells }], ...start })
}

async function cellsOf(workbook: InMemoryWorkbook, sheet = SHEET): Promise<Cells> {
  const used = (await workbook.sheets()).find(({ name }) => name === sheet)?.used ?? { rows: 0, columns: 0 }
  return workbook.read({ sheet, row: 0, column: 0, ...used })
}

const whatIsWrong = async (workbook: InMemoryWorkbook) =>
  (await cellsOf(workbook))
    .slice(4)
    .map((row) => row[3])
    .filter((cell) => cell !== '' && cell !== undefined)

describe('a data check', () => {
  it('writes what it finds on a sheet of its own', async () => {
    const workbook = open()
    const { sheet, created, findings } = await writeDataCheck(workbook)
    expect([sheet, created]).toEqual([SHEET, true])
    expect(findings.map(({ check }) => check)).toEqual(['closed-without-day', 'repeated-ids'])
    const cells = await cellsOf(workbook)
    expect(cells[4]?.slice(0, 5)).toEqual(['■ Error', 'deals', 'Deals', 'Deals won or lost without a closing day', 1])
    expect(cells[8]?.slice(0, 8)).toEqual([
      ...['■ Error', 'deals', 'Deals', 'decided, but no day', 4, 'Close Date', '', 3000],
    ])
  })

  it('does not check itself', async () => {
    const workbook = open()
    const first = await writeDataCheck(workbook)
    const again = await writeDataCheck(workbook)
    expect(again.findings).toEqual(first.findings)
  })

  it('tells of dates that are written the other way round, and of totals that are no rows', async () => {
    const orders: Cells = [
      ['Customer', 'Order Date', 'Order Amount'],
      ['Acme', '12/31/2025', 100],
      ['Acme', '12/30/2025', 200],
      ['Acme', '29/12/2025', 300],
      ['Acme', '12/28/2025', 'n.n.'],
      ['Total', '', 600],
    ]
    const { findings } = await writeDataCheck(open(orders))
    expect(findings.map(({ what, rows }) => [what.en, rows.map(({ row }) => row)])).toEqual([
      ['Dates in “Order Date” with day and month the other way round', [4]],
      ['Numbers in “Order Amount” that cannot be read', [5]],
      ['Totals, footers and repeated headings, which are left out', [6]],
    ])
  })

  it('says that all is well, and speaks the language of the workbook', async () => {
    const clean = deals.slice(0, 3)
    const workbook = open(clean, { locale: 'zh-CN' })
    const { sheet } = await writeDataCheck(workbook)
    expect(sheet).toBe('数据检查')
    expect((await cellsOf(workbook, sheet))[4]?.[0]).toBe('✔ 一切正常')
  })

  it('says which sheets it could not check', async () => {
    const sheets = ['North', 'South'].map((name) => ({ name, cells: deals }))
    const orders: Cells = [
      ['Customer', 'Order Date', 'Order Amount'],
      ['Acme', '2025-12-31', 100],
    ]
    const workbook = inMemoryWorkbook({ sheets: [...sheets, { name: 'Ledger', cells: orders }] })
    await writeDataCheck(workbook)
    const said = (await cellsOf(workbook)).map((row) => String(row[0])).filter((line) => line.startsWith('Not checked'))
    expect(said).toEqual(['North', 'South'].map((name) => expect.stringContaining(`“${name}”`) as string))
  })

  it('never makes a formula of what stands in the data', async () => {
    const trap = '=HYPERLINK("http://x")'
    const workbook = open([...deals.slice(0, 3), ['', `'${trap}`, 'Ann', 5, 'Won', '']])
    await writeDataCheck(workbook)
    const used = (await workbook.sheets()).find(({ name }) => name === SHEET)?.used ?? { rows: 0, columns: 0 }
    const formulas = await workbook.readFormulas({ sheet: SHEET, row: 0, column: 0, ...used })
    expect(await workbook.read({ sheet: SHEET, row: 0, column: 0, ...used })).toEqual(formulas)
  })
})

describe('written again', () => {
  it('brings its sheet up to date, and leaves what people have put beside it', async () => {
    const workbook = open()
    await writeDataCheck(workbook)
    workbook.type(SHEET, 4, 12, 'told Ann')
    workbook.type('Deals', 3, 5, '2026-02-05')
    const again = await writeDataCheck(workbook)
    expect(again).toMatchObject({ sheet: SHEET, created: false })
    expect(await whatIsWrong(workbook)).toEqual(['Rows that are in the table twice', 'the same as row 5'])
    expect((await cellsOf(workbook))[4]?.[12]).toBe('told Ann')
  })

  it('does not grow over what somebody has written below', async () => {
    const workbook = open()
    await writeDataCheck(workbook)
    const rows = (await cellsOf(workbook)).length
    workbook.type(SHEET, rows + 1, 0, 'my list')
    workbook.type('Deals', 2, 5, '')
    workbook.type('Deals', 4, 5, '')
    const before = workbook.snapshot()
    await expect(writeDataCheck(workbook)).rejects.toMatchObject({ code: 'cells-edited' })
    expect(workbook.snapshot()).toEqual(before)
  })

  it('goes beside a sheet of the same name', async () => {
    const workbook = inMemoryWorkbook({
      sheets: [
        { name: 'Deals', cells: deals },
        { name: SHEET, cells: [['mine']] },
      ],
    })
    expect((await writeDataCheck(workbook)).sheet).toBe('Data check (2)')
    expect(await cellsOf(workbook)).toEqual([['mine']])
  })
})

describe('all or nothing', () => {
  it('leaves the workbook as it was whichever write fails, for a new sheet and for an update', async () => {
    for (const isUpdate of [false, true]) {
      const workbook = open()
      if (isUpdate) {
        await writeDataCheck(workbook)
        workbook.type('Deals', 2, 5, '')
      }
      const before = workbook.snapshot()
      let failures = 0
      for (let write = 1; ; write += 1) {
        workbook.failAt(write)
        try {
          await writeDataCheck(workbook)
          break
        } catch {
          failures += 1
          workbook.failAt(0)
          expect(workbook.snapshot()).toEqual(before)
        }
      }
      expect(failures).toBeGreaterThan(3)
    }
  })

  it.each([0.1, 0.4, 0.8])('leaves the workbook as it was when it is called off at %d', async (share) => {
    const workbook = open()
    const before = workbook.snapshot()
    const stop = new AbortController()
    const onProgress = (done: number) => {
      if (done >= share) stop.abort()
    }
    await expect(writeDataCheck(workbook, { signal: stop.signal, onProgress })).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(workbook.snapshot()).toEqual(before)
  })

  it('tells how far it is, up to the end', async () => {
    const shares: number[] = []
    await writeDataCheck(open(), { onProgress: (share) => shares.push(share) })
    expect(shares).toEqual([...shares].sort((one, other) => one - other))
    expect(shares[shares.length - 1]).toBe(1)
  })

  it('is undone without a trace, a new sheet and an update', async () => {
    const workbook = open()
    const empty = workbook.snapshot()
    await (await writeDataCheck(workbook)).undo()
    expect(workbook.snapshot()).toEqual(empty)
    await writeDataCheck(workbook)
    workbook.type('Deals', 2, 5, '')
    const first = workbook.snapshot()
    await (await writeDataCheck(workbook)).undo()
    expect(workbook.snapshot()).toEqual(first)
  })

  it('is not undone over what somebody has written since', async () => {
    const workbook = open()
    const { undo } = await writeDataCheck(workbook)
    workbook.type(SHEET, 4, 3, 'seen')
    await expect(undo()).rejects.toMatchObject({ code: 'cells-edited' })
  })
})

it('knows where a row of a finding stands', async () => {
  const workbook = open()
  const tables = await recogniseWorkbook(workbook)
  const { findings } = await writeDataCheck(workbook)
  const [first] = findings
  const [row] = first?.rows ?? []
  if (first === undefined || row === undefined) throw new Error('nothing found')
  expect(placeOf(tables, first, row)).toEqual({ sheet: 'Deals', row: 3, rows: 1, column: 5, columns: 1 })
  expect(placeOf(tables, first, { ...row, header: 'gone' })).toEqual({
    sheet: 'Deals',
    row: 3,
    rows: 1,
    column: 1,
    columns: 5,
  })
  expect(placeOf(tables, { ...first, sheet: 'gone' }, row)).toBeUndefined()
})
