import { GRADES, ROLES } from '../../scenario/roles'
import { Meter } from '../base/meter'
import { RoleBadge } from '../base/role-badge'
import { useI18n } from '../base/speech'
import type { SummaryModel } from '../model'

/** The outcome in numbers. */
export function Figures({ summary }: { summary: SummaryModel }) {
  const { ui, format } = useI18n()
  const { outcome, judgements, company, client } = summary
  const { gauges, services } = outcome
  const within = services.filter((one) => one.outageMinutes <= one.maxOutageMinutes).length
  const duties = [...company.duties, ...client.duties].filter(({ status }) => status !== 'not-owed')
  const met = duties.filter(({ status }) => status === 'met').length
  const figures: [string, string, string][] = [
    [ui('figure.elapsed'), format.duration(outcome.elapsedMinutes), ui('figure.elapsed-detail')],
    [ui('figure.work'), format.duration(outcome.workMinutes), ui('figure.work-detail')],
    [
      ui('figure.services'),
      ui('figure.of', { n: within, all: services.length }),
      ui('figure.services-detail'),
    ],
    [
      ui('figure.duties'),
      ui('figure.of', { n: met, all: duties.length }),
      ui('figure.duties-detail'),
    ],
    [ui('gauge.trust'), format.number(gauges.trust), ui('figure.out-of-100')],
    [ui('gauge.evidence'), format.number(gauges.evidence), ui('figure.out-of-100')],
    [
      ui('gauge.spent'),
      format.euros(gauges.spentEuros),
      ui('gauge.budget', { budget: format.euros(gauges.budgetEuros) }),
    ],
    [ui('figure.stimuli'), format.number(outcome.stimuli.length), ui('figure.stimuli-detail')],
  ]
  return (
    <section id="figures" aria-labelledby="figures-title">
      <h2 id="figures-title">{ui('summary.figures')}</h2>
      <dl class="figures">
        {figures.map(([name, value, detail]) => (
          <div key={name} class="figure">
            <dt>{name}</dt>
            <dd>
              <strong>{value}</strong>
              <span class="hint">{detail}</span>
            </dd>
          </div>
        ))}
      </dl>
      <div class="figure-rows">
        <div class="figure-block">
          <h3>{ui('figure.grades')}</h3>
          <ul class="grades">
            {GRADES.map((grade) => (
              <li key={grade}>
                <span class="grade" data-grade={grade}>
                  {grade}
                </span>{' '}
                <strong>{judgements.filter((one) => one.grade === grade).length}</strong>{' '}
                <span class="hint">{ui(`grade.${grade}`)}</span>
              </li>
            ))}
          </ul>
        </div>
        <div class="figure-block">
          <h3>{ui('figure.stamina')}</h3>
          <ul class="stamina">
            {ROLES.map((role) => (
              <li key={role}>
                <RoleBadge role={role} /> {ui(`role.${role}.short`)}
                <Meter value={gauges.stamina[role]} max={100} tone="stamina" />
                <strong>{gauges.stamina[role]}</strong>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  )
}
