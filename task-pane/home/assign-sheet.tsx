import { useCallback, useState } from 'react'
import { paneTexts } from '../../core/locale/pane'
import { entities, entity, type EntityDefinition, type EntityName } from '../../core/model/entity'
import { matchHeader, readHeader } from '../../core/model/header'
import type { Workbook } from '../../core/workbook/port'
import { SETUP_SHEET, type SheetMapping } from '../../core/workbook/settings'
import { sheetHeaders } from '../../core/workbook/sheet-headers'
import { useAnswer, type Answer } from '../answer'
import { Choice } from '../controls/choice'
import { Message } from '../controls/message'
import { useReader } from '../reader'
import { choiceName } from './nothing-found'

interface AssignSheetProps {
  readonly workbook: Workbook
  readonly open: boolean
  readonly onSettle: (mappings: readonly SheetMapping[]) => Promise<boolean>
}

/** Lets a person say which kind of table a sheet holds, column by needed column. */
export function AssignSheet({ workbook, open, onSettle }: AssignSheetProps) {
  const { say } = useReader()
  const [shown, setShown] = useState(open)
  return (
    <details open={shown} onToggle={(event) => setShown(event.currentTarget.open)} className="apart">
      <summary>{say(paneTexts.assignSheet)}</summary>
      {shown && <AssignForm workbook={workbook} onSettle={onSettle} />}
    </details>
  )
}

function AssignForm({ workbook, onSettle }: Omit<AssignSheetProps, 'open'>) {
  const { say, explain } = useReader()
  const sheets = useSheetNames(workbook)
  const [sheet, setSheet] = useState('')
  const [as, setAs] = useState<EntityName>('deals')
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const read = useHeaders(workbook, sheet)
  const headers = read.value ?? []
  const problem = sheets.error ?? read.error
  const definition = entity(as)
  const needs = choicesOf(definition)
  const complete = needs.every((choice) => (chosen[choice.join()] ?? '') !== '')
  const restart = () => setChosen({})
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault()
        void onSettle(needs.flatMap((choice) => mappingOf(sheet, as, choice, chosen[choice.join()])))
      }}
    >
      <Choice
        label={say(paneTexts.sheet)}
        value={sheet}
        options={[
          { value: '', label: say(paneTexts.chooseSheet) },
          ...(sheets.value ?? []).map((name) => ({ value: name, label: name })),
        ]}
        onChange={(name) => {
          setSheet(name)
          restart()
        }}
      />
      {problem !== undefined && <Message intent="error">{explain(problem)}</Message>}
      {sheet !== '' && read.value?.length === 0 && <p role="status">{say(paneTexts.noHeadersThere)}</p>}
      {headers.length > 0 && (
        <>
          <Choice
            label={say(paneTexts.holds)}
            value={as}
            options={entities().map(({ id, name }) => ({ value: id, label: say(name) }))}
            onChange={(name) => {
              setAs(entities().find(({ id }) => id === name)?.id ?? as)
              restart()
            }}
          />
          {needs.map((choice) => (
            <Choice
              key={`${as} ${choice.join()}`}
              label={choiceName(definition, choice, say)}
              value={chosen[choice.join()] ?? ''}
              options={[
                { value: '', label: say(paneTexts.noColumn) },
                ...headers.map((header) => ({ value: header, label: header })),
              ]}
              onChange={(header) => setChosen({ ...chosen, [choice.join()]: header })}
            />
          ))}
          {!complete && <p className="quiet">{say(paneTexts.chooseEachNeeded)}</p>}
          <button type="submit" className="button primary" disabled={!complete}>
            {say(paneTexts.save)}
          </button>
        </>
      )}
    </form>
  )
}

/** What is asked for: of several needs that begin with the same column, the first one settles all. */
function choicesOf({ needs }: EntityDefinition): readonly (readonly string[])[] {
  return needs.filter(([first], position) => needs.findIndex(([other]) => other === first) === position)
}

/** The header is that column of the choice which it names; the first one if it names none. */
function mappingOf(
  sheet: string,
  as: EntityName,
  choice: readonly string[],
  header: string | undefined,
): readonly SheetMapping[] {
  const read = readHeader(header ?? '')
  const column = choice.find((each) => matchHeader(read, entity(as), each) !== undefined) ?? choice[0]
  return column === undefined || header === undefined ? [] : [{ sheet, entity: as, column, header }]
}

/** Names of the sheets that people see and that we did not make. */
function useSheetNames(workbook: Workbook): Answer<readonly string[]> {
  const ask = useCallback(async () => {
    const sheets = await workbook.sheets()
    return sheets
      .filter(({ name, visible, planId }) => visible && planId === undefined && name !== SETUP_SHEET)
      .map(({ name }) => name)
  }, [workbook])
  return useAnswer(ask)
}

function useHeaders(workbook: Workbook, sheet: string): Answer<readonly string[]> {
  const ask = useCallback(async () => (sheet === '' ? [] : sheetHeaders(workbook, sheet)), [workbook, sheet])
  return useAnswer(ask)
}
