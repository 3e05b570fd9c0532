import { inMemoryWorkbook } from './in-memory'
import { sheetHeaders } from './sheet-headers'

const workbook = inMemoryWorkbook({
  sheets: [
    {
      name: 'Deals',
      cells: [
        ['Pipeline of the north'],
        ['Owner', 'Colour', 'Amount', 'Stage', 'Close Date'],
        ['Ann', 'red', 1000, 'Won', '2026-07-01'],
      ],
    },
    {
      name: 'Other',
      cells: [
        ['Wer', 'Wieviel', 'Wer'],
        ['Ann', 1000, 'Ben'],
      ],
    },
    { name: 'Numbers', cells: [[1, 2, 3]] },
    { name: 'Empty', cells: [] },
  ],
})

it.each([
  ['a table that is recognised, left to right', 'Deals', ['Owner', 'Colour', 'Amount', 'Stage', 'Close Date']],
  ['a table that is not, each header once', 'Other', ['Wer', 'Wieviel']],
  ['a sheet without headers', 'Numbers', []],
  ['an empty sheet', 'Empty', []],
  ['a sheet that has gone', 'Gone', []],
])('gives the headers of %s', async (_, sheet, headers) => {
  expect(await sheetHeaders(workbook, sheet)).toEqual(headers)
})
