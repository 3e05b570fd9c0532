import { BUSY, isBusy, type CallArgument, type CallCell, type CellPlace } from './call-cell'

export type CallResult = readonly (readonly CallCell[])[]

/** What runs the functions: the add-in in the pane. */
export interface FunctionRuntime {
  /** Starts a call; `onResult` may come later, again and again for a live function. The returned function ends it. */
  call(name: string, args: readonly CallArgument[], onResult: (result: CallResult) => void): () => void
}

interface Call {
  readonly name: string
  readonly args: readonly CallArgument[]
  readonly cells: Map<string, CellPlace>
  result?: CallResult
  end?: () => void
}

const busy: CallResult = [[{ error: BUSY }]]

/**
 * The calls that the workbook's formulas make. A formula is calculated in one go, an add-in answers when it can: the
 * first calculation gets #BUSY!, the answer makes the formula calculate again and find it here. Equal calls are one.
 */
export class Calls {
  private readonly calls = new Map<string, Call>()
  private readonly keysOf = new Map<string, Set<string>>()
  private readonly before = new Map<string, ReadonlySet<string>>()
  private readonly waiting = new Map<string, CellPlace>()
  private runtime: FunctionRuntime | undefined
  private recalculate: (cells: readonly CellPlace[]) => void = () => undefined

  /** Tells who calculates cells again. */
  onResults(recalculate: (cells: readonly CellPlace[]) => void): void {
    this.recalculate = recalculate
  }

  /** Puts the calls to another runtime, or to none: then they wait. */
  connect(runtime: FunctionRuntime | undefined): void {
    this.runtime = runtime
    for (const call of this.calls.values()) {
      call.end?.()
      delete call.end
      this.start(call)
    }
  }

  /** The result of a call as far as it is known now; `cell` is calculated again when there is another one. */
  resultOf(name: string, args: readonly CallArgument[], cell: CellPlace): CallResult {
    if (args.some(isBusy)) return busy
    const key = JSON.stringify([name, args.map((argument) => argument ?? null)])
    const call = this.calls.get(key) ?? this.make(key, name, args)
    this.note(key, call, cell)
    return call.result ?? busy
  }

  /** The sentence behind an error that a call put into the cell, by itself or as part of what it spilled there. */
  messageAt({ sheet, row, column }: CellPlace): string | undefined {
    for (const { cells, result } of this.calls.values()) {
      for (const anchor of cells.values()) {
        const cell = anchor.sheet === sheet ? result?.[row - anchor.row]?.[column - anchor.column] : undefined
        if (typeof cell === 'object' && cell?.message !== undefined) return cell.message
      }
    }
    return undefined
  }

  /** Before a calculation: what cells call from here on replaces what they called before. */
  beginCalculation(): void {
    this.before.clear()
    for (const [cell, keys] of this.keysOf) this.before.set(cell, keys)
  }

  /** After a calculation: ends the calls that no formula makes any more. */
  endCalculation(hasFormula: (cell: CellPlace) => boolean): void {
    for (const [key, call] of this.calls) {
      for (const [id, cell] of call.cells) {
        if (!hasFormula(cell)) this.keysOf.delete(id)
        if (!this.keysOf.get(id)?.has(key)) call.cells.delete(id)
      }
      if (call.cells.size > 0) continue
      call.end?.()
      this.calls.delete(key)
    }
  }

  private make(key: string, name: string, args: readonly CallArgument[]): Call {
    const call: Call = { name, args, cells: new Map() }
    this.calls.set(key, call)
    this.start(call)
    return call
  }

  private start(call: Call): void {
    if (this.runtime === undefined) return
    call.end = this.runtime.call(call.name, call.args, (result) => {
      call.result = result
      this.report(call.cells)
    })
  }

  private note(key: string, call: Call, cell: CellPlace): void {
    const id = `${cell.sheet} ${cell.row} ${cell.column}`
    call.cells.set(id, cell)
    const keys = this.keysOf.get(id)
    // The set of the calculation before is left as it was; the first call in this one starts a new one.
    if (keys === undefined || keys === this.before.get(id)) this.keysOf.set(id, new Set([key]))
    else keys.add(key)
  }

  /** Gathers what arrives at once, so that a hundred answers make one calculation. */
  private report(cells: ReadonlyMap<string, CellPlace>): void {
    if (this.waiting.size === 0) setTimeout(() => this.tell())
    for (const [id, cell] of cells) this.waiting.set(id, cell)
  }

  private tell(): void {
    const changed = [...this.waiting.values()]
    this.waiting.clear()
    if (changed.length > 0) this.recalculate(changed)
  }
}
