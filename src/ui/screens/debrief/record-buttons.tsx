import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import type { RecordActions } from '../replay/record-model'
import type { DebriefModel } from './debrief-model'

interface RecordButtonsProps {
  say: DebriefModel['say']
  actions: RecordActions
}

/** What can be done with the record of a game that is over: see it again, set it beside others, hand it on. */
export function RecordButtons({ say, actions }: RecordButtonsProps) {
  return (
    <>
      <button
        type="button"
        class={buttonStyles.plain}
        data-testid="replay"
        onClick={actions.openReplay}
      >
        <Icon name="play" /> {say('screen.replay')}
      </button>
      <button type="button" class={buttonStyles.plain} onClick={actions.openCompare}>
        <Icon name="scale" /> {say('screen.compare')}
      </button>
      <button
        type="button"
        class={buttonStyles.plain}
        data-testid="share"
        onClick={actions.shareGame}
      >
        <Icon name="split" /> {say('screen.share')}
      </button>
    </>
  )
}
