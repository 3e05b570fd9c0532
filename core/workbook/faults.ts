import { InputError } from '../input-error'
import { workflows, type Workflow } from './faults-workflows'
import type { Workbook } from './port'

/** A document that faults are tried on, the hand of its user, and what makes its host fail. */
export interface FaultSubject {
  readonly workbook: Workbook
  /** Types into a cell, as the user. */
  type(sheet: string, row: number, column: number, cell: string | number): Promise<void>
  /** Makes the selection one cell, as the user. */
  selectCell(sheet: string, row: number, column: number): Promise<void>
  /** Everything in the document, comparable with `toEqual`. */
  snapshot(): unknown
  /** Makes the n-th change from now on fail (1 is the next one); 0 is never. */
  failAt(change: number): void
  /** Makes the n-th change from now on fail, and every call after it: the host or the script is gone. */
  dieAt(change: number): void
  /** Whether what was set last has come to pass. */
  hasFailed(): boolean
  /** The host is back and the add-in starts again, over the document as it was left. */
  restart(): Promise<void>
  close(): Promise<void>
}

export type OpenFaultSubject = (
  sheets: readonly { readonly name: string; readonly cells: readonly (readonly (string | number)[])[] }[],
) => Promise<FaultSubject>

/** A kill leaves what all changes up to it have left; of neighbours one is enough. */
const KILLS_EVERY = 7

/**
 * Makes every change of every workflow fail in turn, once by itself and once with all that comes after it; run it in the
 * adapter's own tests. A workflow that is not in `workflows` is not tried.
 * @param report gets how many faults were injected, when all are through
 */
export function faultsIn(name: string, open: OpenFaultSubject, report: (faults: number) => void): void {
  describe(`${name}, whatever fails`, () => {
    let faults = 0
    afterAll(() => report(faults))

    it.each(workflows)('$name: on any failure everything is as before, or complete', async (workflow) => {
      const complete = await completed(workflow, open)
      faults += await eachFault(workflow, open, 'failAt', (subject, before, error) => {
        if (error !== undefined) {
          expect(error).toBeInstanceOf(InputError)
          if (error instanceof InputError)
            for (const locale of ['en', 'zh-CN'] as const) expect(error.in(locale)).not.toBe('')
        }
        expectSame(subject.snapshot(), error === undefined ? complete[complete.length - 1] : before)
        return Promise.resolve()
      })
    })

    it.each(workflows)('$name: what a killed run has left is gone at the next start', async (workflow) => {
      const whole = await completed(workflow, open)
      faults += await eachFault(workflow, open, 'dieAt', async (subject, before) => {
        await subject.restart()
        const found = subject.snapshot()
        // Each verb of the port is all or nothing; which of them were through tells how far the run has come.
        if (![before, ...whole].some((each) => isSame(each, found))) expect(found).toEqual(before)
      })
    })
  })
}

/** The document after each verb of a workflow without faults; the last is the workflow's end. */
async function completed(workflow: Workflow, open: OpenFaultSubject): Promise<readonly unknown[]> {
  const subject = await open(workflow.sheets)
  const stages: unknown[] = []
  const act = await workflow.prepare({
    ...subject,
    workbook: observed(subject.workbook, () => stages.push(subject.snapshot())),
  })
  stages.length = 0
  await act()
  stages.push(subject.snapshot())
  await subject.close()
  return stages
}

/** Lets the changes of a workflow fail one after the other, and says how many there were. */
async function eachFault(
  workflow: Workflow,
  open: OpenFaultSubject,
  kind: 'failAt' | 'dieAt',
  check: (subject: FaultSubject, before: unknown, error: unknown) => Promise<void>,
): Promise<number> {
  const step = (workflow.every ?? 1) * (kind === 'dieAt' ? KILLS_EVERY : 1)
  let faults = 0
  for (let change = 1; ;) {
    const subject = await open(workflow.sheets)
    try {
      const act = await workflow.prepare(subject)
      const before = subject.snapshot()
      // One document serves as long as it is as it was.
      for (let same = true; same; change += step) {
        subject[kind](change)
        const error = await errorOf(act)
        const hasFailed = subject.hasFailed()
        subject.failAt(0)
        if (!hasFailed) return faults
        faults += 1
        await check(subject, before, error)
        same = isSame(subject.snapshot(), before)
      }
    } finally {
      await subject.close()
    }
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** What `toEqual` finds as well, but it takes its time over a whole document. */
function expectSame(found: unknown, wanted: unknown): void {
  if (!isSame(found, wanted)) expect(found).toEqual(wanted)
}

/** Undefined where there was none. */
async function errorOf(act: () => Promise<unknown>): Promise<unknown> {
  try {
    await act()
    return undefined
  } catch (error) {
    return error ?? new Error('failed without an error')
  }
}

/** Tells after each verb that changes the document. */
function observed(workbook: Workbook, done: () => void): Workbook {
  const after = async <T>(verb: Promise<T>): Promise<T> => {
    const result = await verb
    done()
    return result
  }
  return {
    ...workbook,
    render: (plan, options) => after(workbook.render(plan, options)),
    adopt: (sheet, planId) => after(workbook.adopt(sheet, planId)),
    remove: (planId) => after(workbook.remove(planId)),
    insertFormula: (formula) => after(workbook.insertFormula(formula)),
  }
}
