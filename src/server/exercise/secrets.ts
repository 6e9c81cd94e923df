import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'
import { CODE_LENGTH, CODE_LETTERS } from '../../protocol/limits'

/** Nobody guesses it: 128 bits, in signs that may stand anywhere. */
export const newSecret = (): string => randomBytes(16).toString('base64url')

const NAME_LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A name that no other has: of an exercise, a seat, a ticket. `[a-z0-9]`. */
export function newName(length: number): string {
  return Array.from({ length }, () => NAME_LETTERS[randomInt(NAME_LETTERS.length)]).join('')
}

/** A code to be read out and typed: letters and digits that nobody mistakes for others. */
export const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('')

/** What is kept of a secret: who reads it cannot say the secret. */
export const digestOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url')

/** Whether two secrets are the same, in a time that says nothing of either. */
export const isSameSecret = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(digestOf(one)), Buffer.from(digestOf(other)))

const ticketSchema = z.object({
  /** Its own name: a seat is taken once with it. */
  name: z.string(),
  exercise: z.string(),
  team: z.string(),
  /** The seat that it invites to; null where roles are still to be chosen. */
  seat: z.nullable(z.string()),
  /** ms since 1970. */
  until: z.number(),
})

/** What somebody takes a seat with. */
export type TicketClaims = z.infer<typeof ticketSchema>

/** Signs tickets, and makes what follows from them: with one server's key, for that server alone. */
export interface Signing {
  ticket(claims: Omit<TicketClaims, 'name'>): string
  /** What a ticket says; null where nobody here signed it, or it has run out. */
  read(ticket: string): TicketClaims | null
  /** The token of a seat that was taken with a ticket: the same again for who asks again, its answer having been lost. */
  tokenOf(ticket: TicketClaims, seat: string): string
  /** What a program asks with that watches over the server: it opens the figures, and nothing else. */
  watchToken(): string
  /** `f` and three letters: the same for the same invitation, of 32 768. */
  guestName(invitation: string): string
  /** What a guest of an exercise asks with. */
  guestToken(exercise: string, guest: string): string
  /** What the wall of an exercise asks with. */
  boardToken(exercise: string): string
}

/**
 * @param key of the server
 * @param now milliseconds since 1970
 */
export function signingWith(key: string, now: () => number): Signing {
  const sign = (text: string): string => createHmac('sha256', key).update(text).digest('base64url')
  return {
    ticket(claims) {
      const said = JSON.stringify({ name: newName(12), ...claims })
      const text = Buffer.from(said).toString('base64url')
      return `${text}.${sign(`ticket ${text}`)}`
    },
    read(ticket) {
      const [text = '', signature = ''] = ticket.split('.')
      if (!isSameSecret(signature, sign(`ticket ${text}`))) return null
      const { data } = ticketSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()))
      return data && data.until > now() ? data : null
    },
    tokenOf: ({ name, exercise }, seat) => sign(`seat ${exercise} ${seat} ${name}`).slice(0, 22),
    watchToken: () => sign('watch').slice(0, 22),
    guestName(invitation) {
      const digest = createHmac('sha256', key).update(`guest ${invitation}`).digest()
      return `f${[0, 1, 2].map((place) => NAME_LETTERS[digest[place]! % NAME_LETTERS.length]).join('')}`
    },
    guestToken: (exercise, guest) => sign(`guest ${exercise} ${guest}`).slice(0, 22),
    boardToken: (exercise) => sign(`board ${exercise}`).slice(0, 22),
  }
}
