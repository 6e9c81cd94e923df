import { strToU8, zipSync } from 'fflate'
import { dayHere, isDate } from '../../exchange/calendar-date'
import { type KitChoice, openKit } from '../../exchange/kit/kit'
import { kitFiles } from '../../exchange/kit/kit-files'
import { ownTimeZone } from '../../exchange/time-zone'
import type { TextStore } from '../../i18n/texts'
import type { Language } from '../../scenario/language'
import type { CompiledScenario } from '../../scenario/scenario'

/** The workshop kit as one archive, for the zone in which it is made. All sentences of the scenario must be in the store. */
export async function makeKit(
  texts: TextStore,
  language: Language,
  scenario: CompiledScenario,
  choice: Omit<KitChoice, 'timeZone' | 'madeAt'>,
  now: Date,
): Promise<Uint8Array> {
  const kit = await openKit(texts, language, scenario, {
    ...choice,
    day: isDate(choice.day) ? choice.day : dayHere(now),
    timeZone: ownTimeZone(),
    madeAt: now.toISOString(),
  })
  const files = (await kitFiles(kit)).map(
    ({ path, content }) =>
      [path, typeof content === 'string' ? strToU8(content) : content] as const,
  )
  return zipSync(Object.fromEntries(files), { mtime: now })
}
