import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const OFFICE = process.env.SOFFICE_PATH ?? ''
/** LibreOffice makes itself at home first. */
export const LONGEST_CONVERSION = 240_000

/** Tests that open files in LibreOffice; shown as skipped where there is none. */
export const describeWithLibreOffice = OFFICE === '' ? describe.skip : describe

/** Files as LibreOffice writes them after it has opened them. */
export interface Converted {
  readonly xlsx: Uint8Array
  readonly pdf: string
  /** Of the first sheet, as it is shown. */
  readonly csv: string
}

/** Opens files in LibreOffice, which knows nothing of our functions, and has it write them in other formats. */
export async function throughLibreOffice(files: readonly Uint8Array[]): Promise<Converted[]> {
  const folder = await mkdtemp(join(tmpdir(), 'yardstick-'))
  try {
    const paths = files.map((_, index) => join(folder, `${index}.xlsx`))
    await Promise.all(files.map((bytes, index) => writeFile(paths[index] ?? '', bytes)))
    const out = join(folder, 'out')
    await mkdir(out)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    // In one call for all files, each of which takes LibreOffice seconds to start.
    for (const format of ['xlsx', 'pdf', 'csv:Text - txt - csv (StarCalc):44,34,76'])
      await promisify(execFile)(OFFICE, [profile, '--headless', '--convert-to', format, '--outdir', out, ...paths], {
        timeout: LONGEST_CONVERSION,
      })
    return await Promise.all(
      files.map(async (_, index) => ({
        xlsx: new Uint8Array(await readFile(join(out, `${index}.xlsx`))),
        pdf: await readFile(join(out, `${index}.pdf`), 'latin1'),
        csv: await readFile(join(out, `${index}.csv`), 'utf8'),
      })),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Width and height of each page in points. */
export function pagesOf(pdf: string): (readonly [number, number])[] {
  return [...pdf.matchAll(/\/Type\/Page\/[^]*?\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
    ([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))] as const,
  )
}
