import type { Translate } from '../../../i18n/sentences'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { ConsoleActions, ConsoleProblem } from './console-model'

interface ProblemLineProps {
  problem: ConsoleProblem | null
  actions: Pick<ConsoleActions, 'dismiss'>
  say: Translate<'exercise'>
}

/** Why something was not done. The region stands there before it speaks. */
export function ProblemLine({ problem, actions, say }: ProblemLineProps) {
  const { ui } = useI18n()
  return (
    <div role="status" class="notice-region" data-testid="problem">
      {problem && (
        <div class="notice" data-part="notice" data-kind={problem.kind}>
          <Icon name="triangle-alert" />
          <p>{sentence(problem)}</p>
          <button
            type="button"
            class="button-icon"
            aria-label={ui('notice.dismiss')}
            onClick={actions.dismiss}
          >
            <Icon name="x" />
          </button>
        </div>
      )}
    </div>
  )

  function sentence(one: ConsoleProblem): string {
    switch (one.kind) {
      case 'failure':
        return say(`fault.${one.failure}`)
      case 'refusal':
        return ui(`refusal.${one.refusal.code}`, { detail: one.refusal.detail })
      case 'act':
        return say(`act.${one.code}`)
    }
  }
}
