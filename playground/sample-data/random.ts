/** Numbers that look like chance and are the same each time. */
export interface Random {
  /** From 0, below 1. */
  next(): number
  /** A whole number, both bounds included. */
  whole(from: number, to: number): number
  pick<T>(choices: readonly [T, ...T[]]): T
  /** True so many times out of 1. */
  chance(share: number): boolean
  /** Around 1, always above 0, with a long tail to the right: as the sizes of deals are. */
  lognormal(spread: number): number
}

/** Source of the sequence: Mulberry32, Tommy Ettinger (public domain). */
export function seededRandom(seed: number): Random {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0],
    chance: (share) => next() < share,
    lognormal: (spread) => {
      // Box–Muller; 1 − next() is never 0.
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
      return Math.exp(spread * normal)
    },
  }
}
