import { PROTOCOL } from '../protocol/limits'
import {
  type Acted,
  type ExerciseAct,
  type ExerciseMessage,
  type FacilitatorCommand,
  type FacilitatorMessage,
  type Person,
  type SentToTeams,
  type ServerMessage,
  type Teams,
  type Ticket,
  unpacked,
} from '../protocol/messages'
import { type JournalNews, patched } from '../protocol/news'
import type { SeatView } from '../protocol/seat-view'
import type { Role, Until } from '../protocol/terms'
import type { FacilitatorView } from '../view/facilitator-view'
import { type Asking, Failed } from './asking'
import { type EventStream, type Line, openStream } from './event-stream'

type FacilitatorHello = Extract<FacilitatorMessage, { type: 'hello' }>

/** One team, as its facilitator's window knows it. */
export interface TeamStanding {
  readonly people: readonly Person[]
  readonly n: number
  /** Null until it has been heard. */
  readonly view: FacilitatorView | null
}

/** Through whose eyes a team is looked at. */
export interface Eyes {
  readonly team: string
  readonly role: Role
  /** Null until it has been heard. */
  readonly view: SeatView | null
}

/** Why an exercise is heard no more: another build's page, or a token or an exercise that is not there. */
export type ExerciseEnd = 'outdated' | 'refused'

export interface ExerciseStanding {
  readonly line: Line
  readonly end: ExerciseEnd | null
  readonly hello: FacilitatorHello | null
  readonly exercise: ExerciseMessage | null
  readonly server: ServerMessage | null
  readonly teams: Readonly<Record<string, TeamStanding>>
  readonly eyes: Eyes | null
}

/** A facilitator's hold on an exercise that is hosted elsewhere. What is sent is sent again until it is answered. */
export interface RemoteExercise {
  standing(): ExerciseStanding
  /** Looks at a team as one of its roles sees it, in this language. */
  look(team: string, role: Role): void
  send(teams: Teams, command: FacilitatorCommand): Promise<SentToTeams | Failed>
  start(teams: Teams): Promise<SentToTeams | Failed>
  run(teams: Teams, until: Until): Promise<SentToTeams | Failed>
  act(act: ExerciseAct): Promise<Acted | Failed>
  /** To hand a seat over, as `#s=<ticket>`. */
  invite(seat: string): Promise<Ticket | Failed>
  /** After trouble with the disk: tries again. */
  reopen(): Promise<object | Failed>
  /** The device was asleep. */
  wake(): void
  /** The network came or went. */
  reconnect(): void
  close(): void
}

interface RemoteExerciseOptions {
  readonly exercise: string
  readonly asking: Asking
  /** Begins this window's names of commands: `[a-z0-9]{1,8}`. */
  readonly window: string
  readonly onStanding: (standing: ExerciseStanding) => void
}

const NOBODY: TeamStanding = { people: [], n: 0, view: null }
const AGAIN = 1_000

export function openRemoteExercise(options: RemoteExerciseOptions): RemoteExercise {
  const { exercise, asking, window, onStanding } = options
  let sent = 0
  let closed = false
  let standing: ExerciseStanding = {
    line: 'connecting',
    end: null,
    hello: null,
    exercise: null,
    server: null,
    teams: {},
    eyes: null,
  }

  const stand = (part: Partial<ExerciseStanding>): void => {
    standing = { ...standing, ...part }
    onStanding(standing)
  }
  const team = (id: string, part: Partial<TeamStanding>): void => {
    const before = standing.teams[id] ?? NOBODY
    stand({ teams: { ...standing.teams, [id]: { ...before, ...part } } })
  }
  const end = (why: ExerciseEnd): void => {
    stream.close()
    stand({ end: why })
  }

  const hear = (message: FacilitatorMessage): void => {
    switch (message.type) {
      case 'hello':
        if (message.protocol !== PROTOCOL) end('outdated')
        else stand({ hello: message })
        break
      case 'exercise':
        stand({ exercise: message })
        break
      case 'server':
        stand({ server: message })
        break
      case 'people':
        team(message.team, { people: message.seats })
        break
      case 'team':
        team(message.team, { n: message.n, view: message.view })
        break
      case 'team.news':
        team(message.team, { n: message.n, view: viewAfter(standing.teams[message.team], message) })
        break
      case 'eyes':
        if (standing.eyes) stand({ eyes: { ...standing.eyes, view: unpacked(message.view) } })
        break
      case 'eyes.news': {
        const { eyes } = standing
        if (eyes?.view) stand({ eyes: { ...eyes, view: patched(eyes.view, message.news) } })
        break
      }
      case 'bye':
        // The server goes and comes, or too much was left unread: the stream is opened again by itself.
        break
    }
  }

  const stream: EventStream = openStream<FacilitatorMessage>({
    asking,
    // All is told anew on every stream: the eyes may be another's.
    address: () => {
      const { eyes } = standing
      const through = eyes ? `?eyes=${encodeURIComponent(`${eyes.team}/${eyes.role}`)}` : ''
      return `f/${exercise}/news${through}`
    },
    onMessage: hear,
    onLine(line) {
      if (line !== standing.line) stand({ line })
    },
    onRefused: () => end('refused'),
  })

  /** Asks under one name until there is an answer. */
  const ask = async <Answer>(way: string, body: object): Promise<Answer | Failed> => {
    sent += 1
    const named = { ...body, id: `${window}-${sent}` }
    for (;;) {
      const answer = await asking.post<Answer>(`f/${exercise}/${way}`, named)
      const lost = answer instanceof Failed && ['offline', 'too-many'].includes(answer.why)
      if (!lost || closed) return answer
      await new Promise((done) => setTimeout(done, AGAIN))
    }
  }

  return {
    standing: () => standing,
    look(id, role) {
      standing = { ...standing, eyes: { team: id, role, view: null } }
      stream.again(true)
    },
    send: (teams, command) => ask('commands', { teams, command }),
    start: (teams) => ask('start', { teams }),
    run: (teams, until) => ask('clock', { teams, until }),
    act: (act) => ask('acts', { act }),
    invite: (seat) => asking.post(`f/${exercise}/seats/${seat}`, {}),
    reopen: () => asking.post(`f/${exercise}/reopen`, {}),
    wake: () => stream.wake(),
    reconnect: () => stream.again(),
    close() {
      closed = true
      stream.close()
    },
  }
}

/** What is not named stays the very same. */
function viewAfter(
  before: TeamStanding | undefined,
  { set, journal }: { set: Partial<Omit<FacilitatorView, 'journal'>>; journal: JournalNews },
): FacilitatorView | null {
  if (!before?.view) return null
  const events = [...before.view.journal.slice(0, journal.from), ...journal.events]
  return { ...before.view, ...set, journal: events }
}
