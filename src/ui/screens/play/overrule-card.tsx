import { useState } from 'preact/hooks'
import { answerText } from '../../../i18n/answer-wording'
import type { OverrulableView } from '../../../view/overrule-view'
import buttonStyles from '../../components/button.module.css'
import { Dialog } from '../../components/dialog'
import { Icon } from '../../components/icon'
import { Prose } from '../../components/prose'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import type { PlayActions } from '../../model'
import { answerOf, draftFrom, emptyDraft, sameDraft } from './answer-draft'
import cardStyles from './card.module.css'
import { ChoiceList } from './choice-form'
import styles from './overrule-card.module.css'
import { tableView } from './play-state'
import { PromptHead } from './prompt-head'
import { RankingList } from './ranking-form'
import { SelectionList } from './selection-form'

interface OverruleCardProps {
  play: PlayModel
  actions: PlayActions
}

/** Teammates who have answered: once a day their question may be read, and answered in their place. */
export function OverruleCard({ play, actions }: OverruleCardProps) {
  const { ui, text } = useI18n()
  const [open, setOpen] = useState('')
  const offered = play.overrulable
  const chosen = offered.find(({ prompt }) => prompt.id === open)
  if (offered.length === 0) return null
  return (
    <details class={styles.overrule} data-part="overrule">
      <summary>{ui('overrule.title')}</summary>
      <p class="hint">{ui('overrule.lead')}</p>
      <p class={cardStyles.awaitedRoles}>
        {offered.map(({ role, prompt }) => (
          <button
            key={prompt.id}
            type="button"
            class={buttonStyles.plain}
            onClick={() => setOpen(prompt.id)}
          >
            <RoleBadge role={role} /> {ui('overrule.of', { role: text(`role.${role}.short`) })}
          </button>
        ))}
      </p>
      {chosen && (
        <OverruleDialog
          play={play}
          offered={chosen}
          actions={actions}
          onClose={() => setOpen('')}
        />
      )}
    </details>
  )
}

interface OverruleDialogProps extends OverruleCardProps {
  offered: OverrulableView
  onClose: () => void
}

/** The teammate's question with its papers and its answer, where one begins; another one can be sealed. */
function OverruleDialog({ play, offered, actions, onClose }: OverruleDialogProps) {
  const i18n = useI18n()
  const { ui, text } = i18n
  const { role, by, prompt, documents } = offered
  const [theirs] = useState(() =>
    prompt.answer ? draftFrom(prompt, prompt.answer) : emptyDraft(prompt),
  )
  const [draft, setDraft] = useState(theirs)
  const answer = sameDraft(draft, theirs) ? null : answerOf(prompt, draft)
  return (
    <Dialog title={text(`role.${role}`)} wide onClose={onClose}>
      <form
        class={styles.form}
        data-part="overrule-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!answer) return
          actions.send({ type: 'prompt.overrule', prompt: prompt.id, answer }, by)
          onClose()
        }}
      >
        <PromptHead view={tableView(play)} prompt={prompt} current={false} />
        {documents.map(({ id, variant }) => (
          <details key={id} class={styles.paper}>
            <summary>
              <Icon name="file-text" /> {text(`evidence.${id}.title`)}
            </summary>
            <Prose
              text={text(variant ? `evidence.${id}.body.${variant}` : `evidence.${id}.body`)}
            />
          </details>
        ))}
        <p class={styles.theirs}>
          <Icon name="lock" />{' '}
          {prompt.answer &&
            ui('overrule.theirs', { answer: answerText(i18n, prompt, prompt.answer) })}
        </p>
        {prompt.form === 'choice' && (
          <ChoiceList
            prompt={prompt}
            chosen={draft.chosen}
            onChoose={(chosen) => setDraft({ ...draft, chosen })}
          />
        )}
        {prompt.form === 'selection' && (
          <SelectionList
            prompt={prompt}
            chosen={draft.items}
            onChoose={(items) => setDraft({ ...draft, items })}
            aside={null}
          />
        )}
        {prompt.form === 'ranking' && (
          <RankingList
            prompt={prompt}
            order={draft.order}
            onOrder={(order) => setDraft({ ...draft, order })}
          />
        )}
        <div class={styles.foot}>
          <button type="submit" class={buttonStyles.main} disabled={!answer}>
            {ui('overrule.seal')}
          </button>
          <button type="button" class={buttonStyles.plain} onClick={onClose}>
            {ui('overrule.leave')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
