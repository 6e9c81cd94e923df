import { useEffect } from 'preact/hooks'
import { Loaded } from '../../components/lazy'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import { coachStep, isTaught, type Shown } from './coach-step'
import { loadGuide } from './load-help'

interface FirstStepsProps {
  play: PlayModel
  shown: Shown
  onEnd: () => void
}

/** Shows the way through one phase. */
export function FirstSteps({ play, shown, onEnd }: FirstStepsProps) {
  const { language } = useI18n()
  const taught = isTaught(play, shown)
  useEffect(() => {
    if (!taught) return
    // Effects may run while a screen is drawn; what changes the model waits until it is.
    const timer = setTimeout(onEnd)
    return () => clearTimeout(timer)
  }, [taught])
  const step = coachStep(play, shown)
  if (!step) return null
  return (
    <Loaded load={() => loadGuide(language)} name={language}>
      {({ Coach, say }) => <Coach say={say} step={step} onEnd={onEnd} />}
    </Loaded>
  )
}
