import { asksConfidence } from '../../../view/prompt-view'
import type { RoleView } from '../../../view/view'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import type { PlayActions } from '../../model'
import { RunCard } from './advance-clock-card'
import type { AnswerDraft } from './answer-draft'
import { AwaitedCard } from './awaited-card'
import styles from './card.module.css'
import {
  activeView,
  isBetween,
  isUnanswered,
  opensHere,
  owedPrompts,
  tableView,
} from './play-state'
import { PromptCard } from './prompt-card'
import { NewsFold } from './recent-events'
import { ReviseCard } from './revise-card'
import { RowBriefing } from './row-briefing'
import { SealedCard } from './sealed-card'
import { SituationPoint } from './situation-point'
import { WhoCard } from './who-card'

interface DecidePanelProps {
  play: PlayModel
  actions: PlayActions
  drafts: Readonly<Record<string, AnswerDraft>>
  onDraft: (prompt: string, draft: AnswerDraft) => void
  onRead: (document: string) => void
}

/** What the active role has to do now, whatever the game waits for. */
export function DecidePanel({ play, actions, drafts, onDraft, onRead }: DecidePanelProps) {
  const view = activeView(play)
  const owed = owedPrompts(view)
  const unanswered = owed.filter(isUnanswered)
  const sealed = owed.filter((prompt) => !isUnanswered(prompt))
  const first = unanswered[0]
  if (view.mode === 'debrief') return <OverCard />
  if (view.mode === 'paused') return <PausedCard view={view} play={play} actions={actions} />
  return (
    <>
      {view.minute === 0 && <WhoCard key={play.active} role={play.active} open={isAlone(play)} />}
      {first?.kind !== 'response' && owed.length > 0 && (
        <RowBriefing view={view} row={owed[0]!.row} folded={hasBegun(play)} />
      )}
      {owed.length > 0 && !isBetween(view) && (
        <NewsFold play={play} open={!opensHere(play) && first?.kind !== 'response'} />
      )}
      {unanswered.map((prompt) => (
        <PromptCard
          key={prompt.id}
          view={view}
          prompt={prompt}
          draft={drafts[prompt.id]}
          current={prompt === first}
          confidence={asksConfidence(prompt, play.held.length)}
          busy={play.busy}
          actions={actions}
          onDraft={(draft) => onDraft(prompt.id, draft)}
          onRead={onRead}
        />
      ))}
      {sealed.map((prompt) => (
        <SealedCard key={prompt.id} view={view} prompt={prompt} actions={actions} />
      ))}
      {view.mode === 'deciding' && unanswered.length === 0 && (
        <AwaitedCard play={play} actions={actions} />
      )}
      {isBetween(view) && view.mode !== 'resting' && (
        <SituationPoint play={play} actions={actions} />
      )}
      <ReviseCard view={view} actions={actions} />
      {tableView(play).canAdvance && <RunCard play={play} actions={actions} />}
    </>
  )
}

const isAlone = ({ held }: PlayModel): boolean => held.length === 1

/** Whether one of several people at this table has answered. */
const hasBegun = ({ held, views, active }: PlayModel): boolean =>
  held.length > 1 && held.some((role) => (views[active]?.answers[role]?.given ?? 0) > 0)

interface PausedCardProps {
  view: RoleView
  play: PlayModel
  actions: PlayActions
}

function PausedCard({ play, actions }: PausedCardProps) {
  const { ui } = useI18n()
  return (
    <section class={styles.card} data-part="paused" aria-label={ui('paused.title')}>
      <h2 tabIndex={-1} data-focus="paused">
        {ui('paused.title')}
      </h2>
      <p>{ui('paused.text')}</p>
      {!play.may.pause && <p class="hint">{ui('paused.theirs')}</p>}
      {play.may.pause && (
        <button
          type="button"
          class={`${buttonStyles.main} ${styles.buttonMain}`}
          onClick={() => actions.send({ type: 'exercise.resume' }, play.active)}
        >
          <Icon name="play" /> {ui('bar.resume')}
        </button>
      )}
    </section>
  )
}

/** The exercise has ended, and its debrief is not open yet. */
function OverCard() {
  const { ui } = useI18n()
  return (
    <section class={styles.card} data-part="over" aria-label={ui('over.title')}>
      <h2 tabIndex={-1} data-focus="over">
        {ui('over.title')}
      </h2>
      <p>{ui('over.text')}</p>
    </section>
  )
}
