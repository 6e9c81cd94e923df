import type * as z from 'zod/mini'
import type { Mode } from './mode'
import type { By } from './people'
import type { Refusal } from './refusal'
import type { GameState } from './state'
import type { StateDraft } from './state-draft'
import type { World } from './world'

/** The schemas of a command's fields, by name. */
export type Fields = Readonly<Record<string, z.ZodMiniType>>

/** What a command says, by its fields. */
type Said<F extends Fields> = {
  -readonly [Name in Exclude<keyof F, Optional<F>>]: z.output<F[Name]>
} & { -readonly [Name in Optional<F>]?: z.output<F[Name]> }

/** The fields that may be missing. */
type Optional<F extends Fields> = {
  [Name in keyof F]: F[Name] extends z.ZodMiniOptional ? Name : never
}[keyof F]

/** All that there is to know of one type of command. There is one file for each in `commands/`. */
export interface CommandRule<Type extends string, F extends Fields> {
  /** Imperative: a command may be refused. */
  readonly type: Type
  readonly fields: F
  /** The modes in which it has a meaning. */
  readonly modes: readonly Mode[]
  /** `owner`: whom the thing it names belongs to; `refusal` sees to that. `opener`: who has the power to open phases. */
  readonly givenBy: readonly By[] | 'anybody' | 'owner' | 'opener'
  /** Why it is refused now, in a mode that takes it and given by somebody who may; null when it is legal. */
  refusal(world: World, state: GameState, by: By, said: Said<F>): Refusal | null
  /** Does what it says; only ever called when it is legal. */
  carryOut(draft: StateDraft, by: By, said: Said<F>): void
}

/** A command as it is sent. */
export type CommandOf<Rule> =
  Rule extends CommandRule<infer Type, infer F> ? { type: Type } & Said<F> : never

/** Ties the pieces of a command's rule to its fields. */
export const defineCommand = <const Type extends string, F extends Fields>(
  rule: CommandRule<Type, F>,
): CommandRule<Type, F> => rule
