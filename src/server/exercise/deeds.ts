import { type Deed, HOST } from '../../protocol/facilitator-messages'
import type { Command, Envelope } from '../../simulation/commands/index'
import type { Journal } from '../journal/journal'
import { type Exercise, streamOf } from './exercise'
import type { ExerciseRow } from './exercise-state'
import { startOf } from './team-game'

/** What a facilitator sent: `f`, or `f` and what a guest is called by, before the name that it was given. */
const SENT = /^(f[a-z0-9]{0,3})\.(.+)$/

/**
 * All that whoever ran an exercise did with it, the last first: read from what is stored, whoever's process carried it
 * out. What was done to several teams at once is one deed.
 * @throws JournalError where it cannot be read
 */
export async function deedsOf(journal: Journal, exercise: Exercise): Promise<readonly Deed[]> {
  const deeds = new Map<string, Deed>()
  const add = (deed: Deed): void => {
    const name = `${deed.who} ${deed.id}`
    const known = deeds.get(name)
    deeds.set(name, known ? { ...known, teams: [...known.teams, ...deed.teams] } : deed)
  }
  for (const { at, row } of await journal.read(streamOf(exercise.id), 1)) {
    const deed = deedOf(row as ExerciseRow)
    if (deed) add({ ...deed, at })
  }
  for (const { team } of exercise.state().teams) {
    for (const { at, row } of await journal.read(`game/${exercise.id}/${team}`, 1)) {
      const { envelope } = row as { envelope: Envelope }
      const deed = sentDeed(envelope)
      if (deed) add({ ...deed, at, teams: [team] })
    }
  }
  return [...deeds.values()].sort((a, b) => b.at - a.at)
}

function deedOf(row: ExerciseRow): Omit<Deed, 'at'> | null {
  switch (row.type) {
    case 'act': {
      const { id, by, act } = row
      const { team = null, teams = team === null ? [] : [team] } = act as {
        team?: string
        teams?: 'all' | readonly string[]
      }
      return { id, who: by ?? HOST, teams: teams === 'all' ? [] : teams, did: { act } }
    }
    case 'guest.invited': {
      const { id, by, kind } = row
      return { id, who: by ?? HOST, teams: [], did: { invited: kind } }
    }
    case 'gap':
    case 'seat.taken':
    case 'seat.given':
    case 'seat.left':
      return null
  }
}

function sentDeed({ id, command }: Envelope): Omit<Deed, 'at' | 'teams'> | null {
  const [, who, name] = SENT.exec(startOf(id)?.id ?? id) ?? []
  if (!who || !name) return null
  const did =
    command.type === 'exercise.start'
      ? ({ started: true } as const)
      : { command: command as Exclude<Command, { type: 'exercise.start' }> }
  return { id: name, who, did }
}
