import { roleName } from '../../i18n/event-wording'
import { initiativesOf, refusalText, type Table } from './table'

/** What each role of the table may start by itself, with its number, or why it may not. */
export const initiativeList = (table: Table): string => {
  const { voice } = table
  const lines = initiativesOf(table).flatMap((one, index) => {
    const price = one.euros > 0 ? `, ${voice.format.euros(one.euros)}` : ''
    const state =
      one.day > 0
        ? voice.ui('initiative.started', { day: voice.ui('time.day', { day: one.day }) })
        : one.refusal
          ? refusalText(one.refusal, voice)
          : voice.cli('initiatives.free')
    return [
      `  i ${index + 1}  ${roleName(voice, one.role)} · ${voice.text(`initiative.${one.id}.title`)}`,
      `       ${voice.text(`initiative.${one.id}.detail`)}`,
      `       ${voice.format.interval(one.minutes)}${price} · ${state}`,
    ]
  })
  return lines.length > 0 ? lines.join('\n') : voice.cli('initiatives.none')
}
