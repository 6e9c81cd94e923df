import { addDays, dayHere } from '../../exchange/calendar-date'
import { exerciseLink } from '../../exchange/exercise-link'
import type { ExportFile } from '../../exchange/export-file'
import { reminderCalendar } from '../../exchange/reminder'
import { ownTimeZone } from '../../exchange/time-zone'
import { nextReasons } from '../../i18n/next-wording'
import type { DebriefI18n } from '../../i18n/texts'
import type { NextSeed } from '../../scoring/next-seed'
import type { GameRecord } from '../../session/record'

/** The appointment of a seed that is worth playing next, a month from today, with the link that opens its set-up. */
export function reminderFile(
  record: GameRecord,
  next: NextSeed,
  i18n: DebriefI18n,
  now = new Date(),
): ExportFile {
  const { scenario, difficulty, options } = record
  const asked = { scenario: scenario.id, seed: next.seed, difficulty, cut: options.cut ?? 'whole' }
  const link = exerciseLink(asked, i18n.language, new URL('./', location.href).href)
  return reminderCalendar({
    title: i18n.debrief('next.appointment', { scenario: i18n.text('scenario.title') }),
    description: [...nextReasons(i18n, next), link].join('\n\n'),
    day: addDays(dayHere(now), 30),
    madeAt: now.toISOString(),
    timeZone: ownTimeZone(),
    origin: `${record.end.sha256}/${next.seed}`,
  })
}
