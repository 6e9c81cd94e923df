import type { Presence } from '../exercise/presence'
import { newName } from '../exercise/secrets'
import type { JournalClock } from '../journal/journal-clock'
import type { Database } from './database'

/** What others are told of who is here: `here <process> <exercise>/<team>:<seat>+<seat>,…` */
const HERE = 'here'
/** Between two times that all of it is told, ms. */
const BEAT = 8_000
/** Between two times that changes are told, ms. */
const CHANGES = 500
/** A process that is not heard of for so long, ms, is gone, and whoever listened to it. */
const SILENCE = 20_000
/** Bytes of one notification; PostgreSQL takes less than 8 000. */
const SAID = 7_500

interface Heard {
  last: number
  /** By `<exercise>/<team>`. */
  readonly seats: Map<string, ReadonlySet<string>>
}

/** Tells the other processes who listens to this one, and hears it of them. @returns it, and the way to end it */
export function postgresPresence(
  database: Database,
  clock: JournalClock,
): { presence: Presence; close(): void } {
  const process = newName(8)
  const others = new Map<string, Heard>()
  const own = new Map<string, readonly string[]>()
  const changed = new Set<string>()

  const tell = async (teams: Iterable<string>): Promise<void> => {
    const parts = [...teams].map((team) => `${team}:${(own.get(team) ?? []).join('+')}`)
    for (const part of linesOf(parts)) {
      // What is not heard now is heard with the next beat.
      await database.say(`${HERE} ${process} ${part}`).catch(() => undefined)
    }
  }
  const tellChanges = async (): Promise<void> => {
    if (changed.size === 0) return
    const teams = [...changed]
    changed.clear()
    await tell(teams)
  }
  const beat = async (): Promise<void> => {
    for (const [name, { last }] of others) if (clock.now() - last > SILENCE) others.delete(name)
    await tell(own.keys())
  }
  const unhear = database.hear((line) => {
    const [kind, sender = '', teams = ''] = line?.split(' ') ?? []
    if (kind !== HERE || sender === process) return
    const heard = others.get(sender) ?? { last: 0, seats: new Map() }
    // Whoever is new has not heard yet who is here.
    if (!others.has(sender)) for (const team of own.keys()) changed.add(team)
    others.set(sender, heard)
    heard.last = clock.now()
    for (const one of teams.split(',')) {
      const [team = '', seats = ''] = one.split(':')
      if (seats === '') heard.seats.delete(team)
      else heard.seats.set(team, new Set(seats.split('+')))
    }
  })
  const stops = [clock.every(CHANGES, tellChanges), clock.every(BEAT, beat)]

  return {
    presence: {
      say(exercise, team, seats) {
        const name = `${exercise}/${team}`
        if ((own.get(name) ?? []).join() === seats.join()) return
        if (seats.length === 0) own.delete(name)
        else own.set(name, seats)
        changed.add(name)
      },
      elsewhere(exercise, team) {
        const name = `${exercise}/${team}`
        const all = new Set<string>()
        for (const { last, seats } of others.values()) {
          if (clock.now() - last > SILENCE) continue
          for (const seat of seats.get(name) ?? []) all.add(seat)
        }
        return all
      },
    },
    close() {
      unhear()
      for (const stop of stops) stop()
    },
  }
}

/** As many parts on a line as it has room for. */
function linesOf(parts: readonly string[]): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of parts) {
    if (line !== '' && line.length + part.length > SAID) {
      lines.push(line)
      line = ''
    }
    line += line === '' ? part : `,${part}`
  }
  return line === '' ? lines : [...lines, line]
}
