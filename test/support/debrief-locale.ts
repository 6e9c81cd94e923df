import { openCliI18n } from '../../src/cli/cli-i18n'
import type { DebriefLocale } from '../../src/i18n/debrief-wording'
import type { Language } from '../../src/scenario/language'
import { loadScenario } from '../../src/shipped/load-scenario'

/** The words of a debrief, for a shipped scenario or one at a path. */
export async function debriefLocale(
  language: Language,
  scenario = 'ransomware-pra',
): Promise<DebriefLocale> {
  const loaded = loadScenario(scenario)
  return { scenario: loaded.scenario, i18n: await openCliI18n(language, loaded) }
}
