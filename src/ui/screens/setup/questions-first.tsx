import { useState } from 'preact/hooks'
import buttonStyles from '../../components/button.module.css'
import { Dialog } from '../../components/dialog'
import { Icon } from '../../components/icon'
import { Loaded } from '../../components/lazy'
import { LearningForm } from '../../components/learning-form'
import { useI18n } from '../../components/use-i18n'
import type { LearningActions } from '../../learning-model'
import type { SetupChoice } from './setup-model'

interface QuestionsFirstProps {
  choice: SetupChoice
  actions: LearningActions
}

/** Eight questions before the game, for who wants to know afterwards what was learnt: offered, never asked for. */
export function QuestionsFirst({ choice, actions }: QuestionsFirstProps) {
  const { ui } = useI18n()
  const [open, setOpen] = useState(false)
  const exercise = JSON.stringify([choice.seed, choice.difficulty, choice.cut, choice.stimuli])
  const [answered, setAnswered] = useState('')
  const done = answered === exercise
  return (
    <>
      <button
        type="button"
        class={buttonStyles.plain}
        data-testid="questions-first"
        disabled={done}
        onClick={() => setOpen(true)}
      >
        <Icon name={done ? 'check' : 'graduation-cap'} />{' '}
        {ui(done ? 'learning.kept' : 'learning.before')}
      </button>
      {open && (
        <Dialog title={ui('learning.before')} wide onClose={() => setOpen(false)}>
          <p>{ui('learning.about-before')}</p>
          <Loaded load={() => actions.questionsBefore(choice)} name={exercise}>
            {(questions) => (
              <LearningForm
                questions={questions}
                onDone={(answers) => {
                  actions.keepBefore(choice, answers)
                  setAnswered(exercise)
                  setOpen(false)
                }}
              />
            )}
          </Loaded>
        </Dialog>
      )}
    </>
  )
}
