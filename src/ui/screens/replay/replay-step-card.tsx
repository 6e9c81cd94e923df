import { roleName } from '../../../i18n/event-wording'
import { roleIds } from '../../../scenario/roles'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import { tableView } from '../play/play-state'
import { commandText } from './command-text'
import { OriginLine } from './origin-line'
import type { RecordsModel, ReplayModel } from './record-model'
import styles from './replay-screen.module.css'

interface ReplayStepCardProps {
  records: RecordsModel
  replay: ReplayModel
}

/** The command that was just carried out: who, and what. */
export function ReplayStepCard({ records, replay }: ReplayStepCardProps) {
  const i18n = useI18n()
  const { say } = records
  const { step, at, of, play, check } = replay
  const view = tableView(play)
  const role = roleIds(view).find((one) => one === step?.by)
  return (
    <section class={styles.stepCard} data-part="step-card" aria-labelledby="step-title">
      <header class={styles.stepHead}>
        <h2 id="step-title">{at === 0 ? say('replay.start') : say('replay.place', { at, of })}</h2>
        <code data-testid="check" title={say('replay.check')}>
          {check}
        </code>
      </header>
      {step && (
        <p class={styles.stepText} data-role={role}>
          {role && <RoleBadge role={role} />}
          <span>
            <strong>{roleName(i18n, step.by)}</strong> {commandText({ i18n, say, view }, step)}
          </span>
        </p>
      )}
      {!step && <p>{i18n.ui('summary.game', gameOf(i18n, play))}</p>}
      {at === 0 && replay.origin && <OriginLine say={records.sayDebrief} origin={replay.origin} />}
      {at === of && <p class="hint">{say('replay.end')}</p>}
    </section>
  )
}

const gameOf = ({ ui }: ReturnType<typeof useI18n>, { seed, difficulty }: ReplayModel['play']) => ({
  seed,
  difficulty: ui(`difficulty.${difficulty}`),
})
