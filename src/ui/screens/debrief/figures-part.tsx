import { GRADES, roleIds } from '../../../scenario/roles'
import { Meter } from '../../components/meter'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import type { DebriefFacts } from './debrief-facts-model'
import { useDebriefLocale } from './debrief-labels'
import styles from './figures-part.module.css'
import { Part } from './part'
import scorePartStyles from './score-part.module.css'

/** The outcome in numbers. */
export function FiguresPart({ facts }: { facts: DebriefFacts }) {
  const { ui, format, text } = useI18n()
  const { debrief } = useDebriefLocale().i18n
  const { outcome, judgements, company, client } = facts
  const { gauges, services } = outcome
  const within = services.filter((one) => one.outageMinutes <= one.maxOutageMinutes).length
  const duties = [...company.duties, ...client.duties].filter(({ status }) => status !== 'not-owed')
  const met = duties.filter(({ status }) => status === 'met').length
  const figures: [string, string, string][] = [
    [
      debrief('figure.elapsed'),
      format.duration(outcome.elapsedMinutes),
      debrief('figure.elapsed-detail'),
    ],
    [debrief('figure.work'), format.duration(outcome.workMinutes), debrief('figure.work-detail')],
    [
      debrief('figure.services'),
      debrief('figure.of', { n: within, all: services.length }),
      debrief('figure.services-detail'),
    ],
    [
      debrief('figure.duties'),
      debrief('figure.of', { n: met, all: duties.length }),
      debrief('figure.duties-detail'),
    ],
    ...Object.entries(gauges.levels).map(([gauge, value]): [string, string, string] => [
      text(`gauge.${gauge}.short`),
      format.number(value),
      debrief('figure.out-of-100'),
    ]),
    [
      ui('gauge.spent'),
      format.euros(gauges.spentEuros),
      ui('gauge.budget', { budget: format.euros(gauges.budgetEuros) }),
    ],
    [
      debrief('figure.stimuli'),
      format.number(outcome.stimuli.length),
      debrief('figure.stimuli-detail'),
    ],
  ]
  return (
    <Part id="figures">
      <dl class={styles.figures}>
        {figures.map(([name, value, detail]) => (
          <div key={name} class={styles.figure}>
            <dt>{name}</dt>
            <dd>
              <strong>{value}</strong>
              <span class="hint">{detail}</span>
            </dd>
          </div>
        ))}
      </dl>
      <div class={styles.figureRows}>
        <div class={styles.figureBlock}>
          <h3>{debrief('figure.grades')}</h3>
          <ul class={styles.grades}>
            {GRADES.map((grade) => (
              <li key={grade}>
                <span class={scorePartStyles.grade} data-part="grade" data-grade={grade}>
                  {grade}
                </span>{' '}
                <strong>{judgements.filter((one) => one.grade === grade).length}</strong>{' '}
                <span class="hint">{ui(`grade.${grade}`)}</span>
              </li>
            ))}
          </ul>
        </div>
        <div class={styles.figureBlock}>
          <h3>{debrief('figure.stamina')}</h3>
          <ul class={styles.stamina}>
            {roleIds(facts.scenario).map((role) => (
              <li key={role}>
                <RoleBadge role={role} /> {text(`role.${role}.short`)}
                <Meter value={gauges.stamina[role]!} max={100} tone="stamina" />
                <strong>{gauges.stamina[role]!}</strong>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Part>
  )
}
