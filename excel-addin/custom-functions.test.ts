import type { Cells } from '../core/cells/cell'
import { dayNumber } from '../core/cells/day'
import { readExample } from '../core/functions/example-call'
import { functions } from '../core/functions/registry'
import { NotAvailable } from '../core/input-error'
import { inMemoryWorkbook } from '../core/workbook/in-memory'
import { liveDataset } from '../core/workbook/live-dataset'
import { createExcelHost } from '../playground/excel-host/excel-host'
import { functionRuntime } from '../playground/excel-host/function-runtime'
import { loadOffice } from '../playground/excel-host/load-office'
import { MemoryModel } from '../playground/excel-host/memory-model'
import type { CallArgument, CallCell } from '../playground/functions/call-cell'
import { associateFunctions } from './custom-functions'

type Rows = readonly (readonly CallCell[])[]

function open(locale = 'en-US', setup: Cells = []) {
  const workbook = inMemoryWorkbook({
    today: dayNumber(2026, 11, 24),
    sheets: [
      {
        name: 'Deals',
        cells: [
          ['Owner', 'Amount', 'Stage', 'Close Date'],
          ['Ann', 100, 'Won', 46266],
          ['Ben', 50, 'Lost', 46266],
        ],
      },
      ...(setup.length === 0 ? [] : [{ name: 'Yardstick', cells: setup }]),
    ],
  })
  const host = createExcelHost(new MemoryModel([{ name: 'Deals', cells: [] }]), { locale, theme: 'light' })
  const realm = loadOffice(host)
  Object.assign(globalThis, {
    CustomFunctions: realm.CustomFunctions,
    Office: { context: { displayLanguage: locale } },
  })
  associateFunctions(liveDataset(workbook))
  const runtime = functionRuntime(host)
  return {
    workbook,
    runtime,
    call: (name: string, ...args: readonly CallArgument[]) =>
      new Promise<Rows>((resolve) => {
        const end = runtime.call(name, args, (result) => {
          setTimeout(() => end())
          resolve(result)
        })
      }),
  }
}

describe('the functions in Excel, through the runtime of office.js', () => {
  const { call } = open()
  const examples = functions().flatMap(({ examples: list }) => list.map(({ formula, gives }) => ({ formula, gives })))

  it.each(examples)('$formula', async ({ formula, gives }) => {
    const { name, args } = readExample(formula)
    const found = await call(name, ...args.map((argument) => argument as CallArgument))
    const wanted = (Array.isArray(gives) ? gives : [[gives]]) as readonly (readonly unknown[])[]
    expect(found).toHaveLength(wanted.length)
    wanted.forEach((row, r) => {
      row.forEach((cell, c) => {
        const got = found[r]?.[c]
        if (cell instanceof NotAvailable) expect(got).toMatchObject({ error: '#N/A', message: cell.in('en') })
        else if (typeof cell === 'number') expect(got).toBeCloseTo(cell, 9)
        else expect(got).toBe(cell)
      })
    })
  })
})

describe('a call without data', () => {
  it('reads the workbook and answers again when it changes', async () => {
    const { runtime, workbook } = open()
    const results: Rows[] = []
    const end = runtime.call('KPI_REVENUE', ['2026-09'], (result) => results.push(result))
    await until(() => results.length === 1)
    expect(results).toEqual([[[100]]])
    workbook.type('Deals', 1, 1, 130)
    await until(() => results.length === 2)
    expect(results[1]).toEqual([[130]])
    workbook.type('Deals', 2, 1, 51)
    await new Promise((resolve) => setTimeout(resolve, 1200))
    expect(results).toHaveLength(2)
    end()
    workbook.type('Deals', 1, 1, 999)
    await new Promise((resolve) => setTimeout(resolve, 1200))
    expect(results).toHaveLength(2)
  })

  it('keeps single reasons in the cells of a grid', async () => {
    const { call } = open()
    expect(await call('KPI_WIN_RATE', '2026-09', [['Ann'], [null], ['Bem']])).toEqual([
      [1],
      [''],
      [{ error: '#N/A', message: 'nobody named "Bem" in the data; the nearest names: Ben.' }],
    ])
  })
})

describe('a KPI of one’s own', () => {
  const setup = [
    ['Section', 'Item', 'Setting', 'Value'],
    ['KPI', 'Half', 'Formula', 'REVENUE / 2'],
    ['KPI', 'Broken', 'Formula', 'REVENUE /'],
  ]

  it('is computed as Setup defines it, and again when Setup changes', async () => {
    const { runtime, workbook } = open('en-US', setup)
    const results: Rows[] = []
    const end = runtime.call('KPI_VALUE', ['half', '2026-09'], (result) => results.push(result))
    await until(() => results.length === 1)
    workbook.type('Yardstick', 1, 3, 'REVENUE / 4')
    await until(() => results.length === 2)
    end()
    expect(results).toEqual([[[50]], [[25]]])
  })

  it('says why it cannot be used', async () => {
    const { call } = open('en-US', setup)
    const [[cell] = []] = await call('KPI_VALUE', 'Broken', '2026-09')
    expect(cell).toMatchObject({
      error: '#VALUE!',
      message: expect.stringMatching(/^id: the own KPI "Broken"/) as string,
    })
  })
})

describe('a mistake', () => {
  it('is told as #VALUE! in the language of the pane', async () => {
    const { call } = open('zh-CN')
    const [[cell] = []] = await call('KPI_WIN_RATE', 'someday')
    expect(cell).toMatchObject({
      error: '#VALUE!',
      message: expect.stringMatching(/^period：“someday”不是期间/) as string,
    })
  })

  it('in a cell comes to the function as what it is', async () => {
    const { call } = open()
    expect(await call('KPI_SCORE', [[90], [{ error: '#N/A' }]], 100)).toEqual([
      [80],
      [{ error: '#N/A', message: 'there is no actual value to score.' }],
    ])
  })
})

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !done(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 25))
}
