import { fileFault } from '../../src/cli/fileFaults'

function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}

describe('what the file system says', () => {
  test.each([
    ['ENOENT', 'reading', 'missing', 'no such file'],
    ['ENOTDIR', 'reading', 'missing', 'a file stands where a folder was named'],
    ['EISDIR', 'reading', 'folder', 'a folder has no bytes'],
    ['EBUSY', 'reading', 'in-use', 'Windows: another program holds it'],
    ['EACCES', 'reading', 'not-allowed', 'no right to read'],
    ['EIO', 'reading', 'unreadable', 'anything else'],
    ['ENOENT', 'writing', 'folder-missing', 'no folder to write into'],
    ['EPERM', 'writing', 'in-use', 'Windows: renamed over a file that Excel has open'],
    ['EBUSY', 'writing', 'in-use', 'the same on a network drive'],
    ['EACCES', 'writing', 'not-allowed', 'no right to write'],
    ['EROFS', 'writing', 'not-allowed', 'a disk that is read only'],
    ['ENOSPC', 'writing', 'disk-full', 'no room'],
    ['EISDIR', 'writing', 'folder', 'renamed over a folder'],
    ['EMFILE', 'writing', 'unwritable', 'anything else'],
  ] as const)('%s while %s is %s: %s', (code, doing, fault, _why) => {
    expect(fileFault(failure(code), doing)).toBe(fault)
  })

  test.each([
    ['a fault of the program', new TypeError('x is undefined')],
    ['an error of Node’s own making', failure('ERR_INVALID_ARG_TYPE')],
    ['no error at all', 'ENOENT'],
  ])('%s is none of its business', (_what, error) => {
    expect(fileFault(error, 'reading')).toBeNull()
  })
})
