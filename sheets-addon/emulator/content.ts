/** What a cell has: a value, and the formula that gives it. */
export interface Content {
  readonly value: string | number | boolean | Date
  readonly formula?: string
  /** Shown here by the formula of another cell. */
  readonly spilled?: boolean
}

/** Names of methods that the real thing has, so that the emulator cannot have others by mistake. */
export type Methods<T, Names extends keyof T> = Readonly<Record<Names, unknown>>

/**
 * Called before each change; throws where the change is refused.
 * @param sheet id of the sheet whose cells or objects are changed; absent for what belongs to the document
 */
export type Mutate = (sheet?: number) => void
