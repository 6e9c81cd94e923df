import type { Joined, SeatTaken, TakeSeat } from '../../protocol/messages'
import type { Role } from '../../protocol/terms'
import { askingAt, Failed } from '../../remote/asking'
import { LANGUAGES } from '../../scenario/language'
import type { JoinActions, JoinModel, KeptSeat } from '../../ui/screens/join/join-model'
import type { Page } from './exercise-page'
import type { KeptSeats } from './kept-seats'

interface JoinWiring {
  readonly page: Page
  readonly kept: KeptSeats
  draw(join: JoinModel, actions: JoinActions, scenario: string): void
  sitDown(seat: KeptSeat): void
  showTitle(): void
}

/** The door: a code, roles and a name, or a ticket that names its seat. */
export interface JoinPage {
  /** '' asks for the code. */
  open(code: string): void
  /** Takes the seat that a ticket is for. */
  redeem(ticket: string, team: string): Promise<void>
}

/** The door of an exercise: a code leads to a team, a role to a seat. What is refused shows on the screen. */
export function joinPage({ page, kept, draw, sitDown, showTitle }: JoinWiring): JoinPage {
  const asking = askingAt(page.base, null)
  let model: JoinModel = {
    language: page.language(),
    code: '',
    busy: false,
    failure: null,
    joined: null,
    kept: kept.list(),
  }
  const show = (part: Partial<JoinModel>): void => {
    model = { ...model, ...part }
    draw(model, actions, model.joined?.scenario ?? '')
  }

  /** Null when it failed, which is told then. */
  const asked = async <Answer>(address: string, body: object): Promise<Answer | null> => {
    if (model.busy) return null
    show({ busy: true, failure: null })
    const answer = await asking.post<Answer>(address, body)
    if (!(answer instanceof Failed)) {
      show({ busy: false })
      return answer
    }
    show({ busy: false, failure: answer.why })
    return null
  }

  const hear = ({ scenario, texts }: Joined): void => {
    for (const language of LANGUAGES) page.texts.add(language, scenario, texts[language])
  }

  const sit = async (body: TakeSeat, team: string, scenario: string): Promise<void> => {
    const taken = await asked<SeatTaken>('api/seats', body)
    if (!taken) {
      // What is free has changed, and a ticket does not last.
      const { joined, failure } = model
      if (joined && (failure === 'taken' || failure === 'ticket')) await enter(model.code, failure)
      return
    }
    const { exercise, team: id, seat, token, roles } = taken
    const place = `${exercise}.${id}`
    const sat: KeptSeat = { place, seat, token, roles, team: team || id, scenario }
    kept.keep(sat)
    sitDown(sat)
  }

  const enter = async (code: string, failure: JoinModel['failure'] = null): Promise<void> => {
    const joined = await asked<Joined>('api/join', { code })
    if (!joined) return
    hear(joined)
    show({ code, joined, failure })
  }

  const actions: JoinActions = {
    async setLanguage(language) {
      await page.speak(language)
      show({ language })
    },
    enter: (code) => void enter(code),
    take(roles: readonly Role[], name) {
      const { joined } = model
      if (!joined) return
      const { ticket, name: team, scenario } = joined
      const called = name.trim()
      void sit({ ticket, roles, ...(called && { name: called }) }, team, scenario)
    },
    leaveTeam: () => show({ joined: null, code: '', failure: null }),
    sitDown,
    forget(seat) {
      kept.forget(seat)
      show({ kept: kept.list() })
    },
    showTitle,
  }

  return {
    open(code) {
      show({ code, joined: null, failure: null, kept: kept.list() })
      if (code) void enter(code)
    },
    async redeem(ticket, team) {
      show({})
      await sit({ ticket }, team, '')
    },
  }
}
