// Serves exercises from a folder or a database until it is killed, and says where: `{url, token}` on one line.
// Told: the place, then a scenario instead of the small one, then a port.
import { fileURLToPath } from 'node:url'
import { LOOPBACK } from '../../src/server/listen'
import { serve } from '../../src/server/serve'

const small = fileURLToPath(new URL('../support/small-scenario', import.meta.url))
const [place = '', scenario = small, port = '0'] = process.argv.slice(2)
const serving = await serve(
  {
    port: Number(port),
    data: place,
    ...(place.startsWith('postgres:') && { journal: place }),
    on: LOOPBACK,
    names: [],
    tls: null,
    scenario,
    dist: null,
  },
  (notice) => {
    if (notice.type === 'unexpected') throw notice.error
  },
)
const { url, token } = serving
process.once('SIGTERM', () => void serving.close())
process.stdout.write(`${JSON.stringify({ url: url.replace('localhost', LOOPBACK), token })}\n`)
