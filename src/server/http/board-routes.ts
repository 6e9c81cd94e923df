import type { BoardMessage } from '../../protocol/board-messages'
import { LIMITS } from '../../protocol/limits'
import { tellBoard } from '../exercise/board-feed'
import { isSameSecret } from '../exercise/secrets'
import { type ApiSide, exerciseNamed, type Route } from './api-side'
import { openEventStream } from './event-stream'
import { type Exchange, Faulty, wantsStream } from './exchange'
import { windows } from './windows'

/** What stands on the wall, for who has its link. */
export function boardRoutes(side: ApiSide): readonly Route[] {
  const { signing, build, now, roomOf } = side
  const open = windows(LIMITS.walls)
  const onTheWall = ({ token }: Exchange, id: string) => {
    if (token === null || !isSameSecret(token, signing.boardToken(id))) throw new Faulty('token')
    return exerciseNamed(side, id)
  }
  return [
    {
      method: 'GET',
      path: '/f/:exercise/board',
      async work(exchange, { exercise: id = '' }) {
        const room = roomOf(onTheWall(exchange, id))
        if (!wantsStream(exchange)) {
          const messages: { id: string; message: BoardMessage }[] = []
          const stop = await tellBoard(room, build, now, (message) =>
            messages.push({ id: '-', message }),
          )
          stop()
          return { messages }
        }
        const stream = openEventStream<BoardMessage>(exchange.response)
        open.add(id, stream)
        await stream.tellAll((tell) => tellBoard(room, build, now, tell))
        return undefined
      },
    },
  ]
}
