import { promptText } from '../../../i18n/answer-wording'
import { signedName } from '../../../i18n/cause-wording'
import { restHints, restQuestion } from '../../../i18n/rest-wording'
import { signingTerms } from '../../../i18n/signing-wording'
import type { PromptView } from '../../../view/prompt-view'
import type { RoleView } from '../../../view/view'
import { Clamped } from '../../components/clamped'
import { Unbroken } from '../../components/unbroken'
import { useI18n } from '../../components/use-i18n'
import styles from './prompt.module.css'
import { SigningTerms } from './signing-terms'
import { StimulusMessage } from './stimulus-message'
import type { Tightness } from './use-tightness'

interface PromptHeadProps {
  view: RoleView
  prompt: PromptView
  current: boolean
  /** How much of it gives way to the answers. */
  tightness?: Tightness
}

/** Lines of a message and of a decision's context that are shown at first. */
const MESSAGE_LINES = [null, null, 5, 3, 2] as const satisfies Record<Tightness, number | null>
const CONTEXT_LINES = [null, null, 2, 2, 1] as const satisfies Record<Tightness, number | null>

/** What is asked. The heading takes the focus when the prompt is new. */
export function PromptHead({ view, prompt, current, tightness = 0 }: PromptHeadProps) {
  const i18n = useI18n()
  const { ui, text, hasText } = i18n
  const focus = current ? { 'data-focus': 'prompt' } : {}
  if (prompt.kind === 'response') {
    const stimulus = view.stimuli.find(({ id }) => id === prompt.of)
    return (
      <>
        <legend class="sr-only">{promptText(i18n, prompt)}</legend>
        {stimulus && (
          <StimulusMessage
            view={view}
            stimulus={stimulus}
            focus={current}
            heading="h2"
            lines={MESSAGE_LINES[tightness]}
          />
        )}
        <p class={styles.ask}>{ui('stimulus.ask')}</p>
      </>
    )
  }
  const context = `decision.${prompt.of}.context`
  return (
    <>
      <legend class={styles.legend}>
        <span class={styles.kind}>{ui(kindKey(prompt))}</span>
        <span class={styles.title} data-part="prompt-title" tabIndex={-1} {...focus}>
          <Unbroken text={titleOf(prompt)} />
        </span>
      </legend>
      {hasText(context) && (
        <Clamped lines={CONTEXT_LINES[tightness]}>
          <p>{text(context)}</p>
        </Clamped>
      )}
      {prompt.kind === 'lever' && <p class="hint">{ui('lever.hint')}</p>}
      {prompt.kind === 'rest' &&
        restHints(i18n, view, prompt).map((hint) => (
          <p class="hint" key={hint}>
            {hint}
          </p>
        ))}
      {prompt.kind === 'countersign' && <SigningTerms terms={signingTerms(i18n, view, prompt)} />}
    </>
  )

  function titleOf({ kind, of }: PromptView): string {
    if (kind === 'rest') return restQuestion(i18n, view, prompt)
    if (kind === 'countersign') {
      return ui('countersign.ask', { about: signedName(i18n, view.rows, of) })
    }
    return promptText(i18n, prompt)
  }
}

function kindKey({ kind, weight }: PromptView) {
  if (kind === 'lever' || kind === 'rest' || kind === 'countersign' || kind === 'rework') {
    return `prompt.kind.${kind}` as const
  }
  return weight === 'heavy' ? 'prompt.kind.heavy' : 'prompt.kind.light'
}
