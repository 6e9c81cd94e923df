import type { Answer, GameState } from '../simulation/state'
import type { World } from '../simulation/world'
import {
  isAsked,
  type RowTiming,
  type ServiceContinuity,
  unmetStimuli,
  WHOLE,
} from './criterion-shares'
import {
  aDuty,
  aGauge,
  aService,
  aStimulus,
  atMinute,
  byRole,
  count,
  type DebriefMessage,
  euros,
  inRow,
  type MessageParam,
  message,
  minutes,
  percent,
  type Reason,
} from './debrief-message'
import type { Judgement } from './judgement'
import { largestRemainder } from './largest-remainder'
import type { CriterionId, Score } from './score'

/** A message with the weight of what it cost, before the points lost are shared out. */
interface Weighed {
  message: DebriefMessage
  weight: number
}

/** What a criterion lost, shared out over its reasons: their sum is what it lost, to the hundredth. */
export function reasonsOf(
  world: World,
  state: GameState,
  par: GameState,
  judgements: readonly Judgement[],
  result: Score,
): Record<CriterionId, Reason[]> {
  const lost = (id: CriterionId): number => {
    const { max, points } = result.criteria.find((one) => one.id === id)!
    return Math.round((max - points) * 100)
  }
  return {
    decisions: shareOut(lost('decisions'), decisionReasons(world, judgements, par)),
    timing: shareOut(
      lost('timing'),
      result.rows.map((row) => timingReason(world, row)),
    ),
    continuity: shareOut(
      lost('continuity'),
      result.services.map((service) => continuityReason(world, service)),
    ),
    duties: dutyReasons(world, state, result, lost('duties')),
    stimuli: shareOut(lost('stimuli'), stimulusReasons(world, state, par, judgements)),
  }
}

function shareOut(lost: number, weighed: readonly Weighed[]): Reason[] {
  const shares = largestRemainder(
    lost,
    weighed.map(({ weight }) => weight),
  )
  return weighed.map(({ message: one }, index) => ({ ...one, lost: shares[index]! / 100 }))
}

function decisionReasons(
  world: World,
  judgements: readonly Judgement[],
  par: GameState,
): Weighed[] {
  const { heavy, light } = world.scenario.settings.decisions
  return world.scenario.decisions
    .filter(({ row }) => isAsked(world, par, row))
    .map(({ id, role, row, weight }) => {
      const judged = judgements.find((one) => one.kind === 'decision' && one.of === id)
      const max = 100 * (weight === 'heavy' ? heavy : light)
      const question = { as: 'question', kind: 'decision', of: id } as const
      const params = { row: inRow(row), role: byRole(role), question }
      if (!judged) return { message: message('reason.decision.unanswered', params), weight: max }
      const { key, params: own } = decisionRemark(judged)
      return { message: message(key, { ...params, ...own }), weight: max - judged.points }
    })
}

/** What was answered, and how far it is from the reference. */
function decisionRemark(judged: Judgement): DebriefMessage {
  const { kind, of, answer, reference, points, max } = judged
  const grade = { as: 'grade', value: judged.grade } as const
  const given = (value: Answer): MessageParam => ({ as: 'answer', kind, of, value })
  if (points === max) return message('reason.decision.full', { answer: given(answer) })
  const share = percent(Math.floor((points * 100) / max))
  if ('ranking' in answer) return message('reason.decision.ranked', { grade, share })
  if ('selection' in answer && 'selection' in reference) {
    const extra = answer.selection.filter((id) => !reference.selection.includes(id))
    const missing = reference.selection.filter((id) => !answer.selection.includes(id))
    return message('reason.decision.selected', {
      grade,
      share,
      extra: given({ selection: extra }),
      missing: given({ selection: missing }),
    })
  }
  return message('reason.decision.graded', {
    grade,
    answer: given(answer),
    reference: given(reference),
  })
}

/** Why a row's timing earned what it did. */
export function timingReason(world: World, timing: RowTiming): Weighed {
  const { key, worked, limit, parWorked, credit, verdict } = timing
  const { minutes: plan } = world.rows.get(key)!
  return {
    message: message(`reason.timing.${verdict}`, {
      row: inRow(key),
      worked: minutes(worked),
      limit: minutes(limit),
      par: minutes(parWorked),
      min: minutes(plan[0]),
      plan: { as: 'interval', value: plan },
      credit: percent(Math.floor(credit / 100)),
    }),
    weight: verdict === 'not-asked' ? 0 : WHOLE - credit,
  }
}

/** What a service's continuity came to beside par's; its weight is what it would lack if it were the only one. */
export function continuityReason(world: World, service: ServiceContinuity): Weighed {
  const { id, downtimeMinutes, parDowntimeMinutes, dataLossMinutes, parDataLossMinutes } = service
  const { criticality } = world.services.get(id)!
  const never = dataLossMinutes === 0 && parDataLossMinutes > 0
  const verdict = never
    ? 'never'
    : service.credit >= WHOLE
      ? 'full'
      : service.unrestedMinutes > 0
        ? 'unrested'
        : downtimeMinutes > parDowntimeMinutes || dataLossMinutes > parDataLossMinutes
          ? 'worse'
          : 'as-par'
  return {
    message: message(`reason.continuity.${verdict}`, {
      service: aService(id),
      downtime: minutes(downtimeMinutes),
      par: minutes(parDowntimeMinutes),
      loss: minutes(dataLossMinutes),
      parLoss: minutes(parDataLossMinutes),
      unrested: minutes(service.unrestedMinutes),
      parShare: percent(world.scenario.settings.scoring.continuity.par),
    }),
    weight: (WHOLE - service.credit) * criticality,
  }
}

function dutyReasons(world: World, state: GameState, result: Score, lost: number): Reason[] {
  const { settings, gauges } = world.scenario
  const { duties: rule } = settings.scoring
  const { duties, clocks, overspent } = result.duties
  const undone = duties.filter(({ status }) => status === 'neglected' || status === 'on-track')
  const kept = gauges.map(({ id, start, weight }): Weighed => {
    const share = result.duties.gauges[id]!
    const value = state.gauges[id]!
    const params = {
      gauge: aGauge(id),
      value: count(value),
      start: count(start),
      full: count(rule.gaugesFull),
    }
    return {
      message: message(`reason.gauge.${value < start ? 'lost' : 'kept'}`, params),
      weight: (WHOLE - share) * weight,
    }
  })
  const weighed: Weighed[] = [
    ...duties.map(({ id, status }) => ({
      message: dutyMessage(world, id, status),
      weight:
        status === 'neglected' || status === 'on-track'
          ? Math.floor(((WHOLE - clocks) * rule.clocks) / undone.length)
          : 0,
    })),
    ...kept,
  ]
  const fine = Math.min(lost, Math.floor((overspent * 100) / rule.eurosPerPoint))
  const rest = shareOut(lost - fine, weighed)
  const budget = {
    ...message(overspent > 0 ? 'reason.budget.over' : 'reason.budget.kept', {
      spent: euros(state.spent),
      budget: euros(settings.budget.euros),
      over: euros(overspent),
    }),
    lost: fine / 100,
  }
  return [...rest, budget]
}

/** How a duty stood at the end, and when it fell due. */
export function dutyMessage(world: World, id: string, status: string): DebriefMessage {
  const { owner, due } = world.duties.get(id)!
  const params = { duty: aDuty(id), role: byRole(owner), due: atMinute(due) }
  return message(`reason.duty.${status}`, params)
}

function stimulusReasons(
  world: World,
  state: GameState,
  par: GameState,
  judgements: readonly Judgement[],
): Weighed[] {
  const max = 100 * world.scenario.settings.decisions.light
  const answered = judgements
    .filter(({ kind }) => kind === 'response')
    .map((one) => {
      const answer = { as: 'answer', kind: 'response', of: one.of, value: one.answer } as const
      const full = one.points === one.max
      return {
        message: message(full ? 'reason.stimulus.full' : 'reason.stimulus.graded', {
          stimulus: aStimulus(one.of),
          role: byRole(one.role),
          moment: atMinute(one.minute),
          grade: { as: 'grade', value: one.grade },
          answer,
          reference: { ...answer, value: one.reference },
        }),
        weight: one.max - one.points,
      }
    })
  const unmet = unmetStimuli(world, state, par).map((id) => ({
    message: message('reason.stimulus.unmet', { stimulus: aStimulus(id) }),
    weight: max,
  }))
  return [...answered, ...unmet]
}
