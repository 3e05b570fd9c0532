import { InputError } from '../core/input-error'
import { remoteWorkbook } from './sidebar/remote-workbook'

const range = { sheet: 'Data', row: 0, column: 0, rows: 100_000, columns: 2 }

describe('The workbook behind google.script.run', () => {
  it('asks for many cells in parts', async () => {
    const asked: number[] = []
    const workbook = remoteWorkbook((question) => {
      const { args } = JSON.parse(question) as { args: [{ row: number; rows: number }] }
      const [{ row, rows }] = args
      asked.push(rows)
      return Promise.resolve(JSON.stringify({ result: Array.from({ length: rows }, (_, index) => [row + index, '']) }))
    })
    const cells = await workbook.read(range)
    expect(asked).toEqual([20_000, 20_000, 20_000, 20_000, 20_000])
    expect(cells).toHaveLength(100_000)
    expect(cells[99_999]).toEqual([99_999, ''])
  })

  it('makes an error of the server the same error here', async () => {
    const error = { code: 'setting-unreadable', facts: { found: 'x' }, place: { sheet: 'Yardstick', row: 4 } }
    const workbook = remoteWorkbook(() => Promise.resolve(JSON.stringify({ error })))
    const caught: unknown = await workbook.sheets().catch((reason: unknown) => reason)
    expect(caught).toBeInstanceOf(InputError)
    expect(caught).toMatchObject(error)
  })

  it('explains what several accounts in one browser do', async () => {
    const workbook = remoteWorkbook(() => Promise.reject(new Error('PERMISSION_DENIED: no access')))
    await expect(workbook.sheets()).rejects.toMatchObject({ code: 'several-accounts' })
  })

  it('says that Google refused when no answer comes', async () => {
    const workbook = remoteWorkbook(() => Promise.resolve('null'))
    await expect(workbook.sheets()).rejects.toMatchObject({ code: 'host-failed' })
  })
})
