import { roleIds } from '../../../scenario/roles'
import { Icon } from '../../components/icon'
import { LanguageSwitch } from '../../components/language-switch'
import { NoticeBar } from '../../components/notice-bar'
import { useArrival } from '../../components/use-focus-on-mount'
import { useI18n } from '../../components/use-i18n'
import type { Actions, AppModel } from '../../model'
import { BoardSection } from '../play/board-section'
import { JournalList } from '../play/journal-list'
import { debexOf, tableView } from '../play/play-state'
import { RoleFace } from '../play/role-strip'
import { ServiceRack } from '../play/service-rack'
import { BarClock, BarGauges, BarPhases } from '../play/top-bar'
import type { RecordsModel, ReplayModel } from './record-model'
import { ReplayAnnouncer } from './replay-announcer'
import { ReplayDecisions } from './replay-decisions'
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
    <div class="window">
      <div class="replay" data-part="replay" data-playing={replay.playing}>
        <header class="bar">
          <h1 class="sr-only" ref={heading} tabIndex={-1}>
            {say('replay.title', { scenario: text('scenario.title') })}
          </h1>
          <button type="button" class="button-bar" onClick={actions.closeReplay}>
            <Icon name="chevron-left" /> {say('replay.back')}
          </button>
          <BarClock play={play} />
          <BarPhases play={play} />
          <BarGauges play={play} />
          <div class="bar-buttons" data-part="bar-buttons">
            <LanguageSwitch language={model.language} onChange={actions.setLanguage} />
          </div>
        </header>
        <div class="replay-body">
          <BoardSection view={view} drawn={drawn} actions={actions} />
          <section class="replay-roles" aria-label={ui('roles.label')}>
            <ul>
              {roleIds(view).map((role) => (
                <li key={role} class="role-tab">
                  <RoleFace view={view} role={role} />
                </li>
              ))}
            </ul>
          </section>
          <main class="panel replay-panel" data-part="panel">
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
