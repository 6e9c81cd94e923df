// What `npm start` runs: builds the game where its sources have changed, and serves it to this machine or to the local network.
import { parseArgs } from 'node:util'
import { builtSite } from '../build/built-site'
import { languageOf, sentencesIn } from '../shipped/sentence'
import { lanAddresses, ownNames } from './addresses'
import { listen, PortBusy, portOf } from './listen'
import { createSite } from './site'
import { staticSite } from './static-site'

/** Kept from the first release on: browsers keep games under the address, and the port is a part of it. */
const PORT = 4173

const say = sentencesIn(languageOf(process.env), 'cli')
const print = (text: string): void => void process.stdout.write(`${text}\n`)

/** Ends with 2 on wrong usage, as the command line does. */
function optionsGiven() {
  try {
    const { values } = parseArgs({
      options: {
        address: { type: 'string', multiple: true, default: [] },
        lan: { type: 'boolean', default: false },
        port: { type: 'string', default: String(PORT) },
      },
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError(values.port)
    return { port, lan: values.lan, others: values.address }
  } catch {
    process.stderr.write(`${say('cli.serve.usage')}\n`)
    process.exit(2)
  }
}

const { port, lan, others } = optionsGiven()
const { folder } = await builtSite()
const handlers = [staticSite({ dist: folder })]
const isOwn = ownNames({ lan, others })

try {
  const [server] = await listen(() => createSite({ isOwn, handlers }), port, lan)
  const at = (name: string): string => `http://${name}:${portOf(server!)}/`
  print(say('cli.serve.here', { address: at('localhost') }))
  if (!lan) print(say('cli.serve.only-here'))
  else {
    const names = [...others, ...lanAddresses()]
    for (const name of names) print(say('cli.serve.lan', { address: at(name) }))
    if (names.length === 0) print(say('cli.serve.lan-none'))
  }
} catch (error) {
  if (!(error instanceof PortBusy)) throw error
  const params = { port: error.port, other: error.port + 1 }
  process.stderr.write(`${say('cli.serve.port-busy', params)}\n`)
  process.exitCode = 1
}
