import { roleName } from '../../i18n/event-wording'
import { initiativesOf, refusalText, type Table } from './table'

/** What each role of the table may start by itself, with its number, or why it may not. */
export const initiativeList = (table: Table): string => {
  const { i18n } = table
  const lines = initiativesOf(table).flatMap((one, index) => {
    const price = one.euros > 0 ? `, ${i18n.format.euros(one.euros)}` : ''
    const state =
      one.day > 0
        ? i18n.ui('initiative.started', { day: i18n.ui('time.day', { day: one.day }) })
        : one.refusal
          ? refusalText(one.refusal, i18n)
          : i18n.cli('initiatives.free')
    return [
      `  i ${index + 1}  ${roleName(i18n, one.role)} · ${i18n.text(`initiative.${one.id}.title`)}`,
      `       ${i18n.text(`initiative.${one.id}.detail`)}`,
      `       ${i18n.format.interval(one.minutes)}${price} · ${state}`,
    ]
  })
  return lines.length > 0 ? lines.join('\n') : i18n.cli('initiatives.none')
}
