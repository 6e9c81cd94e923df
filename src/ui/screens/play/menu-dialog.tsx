import type { ComponentChildren } from 'preact'
import { withoutSteering } from '../../../i18n/steering'
import buttonStyles from '../../components/button.module.css'
import { ConfirmedButton } from '../../components/confirmed-button'
import { Dialog } from '../../components/dialog'
import dialogStyles from '../../components/dialog.module.css'
import factsStyles from '../../components/facts.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import type { Actions, AppModel } from '../../model'
import { SettingsFields } from '../settings/settings-fields'
import { BenchmarkButton } from '../tools/benchmark-button'
import { TransferButton } from '../transfer/transfer-button'
import { activeView } from './play-state'
import { TypedCodesButton } from './typed-codes-button'

interface MenuDialogProps {
  model: AppModel
  play: PlayModel
  /** What the screen can be told of itself. */
  own?: ComponentChildren
  actions: Actions
  onClose: () => void
}

/** What concerns the game as a whole: its seed, its record, how to leave it or end it. */
export function MenuDialog({ model, play, own, actions, onClose }: MenuDialogProps) {
  const { ui, text } = useI18n()
  return (
    <Dialog title={ui('menu.title')} onClose={onClose}>
      <dl class={factsStyles.facts}>
        <div>
          <dt>{ui('setup.scenario')}</dt>
          <dd>{text('scenario.title')}</dd>
        </div>
        <div>
          <dt>{ui('setup.seed')}</dt>
          <dd data-testid="seed">{withoutSteering(play.seed)}</dd>
        </div>
        <div>
          <dt>{ui('setup.difficulty')}</dt>
          <dd>{ui(`difficulty.${play.difficulty}`)}</dd>
        </div>
      </dl>
      <SettingsFields model={model} actions={actions} headed={true} />
      {own}
      <div class={dialogStyles.menuActions} data-part="menu-actions">
        <BenchmarkButton tools={activeView(play).tools} />
        {!model.course && play.held.length > 1 && <TypedCodesButton actions={actions} />}
        <TransferButton
          cast={activeView(play)}
          transfer={model.transfer}
          ended={false}
          actions={actions}
        />
        <button type="button" class={buttonStyles.plain} onClick={actions.downloadRecord}>
          <Icon name="download" /> {ui('record.download')}
        </button>
        {!model.course && (
          <button type="button" class={buttonStyles.plain} onClick={actions.showTitle}>
            <Icon name="log-out" /> {ui('menu.leave')}
          </button>
        )}
        <ConfirmedButton
          icon="flag"
          title={ui('menu.end')}
          text={ui('menu.end-sure')}
          yes={ui('menu.end-yes')}
          no={ui('menu.end-no')}
          onYes={() => {
            onClose()
            actions.endExercise()
          }}
        />
      </div>
      {!model.course && <p class="hint">{ui('menu.leave-hint')}</p>}
    </Dialog>
  )
}
