import { setImmediate as nextTurn } from 'node:timers/promises'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { Exercise } from './exercise'

/**
 * The records of all teams as one zip, written piece by piece: whoever plays meanwhile waits for one team's record at
 * most. A team is named by its id, since what people call it is theirs.
 */
export async function zipRecords(
  exercise: Exercise,
  write: (chunk: Uint8Array) => void,
): Promise<void> {
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    write(chunk)
  })
  for (const { team } of exercise.state().teams) {
    const { table } = await exercise.game(team)
    const file = new ZipDeflate(`${exercise.id}-${team}.pra.json`, { level: 6 })
    zip.add(file)
    file.push(strToU8(`${JSON.stringify(table.record())}\n`), true)
    await nextTurn()
  }
  zip.end()
}
