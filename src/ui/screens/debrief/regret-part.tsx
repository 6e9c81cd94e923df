import { givenText, questionText } from '../../../i18n/debrief-wording'
import { avoidedText } from '../../../i18n/thread-life-wording'
import type { Regret } from '../../../scoring/regret'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import type { Actions } from '../../model'
import { roleText, rowText, useDebriefLocale } from './debrief-labels'
import type { DebriefModel } from './debrief-model'
import { Part } from './part'
import styles from './regret-part.module.css'
import { WorkStatus } from './work-status'

interface RegretPartProps {
  model: DebriefModel
  actions: Actions
}

/** The answers that cost and earned most, each played again otherwise on the same luck. */
export function RegretPart({ model, actions }: RegretPartProps) {
  const { debrief } = useDebriefLocale().i18n
  const known = model.regret.state === 'done'
  const { costliest = [], best = [] } = model.debrief ?? {}
  return (
    <>
      <Part id="costliest" hint={debrief('regret.hint')}>
        <WorkStatus
          work={model.regret}
          what={debrief('work.regret')}
          onStop={actions.stopRegret}
          onStart={actions.retryDebrief}
        />
        {known && costliest.length === 0 && <p>{debrief('regret.no-cost')}</p>}
        <ol class={styles.regrets}>
          {costliest.map((one) => (
            <CostlyAnswer key={one.prompt} regret={one} />
          ))}
        </ol>
      </Part>
      <Part id="best">
        {known && best.length === 0 && <p>{debrief('regret.no-merit')}</p>}
        <ol class={styles.regrets}>
          {best.map((one) => (
            <GoodAnswer key={one.prompt} regret={one} />
          ))}
        </ol>
      </Part>
    </>
  )
}

function Head({ regret }: { regret: Regret }) {
  const locale = useDebriefLocale()
  return (
    <header>
      <p class="hint">
        <RoleBadge role={regret.role} /> {roleText(locale, regret.role)} ·{' '}
        {rowText(locale, regret.row)}
      </p>
      <h3>{questionText(locale, regret)}</h3>
    </header>
  )
}

function CostlyAnswer({ regret }: { regret: Regret }) {
  const locale = useDebriefLocale()
  const { format } = useI18n()
  const { debrief } = locale.i18n
  const { played, best, cost, minutes, replaced } = regret
  const change = format.duration(Math.abs(minutes))
  return (
    <li class={styles.regret} data-part="regret" data-prompt={regret.prompt}>
      <Head regret={regret} />
      <p class={styles.regretPoints}>
        <strong>{format.change(-cost)}</strong>
        <span class="hint">{debrief('regret.points')}</span>
      </p>
      <p>{debrief('regret.played', { answer: givenText(locale, regret, played) })}</p>
      <p class={styles.better}>
        {debrief('regret.best', { answer: givenText(locale, regret, best) })}
      </p>
      {regret.avoids.length > 0 && <p>{avoidedText(locale, regret.avoids)}</p>}
      <p class="hint">
        {minutes !== 0 &&
          `${debrief(minutes < 0 ? 'regret.minutes-shorter' : 'regret.minutes-longer', { minutes: change })} `}
        {debrief(replaced === 0 ? 'regret.replaced-none' : 'regret.replaced-some', {
          count: replaced,
        })}
      </p>
    </li>
  )
}

function GoodAnswer({ regret }: { regret: Regret }) {
  const locale = useDebriefLocale()
  const { format } = useI18n()
  const { debrief } = locale.i18n
  return (
    <li class={styles.regret} data-part="regret" data-prompt={regret.prompt}>
      <Head regret={regret} />
      <p class={styles.regretPoints} data-good="true">
        <strong>{format.change(regret.merit)}</strong>
        <span class="hint">{debrief('regret.points')}</span>
      </p>
      <p>{debrief('regret.played', { answer: givenText(locale, regret, regret.played) })}</p>
      <p class="hint">{debrief('regret.merit-about')}</p>
    </li>
  )
}
