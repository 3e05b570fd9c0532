import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { LiveDataset } from '../core/workbook/live-dataset'
import type { Workbook } from '../core/workbook/port'
import { Pane } from './pane'

/**
 * Shows the task pane in an element; the returned function takes it away again. The same in every host.
 * @param data a reading of the workbook that others use too, so that it is read once for all
 */
export function mountTaskPane(element: HTMLElement, workbook: Workbook, data?: LiveDataset): () => void {
  const root = createRoot(element)
  root.render(
    <StrictMode>
      <Pane workbook={workbook} {...(data === undefined ? {} : { data })} />
    </StrictMode>,
  )
  return () => root.unmount()
}
