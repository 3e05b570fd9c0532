/** One way of doing a job; returns something that depends on all of the work, so that none of it can be skipped. */
export interface Contender {
  readonly name: string
  readonly run: () => number
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
  if (!globalThis.gc) throw new Error('run with node --expose-gc')
  const runs = contenders.map(({ name, run }) => ({ name, run, times: new Array<number>(), result: NaN }))
  for (let round = -WARM_UPS; round < rounds; round += 1) {
    for (const contender of runs) {
      globalThis.gc()
      const start = performance.now()
      contender.result = contender.run()
      const time = performance.now() - start
      if (round >= 0) contender.times.push(time)
    }
  }
  return runs.map(({ name, times, result }) => {
    const sorted = times.sort((one, other) => one - other)
    const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? NaN
    return { name, median: at(0.5), least: at(0), most: at(1), result }
  })
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
