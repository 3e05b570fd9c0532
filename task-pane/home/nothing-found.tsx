import { paneTexts } from '../../core/locale/pane'
import { entities, type EntityDefinition } from '../../core/model/entity'
import { useReader, type Reader } from '../reader'

/** Says what was looked at, and what a table needs to be of use. */
export function NothingFound({ headersSeen }: { readonly headersSeen: readonly string[] }) {
  const reader = useReader()
  const { say, locale } = reader
  return (
    <section aria-labelledby="nothing-found">
      <h2 id="nothing-found">{say(paneTexts.nothingFound)}</h2>
      <p>{say(paneTexts.nothingFoundWhy)}</p>
      <h3>{say(paneTexts.headersSeen)}</h3>
      <p className="quiet">
        {headersSeen.length === 0 ? say(paneTexts.noHeadersSeen) : headersSeen.join(locale === 'zh-CN' ? '、' : ', ')}
      </p>
      <details>
        <summary>{say(paneTexts.whatIsNeeded)}</summary>
        <dl className="needs">
          {entities().map((entity) => (
            <div key={entity.id}>
              <dt>{say(entity.name)}</dt>
              <dd>{neededColumns(entity, reader)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}

function neededColumns(entity: EntityDefinition, { say, locale }: Reader): string {
  return entity.needs.map((choice) => choiceName(entity, choice, say)).join(locale === 'zh-CN' ? '、' : ', ')
}

/** "Stage or Status": the columns of which one is needed. */
export function choiceName(entity: EntityDefinition, choice: readonly string[], say: Reader['say']): string {
  return choice
    .map((column) => entity.columns[column]?.name)
    .flatMap((name) => (name === undefined ? [] : [say(name)]))
    .join(say(paneTexts.or))
}
