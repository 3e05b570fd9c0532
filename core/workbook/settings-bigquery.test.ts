import type { Cells } from '../cells/cell'
import { InputError } from '../input-error'
import { bigQuerySettings } from './settings-bigquery'
import { settingsFromCells } from './settings-cells'
import { settingsPlan } from './settings-plan'

const headings = ['Section', 'Item', 'Setting', 'Value']
const read = (...lines: Cells) => bigQuerySettings(settingsFromCells([headings, ...lines]))
const project = ['BigQuery', '', 'Project', 'payer']
const orders = ['BigQuery', 'orders', 'Table', 'shop.sales.orders']

describe('what Setup says about BigQuery', () => {
  const expected = {
    project: 'payer',
    mostGigabytes: 2.5,
    tables: [
      { entity: 'orders', name: 'shop.sales.orders' },
      { entity: 'deals', name: 'example.com:crm.raw.deals-2026' },
    ],
  }

  it('is read in either language', () => {
    const deals = 'example.com:crm.raw.deals-2026'
    expect(
      read(project, orders, ['BigQuery', 'deals', 'Table', deals], ['BigQuery', '', 'Most gigabytes a query', 2.5]),
    ).toEqual(expected)
    expect(
      read(
        ['bigquery', '', '项目', 'payer'],
        ['BigQuery', 'orders', '表', 'shop.sales.orders'],
        ['BigQuery', 'deals', '表', deals],
        ['BigQuery', '', '每次查询最多计费 GB', '2.5'],
      ),
    ).toEqual(expected)
  })

  it('lets a query bill ten gigabytes where nothing else is said', () => {
    expect(read(project, orders).mostGigabytes).toBe(10)
  })

  it('stays on the sheet when the pane writes it', () => {
    const settings = settingsFromCells([headings, project, orders])
    const lines = settingsPlan(settings, 'en').blocks.find(({ id }) => id === 'lines')?.cells ?? []
    const texts = lines.map((line) => line.map((cell) => (cell.kind === 'text' ? cell.text : '')))
    expect(texts).toEqual(expect.arrayContaining([project, orders]))
  })

  it.each([
    ['no project', [orders], 'bigquery-not-set-up'],
    ['no table', [project], 'bigquery-not-set-up'],
    ['an unknown kind of table', [project, ['BigQuery', 'sales', 'Table', 'a.b.c']], 'setting-unreadable'],
    ['a table without its dataset', [project, ['BigQuery', 'orders', 'Table', 'orders']], 'setting-unreadable'],
    ['a name that would end its quotes', [project, ['BigQuery', 'orders', 'Table', 'a.b.c`d']], 'setting-unreadable'],
    ['a blank name', [project, ['BigQuery', 'orders', 'Table', '']], 'cell-blank'],
    ['a limit that is none', [project, orders, ['BigQuery', '', 'Most gigabytes a query', 0]], 'setting-unreadable'],
    ['a setting that is none', [project, orders, ['BigQuery', '', 'Colour', 'red']], 'setting-unreadable'],
  ] as [string, Cells, string][])('refuses %s', (_, lines, code) => {
    let found: unknown
    try {
      read(...lines)
    } catch (error) {
      found = error instanceof InputError ? error.code : error
    }
    expect(found).toBe(code)
  })
})
