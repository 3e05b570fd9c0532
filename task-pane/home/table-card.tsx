import { paneTexts } from '../../core/locale/pane'
import { entity } from '../../core/model/entity'
import { describeTable } from '../../core/workbook/describe-table'
import type { FoundTable } from '../../core/workbook/recognise-workbook'
import type { SheetMapping } from '../../core/workbook/settings'
import { useReader } from '../reader'
import { ColumnRow } from './column-row'

interface TableCardProps {
  readonly found: FoundTable
  readonly onSelect: () => void
  readonly onSettle: (mappings: readonly SheetMapping[]) => Promise<boolean>
}

/** One recognised table: what it is, where it stands, and which header was taken for which column. */
export function TableCard({ found, onSelect, onSettle }: TableCardProps) {
  const { locale, say } = useReader()
  const { name, columns, needs } = entity(found.entity)
  const headerOf = (column: string) => found.columns.find((match) => match.column === column)?.header
  const isThere = (column: string) => headerOf(column) !== undefined
  // Where one of several columns is enough, the others are needed no more.
  const isNeeded = (column: string) =>
    needs.some((choice) => choice.includes(column) && (isThere(column) || !choice.some(isThere)))
  const headers = [...new Set(found.columns.map(({ header }) => header))]
  const all = Object.keys(columns)
  const inUse = all.filter((column) => isThere(column) || isNeeded(column))
  const others = all.filter((column) => !inUse.includes(column))
  const row = (column: string) => (
    <ColumnRow
      key={column}
      name={columns[column]?.name ?? name}
      needed={isNeeded(column)}
      header={headerOf(column)}
      headers={headers}

      onChange={(header) => onSettle([{ sheet: found.sheet, entity: found.entity, column, header: header ?? null }])}
    />
  )
  return (
    <article className="card" aria-label={`${say(name)} – ${found.sheet}`}>
      <h3>
        <button
          type="button"
          className="link"
          title={say(paneTexts.showSheet, { sheet: found.sheet })}
          onClick={onSelect}
        >
          {found.sheet}
        </button>
      </h3>
      <p className="sentence">{describeTable(found, locale)}</p>
      <details>
        <summary>{say(paneTexts.columnsMatched, { matched: all.filter(isThere).length })}</summary>
        <ul className="mapping">{inUse.map(row)}</ul>
        <details>
          <summary>{say(paneTexts.otherColumns, { count: others.length })}</summary>
          <ul className="mapping">{others.map(row)}</ul>
        </details>
      </details>
    </article>
  )
}
