import { GASClient } from 'gas-client'
import { mountTaskPane } from '../../task-pane/index'
import { remoteWorkbook } from './remote-workbook'

const { serverFunctions } = new GASClient<{ rpc: (question: string) => string }>()
const element = document.getElementById('pane')

if (element) {
  mountTaskPane(
    element,
    remoteWorkbook((question) => serverFunctions.rpc(question)),
  )
}
