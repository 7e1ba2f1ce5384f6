/** The code of the error that a promise rejects with, or `none`; for tests that expect Excel to refuse. */
export async function errorCode(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'none'
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') return error.code
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  }
}
