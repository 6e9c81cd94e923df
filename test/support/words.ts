import { openVoice } from '../../src/cli/voice'
import type { DebriefWords } from '../../src/i18n/debrief-wording'
import type { Language } from '../../src/scenario/language'
import { loadScenario } from '../../src/shipped/load-scenario'

/** The words of a debrief, for a shipped scenario or one at a path. */
export async function wordsOf(
  language: Language,
  scenario = 'ransomware-pra',
): Promise<DebriefWords> {
  const loaded = loadScenario(scenario)
  return { scenario: loaded.scenario, voice: await openVoice(language, loaded) }
}
