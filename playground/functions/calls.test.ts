import { Calls, type CallResult, type FunctionRuntime } from './calls'
import { BUSY, type CellPlace } from './call-cell'

const b2 = { sheet: 's', row: 1, column: 1 }
const c3 = { sheet: 's', row: 2, column: 2 }
const busy = [[{ error: BUSY }]]

function fakeRuntime() {
  const running = new Map<string, (result: CallResult) => void>()
  const started: string[] = []
  const runtime: FunctionRuntime = {
    call(name, args, onResult) {
      const key = `${name}(${JSON.stringify(args)})`
      started.push(key)
      running.set(key, onResult)
      return () => running.delete(key)
    },
  }
  return { runtime, started, running }
}

function calculate(calls: Calls, act: () => void, hasFormula: (cell: CellPlace) => boolean = () => true) {
  calls.beginCalculation()
  act()
  calls.endCalculation(hasFormula)
}

describe('calls', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it('are busy until the answer comes, which calculates their cells again', () => {
    const { runtime, running } = fakeRuntime()
    const calls = new Calls()
    const recalculated: CellPlace[][] = []
    calls.onResults((cells) => recalculated.push([...cells]))
    calls.connect(runtime)
    calculate(calls, () => {
      expect(calls.resultOf('F', [1], b2)).toEqual(busy)
      expect(calls.resultOf('F', [1], c3)).toEqual(busy)
    })
    running.get('F([1])')?.([[42]])
    jest.runAllTimers()
    expect(recalculated).toEqual([[b2, c3]])
    calculate(calls, () => expect(calls.resultOf('F', [1], b2)).toEqual([[42]]))
  })

  it('that are equal are one', () => {
    const { runtime, started } = fakeRuntime()
    const calls = new Calls()
    calls.connect(runtime)
    calculate(calls, () => {
      calls.resultOf('F', [1], b2)
      calls.resultOf('F', [1], c3)
      calls.resultOf('F', ['1'], c3)
    })
    expect(started).toEqual(['F([1])', 'F(["1"])'])
  })

  it('wait for a runtime, and go on in another one', () => {
    const calls = new Calls()
    calculate(calls, () => calls.resultOf('F', [1], b2))
    const [first, second] = [fakeRuntime(), fakeRuntime()]
    calls.connect(first.runtime)
    calls.connect(undefined)
    expect([first.started, first.running.size]).toEqual([['F([1])'], 0])
    calls.connect(second.runtime)
    expect(second.started).toEqual(['F([1])'])
  })

  it('end when their formula asks for something else, or is gone', () => {
    const { runtime, running } = fakeRuntime()
    const calls = new Calls()
    calls.connect(runtime)
    calculate(calls, () => calls.resultOf('F', [1], b2))
    calculate(calls, () => calls.resultOf('F', [2], b2))
    expect([...running.keys()]).toEqual(['F([2])'])
    calculate(
      calls,
      () => undefined,
      () => false,
    )
    expect(running.size).toBe(0)
  })

  it('are not made with arguments that are busy themselves', () => {
    const { runtime, started } = fakeRuntime()
    const calls = new Calls()
    calls.connect(runtime)
    expect(calls.resultOf('F', [[[1, BUSY]]], b2)).toEqual(busy)
    expect(started).toEqual([])
  })

  it('tell what is behind an error, also where it was spilled', () => {
    const { runtime, running } = fakeRuntime()
    const calls = new Calls()
    calls.connect(runtime)
    calculate(calls, () => calls.resultOf('F', [], b2))
    running.get('F([])')?.([[1, { error: '#N/A', message: 'nothing was closed' }]])
    expect(calls.messageAt({ ...b2, column: 2 })).toBe('nothing was closed')
    expect(calls.messageAt(b2)).toBeUndefined()
    expect(calls.messageAt({ ...b2, sheet: 'other' })).toBeUndefined()
  })
})
