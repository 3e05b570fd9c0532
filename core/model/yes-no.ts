import { wordReader } from './word-map'

const read = wordReader({
  words: [
    ['yes', 'true; 1; yes; y; t; 是; 有; √; ✓; ✔; ☑'],
    ['no', 'false; 0; no; n; f; 否; 无; ×; ✗; ✘; ☐'],
  ],
  patterns: [],
})

/** Whether a cell of a tick-box column says yes or no; undefined for a blank and for anything else. */
export function readYesNo(text: string): boolean | undefined {
  const word = read(text)
  return word === undefined ? undefined : word === 'yes'
}
