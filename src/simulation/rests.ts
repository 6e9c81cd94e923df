import { type Role, restPlanner, signer } from '../scenario/roles'
import type { Effect, Rest } from '../scenario/scenario'
import { isAsleep } from './asleep'
import { endDay } from './evening'
import { resumeSilence } from './gauge'
import { type PartOfDay, partOfDay, untilMorning } from './hours'
import { ask } from './prompts'
import { updateEverybody } from './stamina'
import type { GameState, Prompt, RestState } from './state'
import { applyEffects, log, type StateDraft } from './state-draft'
import { anyTask } from './tasks'
import type { World } from './world'

/**
 * How a rest can be taken; what cuts it short is signed. A night that comes by day is no rest yet: the team ends its day, or
 * goes on and is asked again after the next phase.
 */
export type RestChoice = 'full' | 'short' | 'shifts' | 'none' | 'end' | 'on'

/** The choices that ask for a signature. */
const SIGNED = ['short', 'shifts', 'none'] as const
export type SignedRest = (typeof SIGNED)[number]

/** The choices there are now; the plan's stands first. */
function choicesNow(world: World, state: GameState, rest: Rest): readonly RestChoice[] {
  if (rest.kind === 'break') return ['full', 'short', 'none']
  if (partOfNight(world, state.minute) === 'day') return ['end', 'on']
  return world.scenario.settings.rest.night?.shifts
    ? ['full', 'short', 'shifts', 'none']
    : ['full', 'short', 'none']
}

/** A scenario that does not say when it is night sleeps whenever its plan says so. */
function partOfNight({ scenario }: World, minute: number): PartOfDay {
  const { clock, rest } = scenario.settings
  return rest.night ? partOfDay(clock, rest.night, minute) : 'evening'
}

/** The rest that the plan puts here: after the last closed row, when nothing is open any more. */
function dueRest(world: World, state: GameState): Rest | undefined {
  if (state.open.length > 0) return undefined
  const closed = world.scenario.rows.filter(({ key }) => state.rows[key]!.status === 'closed')
  const last = closed.at(-1)?.key ?? ''
  const due = world.scenario.rests.filter(({ after }) => {
    if (state.rows[after]!.status !== 'closed' || state.rested[after]) return false
    const putOff = state.putOff[after]
    return !putOff || (!putOff.includes(last) && closed.length < world.scenario.rows.length)
  })
  // Two at once where phases overlapped or a night was put off: it is the night, or the later one; the other was worked through.
  return due.findLast(({ kind }) => kind === 'night') ?? due.at(-1)
}

/** Asks how the rest is taken. */
export function askRest(draft: StateDraft): void {
  const { world, state } = draft
  if (state.rest) return
  const rest = dueRest(world, state)
  if (!rest) return
  const asked = Object.values(state.prompts).some(
    ({ kind, of }) => kind === 'rest' || restWanted(of),
  )
  if (asked) return
  const time = (state.putOff[rest.after]?.length ?? 0) + 1
  const choices = choicesNow(world, state, rest)
  ask(draft, 'rest', restPlanner(world.scenario), rest.after, time, 'rest', choices)
}

/** Takes the answer on a rest; a shorter one waits for its signature. */
export function answerRest(draft: StateDraft, prompt: Prompt, choice: string): void {
  const signed = SIGNED.find((one) => one === choice)
  if (choice === 'on') putOff(draft, prompt.row)
  else if (!signed) planRest(draft, prompt.row, choice as RestChoice)
  else {
    const role = signer(draft.world.scenario)
    log(draft, { type: 'countersign.asked', role, about: `rest-${signed}` })
    const { row, attempt } = prompt
    ask(draft, 'countersign', role, row, attempt, 'sign-rest', SIGNATURES, `rest-${signed}`)
  }
}

/** The shorter rest that a countersignature is about, '' when it is about something else. */
export const restWanted = (about: string): SignedRest | '' =>
  SIGNED.find((one) => about === `rest-${one}`) ?? ''

export const SIGNATURES = ['sign', 'refuse'] as const

/** Length of the rest that follows a row, taken so from a minute on. */
export function restMinutes(
  world: World,
  minute: number,
  after: string,
  choice: RestChoice,
): number {
  const rest = world.restAfter.get(after)!
  const { shortened, night } = world.scenario.settings.rest
  const isLate = rest.kind === 'night' && partOfNight(world, minute) === 'late'
  const whole = night && isLate ? night.late : rest.minutes
  switch (choice) {
    case 'full':
    case 'shifts':
      return whole
    case 'short':
      return Math.floor((whole * shortened[0]) / shortened[1])
    case 'end':
      return night
        ? Math.max(whole, untilMorning(world.scenario.settings.clock, night, minute))
        : whole
    case 'none':
    case 'on':
      return 0
  }
}

/** It is day: the night is asked about again after the next phase. */
function putOff(draft: StateDraft, after: string): void {
  const { world, state } = draft
  const last = world.scenario.rows.findLast(({ key }) => state.rows[key]!.status === 'closed')!
  state.putOff = {
    ...state.putOff,
    [after]: [...(state.putOff[after] ?? []), last.key],
  }
  log(draft, { type: 'rest.deferred', after })
}

/**
 * Plans the rest after a row as `choice` says; with none it is skipped. Rests after rows that closed before are
 * over.
 */
export function planRest(draft: StateDraft, after: string, choice: RestChoice): void {
  const { world, state } = draft
  const rest = world.restAfter.get(after)!
  const rested = { ...state.rested }
  for (const other of world.scenario.rests) {
    // A break stands for no night.
    if (other.kind === 'night' && rest.kind === 'break') continue
    if (state.rows[other.after]!.status === 'closed') rested[other.after] = true
  }
  state.rested = rested
  const minutes = restMinutes(world, state.minute, after, choice)
  if (minutes === 0) log(draft, { type: 'rest.skipped', after })
  else {
    const shift = choice === 'shifts' ? 1 : 0
    state.rest = { after, kind: rest.kind, minutes, since: -1, shift }
    log(draft, { type: 'rest.planned', after, kind: rest.kind, minutes, shifts: shift > 0 })
  }
  const role = restPlanner(world.scenario)
  applyEffects(draft, effectsOf(rest, choice), {
    row: '-',
    attempt: 1,
    role,
    slot: `rest-${after}`,
    cause: { kind: 'rest', id: after, role },
  })
  if (minutes === 0) endDay(draft, after)
}

/** What the plan says comes of a rest taken so. */
function effectsOf({ full, short, none }: Rest, choice: RestChoice): readonly Effect[] {
  switch (choice) {
    case 'full':
    case 'end':
      return full ?? []
    case 'short':
    case 'shifts':
      return short ?? []
    case 'none':
      return none ?? []
    case 'on':
      return []
  }
}

/** A rest begins when no task runs any more. */
export function startRest(draft: StateDraft): boolean {
  const { state } = draft
  const { rest } = state
  if (!rest || rest.since >= 0 || anyTask(state)) return false
  updateEverybody(draft)
  state.rest = { ...rest, since: state.minute }
  const { after, kind, minutes, shift } = rest
  log(draft, { type: 'rest.started', after, kind, minutes, shifts: shift > 0 })
  endDay(draft, after)
  return true
}

const endOf = ({ since, minutes }: Readonly<RestState>): number => since + minutes
const reliefOf = ({ since, minutes }: Readonly<RestState>): number =>
  since + Math.floor(minutes / 2)

/** Minute at which a rest that runs ends, or its second half takes over from its first; -1 where none runs. */
export function nextRest({ rest }: GameState): number {
  if (!rest || rest.since < 0) return -1
  return rest.shift === 1 ? reliefOf(rest) : endOf(rest)
}

/** Those who slept take over from those who were up. Who has work in hand finishes it first. */
export function relieve(draft: StateDraft): boolean {
  const { world, state } = draft
  const { rest } = state
  if (!rest || rest.since < 0 || rest.shift !== 1 || state.minute < reliefOf(rest)) return false
  updateEverybody(draft)
  // Whoever was woken is up now in any case.
  const { woken: _, ...night } = rest
  state.rest = { ...night, shift: 2 }
  const [up, asleep] = world.scenario.settings.rest.night!.shifts!
  log(draft, { type: 'rest.relieved', after: rest.after, up, asleep })
  return true
}

/** Ends the rest that is over. */
export function endRest(draft: StateDraft): boolean {
  const { state } = draft
  const { rest } = state
  if (!rest || rest.since < 0 || endOf(rest) !== state.minute) return false
  updateEverybody(draft)
  resumeSilence(draft)
  state.rest = null
  log(draft, { type: 'rest.ended', after: rest.after })
  return true
}

/** Whether a rest, begun or decided, keeps a role from beginning anything: in shifts those who are up may. */
export const restKeeps = (world: World, state: GameState, role: Role): boolean =>
  state.rest !== null &&
  (state.rest.since < 0 || state.rest.shift === 0 || isAsleep(world, state, role))
