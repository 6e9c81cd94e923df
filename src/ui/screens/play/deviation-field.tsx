import { answerText } from '../../../i18n/answer-wording'
import { planLine } from '../../../i18n/signing-wording'
import type { Answer } from '../../../protocol/terms'
import type { PromptView } from '../../../view/prompt-view'
import type { RoleView } from '../../../view/view'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import promptStyles from './prompt.module.css'
import { SigningTerms } from './signing-terms'

interface DeviationFieldProps {
  view: RoleView
  prompt: PromptView
  /** What would be signed now, null while it is nothing yet. */
  answer: Answer | null
  reason: string
  onReason: (reason: string) => void
}

/** What the plan says, and behind it the mark of an answer that departs from it on purpose: a token and a reason. */
export function DeviationField({ view, prompt, answer, reason, onReason }: DeviationFieldProps) {
  const i18n = useI18n()
  const { ui } = i18n
  const left = view.deviationsLeft
  const plan = planLine(i18n, prompt.row, view.role)
  return (
    <details class={promptStyles.deviation} data-part="deviation" open={reason !== ''}>
      <summary>
        <span class={promptStyles.planLine}>
          <Icon name="book-open-check" /> {ui('signing.plan-says', { plan })}
        </span>{' '}
        <span>{ui('deviation.mark', { count: left })}</span>
      </summary>
      <SigningTerms
        terms={[
          { label: ui('signing.plan'), said: plan },
          {
            label: ui('signing.you'),
            said: answer ? answerText(i18n, prompt, answer) : ui('signing.nothing'),
          },
        ]}
      />
      <label>
        <span>{ui('deviation.reason')}</span>
        <input
          type="text"
          value={reason}
          maxLength={300}
          disabled={left <= 0}
          onInput={(event) => onReason(event.currentTarget.value)}
        />
      </label>
      <p class="hint">{ui('deviation.hint')}</p>
    </details>
  )
}
