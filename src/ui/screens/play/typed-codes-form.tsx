import { useEffect, useRef, useState } from 'preact/hooks'
import { answerText, promptText } from '../../../i18n/answer-wording'
import { roleName } from '../../../i18n/event-wording'
import type { Translate } from '../../../i18n/sentences'
import type { I18n } from '../../../i18n/texts'
import buttonStyles from '../../components/button.module.css'
import fieldStyles from '../../components/field.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import styles from './typed-codes.module.css'
import type { TypedCodesActions, TypedOutcome } from './typed-codes-model'

interface TypedCodesFormProps {
  actions: TypedCodesActions
  say: Translate<'tools'>
}

/** Codes in, and what came of each: what was sealed, and for whom; what was refused, and why. */
export function TypedCodesForm({ actions, say }: TypedCodesFormProps) {
  const i18n = useI18n()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [outcomes, setOutcomes] = useState<readonly TypedOutcome[]>([])
  const field = useRef<HTMLInputElement>(null)
  // Whoever opens it has a code in hand.
  useEffect(() => field.current?.focus(), [])
  const send = async () => {
    setBusy(true)
    try {
      const told = await actions.typeCodes(typed)
      setOutcomes(told)
      // What was not taken stays, to be put right.
      setTyped(
        told
          .filter((one) => !isTaken(one))
          .map(({ code }) => code)
          .join(' '),
      )
    } finally {
      setBusy(false)
      field.current?.focus()
    }
  }
  return (
    <form
      class={styles.codes}
      data-part="typed-codes"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy && typed.trim() !== '') void send()
      }}
    >
      <p>{say('typed.intro')}</p>
      <label class={fieldStyles.field}>
        <span>{say('typed.label')}</span>
        <input
          ref={field}
          type="text"
          name="codes"
          value={typed}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          placeholder="12B 13A"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class={buttonStyles.main} disabled={busy}>
        <Icon name="check" /> {say('typed.send')}
      </button>
      <div role="status">
        {outcomes.length > 0 && (
          <ul class={styles.told} aria-label={say('typed.told')}>
            {outcomes.map((one, place) => (
              <li key={place} data-taken={isTaken(one)}>
                <Icon name={isTaken(one) ? 'check' : 'triangle-alert'} />
                <span>
                  <strong>{one.code}</strong> {outcomeText(i18n, say, one)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </form>
  )
}

const isTaken = (one: TypedOutcome): boolean => 'refusal' in one && one.refusal === null

function outcomeText(i18n: I18n, say: Translate<'tools'>, one: TypedOutcome): string {
  if ('problem' in one) return say(`typed.${one.problem}`)
  const { card, answer, refusal } = one
  const asked = { role: roleName(i18n, card.role), question: promptText(i18n, card) }
  if (refusal) {
    const why = i18n.ui(`refusal.${refusal.code}`, { detail: refusal.detail })
    return say('typed.refused', { ...asked, why })
  }
  return say('typed.sealed', { ...asked, answer: answerText(i18n, card, answer) })
}
