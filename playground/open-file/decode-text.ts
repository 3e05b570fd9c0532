/**
 * The text of a file, by its byte order mark; without one it is UTF-8 if it can be, else the Chinese GB18030 that
 * Windows programs write, else what they write in Western Europe.
 * @throws {TypeError} when its byte order mark is wrong
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes)
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return decode(encoding, bytes)
    } catch {
      // It is in another one.
    }
  }
  return decode('windows-1252', bytes)
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}
