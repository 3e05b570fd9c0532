import type { SheetRange } from '../../core/cells/address'
import type { Cell, Cells } from '../../core/cells/cell'
import { InputError } from '../../core/input-error'
import type { ErrorCode } from '../../core/locale/errors'
import type { SheetPlan } from '../../core/sheets/plan'
import type { Rendered, RenderOptions, SheetChange, Workbook } from '../../core/workbook/port'
import type { Answer, Verbs } from '../protocol'
import { changeWatch } from './change-watch'
import { selectionWatch } from './selection-watch'

/** Sends one text to the server of the add-on and gives its answer. */
export type Run = (question: string) => Promise<string>

/** Cells in one answer: a call stays far below what Google lets it take. */
const CELLS_AT_ONCE = 40_000
/** How often the server is asked for edits, in milliseconds, while the sidebar is seen. */
const ASK_EVERY = 4000

export interface RemoteOptions {
  readonly askEvery?: number
}

/** Asks a verb of the server. */
export type Ask = <V extends keyof Verbs>(verb: V, ...args: Parameters<Verbs[V]>) => Promise<ReturnType<Verbs[V]>>

/**
 * The port over google.script.run. A plan is rendered by one call, which nothing can stop half-way: when its signal is
 * aborted meanwhile, what the call made is taken back.
 */
export function remoteWorkbook(run: Run, { askEvery = ASK_EVERY }: RemoteOptions = {}): Workbook {
  const ask = asking(run)
  const watch = changeWatch(ask, askEvery)

  async function read(verb: 'read' | 'readFormulas', range: SheetRange): Promise<Cells> {
    if (range.columns === 0) return Array.from({ length: range.rows }, () => [])
    const step = Math.max(1, Math.floor(CELLS_AT_ONCE / range.columns))
    const cells: (readonly Cell[])[] = []
    for (let done = 0; done < range.rows; done += step) {
      const part = { ...range, row: range.row + done, rows: Math.min(step, range.rows - done) }
      cells.push(...(await ask(verb, part)))
    }
    return cells
  }

  async function render(plan: SheetPlan, options: RenderOptions = {}): Promise<Rendered> {
    const { replaces, signal, onProgress } = options
    onProgress?.(0)
    signal?.throwIfAborted()
    const rendered = await ask('render', plan, replaces ?? null)
    if (signal?.aborted) {
      if (rendered.created) await ask('remove', plan.id)
      else if (replaces) await ask('render', replaces, plan)
      signal.throwIfAborted()
    }
    onProgress?.(1)
    watch.tell({ sheet: rendered.sheet })
    return rendered
  }

  return {
    // A function of Sheets is asked again only when an argument changes.
    traits: { formulasFollowTables: false },
    environment: () => ask('environment'),
    sheets: () => ask('sheets'),
    read: (range) => read('read', range),
    readFormulas: (range) => read('readFormulas', range),
    render,
    async adopt(sheet, planId) {
      await ask('adopt', sheet, planId)
    },
    async remove(planId) {
      const sheet = (await ask('sheets')).find((each) => each.planId === planId)
      await ask('remove', planId)
      if (sheet) watch.tell({ sheet: sheet.name })
    },
    async insertFormula(formula) {
      const place = await ask('insertFormula', formula)
      const { sheet, ...range } = place
      watch.tell({ sheet, range })
      return place
    },
    async select(range) {
      await ask('select', range)
    },
    selection: () => ask('selection'),
    observeSelection: selectionWatch(ask, askEvery),
    observe: (listener: (change: SheetChange) => void) => watch.observe(listener),
  }
}

function asking(run: Run): Ask {
  return async (verb, ...args) => {
    const answer = await send(run, JSON.stringify({ verb, args }))
    if ('error' in answer) {
      const { code, facts, place } = answer.error
      throw new InputError(code, facts, place)
    }
    // The server answers by `Verbs`: both sides come from one build.
    return answer.result as Awaited<ReturnType<Verbs[typeof verb]>>
  }
}

async function send(run: Run, question: string): Promise<Answer<unknown>> {
  try {
    const answer = JSON.parse(await run(question)) as Answer<unknown> | null
    if (answer !== null) return answer
  } catch (error) {
    const message = messageOf(error)
    throw new InputError(meaningOf(message), { message })
  }
  throw new InputError('host-failed', { message: 'Google gave no answer' })
}

/** What it means that a call has not come through. */
function meaningOf(message: string): ErrorCode {
  if (/PERMISSION_DENIED/.test(message)) return 'several-accounts'
  if (/NetworkError|Connection failure|HTTP (?:0|5\d\d)/i.test(message)) return 'host-offline'
  return /Exceeded maximum execution time/i.test(message) ? 'took-too-long' : 'host-failed'
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
