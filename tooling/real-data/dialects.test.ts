import type { Cells } from '../../core/cells/cell'
import { civilDay, dayNumber, type DayNumber } from '../../core/cells/day'
import { periodsOf } from '../../core/calendar/periods'
import { NotAvailable } from '../../core/input-error'
import { findKpi } from '../../core/kpis/catalogue'
import { evaluateKpis } from '../../core/kpis/evaluate'
import { everyone, resolveWho } from '../../core/measures/group'
import type { Column, Dataset } from '../../core/model/dataset'
import { plainBusiness } from '../../core/model/reading-rules'
import { readTable } from '../../core/model/read-table'
import { recogniseTable } from '../../core/model/recognise'
import { readFile } from '../../playground/open-file/read-file'
import { describeWith, readData } from './data-folder'

const calendar = { today: dayNumber(2026, 7, 1), fiscalYearStart: 1 }

type Columns = Readonly<Record<string, Column>>

interface Read {
  readonly dataset: Dataset
  readonly columns: Columns
}

const known = new Map<string, Promise<Read>>()

function datasetIn(file: string): Promise<Read> {
  const read = known.get(file) ?? readAnew(file)
  known.set(file, read)
  return read
}

/** Reads a file as the playground does, and what is in it as any host would. */
async function readAnew(file: string): Promise<Read> {
  const [sheet] = await readFile(file.replace(/.*\//, ''), readData(file))
  const cells: Cells = sheet?.cells ?? []
  const recognised = recogniseTable(cells)
  if (recognised.kind === 'none') throw new Error(`${file} is not recognised`)
  const table = readTable(cells, recognised, { ...plainBusiness, date1904: false, calendar })
  expect(table.leftOut).toEqual([])
  expect(Object.values(table.unreadable).flat()).toEqual([])
  return { dataset: { tables: { [table.entity]: table }, headersSeen: [] }, columns: table.columns }
}

/** Row by row what a column says. */
function contents(column: Column | undefined): readonly (string | number)[] {
  if (column === undefined) return []
  if (column.kind === 'text') return Array.from(column.codes, (code) => column.dictionary[code] ?? '')
  return Array.from(column.values)
}

function kpiValues(dataset: Dataset, ids: readonly string[], year: number, who: readonly string[]) {
  const periods = periodsOf('quarter', dayNumber(year, 1, 1), dayNumber(year, 12, 31))
  const groups = [everyone(), ...who.map((name) => resolveWho(dataset, name))]
  const grid = evaluateKpis(dataset, ids.map(findKpi), periods, groups, calendar)
  return ids.map((id, kpi) => [
    id,
    periods.map((_, period) =>
      groups.map((_, group) => {
        const value = grid.value(kpi, period, group)
        return value instanceof NotAvailable ? value.code : value
      }),
    ),
  ])
}

const superstore = 'superstore/superstore.csv'
const european = 'superstore/superstore_variant_semicolon_decimalcomma_ddmmyyyy.csv'

describeWith(superstore, european)(
  'Superstore with decimal points and months first, and with decimal commas and days first',
  () => {
    it('has the same customers, amounts, quantities, discounts and profits, row by row', async () => {
      const [american, other] = [await datasetIn(superstore), await datasetIn(european)]
      for (const name of ['customer', 'customerId', 'segment', 'region', 'productId', 'category']) {
        expect([name, contents(other.columns[name])]).toEqual([name, contents(american.columns[name])])
      }
      for (const name of ['amount', 'quantity', 'discountRate', 'profit', 'cost']) {
        expect([name, contents(other.columns[name])]).toEqual([name, contents(american.columns[name])])
      }
    })

    it('has the same days, two years later', async () => {
      const [american, other] = [await datasetIn(superstore), await datasetIn(european)]
      for (const name of ['date', 'shipped']) {
        const later = contents(american.columns[name]).map((serial) => {
          const { year, month, day } = civilDay(serial as DayNumber)
          return dayNumber(year + 2, month, day)
        })
        expect([name, contents(other.columns[name])]).toEqual([name, later])
      }
    })

    it('has the totals that its source tells', async () => {
      for (const file of [superstore, european]) {
        const { columns } = await datasetIn(file)
        const total = (name: string) => contents(columns[name]).reduce<number>((sum, value) => sum + Number(value), 0)
        expect([total('amount').toFixed(4), total('profit').toFixed(4)]).toEqual(['2297200.8603', '286397.0217'])
      }
    })

    it('has the same KPIs', async () => {
      const [american, other] = [await datasetIn(superstore), await datasetIn(european)]
      const ids = [
        'REVENUE',
        'ORDERS',
        'CUSTOMERS',
        'GROSS_MARGIN',
        'DISCOUNT_RATE',
        'AVG_ORDER',
        'REPEAT_RATE',
        'GROWTH',
      ]
      const regions = ['region=West', 'region=East', 'segment=Consumer']
      expect(kpiValues(other.dataset, ids, 2020, regions)).toEqual(kpiValues(american.dataset, ids, 2018, regions))
    })
  },
)

const maven = 'maven_crm/sales_pipeline.csv'
const exports = [
  'crm_dialects/zoho_deals_export.csv',
  'crm_dialects/fxiaoke_商机_gb18030.csv',
  'crm_dialects/fxiaoke_商机.xlsx',
]

describeWith(maven, ...exports)('The deals of one company', () => {
  it.each(exports)('are the same, row by row, in %s', async (file) => {
    const [original, exported] = [await datasetIn(maven), await datasetIn(file)]
    for (const name of ['owner', 'customer', 'amount', 'status', 'created', 'closed']) {
      expect([name, contents(exported.columns[name])]).toEqual([name, contents(original.columns[name])])
    }
  })

  it.each(exports)('give the same KPIs in %s', async (file) => {
    const [original, exported] = [await datasetIn(maven), await datasetIn(file)]
    const ids = ['REVENUE', 'WIN_RATE', 'WIN_RATE_VALUE', 'AVG_DEAL', 'CYCLE', 'CYCLE_MEDIAN', 'VELOCITY', 'NEW_DEALS']
    const who = ['Moses Frase', 'Darcel Schlecht', 'Anna Snelling']
    expect(kpiValues(exported.dataset, ids, 2017, who)).toEqual(kpiValues(original.dataset, ids, 2017, who))
  })

  it.each(exports.slice(1))('have as texts and as numbers the same chances in %s', async (file) => {
    const [zoho, other] = [await datasetIn(exports[0] ?? ''), await datasetIn(file)]
    expect(contents(other.columns.probability)).toEqual(contents(zoho.columns.probability))
  })
})
