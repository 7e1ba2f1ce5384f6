const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
}
/** By then the browser has begun to read it. */
const KEPT_MS = 60_000

/** Hands a workbook to the browser to save under a name. */
export function download(name: string, bytes: ArrayBuffer): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: TYPES[name.split('.').pop()?.toLowerCase() ?? ''] ?? TYPES.xlsx }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
