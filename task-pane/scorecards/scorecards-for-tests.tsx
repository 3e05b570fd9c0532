import { FluentProvider, webLightTheme } from '@fluentui/react-components'
import { fireEvent, render, screen, within } from '@testing-library/react'
import type { Cells } from '../../core/cells/cell'
import { dayNumber } from '../../core/cells/day'
import type { Locale } from '../../core/locale/text'
import { inMemoryWorkbook, type InMemoryStart } from '../../core/workbook/in-memory'
import type { Workbook } from '../../core/workbook/port'
import { readerIn, ReaderContext } from '../reader'
import { useTables } from '../tables'
import { Scorecards } from './scorecards'

// Whole flows take their time on a machine that does other things as well.
jest.setTimeout(20_000)

/** Five people who sold 1,200, 1,000, 900, 800 and 300 in the third quarter of 2026, and 1,000 each in the one before. */
const sales: readonly (readonly [string, number])[] = [
  ['Ann', 1200],
  ['Ben', 1000],
  ['Cai', 900],
  ['Dan', 800],
  ['Eve', 300],
]

const deals: Cells = [
  ['Owner', 'Amount', 'Stage', 'Close Date'],
  ...sales.flatMap(([name, amount]) => [
    [name, 1000, 'Won', '2026-05-11'],
    [name, amount, 'Won', '2026-08-11'],
  ]),
]

/** The scorecards over these deals; sales alone count, against 1,000 each. */
export async function openScorecards(more: InMemoryStart = {}) {
  const today = dayNumber(2026, 9, 15)
  const workbook = inMemoryWorkbook({ today, sheets: [{ name: 'Deals', cells: deals }], ...more })
  render(<Screen workbook={workbook} locale={more.locale ?? 'en'} />)
  await screen.findByRole('table')
  const others = screen.queryAllByLabelText(/^(?:Remove |移除“)(?!Sales|销售额)/)
  for (const button of others) fireEvent.click(button)
  return workbook
}

/** The scorecards alone: the pane's other screens have tests of their own. */
function Screen({ workbook, locale }: { readonly workbook: Workbook; readonly locale: Locale }) {
  const { tables } = useTables(workbook, undefined)
  return (
    <FluentProvider theme={webLightTheme}>
      <ReaderContext.Provider value={readerIn(locale)}>
        {tables && <Scorecards workbook={workbook} tables={tables} onHome={() => undefined} />}
      </ReaderContext.Provider>
    </FluentProvider>
  )
}

/** What belongs to a KPI of the scorecard. */
export const item = (name: string) => within(screen.getByRole('group', { name }))

export const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })

/** Presses the button of a name. */
export const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }))

/** The people of the preview with their scores and grades: "Ann 120.0 S". */
export const scores = () =>
  Array.from(screen.getByRole('table').querySelectorAll('tbody tr'), (row) => {
    const cells = Array.from(row.querySelectorAll('td'), (cell) => cell.textContent)
    return [row.querySelector('summary')?.textContent, ...cells].join(' ')
  })

export const generate = () => screen.getByRole('button', { name: 'Generate scorecard' })
