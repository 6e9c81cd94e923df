import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import { asksConfidence } from '../../../view/prompt-view'
import type { RoleView } from '../../../view/view'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import type { PlayActions } from '../../model'
import { MorningCard } from '../evening/morning-card'
import { RunCard } from './advance-clock-card'
import type { AnswerDraft } from './answer-draft'
import { AwaitedCard } from './awaited-card'
import type { Beside } from './beside-field'
import styles from './card.module.css'
import { OverruleCard } from './overrule-card'
import {
  activeView,
  isBetween,
  isUnanswered,
  openedInPassing,
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
import { useTightness } from './use-tightness'
import { WhoCard } from './who-card'

interface DecidePanelProps {
  /** What scrolls around it. */
  panel: RefObject<HTMLElement | null>
  play: PlayModel
  actions: PlayActions
  /** Whether time runs as soon as all is answered. */
  runsOn: boolean
  beside: Beside
  drafts: Readonly<Record<string, AnswerDraft>>
  /** Questions whose answers have all been in sight. */
  seen: ReadonlySet<string>
  onDraft: (prompt: string, draft: AnswerDraft) => void
  onSeen: (prompt: string) => void
  onBeside: (beside: Beside) => void
  onRead: (document: string) => void
}

/** What the active role has to do now, whatever the game waits for. */
export function DecidePanel(props: DecidePanelProps) {
  const { panel, play, actions, runsOn, beside, drafts, seen } = props
  const { onDraft, onSeen, onBeside, onRead } = props
  const view = activeView(play)
  const owed = owedPrompts(view)
  const unanswered = owed.filter(isUnanswered)
  const sealed = owed.filter((prompt) => !isUnanswered(prompt))
  const first = unanswered[0]
  const asked = `${play.active} ${first?.id ?? ''}`
  const tightness = useTightness(panel, asked)
  const row = owed[0]?.row
  const readBefore = useReadBefore(row, asked)
  if (view.mode === 'debrief') return <OverCard />
  if (view.mode === 'paused') return <PausedCard view={view} play={play} actions={actions} />
  return (
    <>
      {atStart(view) && <WhoCard key={play.active} role={play.active} open company />}
      {first?.kind !== 'response' && row !== undefined && (
        <RowBriefing
          key={asked}
          view={view}
          row={row}
          folded={readBefore || hasBegun(play) || tightness > 0}
          brief={tightness > 2}
        />
      )}
      {owed.length > 0 && (
        <NewsFold
          play={play}
          actions={actions}
          brief={tightness > 2}
          open={
            tightness === 0 &&
            first?.kind !== 'response' &&
            (isBetween(view) || !opensHere(play) || openedInPassing(play))
          }
        />
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
          runsOn={runsOn}
          beside={beside}
          tightness={tightness}
          seen={seen.has(prompt.id)}
          actions={actions}
          onSeen={() => onSeen(prompt.id)}
          onBeside={onBeside}
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
      <OverruleCard play={play} actions={actions} />
      {isBetween(view) && view.mode !== 'resting' && <MorningCard play={play} />}
      {isBetween(view) && view.mode !== 'resting' && (
        <SituationPoint play={play} told={owed.length > 0} actions={actions} />
      )}
      <ReviseCard view={view} actions={actions} />
      {tableView(play).canAdvance && <RunCard play={play} runsOn={runsOn} actions={actions} />}
    </>
  )
}

/** Nothing has been opened yet. */
const atStart = ({ rows }: RoleView): boolean => rows.every(({ status }) => status === 'locked')

/** Whether the opening of this row was there when something else was asked. */
function useReadBefore(row: string | undefined, asked: string): boolean {
  const read = useRef({ row, asked })
  if (read.current.row !== row) read.current = { row, asked }
  return read.current.asked !== asked
}

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
          class={buttonStyles.main}
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
