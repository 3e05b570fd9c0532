/**
 * Leaves a line for the summary at the end of `npm test`: "Hostile input to functions: 112 functions, 9,000 calls".
 * @param what   begins the line; a later report of the same takes the place of an earlier one
 * @param counts how many, by what was counted
 */
export function reportCounts(what: string, counts: Readonly<Record<string, number>>): void
