import type { SeatView } from '../../protocol/seat-view'
import type { Role } from '../../protocol/terms'
import { opener } from '../../scenario/roles'
import type { PlayModel } from '../../ui/game-model'

/** Who sits before the screen, and what is new to them. */
export interface Focus {
  readonly active: Role
  /** Lines of the journal that were there when the clock last ran. */
  readonly newsFrom: number
  readonly busy: boolean
  readonly clock: PlayModel['clock']
}

/** What everybody at the screen knows of a game from the start. */
export type About = Pick<PlayModel, 'scenario' | 'seed' | 'difficulty' | 'may'>

/** What the screen of a seat shows. */
export const playModel = (
  about: About,
  { game, roles, views, overrulable, journal }: SeatView,
  { active, newsFrom, busy, clock }: Focus,
  countdown: PlayModel['countdown'],
): PlayModel => ({
  ...about,
  game,
  held: roles,
  active: roles.includes(active) ? active : roles[0]!,
  views,
  overrulable,
  journal,
  newsFrom,
  busy,
  clock,
  countdown,
})

/** Who should sit before the screen now: whoever still owes something, who opens phases at a situation point. */
export function nextActive(
  { roles, views }: Pick<SeatView, 'roles' | 'views'>,
  active: Role,
): Role {
  const view = views[active] ?? views[roles[0]!]!
  const owes = (role: Role) => view.answers[role]!.owed > view.answers[role]!.given
  if (owes(view.role)) return view.role
  const owing = roles.find(owes)
  if (owing) return owing
  const between = Object.values(view.rows).every(({ status }) => status !== 'open')
  const opens = opener(view)
  return between && roles.includes(opens) ? opens : view.role
}
