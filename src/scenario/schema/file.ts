import { z } from 'zod'
import { castRole } from './cast'
import { decision, lever } from './decision'
import { gauge } from './gauge'
import { paper } from './paper'
import { evidence, fact, milestone, rest, row, service } from './plan'
import { id, rowKey } from './primitive'
import { settings } from './settings'
import { thread } from './thread'
import { actor, backup, duty, initiative, reply, roleObjective, stimulus, tool } from './world'

/**
 * One file of a scenario folder. A scenario is the union of the sections of all its `.yaml` files,
 * so authors cut it as they like; `row` says which row the file's decisions, levers and evidence belong to.
 */
export const scenarioFile = z.strictObject({
  scenario: z
    .strictObject({
      id,
      version: z.string().regex(/^\d+\.\d+\.\d+$/),
      /** It teaches the game: somebody shows the way through its first phase. */
      teaches: z.literal(true).optional(),
    })
    .optional(),
  settings: settings.optional(),
  roles: z.array(castRole).optional(),
  gauges: z.array(gauge).optional(),
  plan: z.array(row).optional(),
  rests: z.array(rest).optional(),
  milestones: z.array(milestone).optional(),
  services: z.array(service).optional(),
  backups: z.array(backup).optional(),
  facts: z.array(fact).optional(),
  actors: z.array(actor).optional(),
  replies: z.array(reply).optional(),
  duties: z.array(duty).optional(),
  tools: z.array(tool).optional(),
  stimuli: z.array(stimulus).optional(),
  threads: z.array(thread).optional(),
  initiatives: z.array(initiative).optional(),
  roleObjectives: z.array(roleObjective).optional(),
  paper: paper.optional(),
  /** What a facilitator can say the exercise is for. */
  exerciseObjectives: z.array(id).optional(),
  row: rowKey.optional(),
  evidence: z.array(evidence).optional(),
  decisions: z.array(decision).optional(),
  /** The one decision of a restoration reopened by a failed verification. */
  rework: decision.optional(),
  levers: z.array(lever).optional(),
})
export type ScenarioFile = z.infer<typeof scenarioFile>
