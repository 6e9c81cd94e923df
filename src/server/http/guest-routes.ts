import type { GuestInvited } from '../../protocol/facilitator-messages'
import { readInviteGuest } from '../../protocol/requests'
import { type ApiSide, attending, type Route } from './api-side'
import { Faulty, readBody } from './exchange'

/** Who runs an exercise beside the host, or looks on, comes by an invitation. */
export function guestRoutes(side: ApiSide): readonly Route[] {
  const { signing, people, roomOf } = side
  return [
    {
      method: 'POST',
      path: '/f/:exercise/guests',
      async work(exchange, { exercise: id = '' }): Promise<GuestInvited> {
        const { exercise, by } = attending(side, exchange, id)
        const said = await readBody(exchange, readInviteGuest)
        const guest = await exercise.invite(said.id, said.kind, by)
        if (guest === null) throw new Faulty('too-many')
        people.set(id, guest, said.name)
        roomOf(exercise).tellGuests()
        return { guest, token: signing.guestToken(id, guest) }
      },
    },
    {
      // The link may be asked for again: it is made anew each time, and the same.
      method: 'POST',
      path: '/f/:exercise/guests/:guest',
      work(exchange, { exercise: id = '', guest = '' }): GuestInvited {
        const { exercise } = attending(side, exchange, id)
        if (!exercise.state().guests.has(guest)) throw new Faulty('unknown')
        return { guest, token: signing.guestToken(id, guest) }
      },
    },
  ]
}
