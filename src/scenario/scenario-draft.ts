import { type Place, type Problem, problem } from './problem'
import { type Role, roleIds } from './roles'
import type { CompiledScenario, Decision, Evidence, Lever, Row } from './scenario'
import type { ScenarioFile } from './schema/file'
import type { Locate } from './source'

/** A scenario put together from its files, before anything proves that it holds together. */
export type ScenarioDraft = Omit<CompiledScenario, 'sha256'>

/** Where a draft stands in its files, and the chosen order of its rows and roles. */
export interface Part {
  readonly file: string
  readonly content: ScenarioFile
  readonly top: Place
}

/** Puts the sections of all files together, in the order of the files. */
export const draftOf = (
  parts: readonly Part[],
  at: Locate,
): { draft: ScenarioDraft | null; problems: Problem[] } => {
  const problems: Problem[] = []
  const all = <Item>(pick: (content: ScenarioFile) => Item[] | undefined): Item[] => {
    const lists = parts
      .flatMap(({ content }) => [pick(content) ?? []])
      .filter((list) => list.length)
    // A list that one file holds stays itself, so that it still has a place.
    return lists.length === 1 && lists[0] ? lists[0] : lists.flat()
  }
  const one = <Key extends 'scenario' | 'settings' | 'paper'>(key: Key): ScenarioFile[Key] => {
    const owners = parts.filter(({ content }) => content[key])
    for (const extra of owners.slice(1)) {
      problems.push(
        problem('section-twice', at(extra.content, key), {
          section: key,
          file: owners[0]?.file ?? '',
        }),
      )
    }
    if (owners.length === 0 && key !== 'paper') problems.push(missing(key, parts))
    return owners[0]?.content[key]
  }

  const scenario = one('scenario')
  const settings = one('settings')
  const paper = one('paper')
  const rows = all(({ plan }) => plan).map((row) =>
    Object.assign(row, { key: `${row.phase}/${row.session}` }),
  )
  if (rows.length === 0) problems.push(missing('plan', parts))
  const roles = all((content) => content.roles)
  if (roles.length === 0) problems.push(missing('roles', parts))
  const evidence: Evidence[] = []
  const decisions: Decision[] = []
  const levers: Lever[] = []
  const reworks: Decision[] = []
  for (const { content } of parts) {
    const row = content.row
    const section = (['evidence', 'decisions', 'rework', 'levers'] as const).find(
      (key) => content[key],
    )
    if (!section) continue
    if (!row) {
      problems.push(problem('row-file', at(content, section), { section }))
      continue
    }
    evidence.push(...(content.evidence ?? []).map((item) => Object.assign(item, { row })))
    decisions.push(...(content.decisions ?? []).map((item) => Object.assign(item, { row })))
    levers.push(...(content.levers ?? []).map((item) => Object.assign(item, { row })))
    if (content.rework) reworks.push(Object.assign(content.rework, { row }))
  }
  for (const extra of reworks.slice(1)) {
    problems.push(
      problem('section-twice', at(extra), {
        section: 'rework',
        file: at(reworks[0] ?? extra).file,
      }),
    )
  }
  if (!scenario || !settings || rows.length === 0 || roles.length === 0)
    return { draft: null, problems }

  const place = placeIn(rows, roleIds({ roles }))
  return {
    draft: {
      id: scenario.id,
      version: scenario.version,
      ...(scenario.teaches && { teaches: scenario.teaches }),
      settings,
      roles,
      gauges: all(({ gauges }) => gauges),
      rows,
      rests: all(({ rests }) => rests),
      milestones: all(({ milestones }) => milestones),
      services: all(({ services }) => services),
      backups: all(({ backups }) => backups),
      facts: all(({ facts }) => facts),
      evidence: evidence.sort((a, b) => place(a.row, a.for) - place(b.row, b.for)),
      actors: all(({ actors }) => actors),
      replies: all(({ replies }) => replies),
      duties: all(({ duties }) => duties),
      tools: all(({ tools }) => tools),
      stimuli: all(({ stimuli }) => stimuli),
      threads: all(({ threads }) => threads),
      initiatives: all(({ initiatives }) => initiatives),
      roleObjectives: all(({ roleObjectives }) => roleObjectives),
      exerciseObjectives: all(({ exerciseObjectives }) => exerciseObjectives),
      decisions: decisions.sort((a, b) => place(a.row, [a.role]) - place(b.row, [b.role])),
      levers: levers.sort((a, b) => place(a.row, [a.role]) - place(b.row, [b.role])),
      rework: reworks[0] ?? null,
      ...(paper && { paper }),
    },
    problems,
  }
}

const missing = (section: string, parts: readonly Part[]): Problem =>
  problem('section-missing', parts[0]?.top ?? { file: '', line: 1, column: 1 }, { section })

/** Rows in the plan's order, unknown ones last; in a row by the first of the roles it is for, in the plan's order. */
const placeIn = (
  rows: readonly Row[],
  roles: readonly Role[],
): ((row: string, of: readonly Role[]) => number) => {
  const order = new Map(rows.map((row, index) => [row.key, index]))
  return (row, of) =>
    (order.get(row) ?? rows.length) * roles.length + roles.findIndex((role) => of.includes(role))
}
