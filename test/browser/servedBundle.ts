/** The built bundle on a server of this machine, as `scripts/serve.mjs` serves it. */
import { createServer, type RequestListener } from 'node:http'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

interface ServingTool {
  servedFiles(folder: string): RequestListener
}

const { servedFiles }: ServingTool = createRequire(__filename)('../../scripts/servedFiles.js')

export interface ServedBundle {
  /** `http://localhost:41234` */
  readonly origin: string
  stop(): Promise<void>
}

export async function serveBundle(): Promise<ServedBundle> {
  const server = createServer(servedFiles(resolve(__dirname, '..', '..', 'dist')))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    origin: `http://localhost:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
