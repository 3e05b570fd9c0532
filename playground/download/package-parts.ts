const [LOCAL, END] = [0x04034b50, 0x06054b50]
const [LOCAL_SIZE, CENTRAL_SIZE, END_SIZE] = [30, 46, 22]
const DEFLATED = 8

interface Part {
  readonly path: string
  /** Its line in the directory of the archive, whose last fields (where it lies) are written anew. */
  readonly line: Uint8Array
  readonly method: number
  readonly checksum: number
  readonly size: number
  /** As it lies in the archive. */
  readonly packed: Uint8Array
}

/**
 * Changes the XML of some parts of an archive that was written in one go, as ours is; all others stay byte for byte.
 * @param change gives the part's new text, or the same
 * @throws {RangeError} for bytes that are no such archive
 */
export async function changeParts(
  archive: Uint8Array,
  change: (path: string, xml: string) => string,
  isAffected: (path: string) => boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = await Promise.all(
    partsOf(archive).map(async (part) => {
      if (!isAffected(part.path)) return part
      const bytes =
        part.method === DEFLATED ? await piped(part.packed, new DecompressionStream('deflate-raw')) : part.packed
      const changed = new TextEncoder().encode(change(part.path, new TextDecoder().decode(bytes)))
      const packed = await piped(changed, new CompressionStream('deflate-raw'))
      return { ...part, method: DEFLATED, checksum: crc32(changed), size: changed.length, packed }
    }),
  )
  return archiveOf(parts)
}

function partsOf(archive: Uint8Array): Part[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = archive.length - END_SIZE
  if (end < 0 || view.getUint32(end, true) !== END) throw new RangeError('this is no archive')
  let at = view.getUint32(end + 16, true)
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    const length =
      CENTRAL_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const line = archive.subarray(at, at + length)
    const path = new TextDecoder().decode(line.subarray(CENTRAL_SIZE, CENTRAL_SIZE + view.getUint16(at + 28, true)))
    const local = view.getUint32(at + 42, true)
    const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const part = {
      path,
      line,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: archive.subarray(start, start + view.getUint32(at + 20, true)),
    }
    at += length
    return part
  })
}

function archiveOf(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const names = parts.map(({ path }) => new TextEncoder().encode(path))
  const nameSizes = names.reduce((sum, { length }) => sum + length, 0)
  const local = parts.reduce((sum, { packed }) => sum + LOCAL_SIZE + packed.length, nameSizes)
  const central = parts.length * CENTRAL_SIZE + nameSizes
  const archive = new Uint8Array(local + central + END_SIZE)
  const view = new DataView(archive.buffer)
  let [at, directory] = [0, local]
  parts.forEach((part, index) => {
    const name = names[index] ?? new Uint8Array()
    // Version, flags, method and time are the same in both places.
    const head = part.line.subarray(6, 16)
    view.setUint32(at, LOCAL, true)
    archive.set(head, at + 4)
    describe(view, at + 8, part, name.length)
    archive.set(name, at + LOCAL_SIZE)
    archive.set(part.packed, at + LOCAL_SIZE + name.length)
    archive.set(part.line.subarray(0, CENTRAL_SIZE), directory)
    describe(view, directory + 10, part, name.length)
    view.setUint32(directory + 30, 0, true)
    view.setUint32(directory + 42, at, true)
    archive.set(name, directory + CENTRAL_SIZE)
    at += LOCAL_SIZE + name.length + part.packed.length
    directory += CENTRAL_SIZE + name.length
  })
  view.setUint32(directory, END, true)
  view.setUint16(directory + 8, parts.length, true)
  view.setUint16(directory + 10, parts.length, true)
  view.setUint32(directory + 12, central, true)
  view.setUint32(directory + 16, local, true)
  return archive
}

/** Method, checksum, sizes and the length of the name, from the method on; the time between them stays. */
function describe(view: DataView, at: number, { method, checksum, packed, size }: Part, name: number): void {
  view.setUint16(at, method, true)
  view.setUint32(at + 6, checksum, true)
  view.setUint32(at + 10, packed.length, true)
  view.setUint32(at + 14, size, true)
  view.setUint16(at + 18, name, true)
}

async function piped(bytes: Uint8Array, through: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(through)
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** The checksum of zip archives (ISO 3309), a byte at a time by a table of what each byte comes to. */
function crc32(bytes: Uint8Array): number {
  const table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0)
    return rest
  })
  let crc = ~0
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 255] ?? 0)
  return ~crc >>> 0
}
