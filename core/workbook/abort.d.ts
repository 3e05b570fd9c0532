// Core is checked without the DOM's types. Of all the DOM it knows only this: that work can be called off. Hosts that
// have the real types never load this file.

interface AbortSignal {
  readonly aborted: boolean
  throwIfAborted(): void
}

interface AbortController {
  readonly signal: AbortSignal
  abort(reason?: unknown): void
}

declare const AbortController: new () => AbortController
