import { paneTexts } from '../../core/locale/pane'
import type { EntityName } from '../../core/model/entity'
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
  const answer = (question: Question, choice: string) => {
    if (question.kind === 'source') onSource(question.entity, choice)
    else onColumn({ sheet: question.sheet, entity: question.entity, column: question.column, header: choice })
  }
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{say(paneTexts.questions)}</h2>
      {questions.map((question) => (
        <Message
          key={say(question.text)}
          intent="warning"
          actions={question.choices.map((choice) => ({
            label: say(paneTexts.use, { choice }),

            onClick: () => answer(question, choice),
          }))}
        >
          {say(question.text)}
        </Message>
      ))}
    </section>
  )
}
