import { TIMES } from '../../protocol/limits'
import type { Joined, SeatTaken } from '../../protocol/messages'
import { readJoin, readTakeSeat } from '../../protocol/requests'
import type { LANGUAGES } from '../../scenario/language'

import type { Shelved } from '../exercise/library'
import { takenRoles } from '../exercise/seats-kept'
import { type ApiSide, exerciseNamed, type Route } from './api-side'
import type { Brake } from './brake'
import { Faulty, readBody } from './exchange'

/** What there is to say before a seat is taken. */
const BEFORE = /^(scenario|role)\./

/** Looked up once for all who come in. */
const known = new WeakMap<Shelved, Joined['texts']>()

function textsBefore(shelved: Shelved): Joined['texts'] {
  const of = (language: (typeof LANGUAGES)[number]) =>
    Object.fromEntries(Object.entries(shelved.texts(language)).filter(([key]) => BEFORE.test(key)))
  const texts = known.get(shelved) ?? { fr: of('fr'), en: of('en') }
  known.set(shelved, texts)
  return texts
}

/** How people come in: by a code that is read aloud. */
export function joinRoutes(
  side: ApiSide,
  { joins, guesses }: { readonly joins: Brake; readonly guesses: Brake },
): readonly Route[] {
  const { hall, signing, people, wall, roomOf } = side
  return [
    {
      method: 'POST',
      path: '/api/join',
      async work(exchange): Promise<Joined> {
        const { code } = await readBody(exchange, readJoin)
        const found = hall.byCode(code)
        if (!found) {
          // A whole class may sit behind one address: only what found nothing is counted.
          if (!joins.allows(exchange.from) || !guesses.allows('')) throw new Faulty('too-many')
          throw new Faulty('code')
        }
        if (!joins.wouldAllow(exchange.from)) throw new Faulty('too-many')
        const { exercise, team } = found
        const state = exercise.state()
        if (state.locked) throw new Faulty('locked')
        const held = takenRoles(state.seats, team)
        const until = wall() + TIMES.ticket
        return {
          exercise: exercise.id,
          team,
          name: state.teams.find((one) => one.team === team)!.name,
          scenario: state.header.scenario.id,
          roles: exercise.shelved.scenario.roles.map(({ id: role }) => {
            return { role, free: !held.has(role) }
          }),
          ticket: signing.ticket({ exercise: exercise.id, team, seat: null, until }),
          texts: textsBefore(exercise.shelved),
        }
      },
    },
    {
      method: 'POST',
      path: '/api/seats',
      async work(exchange): Promise<SeatTaken> {
        const { ticket, roles = [], name } = await readBody(exchange, readTakeSeat)
        const claims = signing.read(ticket)
        if (!claims) throw new Faulty('ticket')
        await hall.reach(claims.exercise)
        const exercise = exerciseNamed(side, claims.exercise)
        const taken = await exercise.take(claims, roles)
        if (typeof taken === 'string') throw new Faulty(taken)
        if (name !== undefined) people.set(exercise.id, taken.seat, name)
        roomOf(exercise).tellPeople(claims.team)
        return { exercise: exercise.id, team: claims.team, ...taken }
      },
    },
  ]
}
