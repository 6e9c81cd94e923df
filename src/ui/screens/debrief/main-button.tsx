import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { Actions } from '../../model'
import { useDebriefLocale } from './debrief-labels'
import type { DebriefModel } from './debrief-model'
import type { Printed } from './use-printing'

interface MainButtonProps {
  model: DebriefModel
  inCourse: boolean
  /** The exercise that this one prepares for; '' where it is the real one. */
  realOne: string
  onPrint: (what: Printed) => void
  actions: Actions
}

/** What is done next: the real exercise after a short one, the first turning point again alone, two pages at a table. */
export function MainButton({ model, inCourse, realOne, onPrint, actions }: MainButtonProps) {
  const { ui } = useI18n()
  const { debrief } = useDebriefLocale().i18n
  if (inCourse) {
    return (
      <button type="button" class={buttonStyles.main} onClick={actions.playSeedAgain}>
        <Icon name="refresh-cw" /> {ui('course.again')}
      </button>
    )
  }
  if (realOne) {
    return (
      <>
        <button
          type="button"
          class={buttonStyles.main}
          data-testid="real-one"
          onClick={() => actions.prepare(realOne)}
        >
          <Icon name="play" /> {debrief('main.real')}
        </button>
        <button
          type="button"
          class={buttonStyles.plain}
          onClick={() => actions.showDebriefTab('why')}
        >
          {debrief('short.more')}
        </button>
      </>
    )
  }
  const dearest = model.debrief?.turningPoints.find(({ better }) => better !== null)
  const waits = model.regret.state === 'running'
  const isAlone = model.debrief?.report.own !== null && (waits || dearest !== undefined)
  const print = (
    <button
      type="button"
      class={isAlone ? buttonStyles.plain : buttonStyles.main}
      onClick={() => onPrint('two')}
    >
      <Icon name="newspaper" /> {debrief('print.two')}
    </button>
  )
  if (!isAlone) return print
  return (
    <>
      <button
        type="button"
        class={buttonStyles.main}
        data-testid="replay-turning"
        disabled={!dearest}
        onClick={() => dearest && actions.playFrom(dearest.command)}
      >
        <Icon name="refresh-cw" /> {debrief('main.replay')}
      </button>
      {print}
    </>
  )
}
