// Appends to a journal until it is killed, and says of each row that it was acknowledged: `<stream> <n>` a line.
import { writeSync } from 'node:fs'
import { fileJournal } from '../../src/server/journal/file-journal'
import { codeOf } from '../../src/server/journal/journal'

const STREAMS = 8

const journal = await fileJournal(process.argv[2]!, { reserve: 0 })

async function append(stream: string): Promise<never> {
  for (let n = (await journal.read(stream)).length; ; n += 1) {
    const result = await journal.append(stream, n, { stream, n, text: 'é'.repeat(n % 200) })
    if (result !== 'stored') throw new Error(`${stream} ${n}: ${result}`)
    say(`${stream} ${n}\n`)
  }
}

await Promise.all(Array.from({ length: STREAMS }, (_, team) => append(`game/blue/t${team}`)))

/** All of it at once; a pipe that is full just now is tried again. */
function say(text: string): void {
  for (let rest = Buffer.from(text); rest.length > 0; ) {
    try {
      rest = rest.subarray(writeSync(1, rest))
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error
    }
  }
}
