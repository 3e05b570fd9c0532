import { noteInWords } from '../../../core/sheets/target-plan-words'
import type { PlanNote } from '../../../core/targets/planner/plan-note'
import { useReader } from '../../reader'

/** What somebody should know who reads the plan. */
export function PlanNotes({ notes }: { readonly notes: readonly PlanNote[] }) {
  const { locale } = useReader()
  if (notes.length === 0) return null
  return (
    <ul className="plan-notes quiet">
      {notes.map((note, index) => (
        <li key={index}>{noteInWords(note, locale)}</li>
      ))}
    </ul>
  )
}
