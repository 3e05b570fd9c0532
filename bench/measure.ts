/** One way of doing a job; returns something that depends on all of the work, so that none of it can be skipped. */
export interface Contender {
  readonly name: string
  readonly run: () => number
}

/** One that has to be waited for. */
export interface WaitingContender {
  readonly name: string
  readonly run: () => number | Promise<number>
}

/** Milliseconds of one run. */
export interface Timing {
  readonly name: string
  readonly median: number
  readonly least: number
  readonly most: number
  /** What the last run returned. */
  readonly result: number
}

const WARM_UPS = 5

/**
 * Times contenders side by side. They take turns within each round, so that a slow moment of the machine hits all of
 * them, and the garbage of one is collected before the next starts (node --expose-gc).
 */
export function measure(contenders: readonly Contender[], rounds = 31): Timing[] {
  const runs = contenders.map((contender) => new Run(contender.name))
  for (let round = -WARM_UPS; round < rounds; round += 1) {
    contenders.forEach((contender, index) => {
      const start = begin()
      runs[index]?.end(start, round, contender.run())
    })
  }
  return runs.map((run) => run.timing())
}

/** The same for contenders that have to be waited for. */
export async function measureWaiting(contenders: readonly WaitingContender[], rounds = 31): Promise<Timing[]> {
  const runs = contenders.map((contender) => new Run(contender.name))
  for (let round = -WARM_UPS; round < rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const start = begin()
      runs[index]?.end(start, round, await contender.run())
    }
  }
  return runs.map((run) => run.timing())
}

function begin(): number {
  if (!globalThis.gc) throw new Error('run with node --expose-gc')
  globalThis.gc()
  return performance.now()
}

class Run {
  private readonly times: number[] = []
  private result = NaN

  constructor(private readonly name: string) {}

  end(start: number, round: number, result: number): void {
    const time = performance.now() - start
    this.result = result
    if (round >= 0) this.times.push(time)
  }

  timing(): Timing {
    const sorted = this.times.sort((one, other) => one - other)
    const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? NaN
    return { name: this.name, median: at(0.5), least: at(0), most: at(1), result: this.result }
  }
}

/** A table of timings; each is also told as a multiple of the first. */
export function table(title: string, timings: readonly Timing[]): string {
  const base = timings[0]?.median ?? NaN
  const lines = timings.map(({ name, median, least, most }) => {
    const range = `${least.toFixed(2)}–${most.toFixed(2)}`
    return `  ${name.padEnd(52)}${median.toFixed(2).padStart(9)} ms  ${range.padStart(16)}  ×${(median / base).toFixed(2)}`
  })
  return [title, `  ${''.padEnd(52)}${'median'.padStart(12)}  ${'min–max'.padStart(16)}`, ...lines].join('\n')
}
