/** What a script may do, by how it was started. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION'

/** How long a script may run, in milliseconds. */
const LIMITS: Readonly<Record<AuthMode, number>> = {
  NONE: 30_000,
  LIMITED: 30_000,
  FULL: 360_000,
  CUSTOM_FUNCTION: 30_000,
}

/** One run of the script on a clock of its own. */
export class Execution {
  private now = 0
  private over: Error | undefined

  constructor(readonly mode: AuthMode) {}

  /** Lets time go by; throws from the moment on at which Google has ended the run. */
  spend(milliseconds: number): void {
    this.now += milliseconds
    if (this.now > LIMITS[this.mode]) this.end(new Error('Exceeded maximum execution time'))
    if (this.over) throw this.over
  }

  /** Whatever the script does from now on fails: there is nobody any more. */
  end(error: Error): void {
    this.over ??= error
  }

  /** @throws {Error} what Google says to a script that may not call a service */
  allow(call: string, ...modes: readonly AuthMode[]): void {
    if (!modes.includes(this.mode))
      throw new Error(`Exception: You do not have permission to call ${call} (mode ${this.mode})`)
  }
}
