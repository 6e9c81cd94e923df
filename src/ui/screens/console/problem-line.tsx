import type { Translate } from '../../../i18n/sentences'
import { NoticeLine } from '../../components/notice-line'
import { useI18n } from '../../components/use-i18n'
import type { ConsoleActions, ConsoleProblem } from './console-model'

interface ProblemLineProps {
  problem: ConsoleProblem | null
  actions: Pick<ConsoleActions, 'dismiss'>
  say: Translate<'exercise'>
}

/** Why something was not done. */
export function ProblemLine({ problem, actions, say }: ProblemLineProps) {
  const { ui, format } = useI18n()
  return (
    <NoticeLine
      kind={problem?.kind ?? null}
      text={problem && sentence(problem)}
      onDismiss={actions.dismiss}
      testId="problem"
    />
  )

  function sentence(one: ConsoleProblem): string {
    switch (one.kind) {
      case 'failure':
        return say(`fault.${one.failure}`)
      case 'refusal':
        return ui(`refusal.${one.refusal.code}`, { detail: one.refusal.detail })
      case 'some':
        return say('console.some-refused', {
          teams: format.list(one.teams),
          why: ui(`refusal.${one.refusal.code}`, { detail: one.refusal.detail }),
        })
      case 'act':
        return say(`act.${one.code}`)
    }
  }
}
