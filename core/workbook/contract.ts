import type { Cell, Cells } from '../cells/cell'
import { InputError } from '../input-error'
import type { PlanCell, SheetPlan } from '../sheets/plan'
import type { SheetChange, Workbook } from './port'

/** A workbook that a contract test works on, and the hand of its user. */
export interface ContractSubject {
  readonly workbook: Workbook
  /** Types into a cell, as the user. */
  type(sheet: string, row: number, column: number, cell: Cell): Promise<void>
  /** Makes the selection one cell, as the user. */
  selectCell(sheet: string, row: number, column: number): Promise<void>
  /** Deletes a sheet, as the user. */
  deleteSheet(sheet: string): Promise<void>
  /** How many groups each row of a sheet lies in, down to the last row that lies in one. */
  rowLevels(sheet: string): Promise<readonly number[]>
  /** Waits until the host has told what it tells after the fact. */
  settled?(): Promise<void>
  /** Makes the n-th change from now on fail (1 is the next one); 0 is never. */
  failAt(change: number): void
  close?(): Promise<void>
}

/** Opens a new workbook with these sheets. */
export type OpenSubject = (
  sheets: readonly { readonly name: string; readonly cells: Cells }[],
) => Promise<ContractSubject>

const data: Cells = [
  ['Owner', 'Amount', 'Note'],
  ['Ann', 12.5, ''],
  ['李雷', -3, true],
]

const text = (content: string): PlanCell => ({ kind: 'text', text: content })
const number = (value: number): PlanCell => ({ kind: 'number', number: value })

/** A plan with something of everything that a sheet can have. */
export function contractPlan(changes: Partial<SheetPlan> = {}): SheetPlan {
  return {
    id: 'contract',
    name: 'Made by us',
    blocks: [
      { id: 'title', row: 0, column: 0, cells: [[text('=not a formula'), text("'quoted"), text('@x'), text('007')]] },
      {
        id: 'numbers',
        row: 2,
        column: 0,
        cells: [
          [text('Ann'), number(80)],
          [text('李雷'), number(-0.5)],
          [text('-Cai'), { kind: 'blank' }],
        ],
      },
      { id: 'formula', row: 2, column: 2, cells: [[{ kind: 'formula', formula: '=SUM(B3:B5)' }]] },
      { id: 'input', row: 6, column: 0, cells: [[text('typed'), number(5)]], userKeys: ['one'] },
    ],
    formats: [
      { range: { row: 0, column: 0, rows: 1, columns: 4 }, style: 'title' },
      { range: { row: 2, column: 1, rows: 3, columns: 1 }, style: 'body', numberFormat: '#,##0.00', align: 'right' },
      { range: { row: 8, column: 0, rows: 1, columns: 3 }, style: 'subheading', merge: true, wrap: true },
    ],
    columnWidths: [{ column: 0, width: 140 }],
    conditionalFormats: [
      { kind: 'formula', range: { row: 2, column: 1, rows: 3, columns: 1 }, formula: '=$B3>=50', style: 'good' },
      { kind: 'scale', range: { row: 2, column: 1, rows: 3, columns: 1 }, low: '#FFFFFF', high: '#63BE7B' },
    ],
    validations: [
      { kind: 'number', range: { row: 6, column: 1, rows: 1, columns: 1 }, min: 0, max: 100, message: '0–100' },
      { kind: 'list', range: { row: 6, column: 2, rows: 1, columns: 1 }, choices: ['yes', 'no'] },
    ],
    notes: [{ row: 2, column: 0, text: 'A note' }],
    charts: [
      {
        id: 'chart',
        kind: 'bar',
        title: 'Totals',
        categories: { row: 2, column: 0, rows: 3, columns: 1 },
        series: [{ name: 'Total', values: { row: 2, column: 1, rows: 3, columns: 1 }, color: '#1B3A57' }],
        at: { row: 10, column: 0, rows: 8, columns: 4 },
        altText: 'Totals by person',
      },
    ],
    outline: [
      { row: 2, rows: 5, level: 1 },
      { row: 3, rows: 2, level: 2 },
      { row: 6, rows: 1, level: 2 },
    ],
    freeze: { rows: 2, columns: 1 },
    print: { orientation: 'landscape', paper: 'a4', pagesWide: 1, titleRows: 2, footer: 'Yardstick' },
    ...changes,
  }
}

/**
 * What every adapter of the port must do; run it in the adapter's own tests.
 * @param report gets how many cases there were
 */
export function workbookContract(name: string, open: OpenSubject, report: (cases: number) => void): void {
  describe(`${name} keeps the contract of the port`, () => {
    let cases = 0
    afterAll(() => report(cases))
    let subject: ContractSubject
    let workbook: Workbook
    const made = { sheet: 'Made by us', row: 0, column: 0, rows: 9, columns: 4 }
    const everything = async () => {
      const sheets = await workbook.sheets()
      return Promise.all(
        sheets.map(async ({ name: sheet, used, planId }) => ({
          sheet,
          planId,
          levels: await subject.rowLevels(sheet),
          cells: await workbook.readFormulas({ sheet, row: 0, column: 0, ...used }),
        })),
      )
    }

    beforeEach(async () => {
      subject = await open([{ name: 'Data', cells: data }])
      workbook = subject.workbook
    })
    afterEach(async () => {
      cases += 1
      await subject.close?.()
    })

    it('lists sheets with what they hold', async () => {
      const [sheet] = await workbook.sheets()
      expect(sheet).toEqual({ name: 'Data', visible: true, used: { rows: 3, columns: 3 } })
    })

    it('reads values, blanks as empty text', async () => {
      expect(await workbook.read({ sheet: 'Data', row: 0, column: 0, rows: 3, columns: 3 })).toEqual(data)
      expect(await workbook.read({ sheet: 'Data', row: 2, column: 1, rows: 1, columns: 1 })).toEqual([[-3]])
    })

    it('reads what a user has typed, formulas as they stand', async () => {
      await subject.type('Data', 4, 1, '=SUM(B2:B3)')
      const [[formula] = []] = await workbook.readFormulas({ sheet: 'Data', row: 4, column: 1, rows: 1, columns: 1 })
      expect(formula).toBe('=SUM(B2:B3)')
    })

    it('makes a sheet of a plan, text as text, and knows it again', async () => {
      const shares: number[] = []
      const rendered = await workbook.render(contractPlan(), { onProgress: (share) => shares.push(share) })
      expect(rendered).toEqual({ sheet: 'Made by us', created: true })
      expect((await workbook.sheets()).find(({ planId }) => planId === 'contract')?.name).toBe('Made by us')
      const cells = await workbook.readFormulas(made)
      expect(cells[0]?.map((cell) => String(cell).replace(/^'(?==)/, ''))).toEqual([
        '=not a formula',
        "'quoted",
        '@x',
        '007',
      ])
      expect(cells.slice(2, 5)).toEqual([
        ['Ann', 80, '=SUM(B3:B5)', ''],
        ['李雷', -0.5, '', ''],
        ['-Cai', '', '', ''],
      ])
      const values = await workbook.read(made)
      expect(values[0]?.[0]).toBe('=not a formula')
      expect([...shares].sort((one, other) => one - other)).toEqual(shares)
      expect(shares[shares.length - 1]).toBe(1)
    })

    it('brings its sheet up to date in place, under a new name too', async () => {
      const before = contractPlan()
      await workbook.render(before)
      const shorter = contractPlan({
        name: 'Renamed',
        blocks: [{ id: 'title', row: 0, column: 0, cells: [[text('new')]] }],
      })
      expect(await workbook.render(shorter, { replaces: before })).toEqual({ sheet: 'Renamed', created: false })
      expect((await workbook.sheets()).map(({ name: sheet }) => sheet)).toEqual(['Data', 'Renamed'])
      const cells = await workbook.readFormulas({ ...made, sheet: 'Renamed' })
      expect(cells.flat().filter((cell) => cell !== '')).toEqual(['new'])
    })

    it('groups rows within rows, and anew when its sheet is brought up to date', async () => {
      const plan = contractPlan()
      await workbook.render(plan)
      expect(await subject.rowLevels('Made by us')).toEqual([0, 0, 1, 2, 2, 1, 2])
      await workbook.render(plan, { replaces: plan })
      expect(await subject.rowLevels('Made by us')).toEqual([0, 0, 1, 2, 2, 1, 2])
      const other = contractPlan({ outline: [{ row: 3, rows: 1, level: 1 }] })
      await workbook.render(other, { replaces: plan })
      expect(await subject.rowLevels('Made by us')).toEqual([0, 0, 0, 1])
      await workbook.render(plan, { replaces: other })
      expect(await subject.rowLevels('Made by us')).toEqual([0, 0, 1, 2, 2, 1, 2])
    })

    it('leaves alone what a user typed outside of its blocks', async () => {
      const plan = contractPlan()
      await workbook.render(plan)
      await subject.type('Made by us', 20, 6, 'mine')
      await workbook.render(plan, { replaces: plan })
      expect(await workbook.read({ sheet: 'Made by us', row: 20, column: 6, rows: 1, columns: 1 })).toEqual([['mine']])
    })

    it('leaves alone what a user typed where a plan has but a look', async () => {
      const plan = contractPlan()
      await workbook.render(plan)
      await subject.type('Made by us', 8, 0, 'mine')
      await workbook.render(plan, { replaces: plan })
      expect(await workbook.read({ sheet: 'Made by us', row: 8, column: 0, rows: 1, columns: 1 })).toEqual([['mine']])
    })

    it('puts back what a user typed into cells of theirs when an update fails', async () => {
      const typed = contractPlan().blocks.map((block) =>
        block.id === 'input' ? { ...block, cells: [[text('typed'), number(7)]] } : block,
      )
      await workbook.render(contractPlan())
      await subject.type('Made by us', 6, 1, 7)
      for (let change = 1, done = false; !done; change += 1) {
        subject.failAt(change)
        done = await workbook
          .render(contractPlan({ blocks: typed.slice(0, 2) }), { replaces: contractPlan({ blocks: typed }) })
          .then(() => true)
          .catch(() => false)
        subject.failAt(0)
        const [[cell] = []] = await workbook.read({ sheet: 'Made by us', row: 6, column: 1, rows: 1, columns: 1 })
        expect(cell).toBe(done ? '' : 7)
      }
    })

    it('never touches a sheet that it did not make', async () => {
      const before = await everything()
      await expect(workbook.render(contractPlan({ name: 'data' }))).rejects.toMatchObject({ code: 'sheet-not-ours' })
      expect(await everything()).toEqual(before)
    })

    it('makes its sheet anew when a user has deleted it', async () => {
      await workbook.render(contractPlan())
      await subject.deleteSheet('Made by us')
      expect((await workbook.sheets()).map(({ planId }) => planId)).toEqual([undefined])
      expect(await workbook.render(contractPlan())).toEqual({ sheet: 'Made by us', created: true })
      expect((await workbook.sheets()).map(({ planId }) => planId)).toEqual([undefined, 'contract'])
    })

    it('takes a sheet back that has lost its mark', async () => {
      await workbook.adopt('Data', 'contract')
      expect((await workbook.sheets()).map(({ planId }) => planId)).toEqual(['contract'])
      const rendered = await workbook.render(contractPlan({ name: 'Data', blocks: [] }))
      expect(rendered).toEqual({ sheet: 'Data', created: false })
      expect(await workbook.read({ sheet: 'Data', row: 0, column: 0, rows: 3, columns: 3 })).toEqual(data)
    })

    it('removes its sheet, and no other', async () => {
      await workbook.render(contractPlan())
      await workbook.remove('something else')
      await workbook.remove('contract')
      expect((await workbook.sheets()).map(({ name: sheet }) => sheet)).toEqual(['Data'])
    })

    it('leaves everything as it was when it is stopped half-way', async () => {
      const before = await everything()
      const stop = new AbortController()
      const stopped = workbook.render(contractPlan(), { signal: stop.signal, onProgress: () => stop.abort() })
      await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
      expect(await everything()).toEqual(before)
    })

    it('leaves everything as it was whichever change fails', async () => {
      const first = contractPlan()
      await workbook.render(first)
      const before = await everything()
      const next = contractPlan({ name: 'Next', blocks: first.blocks.slice(1) })
      let change = 1
      for (let done = false; !done; change += 1) {
        subject.failAt(change)
        try {
          await workbook.render(next, { replaces: first })
          done = true
        } catch (error) {
          expect(error).toBeInstanceOf(InputError)
          subject.failAt(0)
          expect(await everything()).toEqual(before)
        }
      }
      expect(change).toBeGreaterThan(3)
    })

    it('leaves no new sheet behind whichever change fails', async () => {
      const before = await everything()
      let change = 1
      for (let done = false; !done; change += 1) {
        subject.failAt(change)
        try {
          await workbook.render(contractPlan())
          done = true
        } catch (error) {
          expect(error).toBeInstanceOf(InputError)
          subject.failAt(0)
          expect(await everything()).toEqual(before)
        }
      }
      expect(change).toBeGreaterThan(3)
    })

    it('puts a formula into an empty cell, and into no other', async () => {
      await subject.selectCell('Data', 5, 1)
      expect(await workbook.insertFormula('=SUM(B2:B3)')).toEqual({
        sheet: 'Data',
        row: 5,
        column: 1,
        rows: 1,
        columns: 1,
      })
      await subject.selectCell('Data', 1, 1)
      await expect(workbook.insertFormula('=1')).rejects.toMatchObject({
        code: 'selection-not-empty',
        facts: { cell: 'B2' },
      })
      const cells = await workbook.readFormulas({ sheet: 'Data', row: 1, column: 1, rows: 5, columns: 1 })
      expect(cells.map(([cell]) => cell)).toEqual([12.5, -3, '', '', '=SUM(B2:B3)'])
    })

    it('tells of changes until it is told to stop', async () => {
      const changes: SheetChange[] = []
      const end = await workbook.observe((change) => changes.push(change))
      await subject.type('Data', 1, 1, 99)
      expect(changes).toContainEqual({ sheet: 'Data', range: { row: 1, column: 1, rows: 1, columns: 1 } })
      await end()
      const count = changes.length
      await subject.type('Data', 1, 1, 98)
      expect(changes).toHaveLength(count)
    })

    it('knows which cell is selected, and tells when that changes, until it is told to stop', async () => {
      await subject.selectCell('Data', 2, 1)
      expect(await workbook.selection()).toEqual({ sheet: 'Data', row: 2, column: 1, rows: 1, columns: 1 })
      let told = 0
      const end = await workbook.observeSelection(() => (told += 1))
      await subject.selectCell('Data', 5, 0)
      await subject.settled?.()
      expect(told).toBeGreaterThan(0)
      expect(await workbook.selection()).toMatchObject({ row: 5, column: 0 })
      await end()
      const count = told
      await subject.selectCell('Data', 6, 0)
      await subject.settled?.()
      expect(told).toBe(count)
    })

    it('shows a sheet when it is selected', async () => {
      await workbook.render(contractPlan())
      await workbook.select({ sheet: 'Made by us', row: 14, column: 6, rows: 1, columns: 1 })
      expect(await workbook.insertFormula('=1+1')).toMatchObject({ sheet: 'Made by us', row: 14, column: 6 })
    })
  })
}
