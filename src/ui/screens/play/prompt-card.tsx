import type { Confidence } from '../../../protocol/terms'
import type { PromptView } from '../../../view/prompt-view'
import type { RoleView } from '../../../view/view'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { PlayActions } from '../../model'
import { BenchmarkButton } from '../tools/benchmark-button'
import { type AnswerDraft, answerOf, emptyDraft } from './answer-draft'
import { ChoiceList } from './choice-form'
import { DeviationField } from './deviation-field'
import { DocumentChips } from './document-chips'
import styles from './prompt.module.css'
import { PromptHead } from './prompt-head'
import { RankingList } from './ranking-form'
import { SelectionList } from './selection-form'

export interface PromptCardProps {
  view: RoleView
  prompt: PromptView
  draft: AnswerDraft | undefined
  /** The one that digits and the focus go to. */
  current: boolean
  /** Whether it is asked how sure the answer is. */
  confidence: boolean
  busy: boolean
  actions: PlayActions
  onDraft: (draft: AnswerDraft) => void
  onRead: (document: string) => void
}

/** Something owed: what is asked, what to read for it, and the ways to answer. */
export function PromptCard(props: PromptCardProps) {
  const { view, prompt, current, confidence, busy, actions, onDraft, onRead } = props
  const { ui } = useI18n()
  const draft = props.draft ?? emptyDraft(prompt)
  const change = (part: Partial<AnswerDraft>) => onDraft({ ...draft, ...part })
  const answer = answerOf(prompt, draft)
  const seal = (sure: Confidence) => {
    if (!answer) return
    const { deviation } = draft
    actions.answer(prompt, { answer, deviation, confidence: confidence ? sure : null })
  }
  return (
    <form
      class={styles.prompt}
      data-part="prompt"
      data-kind={prompt.kind}
      data-current={current}
      data-prompt={prompt.id}
      onSubmit={(event) => {
        event.preventDefault()
        seal('sure')
      }}
    >
      <fieldset>
        <PromptHead view={view} prompt={prompt} current={current} />
        {prompt.kind === 'decision' && (
          <DocumentChips view={view} prompt={prompt} onRead={onRead} />
        )}
        {prompt.spendingRefused && (
          <p class="warning" data-part="spending-refused">
            <Icon name="triangle-alert" /> {ui('prompt.spending-refused')}
          </p>
        )}
        {prompt.form === 'choice' && (
          <ChoiceList
            prompt={prompt}
            chosen={draft.chosen}
            onChoose={(chosen) => change({ chosen })}
          />
        )}
        {choosesTools(view, prompt) && (
          <div>
            <BenchmarkButton tools={view.tools} />
          </div>
        )}
        {prompt.form === 'selection' && (
          <SelectionList
            prompt={prompt}
            chosen={draft.items}
            onChoose={(items) => change({ items })}
          />
        )}
        {prompt.form === 'ranking' && (
          <RankingList prompt={prompt} order={draft.order} onOrder={(order) => change({ order })} />
        )}
      </fieldset>
      <div class={styles.foot} data-part="prompt-foot" data-ready={answer !== null}>
        <button
          type="submit"
          class={`${buttonStyles.main} ${styles.buttonMain}`}
          disabled={!answer}
          aria-busy={busy}
        >
          {ui(confidence ? 'prompt.sure' : submitKey(prompt))} <kbd>{ui('key.enter')}</kbd>
        </button>
        {confidence && (
          <button
            type="button"
            class={buttonStyles.plain}
            data-seals="to-confirm"
            disabled={!answer}
            aria-busy={busy}
            onClick={() => seal('to-confirm')}
          >
            {ui('prompt.to-confirm')}
          </button>
        )}
      </div>
      {prompt.kind === 'decision' && (
        <DeviationField
          left={view.deviationsLeft}
          reason={draft.deviation}
          onReason={(deviation) => change({ deviation })}
        />
      )}
    </form>
  )
}

const choosesTools = ({ tools }: RoleView, { form, options }: PromptView): boolean =>
  form === 'selection' && options.some(({ id }) => tools.list.some((tool) => tool.id === id))

const submitKey = ({ kind }: PromptView) =>
  kind === 'response' ? 'prompt.respond' : kind === 'countersign' ? 'prompt.sign' : 'prompt.seal'
