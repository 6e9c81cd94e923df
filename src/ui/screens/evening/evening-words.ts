import type { I18n } from '../../../i18n/texts'
import type { RoleView } from '../../../view/view'
import { debexOf } from '../play/play-state'

/** A minute since DEBEX as day and hour: `J2 11:00`. */
export function dayAndHour({ ui, format }: I18n, view: RoleView, minute: number): string {
  const at = debexOf(view) + minute
  return `${ui('time.day', { day: Math.floor(at / 1440) + 1 })} ${format.clock(at % 1440)}`
}

/** The hour alone. */
export const hourOf = ({ format }: I18n, view: RoleView, minute: number): string =>
  format.clock((debexOf(view) + minute) % 1440)
