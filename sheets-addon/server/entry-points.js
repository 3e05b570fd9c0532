/* What Google calls by name, beside the spreadsheet functions. */

function onOpen() {
  Yardstick_.onOpen()
}

function onInstall() {
  Yardstick_.onInstall()
}

function onEdit(event) {
  Yardstick_.noteEdit(event)
}

function showSidebar() {
  Yardstick_.showSidebar()
}

function rpc(question) {
  return Yardstick_.rpc(question)
}
