// Serves exercises from a folder until it is killed, and says where: `{url, token}` on one line.
import { fileURLToPath } from 'node:url'
import { LOOPBACK } from '../../src/server/listen'
import { serve } from '../../src/server/serve'

const { url, token } = await serve(
  {
    port: 0,
    data: process.argv[2]!,
    on: LOOPBACK,
    names: [],
    tls: null,
    scenario: fileURLToPath(new URL('../support/small-scenario', import.meta.url)),
    dist: null,
  },
  (notice) => {
    if (notice.type === 'unexpected') throw notice.error
  },
)
process.stdout.write(`${JSON.stringify({ url: url.replace('localhost', LOOPBACK), token })}\n`)
