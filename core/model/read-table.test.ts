import fc from 'fast-check'
import type { Cell, Cells } from '../cells/cell'
import { dayNumber } from '../cells/day'
import { NO_DAY, type Table } from './dataset'
import { plainBusiness, type ReadingRules } from './reading-rules'
import { readTable, type ReadOptions } from './read-table'
import { recogniseTable } from './recognise'

const rules: ReadingRules = {
  ...plainBusiness,
  date1904: false,
  calendar: { today: dayNumber(2026, 7, 1), fiscalYearStart: 1 },
}

function read(cells: Cells, options: Partial<ReadOptions> = {}): Table {
  const recognised = recogniseTable(cells)
  if (recognised.kind === 'none') throw new Error('not recognised')
  return readTable(cells, recognised, { ...rules, ...options })
}

function deals(rows: readonly (readonly Cell[])[], options?: Partial<ReadOptions>): Table {
  return read([['Owner', 'Amount', 'Stage', 'Status', 'Created', 'Close Date'], ...rows], options)
}

function numbers(table: Table, name: string): number[] {
  const column = table.columns[name]
  return column?.kind === 'number' ? [...column.values] : []
}

function days(table: Table, name: string): number[] {
  const column = table.columns[name]
  return column?.kind === 'day' ? [...column.values] : []
}

function texts(table: Table, name: string): string[] {
  const column = table.columns[name]
  return column?.kind === 'text' ? Array.from(column.codes, (code) => column.dictionary[code] ?? '') : []
}

const march5 = dayNumber(2026, 3, 5)
const orders = (date: Cell, ...more: readonly Cell[]): Cells => [
  ['Customer', 'Amount', 'Order Date'],
  ['A', 1, date],
  ...more.map((cell): Cell[] => ['B', 1, cell]),
]

describe('days', () => {
  it.each<[string, Cell]>([
    ['a serial number', 46086],
    ['a serial number with a time of day', 46086.99],
    ['ISO text', '2026-03-05'],
    ['ISO text with a time', '2026-03-05T23:59:59Z'],
    ['slashes, year first', '2026/3/5'],
    ['a month name', '5 Mar 2026'],
    ['an American month name', 'March 5, 2026'],
    ['Chinese', '2026年3月5日'],
    ['a date object', new Date(2026, 2, 5)],
    ['a date object late in the day', new Date(2026, 2, 5, 23, 59)],
  ])('reads %s as the same day', (_, cell) => {
    expect(days(read(orders(cell)), 'date')).toEqual([march5])
  })

  it('reads serials of a 1904 workbook', () => {
    expect(days(read(orders(46086 - 1462), { date1904: true }), 'date')).toEqual([march5])
  })

  it('lets one unambiguous date decide the order of the column', () => {
    expect(days(read(orders('05/03/2026', '25/03/2026')), 'date')).toEqual([march5, march5 + 20])
    expect(days(read(orders('03/05/2026', '03/25/2026')), 'date')).toEqual([march5, march5 + 20])
  })

  it('reads month first where no date decides', () => {
    expect(days(read(orders('03/05/2026')), 'date')).toEqual([march5])
  })

  it('lists what is no day by row, and never guesses', () => {
    const table = read(orders('2026-03-05', 'soon', '2026-02-30', '', '2026-03-05', '2026-03-05', '2026-03-05'))
    expect(days(table, 'date')).toEqual([march5, NO_DAY, NO_DAY, NO_DAY, march5, march5, march5])
    expect(table.unreadable.date).toEqual([
      { row: 1, found: 'soon' },
      { row: 2, found: '2026-02-30' },
    ])
  })
})

describe('amounts', () => {
  it('reads text with separators, signs, brackets and units of counting', () => {
    const amounts = ['1,234.50', '$2,000', '(1,234)', '1.2万', '12.5k', '￥３００', 7]
    const table = read([
      ['Customer', 'Amount', 'Order Date'],
      ...amounts.map((amount): Cell[] => ['A', amount, '2026-03-05']),
    ])
    expect(numbers(table, 'amount')).toEqual([1234.5, 2000, -1234, 12000, 12500, 300, 7])
  })

  it('reads decimal commas where the column writes them', () => {
    const table = read([
      ['Customer', 'Amount', 'Order Date'],
      ['A', '1.234,56', '2026-03-05'],
      ['B', '1.000', '2026-03-05'],
    ])
    expect(numbers(table, 'amount')).toEqual([1234.56, 1000])
  })

  it('multiplies by the unit of the header', () => {
    const table = read([
      ['客户', '金额（万元）', '订单日期'],
      ['A', 1.5, '2026-03-05'],
    ])
    expect(numbers(table, 'amount')).toEqual([15000])
  })

  it('takes what it cannot read for missing, never for 0', () => {
    const table = read([
      ['Customer', 'Amount', 'Order Date'],
      ['A', 1, 46086],
      ['B', 'n/a', 46086],
      ['C', 'tbd', 46086],
      ['D', 2, 46086],
    ])
    expect(numbers(table, 'amount')).toEqual([1, NaN, NaN, 2])
    expect(table.unreadable.amount).toEqual([{ row: 2, found: 'tbd' }])
  })

  it('keeps the currencies that are written beside them, whichever way, where there are several', () => {
    const table = (...amounts: readonly Cell[]) =>
      read([['Customer', 'Amount', 'Order Date'], ...amounts.map((amount): Cell[] => ['A', amount, 46086])])
    expect(texts(table('$5', '5 USD', 5, '€5'), 'currency')).toEqual(['USD', 'USD', '', 'EUR'])
    expect(table('$5', 'US$ 5', 5).columns).not.toHaveProperty('currency')
  })
})

describe('rows', () => {
  it('leaves out blank rows and totals under the table, and remembers where the others stand', () => {
    const table = deals(
      [
        ['Ann', 1, 'Won', '', '2026-01-01', '2026-03-05'],
        ['', '', '', '', '', ''],
        ['Ben', 2, 'Lost', '', '2026-01-01', '2026-03-05'],
        ['Total', 3, '', '', '', ''],
      ],
      { firstRow: 4 },
    )
    expect(table.rows).toBe(2)
    expect([...table.rowNumbers]).toEqual([5, 7])
  })

  it('tells which lines are no rows of the table', () => {
    const { rows, leftOut } = deals(
      [
        ['Ann', 1, 'Won', '', '2026-01-01', '2026-03-05'],
        ['Total', 1, '', '', '', ''],
        ['', '', '', '', '', ''],
        ['Generated by Ann', '', '', '', '', ''],
      ],
      { firstRow: 4 },
    )
    expect(rows).toBe(1)
    expect(leftOut).toEqual([
      { row: 6, reason: 'total' },
      { row: 8, reason: 'footer' },
    ])
  })

  it('reads spellings that differ in case, width and outer space as one', () => {
    const table = deals([
      ['Ann Lee', 1, 'Won', '', '', '2026-03-05'],
      [' ann lee ', 1, 'Won', '', '', '2026-03-05'],
      ['ＡＮＮ LEE', 1, 'Won', '', '', '2026-03-05'],
    ])
    expect(new Set(texts(table, 'owner'))).toEqual(new Set(['Ann Lee']))
  })

  it('offers its other columns by their header', () => {
    const table = read([
      ['Owner', 'Amount', 'Stage', 'Close Date', 'Shoe size'],
      ['Ann', 1, 'Won', 46086, 'big'],
    ])
    expect(table.otherHeaders).toEqual(['Shoe size'])
    expect(table.other('shoe size')?.dictionary).toEqual(['', 'big'])
  })
})

describe('the status of a deal', () => {
  it('comes from its stage, and is open for a stage that is no end', () => {
    const stages = ['Closed Won', '赢单', 'Closed Lost', '输单', '无效', 'Negotiation', '']
    const table = read([
      ['Owner', 'Amount', 'Stage', 'Close Date'],
      ...stages.map((stage): Cell[] => ['Ann', 1, stage, 46086]),
    ])
    expect(texts(table, 'status')).toEqual(['won', 'won', 'lost', 'lost', 'void', 'open', 'open'])
  })

  it('comes from the status where status and stage disagree', () => {
    const table = deals([
      ['Ann', 1, 'Closed Won', '输单', '', '2026-03-05'],
      ['Ann', 1, 'Closed Won', '', '', '2026-03-05'],
    ])
    expect(texts(table, 'status')).toEqual(['lost', 'won'])
  })

  it('dates a closed deal by its actual closing day, an open one by the expected day', () => {
    const table = read([
      ['Owner', 'Amount', 'Stage', 'Expected Close Date', 'Actual Close Date'],
      ['Ann', 1, 'Won', '2026-03-01', '2026-03-05'],
      ['Ann', 1, 'Won', '2026-03-05', ''],
      ['Ann', 1, 'Proposal', '2026-03-05', '2026-01-01'],
    ])
    expect(days(table, 'closed')).toEqual([march5, march5, march5])
  })
})

describe('reading', () => {
  const cells: Cells = [
    ['Owner', 'Amount', 'Stage', 'Close Date', 'Created', 'Shoe size'],
    ['Ann', 1, 'Won', 46086, 46000, 'big'],
    ['', '', '', '', '', ''],
    ['Ben', 'tbd', 'Lost', 'soon', 46001, 'small'],
    ['Cid', 3, 'Won', 46087, 46002, 'big'],
  ]

  it('types a column when it is first asked for, and never again', () => {
    const { table, readsOf } = watched(cells)
    const before = readsOf('Created')
    expect(table.columns.created).toBe(table.columns.created)
    expect(days(table, 'created')).toEqual([46000, 46001, 46002])
    expect(readsOf('Created')).toBe(before + table.rows)
    expect(table.other('shoe size')).toBe(table.other('Shoe size'))
    expect(readsOf('Shoe size') - before).toBeLessThanOrEqual(2 * table.rows + 1)
  })

  it('leaves columns alone that nobody asks for', () => {
    const { table, readsOf } = watched(cells)
    const before = readsOf('Owner') + readsOf('Stage')
    expect(Object.keys(table.columns)).toContain('stage')
    expect(table.unreadable.amount).toEqual([{ row: 1, found: 'tbd' }])
    expect([...table.rowNumbers]).toEqual([2, 4, 5])
    expect(readsOf('Owner') + readsOf('Stage')).toBe(before)
  })

  it('finds the same in rows that a blank line parts as in others', () => {
    const parted = read(cells)
    const whole = read(cells.filter(([owner]) => owner !== ''))
    for (const name of Object.keys(whole.columns)) expect(parted.columns[name]).toEqual(whole.columns[name])
    expect(parted.unreadable).toEqual(whole.unreadable)
  })

  it('tells what stands in the table from what is worked out', () => {
    expect(Object.keys(read(cells).given ?? {})).toEqual(['owner', 'amount', 'stage', 'closed', 'created'])
    expect(Object.keys(read(cells).columns)).toContain('status')
  })

  it('reads the moments of leads, and the days they fall on', () => {
    const leads = read([
      ['Lead ID', 'Created Time', 'First Response Time', 'Lead Source'],
      ['L1', '05/03/2026 06:00', '05/03/2026 18:00', 'Web'],
      ['L2', '25/03/2026 06:00', '', 'Web'],
    ])
    expect(days(leads, 'created')).toEqual([march5, march5 + 20])
    expect(numbers(leads, 'firstResponse')).toEqual([march5 + 0.75, NaN])
  })

  it('never throws, whatever the cells', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.double(),
      fc.boolean(),
      fc.constantFrom('', null, undefined, 'Total', '合计', 'Owner', 46086, '2026-03-05', '1,234.5', new Date(NaN)),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }), (rows) => {
        const table = readAs(cells, [...cells.slice(0, 1), ...rows])
        for (const column of Object.values(table.columns)) {
          expect(column.kind === 'text' ? column.codes : column.values).toHaveLength(table.rows)
        }
        for (const found of Object.values(table.unreadable)) expect(found.length).toBeLessThanOrEqual(table.rows)
      }),
    )
  })
})

/** A table that counts how often the cells of its columns are read. */
function watched(cells: Cells) {
  const [headers = []] = cells
  const reads = headers.map(() => 0)
  const rows = cells.map(
    (row) =>
      new Proxy(row, {
        get(target, key) {
          const position = typeof key === 'string' ? Number(key) : NaN
          if (position in reads) reads[position] = (reads[position] ?? 0) + 1
          return Reflect.get(target, key) as unknown
        },
      }),
  )
  return { table: readAs(cells, rows), readsOf: (header: string) => reads[headers.indexOf(header)] ?? NaN }
}

/** Reads cells by what others have been recognised as. */
function readAs(recognisable: Cells, cells: Cells): Table {
  const recognised = recogniseTable(recognisable)
  if (recognised.kind === 'none') throw new Error('not recognised')
  return readTable(cells, recognised, rules)
}
