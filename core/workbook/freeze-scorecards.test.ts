import type { Cell, Cells } from '../cells/cell'
import { freezeScorecards, verifyFrozen } from './freeze-scorecards'
import { generateScorecards } from './generate-scorecards'
import { inMemoryWorkbook, type InMemoryWorkbook } from './in-memory'
import { readSettings } from './settings-sheet'

const deals: Cells = [
  ['Owner', 'Amount', 'Stage', 'Created', 'Close Date'],
  ['Ann', 1000, 'Won', '2026-01-05', '2026-02-04'],
  ['+Ben', 800, 'Won', '2026-02-01', '2026-03-31'],
]
const options = {
  period: '2026-Q1',
  people: ['Ann', '+Ben'],
  items: [{ kpi: 'REVENUE', weight: 100, target: 900 }],
  pages: { paper: 'a4' },
} as const
const [ID, SHEET, ANN] = ['scorecard_2026_Q1', 'Scorecard 2026-Q1', 'Ann 2026-Q1']

/** A workbook that shows 7 for every formula, beside it for every cell that it spills into. */
async function open(): Promise<InMemoryWorkbook> {
  const workbook = inMemoryWorkbook({ sheets: [{ name: 'Deals', cells: deals }] })
  await generateScorecards(workbook, options)
  const read = workbook.read.bind(workbook)
  jest.spyOn(workbook, 'read').mockImplementation(async (range) => {
    const [values, typed] = [await read(range), await workbook.readFormulas(range)]
    const isFormula = (cell: Cell) =>
      (typeof cell === 'string' && cell.startsWith('=KPI')) || String(cell).startsWith('=I')
    return values.map((line, row) => line.map((cell, column) => (isFormula(typed[row]?.[column]) ? 7 : cell)))
  })
  return workbook
}

async function typedOn(workbook: InMemoryWorkbook, sheet: string): Promise<Cells> {
  const used = (await workbook.sheets()).find(({ name }) => name === sheet)?.used ?? { rows: 0, columns: 0 }
  return workbook.readFormulas({ sheet, row: 0, column: 0, ...used })
}

it('leaves values where formulas stood, and a stamp on every sheet', async () => {
  const workbook = await open()
  const { hash, pages } = await freezeScorecards(workbook, ID)
  expect(pages).toBe(4)
  for (const sheet of [SHEET, 'Scorecard trends 2026-Q1', ANN]) {
    const cells = await typedOn(workbook, sheet)
    expect(cells.flat().filter((cell) => /^=(?:KPI|I|S)/.test(String(cell)))).toEqual([])
    expect(cells.flat()).toContain(`Frozen on 2026-11-24: values, no formulas. SHA-256 of the whole scorecard: ${hash}`)
  }
  const [scorecard] = (await readSettings(workbook)).scorecards
  expect(scorecard?.frozen).toEqual({ on: expect.any(Number) as number, hash })
})

it('notices every change made since, and a sheet that is gone', async () => {
  const workbook = await open()
  await freezeScorecards(workbook, ID)
  expect(await verifyFrozen(workbook, ID)).toMatchObject({ isUnchanged: true })
  workbook.type(ANN, 40, 3, 'a word more')
  expect(await verifyFrozen(workbook, ID)).toMatchObject({ isUnchanged: false })
  workbook.type(ANN, 40, 3, '')
  expect(await verifyFrozen(workbook, ID)).toMatchObject({ isUnchanged: true })
  workbook.deleteSheet(ANN)
  expect(await verifyFrozen(workbook, ID)).toMatchObject({ isUnchanged: false })
})

it('takes the formulas back, comments included', async () => {
  const workbook = await open()
  const cells = await typedOn(workbook, ANN)
  const comment = cells.findIndex(([cell]) => cell === 'Manager’s comment') + 1
  workbook.type(ANN, comment, 0, '=1+1 is what he said')
  const before = workbook.snapshot()
  const { undo } = await freezeScorecards(workbook, ID)
  await undo()
  expect(workbook.snapshot()).toEqual(before)
})

it('leaves everything as it was whichever write fails', async () => {
  let failures = 0
  for (let write = 1; ; write += 1) {
    const workbook = await open()
    const before = workbook.snapshot()
    workbook.failAt(write)
    const failed = await freezeScorecards(workbook, ID).then(
      () => false,
      () => true,
    )
    if (!failed) break
    failures += 1
    workbook.failAt(0)
    expect(workbook.snapshot()).toEqual(before)
  }
  expect(failures).toBeGreaterThanOrEqual(5)
})

it('is not frozen or made anew once frozen, and not verified before', async () => {
  const workbook = await open()
  await expect(verifyFrozen(workbook, ID)).rejects.toThrow(/is not frozen/)
  await freezeScorecards(workbook, ID)
  const before = workbook.snapshot()
  await expect(freezeScorecards(workbook, ID)).rejects.toThrow(/was frozen on 2026-11-24/)
  await expect(generateScorecards(workbook, options)).rejects.toThrow(/was frozen on 2026-11-24/)
  expect(workbook.snapshot()).toEqual(before)
})
