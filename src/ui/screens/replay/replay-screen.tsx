import { roleIds } from '../../../scenario/roles'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { LanguageSwitch } from '../../components/language-switch'
import { NoticeBar } from '../../components/notice-bar'
import { useArrival } from '../../components/use-focus-on-mount'
import { useI18n } from '../../components/use-i18n'
import type { Actions, AppModel } from '../../model'
import { BarGauges } from '../play/bar-gauges'
import { BoardSection } from '../play/board-section'
import { JournalList } from '../play/journal-list'
import playScreenStyles from '../play/play-screen.module.css'
import { debexOf, tableView } from '../play/play-state'
import { RoleFace } from '../play/role-strip'
import roleStripStyles from '../play/role-strip.module.css'
import { ServiceRack } from '../play/service-rack'
import { BarClock, BarPhases } from '../play/top-bar'
import topBarStyles from '../play/top-bar.module.css'
import type { RecordsModel, ReplayModel } from './record-model'
import { ReplayAnnouncer } from './replay-announcer'
import { ReplayDecisions } from './replay-decisions'
import styles from './replay-screen.module.css'
import { ReplayStepCard } from './replay-step-card'
import { SeatingDialog } from './seating-dialog'
import { TransportBar } from './transport-bar'
import { useReplayKeys } from './use-replay-keys'

interface ReplayScreenProps {
  model: AppModel
  records: RecordsModel
  replay: ReplayModel
  actions: Actions
}

/** A recorded game, shown again as everybody at the table together saw it; nothing can be changed here. */
export function ReplayScreen({ model, records, replay, actions }: ReplayScreenProps) {
  const { ui, text } = useI18n()
  const { say } = records
  const { play } = replay
  const { board: drawn } = model
  const view = tableView(play)
  const heading = useArrival()
  useReplayKeys(replay, actions.replay)
  return (
    <div class={playScreenStyles.window} data-part="window">
      <div class={styles.replay} data-part="replay" data-playing={replay.playing}>
        <header class={`${topBarStyles.bar} ${styles.bar}`}>
          <h1 class="sr-only" ref={heading} tabIndex={-1}>
            {say('replay.title', { scenario: text('scenario.title') })}
          </h1>
          <button type="button" class={buttonStyles.bar} onClick={actions.closeReplay}>
            <Icon name="chevron-left" /> {say('replay.back')}
          </button>
          <BarClock play={play} />
          <BarPhases play={play} />
          <BarGauges play={play} />
          <div class={topBarStyles.buttons} data-part="bar-buttons">
            <LanguageSwitch language={model.language} onChange={actions.setLanguage} />
          </div>
        </header>
        <div class={styles.body}>
          <BoardSection view={view} drawn={drawn} actions={actions} />
          <section class={styles.roles} aria-label={ui('roles.label')}>
            <ul>
              {roleIds(view).map((role) => (
                <li key={role} class={`${roleStripStyles.tab} ${styles.roleTab}`}>
                  <RoleFace view={view} role={role} />
                </li>
              ))}
            </ul>
          </section>
          <main class={`${playScreenStyles.panel} ${styles.panel}`} data-part="panel">
            <NoticeBar notice={model.notice} actions={actions} />
            <ReplayStepCard records={records} replay={replay} />
            <ReplayDecisions say={say} play={play} />
            {drawn && <ServiceRack view={view} />}
            <JournalList journal={play.journal} rows={view.rows} debex={debexOf(view)} />
          </main>
        </div>
        <TransportBar say={say} replay={replay} move={actions.replay} />
        <ReplayAnnouncer say={say} replay={replay} />
        {replay.seating && <SeatingDialog say={say} replay={replay} actions={actions} />}
      </div>
    </div>
  )
}
