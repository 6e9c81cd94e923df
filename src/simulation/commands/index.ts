import * as z from 'zod/mini'
import type { CommandOf, CommandRule, Fields } from '../command'
import type { Mode } from '../mode'
import type { By } from '../people'
import { clockAdvance } from './clock-advance'
import { deviationFlag } from './deviation-flag'
import { documentHand } from './document-hand'
import { exerciseEnd } from './exercise-end'
import { exercisePause } from './exercise-pause'
import { exerciseResume } from './exercise-resume'
import { exerciseStart } from './exercise-start'
import { improvementSet } from './improvement-set'
import { initiativeStart } from './initiative-start'
import { messageSend } from './message-send'
import { noteAdd } from './note-add'
import { phaseOpen } from './phase-open'
import { phaseSkip } from './phase-skip'
import { promptAnswer } from './prompt-answer'
import { promptOverrule } from './prompt-overrule'
import { promptReopen } from './prompt-reopen'
import { promptWithdraw } from './prompt-withdraw'
import { ratingOverride } from './rating-override'
import { roleAssign } from './role-assign'
import { stimulusFire } from './stimulus-fire'
import { stimulusShift } from './stimulus-shift'
import { stimulusSkip } from './stimulus-skip'
import { threadSurface } from './thread-surface'

/** All that can change a game. Types, legal modes and what a record may hold follow from this list. */
const RULES = [
  exerciseStart,
  exerciseResume,
  roleAssign,
  exercisePause,
  exerciseEnd,
  deviationFlag,
  ratingOverride,
  noteAdd,
  improvementSet,
  phaseOpen,
  phaseSkip,
  promptAnswer,
  promptWithdraw,
  promptReopen,
  promptOverrule,
  initiativeStart,
  clockAdvance,
  stimulusFire,
  stimulusSkip,
  stimulusShift,
  threadSurface,
  messageSend,
  documentHand,
] as const

export type Command = CommandOf<(typeof RULES)[number]>
export type CommandType = Command['type']

/** A command in a record. */
export interface Envelope {
  /** Position in the record, from 0. */
  n: number
  /** The sender's own name for the command: repeated, it returns its first result. */
  id: string
  by: By
  command: Command
}

export const COMMAND_TYPES: readonly CommandType[] = RULES.map(({ type }) => type)

const byType = new Map<string, CommandRule<CommandType, Fields>>(
  RULES.map((rule) => [rule.type, rule]),
)

/** The rule of a command; undefined for a type that does not exist, as one from a file may be. */
export const ruleOf = (type: string): CommandRule<CommandType, Fields> | undefined =>
  byType.get(type)

const takenIn = (mode: Mode): readonly CommandType[] =>
  RULES.filter(({ modes }) => (modes as readonly Mode[]).includes(mode)).map(({ type }) => type)

/** Which commands have a meaning in which mode; `refusal` says whether one is legal just now. */
export const COMMANDS_IN: Readonly<Record<Mode, readonly CommandType[]>> = {
  lobby: takenIn('lobby'),
  situation: takenIn('situation'),
  deciding: takenIn('deciding'),
  running: takenIn('running'),
  resting: takenIn('resting'),
  paused: takenIn('paused'),
  debrief: takenIn('debrief'),
}

const [first, ...others] = RULES.map(({ type, fields }) =>
  z.strictObject({ type: z.literal(type), ...(fields as Fields) }),
)

/** What may stand in a record: one of these types with its own fields, and nothing else. */
export const commandSchema = z.discriminatedUnion('type', [first!, ...others])
