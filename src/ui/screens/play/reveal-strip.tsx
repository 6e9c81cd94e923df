import { useState } from 'preact/hooks'
import { answerText } from '../../../i18n/answer-wording'
import { planLineOf } from '../../../i18n/signing-wording'
import buttonStyles from '../../components/button.module.css'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import type { PlayActions } from '../../model'
import { tableView } from './play-state'
import promptStyles from './prompt.module.css'
import { lastReveal, type Revealed } from './reveal'
import styles from './reveal-strip.module.css'
import { SigningTerms } from './signing-terms'

interface RevealStripProps {
  play: PlayModel
  actions: PlayActions
}

/** What each role has decided, once the last answer is in. No grades: those come at the end. */
export function RevealStrip({ play, actions }: RevealStripProps) {
  const i18n = useI18n()
  const { ui, text } = i18n
  const revealed = lastReveal(play.journal, play.newsFrom)
  if (revealed.length === 0) return null
  return (
    <section
      class={`${styles.reveal} ${promptStyles.reveal}`}
      data-part="reveal"
      aria-label={ui('reveal.title')}
    >
      <h3>{ui('reveal.title')}</h3>
      <ul>
        {revealed.map((event) => (
          <li key={event.prompt} data-role={event.role}>
            <RoleBadge role={event.role} />
            <div>
              <span class={styles.role}>{text(`role.${event.role}`)}</span>
              <span>{answerText(i18n, event, event.answer)}</span>
              {isMarked(play, event.prompt) && <span class="tag">{ui('deviation.marked')}</span>}
            </div>
          </li>
        ))}
      </ul>
      <LateDeviation play={play} revealed={revealed} actions={actions} />
    </section>
  )
}

const isMarked = ({ journal }: PlayModel, prompt: string): boolean =>
  journal.some((event) => event.type === 'deviation.flagged' && event.prompt === prompt)

interface LateDeviationProps extends RevealStripProps {
  revealed: readonly Revealed[]
}

/** A decision can still be marked as a deliberate deviation when it lies open. */
function LateDeviation({ play, revealed, actions }: LateDeviationProps) {
  const i18n = useI18n()
  const { ui, text } = i18n
  const [reason, setReason] = useState('')
  const own = revealed.filter(
    ({ kind, role, prompt }) =>
      kind === 'decision' && play.held.includes(role) && !isMarked(play, prompt),
  )
  const [chosen, setChosen] = useState('')
  const marked = own.find(({ prompt }) => prompt === chosen) ?? own[0]
  const left = tableView(play).deviationsLeft
  if (!marked || left <= 0) return null
  return (
    <details class={promptStyles.deviation}>
      <summary>{ui('deviation.mark', { count: left })}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          actions.send({ type: 'deviation.flag', prompt: marked.prompt, reason })
          setReason('')
        }}
      >
        {own.length > 1 && (
          <label>
            <span>{ui('deviation.whose')}</span>
            <select
              value={marked.prompt}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              {own.map((event) => (
                <option key={event.prompt} value={event.prompt}>
                  {`${text(`role.${event.role}`)} · ${answerText(i18n, event, event.answer)}`}
                </option>
              ))}
            </select>
          </label>
        )}
        <SigningTerms
          terms={[{ label: ui('signing.plan'), said: planLineOf(i18n, marked.prompt) }]}
        />
        <label>
          <span>{ui('deviation.reason')}</span>
          <input
            type="text"
            required
            maxLength={300}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class={buttonStyles.plain}>
          {ui('deviation.save')}
        </button>
      </form>
    </details>
  )
}
