import * as z from 'zod/mini'
import { COUNTDOWNS, CUTS, DIFFICULTIES } from '../scenario/roles'
import { commandSchema } from '../simulation/commands/index'
import { answer, confidence, id, ids, role, whole } from '../simulation/fields'
import { UNTIL } from '../simulation/halt'
import { POLICIES } from '../simulation/people'
import {
  type ExerciseAct,
  FACILITATOR_COMMANDS,
  type FacilitatorRun,
  type FacilitatorSend,
  type InviteGuest,
  type SendAct,
  type StartTeams,
} from './facilitator-messages'
import { CODE_LENGTH, LIMITS } from './limits'
import type { Join, MakeExercise, RunClock, SendCommand, TakeSeat } from './messages'
import type { SeatCommand } from './seat'
import type { Command } from './terms'

/*
 * What a server is told, read as data that anybody may have written: a reader gives what it says, without what else
 * stands there, or null where it does not say it.
 */

type Reader<Said> = (value: unknown) => Said | null

const reader =
  <Said>(schema: z.ZodMiniType<Said>): Reader<Said> =>
  (value) => {
    const { data } = schema.safeParse(value)
    return data ?? null
  }

/** The sender's own name for a command; the same again for the same command. */
const commandId = z.string().check(z.regex(/^[\w-]{1,23}$/))
const name = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(LIMITS.name), z.regex(/^[^\p{Cc}\p{Cf}]*$/u))
const team = z.string().check(z.regex(/^[a-z0-9-]{1,64}$/))
const teams = z.union([
  z.literal('all'),
  z.array(team).check(z.minLength(1), z.maxLength(LIMITS.teams)),
])
const ticket = z.string().check(z.maxLength(400))
const until = z.optional(z.enum(UNTIL))

const settings = z.partial(
  z.object({
    pausing: z.enum(['anybody', 'facilitator']),
    pace: z.enum(['anybody', 'opener', 'facilitator']),
    teammates: z.enum(POLICIES),
  }),
)

export const readMakeExercise: Reader<MakeExercise> = reader(
  z.object({
    scenario: id,
    seed: z.optional(id),
    difficulty: z.enum(DIFFICULTIES),
    options: z.object({
      stimuli: z.boolean(),
      countdown: z.enum(COUNTDOWNS),
      cut: z.optional(z.enum(CUTS)),
    }),
    objectives: z.optional(ids),
    teams: z.array(name).check(z.minLength(1), z.maxLength(LIMITS.teams)),
    settings: z.optional(settings),
  }),
)

/** The code as it is written down, however it was typed. */
export const readJoin: Reader<Join> = reader(
  z.object({
    code: z.string().check(z.maxLength(40), z.toUpperCase(), z.trim(), z.minLength(CODE_LENGTH)),
  }),
)

export const readTakeSeat: Reader<TakeSeat> = reader(
  z.object({
    ticket,
    roles: z.optional(z.array(role).check(z.maxLength(20))),
    name: z.optional(name),
  }),
)

export const readRunClock: Reader<RunClock> = reader(
  z.object({ id: commandId, seen: whole, until }),
)

const envelope = z.object({
  id: commandId,
  as: z.optional(role),
  seen: z.optional(whole),
  command: z.unknown(),
})
const sealing = z.object({
  type: z.literal('prompt.answer'),
  prompt: id,
  answer,
  confidence: z.optional(confidence),
})

/** How long an answer took is measured where the game is, and time has its own way. */
export const readSendCommand: Reader<SendCommand> = (value) => {
  const { data } = envelope.safeParse(value)
  const command = data && seatCommand(data.command)
  return command ? { ...data, command } : null
}

function seatCommand(value: unknown): SeatCommand | null {
  const answering = sealing.safeParse(value)
  if (answering.success) return answering.data
  const command = (commandSchema.safeParse(value).data ?? null) as Command | null
  return command?.type === 'prompt.answer' || command?.type === 'clock.advance' ? null : command
}

const FACILITATORS: ReadonlySet<string> = new Set(FACILITATOR_COMMANDS)

const sending = z.object({ id: commandId, teams, command: commandSchema })

/** What a facilitator sends; null where it is no command of theirs. */
export const readFacilitatorSend: Reader<FacilitatorSend> = (value) => {
  const { data } = sending.safeParse(value)
  return data && FACILITATORS.has(data.command.type) ? (data as FacilitatorSend) : null
}

export const readStartTeams: Reader<StartTeams> = reader(z.object({ id: commandId, teams }))

export const readFacilitatorRun: Reader<FacilitatorRun> = reader(
  z.object({ id: commandId, teams, until }),
)

const act = z.discriminatedUnion('type', [
  z.object({ type: z.literal('team.add'), name }),
  z.object({ type: z.literal('team.rename'), team, name }),
  z.object({ type: z.literal('join.lock'), locked: z.boolean() }),
  z.object({ type: z.literal('seat.release'), seat: team }),
  z.object({ type: z.literal('gate.set'), row: id, open: z.boolean() }),
  z.object({
    type: z.literal('countdown.grant'),
    teams,
    seconds: z.int().check(z.minimum(1), z.maximum(3600)),
  }),
  z.object({ type: z.literal('countdown.stop'), teams, stopped: z.boolean() }),
  z.object({
    type: z.literal('board.say'),
    text: z.string().check(z.trim(), z.maxLength(LIMITS.said)),
  }),
  z.object({ type: z.literal('guest.dismiss'), guest: team }),
  z.object({ type: z.literal('debrief.open') }),
]) satisfies z.ZodMiniType<ExerciseAct>

export const readSendAct: Reader<SendAct> = reader(z.object({ id: commandId, act }))

export const readInviteGuest: Reader<InviteGuest> = reader(
  z.object({ id: commandId, kind: z.enum(['facilitator', 'observer']), name }),
)
