import type { Cells } from '../../cells/cell'
import type { SheetPlan } from '../../sheets/plan'
import { freezeScorecards } from '../freeze-scorecards'
import { generateScorecards } from '../generate-scorecards'
import { inMemoryWorkbook, type InMemoryWorkbook } from '../in-memory'
import { shareMasked } from './share-masked'

const deals: Cells = [
  ['Owner', 'Amount', 'Stage', 'Created', 'Close Date', 'Customer'],
  ['Ann Smith', 1000, 'Won', '2026-01-05', '2026-02-04', 'Acme'],
  ['+Ben', 800, 'Won', '2026-02-01', '2026-03-31', '甲公司'],
]
const people: Cells = [
  ['Name', 'Team', 'Manager', 'Hire Date'],
  ['Ann Smith', 'North', 'Chris Boss', '2020-01-01'],
  ['+Ben', 'North', 'Chris Boss', '2021-01-01'],
]
const options = {
  period: '2026-Q1',
  title: 'The quarter of Ann Smith, for Acme',
  people: ['Ann Smith', '+Ben'],
  items: [{ kpi: 'REVENUE', weight: 100, target: 900 }],
  pages: { paper: 'a4' },
} as const
const [ID, SUMMARY, PAGE] = ['scorecard_2026_Q1', 'Scorecard 2026-Q1', 'Ann Smith 2026-Q1']
const SECRET = /ann\b|smith|ben\b|chris|boss|acme|甲公司/i

async function open(): Promise<InMemoryWorkbook> {
  const sheets = [
    { name: 'Deals', cells: deals },
    { name: 'Team', cells: people },
  ]
  const workbook = inMemoryWorkbook({ sheets })
  await generateScorecards(workbook, options)
  return workbook
}

/** Makes a masked copy and gives the plan that it was made from, with everything that a host gets to know of it. */
async function copyOf(workbook: InMemoryWorkbook, sheet: string): Promise<SheetPlan> {
  const plans: SheetPlan[] = []
  const render = workbook.render.bind(workbook)
  const spy = jest.spyOn(workbook, 'render').mockImplementation((plan, how) => {
    plans.push(plan)
    return render(plan, how)
  })
  await shareMasked(workbook, sheet)
  spy.mockRestore()
  const copy = plans[plans.length - 1]
  if (copy === undefined) throw new Error('nothing was made')
  return copy
}

async function sheetsOf(workbook: InMemoryWorkbook): Promise<string[]> {
  return (await workbook.sheets()).map(({ name }) => name)
}

it.each([SUMMARY, PAGE, 'Scorecard trends 2026-Q1'])(
  'leaves no name on the copy of %s, and no formula',
  async (sheet) => {
    const copy = await copyOf(await open(), sheet)
    expect(JSON.stringify(copy)).not.toMatch(SECRET)
    expect(copy.blocks.flatMap(({ cells }) => cells.flat()).filter(({ kind }) => kind === 'formula')).toEqual([])
    expect(copy.name).toMatch(/^Masked /)
    // Ids of pages spell their people.
    expect(copy.id).toBe('masked_1')
  },
)

it('calls everybody the same on every copy', async () => {
  const workbook = await open()
  const summary = JSON.stringify(await copyOf(workbook, SUMMARY))
  const page = await copyOf(workbook, PAGE)
  expect(summary).toContain('The quarter of Person 02, for Customer 01')
  expect(page.name).toBe('Masked Person 02 2026-Q1')
  expect(await workbook.read({ sheet: 'Yardstick key', row: 2, column: 0, rows: 6, columns: 3 })).toEqual([
    ['Kind', 'Name', 'Is shown as'],
    ['Person', '+Ben', 'Person 01'],
    ['Person', 'Ann Smith', 'Person 02'],
    ['Person', 'Chris Boss', 'Person 03'],
    ['Customer', 'Acme', 'Customer 01'],
    ['Customer', '甲公司', 'Customer 02'],
  ])
})

it('keeps numbers that people typed and leaves out their words', async () => {
  const workbook = await open()
  const cells = await workbook.readFormulas({ sheet: PAGE, row: 0, column: 0, rows: 60, columns: 1 })
  const comment = cells.findIndex(([cell]) => cell === 'Manager’s comment') + 1
  workbook.type(PAGE, comment, 0, 'She wants to leave us for Bolt')
  expect(JSON.stringify(await copyOf(workbook, PAGE))).not.toContain('leave us')
  expect(JSON.stringify(await copyOf(workbook, SUMMARY))).toContain('{"kind":"number","number":900}')
})

it('does not touch the sheet that it copies, and can be taken back', async () => {
  const workbook = await open()
  const before = workbook.snapshot()
  const { undo, sheet, keySheet } = await shareMasked(workbook, SUMMARY)
  expect(await sheetsOf(workbook)).toEqual(expect.arrayContaining([SUMMARY, sheet, keySheet]))
  await undo()
  expect(workbook.snapshot()).toEqual(before)
})

it('makes another copy the next time, by the same key, one that has been mended by hand included', async () => {
  const workbook = await open()
  await shareMasked(workbook, SUMMARY)
  workbook.type('Yardstick key', 4, 2, 'The best of us')
  const copy = await copyOf(workbook, SUMMARY)
  expect(copy.name).toBe('Masked Scorecard 2026-Q1 (2)')
  expect(JSON.stringify(copy)).toContain('The quarter of The best of us, for Customer 01')
})

it('leaves everything as it was whichever write fails', async () => {
  let failures = 0
  for (let write = 1; ; write += 1) {
    const workbook = await open()
    const before = workbook.snapshot()
    workbook.failAt(write)
    const made = await shareMasked(workbook, SUMMARY).then(
      () => true,
      () => false,
    )
    if (made) break
    failures += 1
    expect(workbook.snapshot()).toEqual(before)
  }
  expect(failures).toBeGreaterThan(5)
})

it.each(['Deals', 'Yardstick', 'Nowhere', 'Yardstick key', 'Masked Scorecard 2026-Q1'])(
  'does not share %s',
  async (sheet) => {
    const workbook = await open()
    await shareMasked(workbook, SUMMARY)
    await expect(shareMasked(workbook, sheet)).rejects.toMatchObject({ code: 'mask-not-ours', facts: { sheet } })
  },
)

it('does not share what is frozen, whose hash would say more than it should', async () => {
  const workbook = await open()
  await freezeScorecards(workbook, ID)
  await expect(shareMasked(workbook, SUMMARY)).rejects.toMatchObject({ code: 'mask-not-ours' })
})

it('does not write over a sheet of somebody else that has the name of the key', async () => {
  const workbook = await open()
  const own = inMemoryWorkbook({ sheets: [{ name: 'Deals', cells: deals }, { name: 'Yardstick key', cells: [['mine']] }] }) // prettier-ignore
  await generateScorecards(own, options)
  await expect(shareMasked(own, SUMMARY)).rejects.toMatchObject({ code: 'sheet-not-ours' })
  expect(await sheetsOf(workbook)).not.toContain('Yardstick key')
})
