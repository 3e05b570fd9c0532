const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const STORED = 0
/** Longest comment that may stand behind the end of the directory. */
const LONGEST_END = 22 + 65_535

interface Entry {
  readonly isStored: boolean
  readonly packed: number
  /** Where the entry's own header begins. */
  readonly at: number
}

/**
 * Refuses a zip archive that would unpack to more than can be worked with: what its directory says of sizes may be a
 * lie, so that everything is unpacked once, piece by piece, and forgotten.
 * @throws {RangeError} when it is more than `most` bytes, or no archive
 */
export async function refuseLargerThan(most: number, bytes: Uint8Array): Promise<void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = most
  for (const { isStored, packed, at } of entriesOf(view)) {
    // Name and extra field of an entry stand between its header and its content.
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
    const content = bytes.slice(start, start + packed)
    left -= isStored ? content.length : await unpackedSize(content, left)
    if (left < 0) throw new RangeError(`it unpacks to more than ${Math.round(most / 1e6)} MB`)
  }
}

function entriesOf(view: DataView): Entry[] {
  let end = view.byteLength - 22
  while (end >= 0 && end >= view.byteLength - LONGEST_END && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new RangeError('it is no complete archive')
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new RangeError('its list of contents is broken')
    entries.push({
      isStored: view.getUint16(at + 10, true) === STORED,
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The size to which a piece unpacks, counted until it is more than `most`. */
async function unpackedSize(content: Uint8Array<ArrayBuffer>, most: number): Promise<number> {
  const reader = new Blob([content]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  let size = 0
  for (let piece = await reader.read(); !piece.done && size <= most; piece = await reader.read())
    size += piece.value.length
  await reader.cancel()
  return size
}
