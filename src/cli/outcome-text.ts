import { roleName } from '../i18n/event-wording'
import { numberedRow } from '../i18n/row-wording'
import { roleIds, type ServiceStatus } from '../scenario/roles'
import type { CompiledScenario } from '../scenario/scenario'
import type { Outcome } from '../scoring/outcome'
import type { PolicyName } from '../simulation/people'
import type { RoleView } from '../view/view'
import type { CliI18n } from './cli-i18n'
import { momentText } from './moment-text'

/** What a game came to, to be read: time, phases beside the plan, stimuli, services, gauges. */
export const outcomeText = (
  scenario: CompiledScenario,
  outcome: Outcome,
  i18n: CliI18n,
): string => {
  const { cli, ui, format, text } = i18n
  const { gauges } = outcome
  return [
    text('scenario.title'),
    ui('summary.game', {
      seed: outcome.seed,
      difficulty: ui(`difficulty.${outcome.difficulty}`),
    }),
    ...(outcome.policy === '' ? [] : [holderLine(outcome.policy as PolicyName, i18n)]),
    cli('outcome.time', {
      elapsed: format.duration(outcome.elapsedMinutes),
      work: format.duration(outcome.workMinutes),
      commands: format.number(outcome.commands),
    }),
    '',
    cli('outcome.phases'),
    ...outcome.phases.map((phase) => `  ${phaseLine(scenario, phase, i18n)}`),
    '',
    cli('outcome.stimuli', { count: outcome.stimuli.length }),
    ...outcome.stimuli.map(
      ({ id, minute }) =>
        `  ${momentText(scenario, minute, i18n)} · ${text(`stimulus.${id}.title`)}`,
    ),
    '',
    cli('outcome.services'),
    ...outcome.services.map((service) => `  ${serviceLine(service, i18n)}`),
    '',
    gaugesText(gauges.levels, { spent: gauges.spentEuros, budget: gauges.budgetEuros }, i18n),
    cli('outcome.stamina', {
      people: roleIds(scenario)
        .map((role) => `${roleName(i18n, role)} ${gauges.stamina[role]}`)
        .join(', '),
    }),
    `${ui('summary.hash')} ${outcome.stateHash}`,
  ].join('\n')
}

const holderLine = (policy: PolicyName, { cli, ui }: CliI18n): string =>
  cli('outcome.policy', { title: ui('roles.teammates'), holder: ui(`holder.${policy}`) })

const phaseLine = (
  scenario: CompiledScenario,
  { id, session, startedAt, endedAt, workMinutes, reference }: Outcome['phases'][number],
  i18n: CliI18n,
): string => {
  const { cli, format } = i18n
  const row = numberedRow(i18n, scenario.rows, `${id}/${session}`)
  const plan = format.interval(reference)
  if (startedAt < 0) return cli('outcome.phase-closed', { row, plan })
  return cli(endedAt < 0 ? 'outcome.phase-open' : 'outcome.phase', {
    row,
    plan,
    from: momentText(scenario, startedAt, i18n),
    to: endedAt < 0 ? '' : momentText(scenario, endedAt, i18n),
    work: format.duration(workMinutes),
  })
}

const serviceLine = (service: Outcome['services'][number], i18n: CliI18n): string => {
  const { cli, ui, format, text } = i18n
  const { outageMinutes, maxOutageMinutes, dataLossMinutes, maxDataLossMinutes } = service
  return cli('outcome.service', {
    service: text(`service.${service.id}.name`),
    status: ui(`status.${service.status as ServiceStatus}`),
    outage: format.duration(outageMinutes),
    limit: format.duration(maxOutageMinutes),
    loss: format.duration(dataLossMinutes),
    lossLimit: format.duration(maxDataLossMinutes),
  })
}

/** How the gauges stand, and what is spent of the budget, in one line. */
export const gaugesText = (
  levels: Outcome['gauges']['levels'],
  spending: RoleView['spending'],
  { cli, format, text }: CliI18n,
): string =>
  [
    ...Object.entries(levels).map(([gauge, value]) =>
      cli('state.gauge', { gauge: text(`gauge.${gauge}.short`), value }),
    ),
    ...(spending
      ? [
          cli('state.spent', {
            spent: format.euros(spending.spent),
            budget: format.euros(spending.budget),
          }),
        ]
      : []),
  ].join(' · ')
