import { mountTaskPane } from '../../task-pane/index'
import { askServer } from './ask-server'
import { remoteWorkbook } from './remote-workbook'

const element = document.getElementById('pane')

if (element) mountTaskPane(element, remoteWorkbook(askServer))
