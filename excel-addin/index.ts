import { liveDataset } from '../core/workbook/live-dataset'
import { mountTaskPane } from '../task-pane/index'
import { associateFunctions } from './custom-functions'
import { officeWorkbook, takeBackUnfinished } from './office-workbook'

const workbook = officeWorkbook()
const data = liveDataset(workbook)
// At once: Excel asks for a workbook's functions as soon as this script has run.
associateFunctions(data)

void Office.onReady(() => {
  // Whether or not it succeeds: it is tried again before anything is written.
  void takeBackUnfinished().catch(() => undefined)
  const root = document.getElementById('root')
  if (root) mountTaskPane(root, workbook, data)
  // From now on the workbook's formulas calculate when it is opened, with the pane shut too.
  void Office.addin.setStartupBehavior(Office.StartupBehavior.load)
})
