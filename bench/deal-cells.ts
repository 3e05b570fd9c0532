import type { Cell, Cells } from '../core/cells/cell'
import { dayNumber } from '../core/cells/day'

export const HEADERS = ['Deal ID', 'Owner', 'Account', 'Amount', 'Stage', 'Created', 'Close Date', 'Region'] as const

const FIRST_DAY = dayNumber(2024, 1, 1)
const DAYS = 731
const stages = ['Prospecting', 'Qualification', 'Proposal', 'Negotiation', 'Closed Won', 'Closed Lost']
const givenNames = ['Ann', 'Boris', 'Carla', 'Dmitri', 'Elena', 'Farid', 'Gwen', 'Hao', 'Ines', 'Jonas']
const familyNames = ['Lee', 'Martinez', 'Schmidt', 'Okafor', 'Tanaka', 'Ivanova', 'Novak', 'Rossi', 'Dubois', 'Silva']

/**
 * Deals as a host delivers them, with the shares of blanks and of amounts in text that exports have: 200 owners, 50,000
 * customers, a number for each deal. Seeded: every run has the same.
 * @param strings `own`: each cell has a string of its own, as all have that come out of JSON, in Excel as in Google Sheets;
 *   `shared`: cells with the same text share one string, as in a workbook that was read from a file
 */
export function dealCells(rows: number, strings: 'own' | 'shared' = 'own'): Cells {
  const random = generator(1)
  const cells: Cell[][] = [[...HEADERS]]
  for (let row = 0; row < rows; row += 1) {
    const closed = FIRST_DAY + random(DAYS)
    const amount = random(1_000_000) / 10
    const owner = random(200)
    cells.push([
      `D-${100_000 + row}`,
      random(50) === 0
        ? ''
        : `${givenNames[owner % 10] ?? ''} ${familyNames[Math.floor(owner / 10) % 10] ?? ''} ${owner}`,
      random(40) === 0 ? '' : `Customer ${random(50_000)} Ltd`,
      amountCell(amount, random(100)),
      stages[random(stages.length)],
      random(20) === 0 ? '' : closed - random(120),
      closed,
      `Region ${random(6)}`,
    ])
  }
  const delivered = JSON.parse(JSON.stringify(cells)) as Cells
  return strings === 'own' ? delivered : sharing(delivered)
}

function sharing(cells: Cells): Cells {
  const known = new Map<Cell, Cell>()
  return cells.map((row) =>
    row.map((cell) => {
      if (typeof cell !== 'string') return cell
      const shared = known.get(cell) ?? cell
      known.set(cell, shared)
      return shared
    }),
  )
}

/** Of a hundred amounts, two are text and two are blank. */
function amountCell(amount: number, percentile: number): Cell {
  if (percentile < 2) return `$${amount.toFixed(2).replace(/\B(?=(?:\d{3})+\.)/g, ',')}`
  return percentile < 4 ? '' : amount
}

/** Park & Miller 1988, "Random number generators: good ones are hard to find". */
function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return Math.floor((state / 2147483647) * below)
  }
}
