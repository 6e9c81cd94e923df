import { type DebriefLocale, messageText } from '../i18n/debrief-wording'
import { decisionReasons } from '../i18n/decision-wording'
import { LANGUAGES, type Language } from '../scenario/language'
import type { DebriefMessage } from '../scoring/debrief-message'
import type { GameReport } from '../scoring/game-report'
import type { LoadedScenario } from '../shipped/load-scenario'
import { openCliI18n } from './cli-i18n'

/** The words of both languages: JSON that is read by machines takes no side. */
export type BothLocales = Readonly<Record<Language, DebriefLocale>>

/** The sentences of a debrief in both languages, for what is printed as JSON. */
export const bothLanguages = async (loaded: LoadedScenario): Promise<BothLocales> => {
  const { scenario } = loaded
  const [fr, en] = await Promise.all(LANGUAGES.map((language) => openCliI18n(language, loaded)))
  return { fr: { scenario, i18n: fr! }, en: { scenario, i18n: en! } }
}

/** A sentence in both languages. */
export const inBoth = (
  locale: BothLocales,
  say: (locale: DebriefLocale) => string,
): Record<Language, string> => ({ fr: say(locale.fr), en: say(locale.en) })

/** The score as `pra score --json` prints it: numbers, and every reason in both languages. */
export const scoreJson = (report: GameReport, percentile: number, locale: BothLocales) => {
  const { criteria, phases, services, decisions, duties, deviations, coordination } = report
  const said = (message: DebriefMessage) => inBoth(locale, (one) => messageText(one, message))
  return {
    ...report,
    criteria: criteria.map(({ reasons, ...criterion }) => ({
      ...criterion,
      reasons: reasons.map((reason) => ({ lost: reason.lost, ...said(reason) })),
    })),
    phases: phases.map((phase) => ({ ...phase, reason: said(phase.reason) })),
    services: services.map((service) => ({ ...service, reason: said(service.reason) })),
    decisions: decisions.map(({ whys: _whys, cell: _cell, ...decision }, index) => ({
      ...decision,
      reason: inBoth(locale, (one) =>
        decisionReasons(one, decisions[index]!, deviations).join(' '),
      ),
    })),
    duties: duties.map((duty) => ({ ...duty, reason: said(duty.reason) })),
    coordination: coordination && { ...coordination, remarks: coordination.remarks.map(said) },
    seed: { percentile },
  }
}
