/**
 * The text of a file, by its byte order mark; without one it is UTF-8 if it can be, else the Chinese GB18030 that
 * Windows programs write.
 * @throws {TypeError} when it is none of these
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes)
  try {
    return decode('utf-8', bytes)
  } catch {
    return decode('gb18030', bytes)
  }
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}
