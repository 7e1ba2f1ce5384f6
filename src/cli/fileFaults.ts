/** What the file system's own codes mean to whoever named the file. */
import type { FileFault } from '../words'

const READING: Readonly<Record<string, FileFault>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EBUSY: 'in-use',
  EPERM: 'not-allowed',
  EACCES: 'not-allowed',
}
const WRITING: Readonly<Record<string, FileFault>> = {
  ...READING,
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  // Windows answers so where Excel has the file open
  EPERM: 'in-use',
  ETXTBSY: 'in-use',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'not-allowed',
}

function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** The fault behind a failure to read or to write; null where the file system did not say it. */
export function fileFault(error: unknown, doing: 'reading' | 'writing'): FileFault | null {
  const code = codeOf(error)
  if (code === null || !/^E[A-Z0-9]+$/.test(code)) return null
  return doing === 'reading' ? (READING[code] ?? 'unreadable') : (WRITING[code] ?? 'unwritable')
}
