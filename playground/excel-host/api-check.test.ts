import { readApiSets } from './api-sets'
import { openForTests } from './open-for-tests'

const sets = readApiSets()
const excel = (newest: number) => openForTests({ api: { sets, newest } })

describe('the requirement sets of Excel', () => {
  it.each([
    ['Worksheet', 'getRange', 1],
    ['Worksheet', 'freezePanes', 7],
    ['Range', 'group', 10],
    ['PageLayout', 'printErrors', 9],
    ['SettingCollection', 'add', 4],
    ['NoteCollection', 'add', 18],
  ])('are read from the types of Microsoft: %s.%s came with 1.%i', (className, member, since) => {
    expect(sets.get(className)?.get(member)?.since).toBe(since)
  })

  it('know of thousands of members', () => {
    expect([...sets.values()].reduce((count, members) => count + members.size, 0)).toBeGreaterThan(3000)
  })

  it.each([
    [9, (sheet: Excel.Worksheet) => sheet.getRange('A1:A2').group('ByRows')],
    [6, (sheet: Excel.Worksheet) => sheet.freezePanes.freezeRows(1)],
    [5, (sheet: Excel.Worksheet) => sheet.getRange('A1').conditionalFormats.add('Custom')],
    [8, (sheet: Excel.Worksheet) => (sheet.pageLayout.orientation = 'Landscape')],
    [6, (sheet: Excel.Worksheet) => sheet.context.workbook.names.load('items/formula')],
    [3, (sheet: Excel.Worksheet) => sheet.context.workbook.settings.add('key', 1)],
    [1, (sheet: Excel.Worksheet) => (sheet.getRange('A1').format.columnWidth = 50)],
  ] satisfies [number, (sheet: Excel.Worksheet) => unknown][])(
    'hold back what came after 1.%i: %s',
    async (newest, act) => {
      await expect(excel(newest).run(act)).rejects.toMatchObject({ code: 'ApiNotFound' })
    },
  )

  it('hold back nothing that the same Excel knows', async () => {
    await excel(10).run((sheet) => sheet.getRange('A1:A2').group('ByRows'))
    const found = await excel(4).run((sheet) => sheet.load('visibility'))
    expect(found.visibility).toBe('Visible')
  })
})
