import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { changeParts } from './package-parts'

const CRC_AT = 14
const isSheet = (path: string) => path === 'xl/worksheets/sheet1.xml'

describe('an archive of which a part is changed', () => {
  it('is read again with the change, and with all else as it was', async () => {
    const before = await writeXlsx({
      sheets: [
        { name: 'One', rows: [['text', 1]] },
        { name: 'Two', rows: [[2]] },
      ],
    })
    const after = await changeParts(before, (_, xml) => xml.replace('<v>1</v>', '<v>12345</v>'), isSheet)
    expect((await readXlsx(after)).sheets.map(({ rows }) => rows)).toEqual([[['text', 12345]], [[2]]])
    const paths: string[] = []
    await changeParts(
      after,
      (path, xml) => {
        paths.push(path)
        return xml
      },
      () => true,
    )
    expect(paths).toContain('xl/worksheets/sheet2.xml')
    expect(new Set(paths).size).toBe(paths.length)
  })

  it('carries the checksum that archives have', async () => {
    // "123456789" has the published check value CBF43926.
    const before = await writeXlsx({ sheets: [{ name: 'One', rows: [[1]] }] })
    const after = await changeParts(before, () => '123456789', isSheet)
    const text = Buffer.from(after).toString('latin1')
    const header = text.indexOf('xl/worksheets/sheet1.xml') - 30
    expect(new DataView(after.buffer).getUint32(header + CRC_AT, true).toString(16)).toBe('cbf43926')
  })

  it('is refused if it is none', async () => {
    await expect(
      changeParts(new TextEncoder().encode('no archive, but text'), (_, xml) => xml, isSheet),
    ).rejects.toThrow(RangeError)
  })
})
