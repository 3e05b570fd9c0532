import { fileURLToPath } from 'node:url'

/** Where the repository lies, whatever folder a script is started from. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))
