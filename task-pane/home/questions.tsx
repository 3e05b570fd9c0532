import { paneTexts } from '../../core/locale/pane'
import { entity, type EntityName } from '../../core/model/entity'
import type { Question } from '../../core/workbook/recognise-workbook'
import type { SheetMapping } from '../../core/workbook/settings'
import { Message } from '../controls/message'
import { useReader } from '../reader'

interface QuestionsProps {
  readonly questions: readonly Question[]
  readonly onColumn: (mapping: SheetMapping) => void
  readonly onSource: (entity: EntityName, sheet: string) => void
}

/** What only a person can decide, each with its choices. */
export function Questions({ questions, onColumn, onSource }: QuestionsProps) {
  const { say } = useReader()
  const answers = (question: Question) => {
    switch (question.kind) {
      case 'source':
        return question.choices.map((choice) => ({ choice, settle: () => onSource(question.entity, choice) }))
      case 'entity':
        return question.choices.map((choice) => {
          return { choice: say(entity(choice).name), settle: () => onSource(choice, question.sheet) }
        })
      case 'column':
        return question.choices.map((header) => {
          const { sheet, entity: of, column } = question
          return { choice: header, settle: () => onColumn({ sheet, entity: of, column, header }) }
        })
    }
  }
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{say(paneTexts.questions)}</h2>
      {questions.map((question) => (
        <Message
          key={say(question.text)}
          intent="warning"
          actions={answers(question).map(({ choice, settle }) => ({
            label: say(paneTexts.use, { choice }),

            onClick: settle,
          }))}
        >
          {say(question.text)}
        </Message>
      ))}
    </section>
  )
}
