import { numberedRow } from '../i18n/row-wording'
import type { ServiceStatus } from '../scenario/roles'
import type { CompiledScenario, Condition } from '../scenario/scenario'
import type { ExchangeI18n } from './played-game'

/** A condition as somebody would say it in the middle of a sentence: facts quoted, joined by and, or, not. */
export const conditionText = (
  i18n: ExchangeI18n,
  scenario: CompiledScenario,
  condition: Condition,
): string => {
  const inner = (one: Condition): string => {
    const text = conditionText(i18n, scenario, one)
    return 'all' in one || 'any' in one ? `(${text})` : text
  }
  const { say, text } = i18n
  if ('fact' in condition) return i18n.quote(text(`fact.${condition.fact}`))
  if ('not' in condition && 'gauge' in condition.not) {
    return say('condition.gauge-kept', gaugeParams(i18n, condition.not))
  }
  if ('not' in condition) {
    const denied = conditionText(i18n, scenario, condition.not)
    return say('condition.not', { condition: 'fact' in condition.not ? denied : `(${denied})` })
  }
  if ('all' in condition) return condition.all.map(inner).join(` ${say('condition.and')} `)
  if ('any' in condition) return condition.any.map(inner).join(` ${say('condition.or')} `)
  if ('gauge' in condition) return say('condition.gauge', gaugeParams(i18n, condition))
  if ('service' in condition) {
    const status = condition.is.map((one: ServiceStatus) => i18n.ui(`status.${one}`))
    const service = text(`service.${condition.service}.name`)
    return say('condition.service', { service, status: status.join(` ${say('condition.or')} `) })
  }
  if ('phase' in condition) {
    const phase = numberedRow(i18n, scenario.rows, condition.phase)
    return say(`condition.${condition.is}`, { phase })
  }
  if ('thread' in condition) {
    return say('condition.thread', { thread: text(`thread.${condition.thread}.title`) })
  }
  if ('document' in condition) {
    return say('condition.document', { document: text(`evidence.${condition.document}.title`) })
  }
  if ('asleep' in condition) {
    return say('condition.asleep', { role: text(`role.${condition.asleep}`) })
  }
  return say('condition.after', { time: i18n.format.elapsed(condition.after) })
}

const gaugeParams = (
  { say, text }: ExchangeI18n,
  { gauge, below }: Extract<Condition, { gauge: string }>,
) => ({
  gauge: gauge === 'budget' ? say('gauge.budget') : text(`gauge.${gauge}.short`),
  below,
})
