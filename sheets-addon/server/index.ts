export { call } from './custom-function'
export { onInstall, onOpen, showSidebar } from './menu'
export { noteEdit } from './recent-edits'
export { rpc } from './rpc'
