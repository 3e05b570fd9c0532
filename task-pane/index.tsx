import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Workbook } from '../core/workbook/port'
import { Pane } from './pane'

/** Shows the task pane in an element; the returned function takes it away again. The same in every host. */
export function mountTaskPane(element: HTMLElement, workbook: Workbook): () => void {
  const root = createRoot(element)
  root.render(
    <StrictMode>
      <Pane workbook={workbook} />
    </StrictMode>,
  )
  return () => root.unmount()
}
