import type { Acted, SentToTeams, TextMessage } from '../../protocol/messages'
import { type Asking, Failed } from '../../remote/asking'
import {
  type ExerciseStanding,
  openRemoteExercise,
  type RemoteExercise,
} from '../../remote/remote-exercise'
import type { GameRecord } from '../../session/record'
import type {
  ConsoleActions,
  ConsoleModel,
  ConsoleProblem,
  Way,
} from '../../ui/screens/console/console-model'
import { ticketLink } from '../shell/exercise-link'
import { recordName, saveText } from '../storage/save-file'
import { openDebriefPage } from './debrief-page'
import type { Page } from './exercise-page'

interface ConsoleWiring {
  readonly root: HTMLElement
  readonly page: Page
  readonly asking: Asking
  readonly exercise: string
  /** Just made: its code is shown first. */
  readonly made: boolean
  setLanguage: ConsoleActions['setLanguage']
  draw(model: ConsoleModel, actions: ConsoleActions): void
  /** Back to the list of exercises. */
  leave(): void
}

/** An exercise under way, before the person who runs it. */
export interface Console {
  /** The page speaks another language now. */
  speak(): Promise<void>
}

export function openConsole(wiring: ConsoleWiring): Console {
  const { root, page, asking, exercise, setLanguage, draw, leave } = wiring
  let team = ''
  let way: Way | null = null
  let codeWanted = wiring.made
  let problem: ConsoleProblem | null = null
  let actors: readonly string[] = []
  /** Languages whose texts are there. */
  const spoken = new Set<string>()
  let standing: ExerciseStanding | null = null

  const model = (): ConsoleModel => {
    const found = standing?.teams[team]
    const eyes = standing?.eyes
    return {
      line: standing?.line ?? 'connecting',
      end: standing?.end ?? null,
      scenario: standing?.hello?.scenario ?? '',
      seed: standing?.hello?.seed ?? '',
      exercise: standing?.exercise ?? null,
      server: standing?.server ?? null,
      team,
      people: found?.people ?? [],
      // Nothing is shown before it can be said.
      view: (spoken.has(page.language()) && found?.view) || null,
      eyes: eyes?.team === team ? eyes : null,
      way,
      problem,
      actors,
    }
  }
  const show = (): void => draw(model(), actions)
  const fail = (next: ConsoleProblem | null): void => {
    problem = next
    show()
  }

  const address = (fragment: string): string => {
    const [first] = standing?.server?.addresses ?? []
    return new URL(fragment, first ?? page.base).href
  }
  const showCode = (): void => {
    const found = standing?.exercise?.teams.find((one) => one.team === team)
    if (!found) return
    way = { name: found.name, address: address(`#j=${found.code}`), code: found.code }
    show()
  }

  const loadTexts = async (): Promise<void> => {
    const language = page.language()
    const scenario = standing?.hello?.scenario
    if (!scenario) return
    if (!spoken.has(language)) {
      const said = await asking.read<TextMessage['texts']>(
        `f/${exercise}/texts?language=${language}`,
      )
      if (said instanceof Failed) return fail({ kind: 'failure', failure: said.why })
      page.texts.add(language, scenario, said)
      spoken.add(language)
      actors = Object.entries(said).flatMap(([key, name]) =>
        /^actor\.[^.]+$/.test(key) ? [name] : [],
      )
    }
    show()
  }

  const hear = (next: ExerciseStanding): void => {
    const first = standing?.hello === undefined || standing.hello === null
    standing = next
    team ||= next.exercise?.teams[0]?.team ?? ''
    if (first && next.hello) void loadTexts()
    if (codeWanted && team) {
      codeWanted = false
      showCode()
    } else show()
  }

  const told = async (sending: Promise<SentToTeams | Failed>): Promise<void> => {
    const sent = await sending
    if (sent instanceof Failed) return fail({ kind: 'failure', failure: sent.why })
    const refusal = sent[team]?.refusal
    fail(refusal ? { kind: 'refusal', refusal } : null)
  }
  const acted = async (acting: Promise<Acted | Failed>): Promise<void> => {
    const done = await acting
    if (done instanceof Failed) return fail({ kind: 'failure', failure: done.why })
    fail(done.refusal && { kind: 'act', code: done.refusal.code })
  }
  const record = async (): Promise<GameRecord | null> => {
    const found = await asking.read<GameRecord>(`f/${exercise}/records/${team}`)
    if (!(found instanceof Failed)) return found
    fail({ kind: 'failure', failure: found.why })
    return null
  }

  const release = new AbortController()
  const close = (): void => {
    release.abort()
    remote.close()
  }

  const actions: ConsoleActions = {
    setLanguage,
    showList() {
      close()
      leave()
    },
    chooseTeam(next) {
      team = next
      way = null
      show()
    },
    start: () => void told(remote.start([team])),
    run: (until) => void told(remote.run([team], until)),
    send: (command) => void told(remote.send([team], command)),
    act: (act) => void acted(remote.act(act)),
    look: (role) => remote.look(team, role),
    showCode,
    async invite({ seat, name }) {
      const found = await remote.invite(seat)
      if (found instanceof Failed) return fail({ kind: 'failure', failure: found.why })
      const of = standing?.exercise?.teams.find((one) => one.team === team)
      const link = ticketLink(found.ticket, of?.name ?? '')
      way = { name: name || seat, address: address(link), code: '' }
      show()
    },
    hideWay() {
      way = null
      show()
    },
    dismiss: () => fail(null),
    async reopen() {
      const done = await remote.reopen()
      if (done instanceof Failed) fail({ kind: 'failure', failure: done.why })
    },
    async downloadRecord() {
      const found = await record()
      if (found) saveText(recordName(found), `${JSON.stringify(found)}\n`)
    },
    async showDebrief() {
      const found = await record()
      if (!found) return
      close()
      await openDebriefPage(root, page, asking, `f/${exercise}`, found)
    },
  }

  const remote: RemoteExercise = openRemoteExercise({
    exercise,
    asking,
    window: page.window,
    onStanding: (next) => {
      if (!release.signal.aborted) hear(next)
    },
  })
  const wake = (): void => {
    if (document.visibilityState === 'visible') remote.wake()
  }
  const { signal } = release
  document.addEventListener('visibilitychange', wake, { signal })
  for (const change of ['online', 'offline']) {
    window.addEventListener(change, remote.reconnect, { signal })
  }
  show()
  return { speak: loadTexts }
}
