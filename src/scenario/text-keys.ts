import { isContestable } from './contested'
import type { Decision } from './scenario'
import type { ScenarioDraft } from './scenario-draft'
import { decisionsOf, effectSites, everyEffect, type Reason } from './walk'

/** The most a text may hold, and how it is to be read. */
export interface TextLimit {
  readonly words?: number
  readonly characters?: number
  /** Machine output such as a log, where typography does not apply. */
  readonly verbatim?: true
}

/** A text that the ids of a scenario call for; `owner` is what calls for it. */
export interface TextKey extends TextLimit {
  readonly key: string
  readonly owner: object
}

type Add = (owner: object, key: string, limit?: TextLimit) => void

const MACHINE = new Set(['log', 'alert'])

/** Every text that the ids of a scenario call for, with its limit in words (scenarios/README.md). */
export const impliedKeys = (scenario: ScenarioDraft): TextKey[] => {
  const keys = new Map<string, TextKey>()
  const add: Add = (owner, key, limit = {}) => {
    if (!keys.has(key)) keys.set(key, { key, owner, ...limit })
  }
  addPlan(scenario, add)
  for (const decision of decisionsOf(scenario)) addDecision(decision, add)
  addStory(scenario, add)
  addWorld(scenario, add)
  for (const { effects } of effectSites(scenario)) {
    for (const effect of everyEffect(effects)) {
      if (effect.type === 'chance') add(effect, `chance.${effect.id}`, { words: 15 })
    }
  }
  return [...keys.values()]
}

const addPlan = (draft: ScenarioDraft, add: Add): void => {
  const { settings, rows, levers, milestones, roles, gauges } = draft
  for (const key of ['title', 'summary', 'company']) add(settings, `scenario.${key}`)
  add(settings, 'scenario.kind', { words: 12 })
  add(settings, 'scenario.stake', { words: 20 })
  for (const role of roles) {
    add(role, `role.${role.id}`, { words: 6 })
    add(role, `role.${role.id}.short`, { characters: 12 })
    add(role, `scenario.role.${role.id}`)
  }
  for (const gauge of gauges) {
    const key = `gauge.${gauge.id}`
    add(gauge, key, { words: 6 })
    add(gauge, `${key}.short`, { characters: 14 })
    for (const lesson of ['question', 'action', 'topic'])
      add(gauge, `${key}.${lesson}`, { words: 30 })
    for (const one of gauge.thresholds) add(one, `${key}.crossed.${one.id}`, { words: 20 })
  }
  for (const row of rows) {
    add(row, `phase.${row.phase}.title`)
    add(row, `phase.${row.phase}.short`, { characters: 24 })
    add(row, `briefing.${row.phase}.${row.session}`, { words: 60 })
    for (const { id } of roles) add(row, `cell.${row.phase}.${row.session}.${id}`)
  }
  for (const milestone of milestones) add(milestone, `milestone.${milestone.id}`)
  for (const lever of levers) {
    add(lever, `lever.${lever.id}.prompt`, { words: 25 })
    for (const { id } of lever.options) add(lever, `lever.${lever.id}.option.${id}`, { words: 12 })
  }
}

const addDecision = (decision: Decision, add: Add): void => {
  const { id, weight } = decision
  const answer = { words: weight === 'heavy' ? 20 : 12 }
  if (isContestable(decision)) add(decision, `decision.${id}.contested`, { words: 45 })
  add(decision, `decision.${id}.prompt`, { words: 25 })
  if (weight === 'heavy') add(decision, `decision.${id}.context`, { words: 60 })
  if (decision.kind === 'choice') {
    for (const option of decision.options) {
      add(decision, `decision.${id}.option.${option.id}`, answer)
      addReason(decision, `decision.${id}.why.${option.id}`, option.why, add)
    }
    return
  }
  if (decision.kind === 'ranking') {
    for (const item of decision.items) add(decision, `decision.${id}.item.${item.id}`, answer)
    addReason(decision, `decision.${id}.why`, decision.why, add)
    return
  }
  for (const item of decision.items) {
    add(decision, `decision.${id}.item.${item.id}`, answer)
    addReason(decision, `decision.${id}.why.${item.id}`, item.why, add)
  }
}

const addReason = (owner: object, key: string, ways: Reason | undefined, add: Add): void => {
  for (const one of ways ? ways.map(({ id }) => `${key}.${id}`) : [key])
    add(owner, one, { words: 45 })
}

const addStory = ({ evidence, stimuli, initiatives, replies }: ScenarioDraft, add: Add): void => {
  for (const document of evidence) {
    const { id, kind, variants } = document
    const body: TextLimit = MACHINE.has(kind) ? { words: 80, verbatim: true } : { words: 80 }
    add(document, `evidence.${id}.title`)
    add(document, `evidence.${id}.from`)
    if (!variants) add(document, `evidence.${id}.body`, body)
    for (const variant of variants ?? []) add(document, `evidence.${id}.body.${variant.id}`, body)
  }
  for (const stimulus of stimuli) {
    const { id, response } = stimulus
    add(stimulus, `stimulus.${id}.title`)
    add(stimulus, `stimulus.${id}.from`)
    add(stimulus, `stimulus.${id}.message`, { words: 60 })
    if (response && isContestable(response)) {
      add(stimulus, `stimulus.${id}.contested`, { words: 45 })
    }
    for (const option of response?.options ?? []) {
      add(stimulus, `stimulus.${id}.option.${option.id}`, { words: 12 })
      addReason(stimulus, `stimulus.${id}.why.${option.id}`, option.why, add)
    }
  }
  for (const initiative of initiatives) {
    add(initiative, `initiative.${initiative.id}.title`, { words: 8 })
    add(initiative, `initiative.${initiative.id}.detail`, { words: 25 })
    add(initiative, `initiative.${initiative.id}.result`, { words: 40 })
  }
  for (const reply of replies) {
    add(reply, `reply.${reply.id}.title`)
    add(reply, `reply.${reply.id}.body`, { words: 60 })
  }
}

const addPaper = ({ paper }: ScenarioDraft, add: Add): void => {
  if (!paper) return
  add(paper, 'paper.name', { words: 4 })
  add(paper, 'paper.voice', { words: 8 })
  for (const { fronts, voices } of paper.evenings) {
    for (const front of fronts) {
      add(front, `front.${front.id}.headline`, { words: 14 })
      add(front, `front.${front.id}.lead`, { words: 40 })
    }
    for (const voice of voices) add(voice, `voice.${voice.id}`, { words: 35 })
  }
}

const addWorld = (scenario: ScenarioDraft, add: Add): void => {
  for (const fact of scenario.facts) add(fact, `fact.${fact.id}`, { words: 12 })
  for (const thread of scenario.threads) {
    add(thread, `thread.${thread.id}.title`, { words: 8 })
    add(thread, `thread.${thread.id}.detail`, { words: 25 })
    for (const surfacing of thread.surfacings)
      add(surfacing, `surfacing.${surfacing.id}`, { words: 12 })
  }
  for (const service of scenario.services) {
    add(service, `service.${service.id}.name`)
    add(service, `service.${service.id}.short`, { characters: 14 })
  }
  for (const backup of scenario.backups) add(backup, `backup.${backup.id}`)
  for (const actor of scenario.actors) add(actor, `actor.${actor.id}`)
  for (const duty of scenario.duties) {
    add(duty, `duty.${duty.id}.title`)
    add(duty, `duty.${duty.id}.basis`)
  }
  if (scenario.tools.length > 0) add(scenario.tools, 'tool.law')
  for (const tool of scenario.tools) {
    for (const key of ['name', 'reach', 'apart', 'trace', 'data']) {
      add(tool, `tool.${tool.id}.${key}`)
    }
  }
  for (const need of scenario.settings.coordination?.needs ?? []) {
    add(scenario.settings, `need.${need}`)
  }
  addPaper(scenario, add)
  for (const objective of scenario.roleObjectives) add(objective, `roleObjective.${objective.id}`)
  for (const id of scenario.exerciseObjectives) {
    add(scenario.exerciseObjectives, `exerciseObjective.${id}`)
  }
}
