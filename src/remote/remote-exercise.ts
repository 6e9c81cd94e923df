import type {
  Acted,
  Deed,
  ExerciseAct,
  ExerciseMessage,
  FacilitatorCommand,
  FacilitatorHello,
  FacilitatorMessage,
  GuestInvited,
  GuestKind,
  SentToTeams,
  ServerMessage,
  Teams,
} from '../protocol/facilitator-messages'
import { PROTOCOL } from '../protocol/limits'
import { type Person, type Ticket, unpacked } from '../protocol/messages'
import { type JournalNews, patched } from '../protocol/news'
import type { SeatView } from '../protocol/seat-view'
import type { TeamLine } from '../protocol/team-line'
import type { Comparison, TeamRegret } from '../protocol/team-score'
import type { Role, Until } from '../protocol/terms'
import type { FacilitatorView } from '../view/facilitator-view'
import { type Asking, Failed } from './asking'
import { type EventStream, type Line, openStream } from './event-stream'
import { linesAfter } from './lines'
import type { StreamPlaces } from './stream-places'

/** The team that is looked at, and through whose eyes. */
export interface LookedAt {
  readonly team: string
  readonly people: readonly Person[]
  readonly n: number
  /** Null until it has been heard. */
  readonly view: FacilitatorView | null
  readonly eyes: { readonly role: Role; readonly view: SeatView | null } | null
}

/** Why an exercise is heard no more: another build's page, or a token or an exercise that is not there. */
export type ExerciseEnd = 'outdated' | 'refused'

export interface ExerciseStanding {
  readonly line: Line
  readonly end: ExerciseEnd | null
  readonly hello: FacilitatorHello | null
  readonly exercise: ExerciseMessage | null
  readonly server: ServerMessage | null
  /** Of each team, as far as they have been heard. */
  readonly lines: Readonly<Record<string, TeamLine>>
  /** The server's clock less this device's, ms. */
  readonly ahead: number
  readonly looked: LookedAt | null
  /** Once the debrief is open, as far as teams have been scored. */
  readonly comparison: Comparison | null
}

/** A facilitator's hold on an exercise that is hosted elsewhere. What is sent is sent again until it is answered. */
export interface RemoteExercise {
  standing(): ExerciseStanding
  /** Looks at a team, and as one of its roles sees it; at none. */
  look(team: string | null, role?: Role): void
  send(teams: Teams, command: FacilitatorCommand): Promise<SentToTeams | Failed>
  start(teams: Teams): Promise<SentToTeams | Failed>
  run(teams: Teams, until: Until): Promise<SentToTeams | Failed>
  act(act: ExerciseAct): Promise<Acted | Failed>
  inviteGuest(kind: GuestKind, name: string): Promise<GuestInvited | Failed>
  /** The link of somebody who was invited, again. */
  guest(guest: string): Promise<GuestInvited | Failed>
  deeds(): Promise<readonly Deed[] | Failed>
  /** What a team's answers cost it, once the debrief is open. */
  regrets(team: string): Promise<readonly TeamRegret[] | Failed>
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
  readonly places: StreamPlaces
  readonly onStanding: (standing: ExerciseStanding) => void
}

const AGAIN = 1_000

/** Follows an exercise as its facilitator until it is closed. */
export function openRemoteExercise(options: RemoteExerciseOptions): RemoteExercise {
  const { exercise, asking, window, places, onStanding } = options
  let sent = 0
  let closed = false
  let standing: ExerciseStanding = {
    line: 'connecting',
    end: null,
    hello: null,
    exercise: null,
    server: null,
    lines: {},
    ahead: 0,
    looked: null,
    comparison: null,
  }

  const stand = (part: Partial<ExerciseStanding>): void => {
    standing = { ...standing, ...part }
    onStanding(standing)
  }
  /** What is heard of a team that is not looked at any more is let go. */
  const look = (team: string, part: (looked: LookedAt) => Partial<LookedAt>): void => {
    const { looked } = standing
    if (looked?.team === team) stand({ looked: { ...looked, ...part(looked) } })
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
      case 'lines':
        stand({
          ahead: message.now - Date.now(),
          lines: { ...standing.lines, ...linesAfter(standing.lines, message) },
        })
        break
      case 'people':
        look(message.team, () => ({ people: message.seats }))
        break
      case 'team':
        look(message.team, () => ({ n: message.n, view: message.view }))
        break
      case 'team.news':
        look(message.team, ({ view }) => ({ n: message.n, view: viewAfter(view, message) }))
        break
      case 'eyes':
        look(message.team, ({ eyes }) => ({
          eyes: eyes && { ...eyes, view: unpacked(message.view) },
        }))
        break
      case 'eyes.news':
        look(message.team, ({ eyes }) => ({
          eyes: eyes?.view ? { ...eyes, view: patched(eyes.view, message.news) } : eyes,
        }))
        break
      case 'scores':
        stand({ comparison: message.comparison })
        break
      case 'bye':
        if (message.why === 'released') end('refused')
        // The server goes and comes, or too much was left unread: the stream is opened again by itself.
        break
    }
  }

  const stream: EventStream = openStream<FacilitatorMessage>({
    asking,
    places,
    // All is told anew on every stream: another team may be looked at.
    address: () => {
      const { looked } = standing
      const query = new URLSearchParams(
        looked ? { team: looked.team, ...(looked.eyes && { eyes: looked.eyes.role }) } : {},
      )
      return `f/${exercise}/news?${query}`
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
    look(team, role) {
      const { looked } = standing
      const eyes = role === undefined ? null : { role, view: null }
      const known = looked?.team === team ? looked : { people: [], n: 0, view: null }
      if (looked?.team === team && looked?.eyes?.role === role) return
      stand({ looked: team === null ? null : { ...known, team, eyes } })
      stream.again(true)
    },
    send: (teams, command) => ask('commands', { teams, command }),
    start: (teams) => ask('start', { teams }),
    run: (teams, until) => ask('clock', { teams, until }),
    act: (act) => ask('acts', { act }),
    inviteGuest: (kind, name) => ask('guests', { kind, name }),
    guest: (guest) => asking.post(`f/${exercise}/guests/${guest}`, {}),
    regrets: (team) => asking.read(`f/${exercise}/regrets/${team}`),
    deeds: () => asking.read(`f/${exercise}/deeds`),
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
  before: FacilitatorView | null,
  { set, journal }: { set: Partial<Omit<FacilitatorView, 'journal'>>; journal: JournalNews },
): FacilitatorView | null {
  if (!before) return null
  const events = [...before.journal.slice(0, journal.from), ...journal.events]
  return { ...before, ...set, journal: events }
}
