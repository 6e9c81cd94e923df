import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readExercise } from '../../src/server/exercise/exercise'
import { peopleIn, peopleInMemory } from '../../src/server/exercise/people'
import { eraseNames } from '../../src/server/exercise/retention'
import { pra } from '../support/pra'
import { dataFolder, journalIn } from './data-folder'
import { hosted } from './hosted'

const DAY = 86_400_000

describe('names', () => {
  it('are erased so many days after the debrief, or after the last thing that was done', async () => {
    const server = await hosted()
    const { exercise, teams } = await server.make()
    await server.join(teams[0]!.code, ['dsi'], 'Léa')
    const facilitator = server.facilitator(exercise)
    await facilitator.act('d', { type: 'debrief.open' })
    const state = readExercise(await server.journal.read(`exercise/${exercise}`))!
    const people = peopleInMemory()
    people.set(exercise, 's1', 'Léa')
    people.set('other', 's1', 'Max')
    const long = (days: number) => state.header.made + state.touched + days * DAY
    eraseNames([[exercise, state]], people, 30, long(30) - 1)
    expect(people.nameOf(exercise, 's1')).toBe('Léa')
    eraseNames([[exercise, state]], people, 30, long(30))
    expect([people.nameOf(exercise, 's1'), people.nameOf('other', 's1')]).toEqual(['', 'Max'])
  })

  it('are looked at by the server itself, every hour', async () => {
    const server = await hosted()
    const { exercise, teams } = await server.make()
    const dsi = await server.join(teams[0]!.code, ['dsi'], 'Léa')
    const named = async () => {
      const people = (await dsi.told()).find(({ message }) => message.type === 'people')!.message
      return people.type === 'people' ? people.seats[0]!.name : null
    }
    server.tick()
    expect(await named()).toBe('Léa')
    server.clock.ms += 31 * DAY
    server.tick()
    expect(await named()).toBe('')
    expect((await server.facilitator(exercise).told()).length).toBeGreaterThan(0)
  })
})

describe('pra serve forget', () => {
  it('removes an exercise with what was cut from it and its names, once, and leaves the others', async () => {
    const folder = dataFolder()
    const journal = await journalIn(folder)
    for (const exercise of ['blue', 'red']) {
      await journal.append(`exercise/${exercise}`, 0, { type: 'made' })
      peopleIn(join(folder, 'people')).set(exercise, 's1', 'Léa')
    }
    await journal.close()
    const forget = () => pra(folder, ['serve', '--data', folder, 'forget', 'blue'])
    const gone = await forget()
    expect([gone.status, gone.stdout]).toEqual([0, expect.stringContaining('Backups')])
    expect(readdirSync(join(folder, 'exercises'))).toEqual(['red.jsonl'])
    expect(existsSync(join(folder, 'people', 'blue.json'))).toBe(false)
    expect(existsSync(join(folder, 'people', 'red.json'))).toBe(true)
    expect((await forget()).status).toBe(1)
  })
})
