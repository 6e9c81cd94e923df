import { useRef } from 'preact/hooks'
import type { Confidence } from '../../../protocol/terms'
import type { PromptView } from '../../../view/prompt-view'
import type { RoleView } from '../../../view/view'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { PlayActions } from '../../model'
import { BenchmarkButton } from '../tools/benchmark-button'
import { type AnswerDraft, answerOf, emptyDraft } from './answer-draft'
import { type Beside, BesideField } from './beside-field'
import { ChoiceList } from './choice-form'
import { DeviationField } from './deviation-field'
import { DocumentChips } from './document-chips'
import styles from './prompt.module.css'
import { PromptHead } from './prompt-head'
import { RankingList } from './ranking-form'
import { SelectionList } from './selection-form'
import { type Sight, useSight } from './use-sight'
import type { Tightness } from './use-tightness'

export interface PromptCardProps {
  view: RoleView
  prompt: PromptView
  draft: AnswerDraft | undefined
  /** The one that digits and the focus go to. */
  current: boolean
  /** Whether it is asked how sure the answer is. */
  confidence: boolean
  busy: boolean
  /** How much of what is read gives way to the answers. */
  tightness: Tightness
  /** Whether time runs as soon as all is answered. */
  runsOn: boolean
  beside: Beside
  /** Whether all that can be answered has been in sight before. */
  seen: boolean
  actions: PlayActions
  onSeen: () => void
  onBeside: (beside: Beside) => void
  onDraft: (draft: AnswerDraft) => void
  onRead: (document: string) => void
}

/** Something owed: what is asked, what to read for it, and the ways to answer. */
export function PromptCard(props: PromptCardProps) {
  const { view, prompt, current, confidence, busy, runsOn, beside, tightness } = props
  const { actions, onDraft, onBeside, onRead } = props
  const { ui } = useI18n()
  const draft = props.draft ?? emptyDraft(prompt)
  const change = (part: Partial<AnswerDraft>) => onDraft({ ...draft, ...part })
  const form = useRef<HTMLFormElement>(null)
  const sight = useSight(form, props.seen, props.onSeen)
  // An order or a selection means something of each of its items: who has not seen them all has not decided.
  const unseen = prompt.form === 'choice' ? 0 : sight.unseen
  const answer = answerOf(prompt, draft)
  const seal = (sure: Confidence) => {
    if (unseen !== 0) return sight.showNext()
    if (!answer) return
    const { deviation } = draft
    actions.answer(prompt, {
      answer,
      deviation,
      confidence: confidence ? sure : null,
      runsOn,
      beside,
    })
  }
  return (
    <form
      class={styles.prompt}
      ref={form}
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
        <PromptHead view={view} prompt={prompt} current={current} tightness={tightness} />
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
        {prompt.form === 'selection' && (
          <SelectionList
            prompt={prompt}
            chosen={draft.items}
            onChoose={(items) => change({ items })}
            aside={choosesTools(view, prompt) && <BenchmarkButton tools={view.tools} />}
          />
        )}
        {prompt.form === 'ranking' && (
          <RankingList prompt={prompt} order={draft.order} onOrder={(order) => change({ order })} />
        )}
      </fieldset>
      {prompt.kind === 'decision' && (
        <div class={styles.marks}>
          <DeviationField
            view={view}
            prompt={prompt}
            answer={answer}
            reason={draft.deviation}
            onReason={(deviation) => change({ deviation })}
          />
          {runsOn && view.beside && <BesideField view={view} beside={beside} onBeside={onBeside} />}
        </div>
      )}
      <div
        class={styles.foot}
        data-part="prompt-foot"
        data-ready={answer !== null && unseen === 0}
        data-more={sight.below > 0}
      >
        {sight.below > 0 && <BelowButton prompt={prompt} sight={sight} />}
        <button
          type="submit"
          class={buttonStyles.main}
          disabled={!answer}
          // It stays within reach of the keyboard, and leads to what has not been in sight.
          aria-disabled={answer !== null && unseen !== 0}
          aria-busy={busy}
        >
          {unseen ? (
            ui('prompt.unseen', { count: unseen })
          ) : (
            <>
              {ui(confidence ? 'prompt.sure' : submitKey(prompt, draft.chosen))}{' '}
              <kbd>{ui('key.enter')}</kbd>
            </>
          )}
        </button>
        {confidence && (
          <button
            type="button"
            class={buttonStyles.plain}
            data-seals="to-confirm"
            disabled={!answer || unseen !== 0}
            aria-busy={busy}
            onClick={() => seal('to-confirm')}
          >
            {ui('prompt.to-confirm')}
          </button>
        )}
      </div>
    </form>
  )
}

interface BelowButtonProps {
  prompt: PromptView
  sight: Sight
}

/** How much there is further down. Who goes by keyboard or by ear comes there anyway. */
function BelowButton({ prompt, sight }: BelowButtonProps) {
  const { ui } = useI18n()
  return (
    <button
      type="button"
      class={styles.below}
      data-part="below"
      tabIndex={-1}
      aria-hidden="true"
      onClick={sight.showNext}
    >
      <Icon name="chevron-down" />{' '}
      {ui(prompt.form === 'choice' ? 'prompt.below' : 'unit.items', { count: sight.below })}
    </button>
  )
}

const choosesTools = ({ tools }: RoleView, { options }: PromptView): boolean =>
  options.some(({ id }) => tools.list.some((tool) => tool.id === id))

/** What the answer is given by; a countersignature by what it says. */
function submitKey({ kind }: PromptView, chosen: string) {
  if (kind === 'response') return 'prompt.respond'
  if (kind !== 'countersign') return 'prompt.seal'
  return chosen === 'refuse' ? 'countersign.option.refuse' : 'countersign.option.sign'
}
