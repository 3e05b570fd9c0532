const MODULUS = 2 ** 31 - 1

/**
 * The same numbers at every run: whole ones from 0 to below what is asked for. Park & Miller 1988, "Random number
 * generators: good ones are hard to find".
 */
export function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 16807) % MODULUS
    return state % below
  }
}
