#!/usr/bin/env node
import { runPra } from './program'

// Whoever reads the output may stop early (`| head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

await runPra(process.argv.slice(2))
