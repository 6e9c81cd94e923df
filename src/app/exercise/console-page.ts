import type { Acted, GuestInvited, SentToTeams, Teams } from '../../protocol/facilitator-messages'
import type { Person, TeamMade, TextMessage } from '../../protocol/messages'
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
import { recordName, saveFile, saveText } from '../storage/save-file'
import { openDebriefPage } from './debrief-page'
import type { Page } from './exercise-page'

interface ConsoleWiring {
  readonly root: HTMLElement
  readonly page: Page
  readonly asking: Asking
  readonly exercise: string
  /** Just made: its codes are shown first. */
  readonly made: boolean
  /** The team that is open from the start; '' for none. */
  readonly team: string
  /** What a reload is to come back to. */
  keep(team: string): void
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

/** Follows an exercise from the facilitator's seat until `close`; what fails shows as a problem on the screen. */
export function openConsole(wiring: ConsoleWiring): Console {
  const { root, page, asking, exercise, setLanguage, draw, leave } = wiring
  let team = wiring.team
  let picked = team
  let ways: readonly Way[] = []
  let codesWanted = wiring.made
  let deeds: ConsoleModel['deeds'] = null
  let regrets: { team: string; list: NonNullable<ConsoleModel['regrets']> } | null = null
  let invited: ConsoleModel['invited'] = null
  let problem: ConsoleProblem | null = null
  let actors: readonly string[] = []
  let stimuli: readonly string[] = []
  /** Languages whose texts are there. */
  const spoken = new Set<string>()
  let standing: ExerciseStanding | null = null

  const teams = (): readonly TeamMade[] => standing?.exercise?.teams ?? []
  const model = (): ConsoleModel => {
    const looked = standing?.looked?.team === picked ? standing.looked : null
    const isSaid = spoken.has(page.language())
    return {
      line: standing?.line ?? 'connecting',
      end: standing?.end ?? null,
      // Nothing is shown before it can be said.
      hello: (isSaid && standing?.hello) || null,
      exercise: standing?.exercise ?? null,
      server: standing?.server ?? null,
      lines: standing?.lines ?? {},
      now: Date.now() + (standing?.ahead ?? 0),
      team,
      picked,
      people: looked?.people ?? [],
      view: (isSaid && looked?.view) || null,
      eyes: looked?.eyes ?? null,
      ways,
      deeds,
      comparison: standing?.comparison ?? null,
      regrets: regrets?.team === picked ? regrets.list : null,
      invited,
      wall: new URL(`#b=${standing?.hello?.board}&e=${exercise}`, page.base).href,
      problem,
      actors,
      stimuli,
    }
  }
  const show = (): void => draw(model(), actions)
  const fail = (next: ConsoleProblem | null): void => {
    problem = next
    show()
  }

  function address(fragment: string): string {
    const [first] = standing?.server?.addresses ?? []
    return new URL(fragment, first ?? page.base).href
  }
  const showCodes = (wanted: Teams): void => {
    ways = teams()
      .filter((one) => wanted === 'all' || wanted.includes(one.team))
      .map(({ name, code }) => ({ name, address: address(`#j=${code}`), code }))
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
      stimuli = Object.keys(said).flatMap(
        (key) => /^stimulus\.([^.]+)\.title$/.exec(key)?.[1] ?? [],
      )
    }
    show()
  }

  const hear = (next: ExerciseStanding): void => {
    const first = !standing?.hello
    standing = next
    if (first && next.hello) void loadTexts()
    const [only, ...others] = teams()
    // One team alone is looked at as soon as it is known.
    if (only && others.length === 0 && team === '') openTeam(only.team)
    else if (codesWanted && only) {
      codesWanted = false
      showCodes('all')
    } else show()
  }
  const openTeam = (next: string): void => {
    team = next
    if (next !== '') picked = next
    ways = []
    wiring.keep(teams().length > 1 ? next : '')
    remote.look(picked || null)
    if (codesWanted && next !== '') {
      codesWanted = false
      showCodes([next])
    } else show()
  }

  const told = async (sending: Promise<SentToTeams | Failed>): Promise<void> => {
    const sent = await sending
    if (sent instanceof Failed) return fail({ kind: 'failure', failure: sent.why })
    const refused = Object.entries(sent).filter(([, one]) => one.refusal !== null)
    const [first] = refused
    if (!first) return fail(null)
    const refusal = first[1].refusal!
    if (Object.keys(sent).length === 1) return fail({ kind: 'refusal', refusal })
    const names = refused.map(([id]) => teams().find((one) => one.team === id)?.name ?? id)
    fail({ kind: 'some', teams: names, refusal })
  }
  const acted = async (acting: Promise<Acted | Failed>): Promise<void> => {
    const done = await acting
    if (done instanceof Failed) return fail({ kind: 'failure', failure: done.why })
    fail(done.refusal && { kind: 'act', code: done.refusal.code })
  }
  const given = async (asked: Promise<GuestInvited | Failed>): Promise<void> => {
    const found = await asked
    if (found instanceof Failed) return fail({ kind: 'failure', failure: found.why })
    const link = new URL(`#f=${found.token}&e=${exercise}`, page.base).hash
    invited = { guest: found.guest, address: address(link) }
    fail(null)
  }
  const record = async (): Promise<GameRecord | null> => {
    const found = await asking.read<GameRecord>(`f/${exercise}/records/${team}`)
    if (!(found instanceof Failed)) return found
    fail({ kind: 'failure', failure: found.why })
    return null
  }
  const wayBack = async ({ seat, name }: Person): Promise<Way | null> => {
    const found = await remote.invite(seat)
    if (found instanceof Failed) {
      fail({ kind: 'failure', failure: found.why })
      return null
    }
    const of = teams().find((one) => one.team === picked)
    return {
      name: name || seat,
      address: address(ticketLink(found.ticket, of?.name ?? '')),
      code: '',
    }
  }

  const release = new AbortController()
  const close = (): void => {
    release.abort()
    clearInterval(ticking)
    remote.close()
  }

  const actions: ConsoleActions = {
    setLanguage,
    showList() {
      close()
      leave()
    },
    openTeam,
    pick(next) {
      picked = picked === next ? '' : next
      ways = []
      remote.look(picked || null)
      show()
    },
    start: (wanted) => void told(remote.start(wanted)),
    run: (wanted, until) => void told(remote.run(wanted, until)),
    send: (wanted, command) => void told(remote.send(wanted, command)),
    act: (act) => void acted(remote.act(act)),
    look: (role) => remote.look(picked, role),
    showCodes,
    async invite(person) {
      const seats = person ? [person] : (standing?.looked?.people ?? [])
      const found = await Promise.all(seats.map(wayBack))
      ways = found.filter((one) => one !== null)
      show()
    },
    hideWays() {
      ways = []
      show()
    },
    inviteGuest: (kind, name) => void given(remote.inviteGuest(kind, name)),
    showGuest: (guest) => void given(remote.guest(guest)),
    async readDeeds() {
      const found = await remote.deeds()
      if (found instanceof Failed) return fail({ kind: 'failure', failure: found.why })
      deeds = found
      show()
    },
    async readRegrets() {
      const of = picked
      const found = await remote.regrets(of)
      if (found instanceof Failed) return fail({ kind: 'failure', failure: found.why })
      regrets = { team: of, list: found }
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
    async downloadAll() {
      const found = await asking.bytes(`f/${exercise}/records`)
      if (found instanceof Failed) return fail({ kind: 'failure', failure: found.why })
      saveFile(`${exercise}.zip`, found, 'application/zip')
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
    places: page.places,
    onStanding: (next) => {
      if (!release.signal.aborted) hear(next)
    },
  })
  if (team !== '') remote.look(team)
  // How long a team has waited grows by itself.
  const ticking = setInterval(() => {
    if (team === '' && document.visibilityState === 'visible') show()
  }, 1_000)
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
