/** Where a fragment leads in an exercise that is hosted: a secret in it reaches no server and no log. */
export type ExerciseLink =
  /** `#j=<code>`: takes a seat in a team; '' asks for the code. */
  | { readonly page: 'join'; readonly code: string }
  /** `#s=<ticket>&n=<team's name>`: takes a seat that there is. */
  | { readonly page: 'ticket'; readonly ticket: string; readonly team: string }
  /** `#t=<exercise>.<team>.<seat>`: a seat that this device has the token of. */
  | { readonly page: 'seat'; readonly place: string; readonly seat: string }
  /** `#f=<token>`, with `&e=<exercise>` once one is chosen, and `&v=<team>` of the one that is open. */
  | {
      readonly page: 'console'
      readonly token: string
      readonly exercise: string
      readonly team: string
    }
  /** `#b=<token>&e=<exercise>`: what stands on the wall. */
  | { readonly page: 'projector'; readonly token: string; readonly exercise: string }

/** Null for anything else that may stand in a fragment. */
export function readExerciseLink(fragment: string): ExerciseLink | null {
  const given = new URLSearchParams(fragment.replace(/^#/, ''))
  const code = given.get('j')
  if (code !== null) return { page: 'join', code: code.trim().toUpperCase().slice(0, 40) }
  const ticket = given.get('s')
  if (ticket) return { page: 'ticket', ticket, team: given.get('n')?.slice(0, 60) ?? '' }
  const token = given.get('f')
  const exercise = given.get('e') ?? ''
  if (token) return { page: 'console', token, exercise, team: given.get('v') ?? '' }
  const wall = given.get('b')
  if (wall) return { page: 'projector', token: wall, exercise }
  const [, place, seat] = /^([a-z0-9-]+\.[a-z0-9-]+)\.([a-z0-9]+)$/.exec(given.get('t') ?? '') ?? []
  return place && seat ? { page: 'seat', place, seat } : null
}

/** The fragment that leads whoever has a ticket to a free seat of a team. */
export const ticketLink = (ticket: string, team: string): string =>
  `#${new URLSearchParams({ s: ticket, n: team })}`

/** The fragment that leads back to a seat that was taken; it holds no secret. */
export const seatLink = (place: string, seat: string): string => `#t=${place}.${seat}`
