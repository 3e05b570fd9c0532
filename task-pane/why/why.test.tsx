import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { dayNumber } from '../../core/cells/day'
import { inMemoryWorkbook } from '../../core/workbook/in-memory'
import { Pane } from '../pane'

async function open(locale: 'en' | 'zh-CN' = 'en') {
  const workbook = inMemoryWorkbook({
    locale,
    today: dayNumber(2026, 9, 15),
    sheets: [
      {
        name: 'Deals',
        cells: [
          ['Owner', 'Amount', 'Stage', 'Close Date'],
          ['Ann', 500, 'Won', '2026-04-11'],
          ['Ann', 900, 'Won', '2026-07-21'],
          ['Ben', 2000, 'Lost', '2026-08-11'],
          ['Ben', 40, 'Won', ''],
        ],
      },
      { name: 'Report', cells: [['=KPI_WIN_RATE("2026-Q3")'], ['=SUM(A1)'], ['=ROUND(KPI_REVENUE("2026-Q2"), 0)']] },
    ],
  })
  workbook.selectCell('Report', 0, 0)
  render(<Pane workbook={workbook} />)
  fireEvent.click(await screen.findByRole('tab', { name: locale === 'en' ? 'KPIs' : '指标' }))
  return workbook
}

const card = async (heading: string) => (await screen.findByText(heading)).closest('section')
const inside = (section: Element | null) => within(section instanceof HTMLElement ? section : document.body)

afterEach(cleanup)

it('explains the number under the cursor: the formula, its parts, the rows used and left out', async () => {
  await open()
  const { getByRole, getByText, getAllByRole } = inside(await card('In cell A1'))
  getByText('Win rate · 2026-Q3')
  fireEvent.click(getByRole('button', { name: /Why this number/ }))
  expect(getByText(/deals won ÷ deals closed/).textContent).toBe('50.0% = deals won ÷ deals closed')
  const parts = getAllByRole('listitem').map((item) => item.textContent)
  expect(parts[0]).toContain('deals won 1')
  expect(parts[0]).toContain('1 rows of deals')
  expect(parts[0]).toContain('1 left out: no readable "Close Date"')
  expect(parts[1]).toContain('deals closed 2')
})

it('follows the cursor, and is silent over other cells', async () => {
  const workbook = await open()
  await card('In cell A1')
  workbook.selectCell('Report', 1, 0)
  await waitFor(() => expect(screen.queryByText(/^In cell/)).toBeNull())
  workbook.selectCell('Report', 2, 0)
  inside(await card('In cell A3')).getByText('The cell computes more from it.')
})

it('lists the rows on a sheet of their own, and takes it away again', async () => {
  const workbook = await open()
  const { getByRole, findByText, getAllByRole } = inside(await card('In cell A1'))
  fireEvent.click(getByRole('button', { name: /Why this number/ }))
  fireEvent.click(getAllByRole('button', { name: /^List the rows/ })[0] ?? document.body)
  await findByText('The rows are on the sheet “Rows – Win rate”.')
  const rows = await workbook.read({ sheet: 'Rows – Win rate', row: 3, column: 0, rows: 3, columns: 6 })
  expect(rows).toEqual([
    ['Row', 'Owner', 'Amount', 'Stage', 'Close Date', 'Counted'],
    [3, 'Ann', 900, 'Won', dayNumber(2026, 7, 21), 'yes'],
    [5, 'Ben', 40, 'Won', '', 'no readable "Close Date"'],
  ])
  fireEvent.click(getByRole('button', { name: 'Undo' }))
  await findByText('Undone; the workbook is as it was.')
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['Deals', 'Report'])
})

it('copies the number as SQL, and shows the text where the clipboard refuses', async () => {
  const written: string[] = []
  Object.assign(navigator, { clipboard: { writeText: (text: string) => Promise.resolve(written.push(text)) } })
  await open()
  const { getByRole, findByText, findByRole } = inside(await card('In cell A1'))
  fireEvent.click(getByRole('button', { name: /Why this number/ }))
  fireEvent.click(getByRole('button', { name: 'Copy SQL for DuckDB' }))
  await findByText('The SQL for DuckDB is on the clipboard.')
  expect(written[0]).toMatch(/^WITH/)
  expect(written[0]).toContain('"Close Date"')
  Object.assign(navigator, { clipboard: { writeText: () => Promise.reject(new Error('no')) } })
  fireEvent.click(getByRole('button', { name: 'Copy SQL for BigQuery' }))
  const area = await findByRole('textbox', { name: 'SQL, to copy by hand' })
  expect((area as HTMLTextAreaElement).value).toContain('`Close Date`')
})

it('speaks Chinese', async () => {
  await open('zh-CN')
  const { getByRole, getByText } = inside(await card('单元格 A1'))
  fireEvent.click(getByRole('button', { name: /数字从何而来/ }))
  expect(getByText(/赢单数 ÷ /).textContent).toContain('50.0% = 赢单数')
})
