import { actionText, dueText } from '../../../i18n/lesson-wording'
import type { Debrief } from '../../../scoring/debrief'
import type { GameReport } from '../../../scoring/game-report'
import type { DebriefFacts } from './debrief-facts-model'
import { roleText, useDebriefLocale, whenText } from './debrief-labels'
import styles from './essential-panel.module.css'

/** Missed duties named one by one; the others are counted. */
const NAMED = 2

/** The one thing to change in the plan: the gravest that the game found. */
export function OnMonday({ debrief: { improvements } }: { debrief: Debrief }) {
  const locale = useDebriefLocale()
  const { debrief } = locale.i18n
  const first =
    improvements.find(({ origin }) => origin === 'finding') ??
    improvements.find((one) => one.origin === 'recorded' && one.amends?.origin === 'finding') ??
    improvements[0]
  return (
    <div data-part="monday">
      <h2>{debrief('monday.title')}</h2>
      {first ? (
        <>
          <p class={styles.action}>{actionText(locale, first)}</p>
          <p class="hint">
            {debrief('monday.who', {
              owner: roleText(locale, first.owner),
              due: dueText(locale, first),
            })}
          </p>
        </>
      ) : (
        <p>{debrief('monday.none')}</p>
      )}
    </div>
  )
}

interface MissedDutiesProps {
  facts: DebriefFacts
  /** Null until the score is known: it judges what was broken off too. */
  report: GameReport | null
}

/** The duties that were missed, by their terms. */
export function MissedDuties({ facts, report }: MissedDutiesProps) {
  const locale = useDebriefLocale()
  const { debrief, text } = locale.i18n
  const known = report?.duties ?? [...facts.company.duties, ...facts.client.duties]
  const missed = known.filter(({ status }) => status === 'neglected').sort((a, b) => a.due - b.due)
  const more = missed.length - NAMED
  return (
    <div data-part="missed">
      <h2>{debrief('missed.title')}</h2>
      {missed.length === 0 && <p>{debrief('missed.none')}</p>}
      <ul>
        {missed.slice(0, NAMED).map(({ id, due }) => (
          <li key={id} class={styles.missed}>
            {debrief('missed.line', {
              duty: text(`duty.${id}.title`),
              due: whenText(locale, due),
            })}
          </li>
        ))}
        {more > 0 && <li class="hint">{debrief('missed.more', { count: more })}</li>}
      </ul>
    </div>
  )
}
