const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Has the browser save a file where it saves what it downloads. */
export function offerXlsx(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: XLSX }))
  link.download = `${name.replace(/[\\/:*?"<>|]/g, ' ').trim() || 'Yardstick'}.xlsx`
  link.click()
  // Some browsers begin to read after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
