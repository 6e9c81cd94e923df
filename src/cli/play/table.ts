import type { Seat, SeatCommand, Sent, TableRefusal } from '../../protocol/seat'
import type { Event, Refusal, Role, Until } from '../../protocol/terms'
import type { CompiledScenario } from '../../scenario/scenario'
import type { InitiativeView, RoleView } from '../../view/view'
import type { CliI18n } from '../cli-i18n'
import type { LineInput } from './line-input'

/** A game at a terminal: who sits there, and what has been shown. */
export interface Table {
  readonly seat: Seat
  readonly scenario: CompiledScenario
  readonly seed: string
  /** Roles held by people here, in the plan's order. */
  readonly roles: readonly Role[]
  readonly i18n: CliI18n
  readonly lines: LineInput
  readonly write: (text: string) => void
  /** Gives a command from this seat; a role where the command does not tell. */
  readonly send: (command: SeatCommand, as?: Role) => Promise<Sent>
  /** Lets time run to the next thing that needs somebody. */
  readonly run: () => Promise<Sent>
  /** How far time runs; anything but `answer` is asked anew each time that it stands still. */
  until: Until
  /** Lines of the main courante already shown. */
  shown: number
  /** Questions left without an answer that need none: openings in parallel. */
  readonly passed: Set<string>
  /** Questions that were answered here, in that order. */
  readonly answered: string[]
}

/** A table at a terminal, at which nothing has been shown yet. */
export const openTable = (
  seat: Seat,
  { scenario, seed }: Pick<Table, 'scenario' | 'seed'>,
  i18n: CliI18n,
  { lines, write }: Pick<Table, 'lines' | 'write'>,
): Table => {
  const answered: string[] = []
  let count = 0
  const next = () => ({ id: `t${count++}`, seen: seat.view().n })
  return {
    seat,
    scenario,
    seed,
    roles: seat.view().roles,
    i18n,
    lines,
    write,
    async send(command, as) {
      const sent = await seat.send(command, { ...next(), as })
      if (!sent.refusal && command.type === 'prompt.answer') answered.push(command.prompt)
      return sent
    },
    run() {
      return seat.run({ ...next(), until: this.until })
    },
    until: 'answer',
    shown: 0,
    passed: new Set(),
    answered,
  }
}

/** What a role held at this table sees now. */
export const viewOf = ({ seat }: Table, role: Role): RoleView => seat.view().views[role]!

/** What somebody at the table may read in the main courante, from a line on. */
export const visibleEvents = ({ seat }: Table, from = 0): readonly Event[] =>
  seat.view().journal.slice(from)

interface TableDocument {
  readonly id: string
  readonly variant: string
  readonly sheet: boolean
  /** Who of the table may read it. */
  readonly readers: readonly Role[]
}

/** The document that an event brings, null for most. */
export const documentIn = (event: Event): string | null =>
  event.type === 'document.revealed' || event.type === 'document.handed' ? event.document : null

/** Documents in the order in which they came: their numbers at this table never change. */
export const documentsOf = (table: Table): TableDocument[] => {
  const { roles } = table
  const known = roles.map((role) => ({ role, documents: viewOf(table, role).documents }))
  const named = visibleEvents(table).flatMap((event) => documentIn(event) ?? [])
  return [...new Set(named)].flatMap((document) => {
    const copies = known.flatMap(({ role, documents }) =>
      documents.filter(({ id }) => id === document).map((one) => ({ ...one, role })),
    )
    const [first] = copies
    if (!first) return []
    const { id, variant, sheet } = first
    return [{ id, variant, sheet, readers: copies.map(({ role }) => role) }]
  })
}

/** The initiatives of everybody at the table; their numbers never change. */
export const initiativesOf = (table: Table): (InitiativeView & { role: Role })[] =>
  table.roles.flatMap((role) => viewOf(table, role).initiatives.map((one) => ({ ...one, role })))

/** Why something was refused, as a sentence. */
export const refusalText = ({ code, detail }: Refusal | TableRefusal, { ui }: CliI18n): string =>
  ui(`refusal.${code}`, { detail })
