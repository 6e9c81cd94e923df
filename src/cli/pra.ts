#!/usr/bin/env node
import { runPra } from './program'

// Whoever reads the output may stop early (`| head`), and a terminal may be closed: that is no failure.
const GONE: readonly (string | undefined)[] = ['EPIPE', 'EIO']
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!GONE.includes(error.code)) throw error
  })
}

await runPra(process.argv.slice(2))
