/** What has been worked out for a question, by what was asked; each is worked out once. */
export class Remembered<T> {
  private readonly known = new Map<string, T>()

  /** @param asked plain data that tells one question from another */
  get(asked: unknown, make: () => T): T {
    const key = JSON.stringify(asked)
    let found = this.known.get(key)
    if (found === undefined) {
      found = make()
      this.known.set(key, found)
    }
    return found
  }
}
