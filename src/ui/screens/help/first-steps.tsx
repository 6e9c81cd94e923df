import { useEffect } from 'preact/hooks'
import { Loaded } from '../../components/lazy'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import { COACH_STEPS, coachStep, isTaught, type Shown, type Sight } from './coach-step'
import { loadGuide } from './load-help'

interface FirstStepsProps {
  play: PlayModel
  shown: Shown
  onSeen: (sight: Sight) => void
  onEnd: () => void
}

/** Shows the way through a phase, or through the lesson. */
export function FirstSteps({ play, shown, onSeen, onEnd }: FirstStepsProps) {
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
      {({ Coach, say }) => (
        <Coach
          say={say}
          step={step}
          all={COACH_STEPS[shown.phases === null ? 'lesson' : 'phase']}
          onSeen={onSeen}
          onEnd={onEnd}
        />
      )}
    </Loaded>
  )
}
