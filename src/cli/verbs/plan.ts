import type { Command } from 'commander'
import { cellKey } from '../../scenario/cell-key'
import type { Language } from '../../scenario/language'
import { forEachRole, roleIds } from '../../scenario/roles'
import { MAIN_SCENARIO } from '../../scenario/scenario'
import { type LoadedScenario, loadScenario } from '../../shipped/load-scenario'
import { sentence } from '../../shipped/sentence'
import { print, printJson, settingsOf } from '../output'
import { verbOptions } from '../verb-options'

/** `pra plan`: the reference plan, row by row, with the action of each role. */
export const planVerb = (program: Command): void => {
  const verb = program
    .command('plan')
    .description('print the reference plan')
    .option(
      '--scenario <id or path>',
      'shipped id, folder of a scenario, or file in it',
      MAIN_SCENARIO,
    )
    .action(({ scenario }: { scenario: string }) => {
      const { json, language } = settingsOf(verb)
      const loaded = loadScenario(scenario)
      if (json) printJson(planOf(loaded))
      else print(describe(loaded, language))
    })
  verbOptions(verb)
}

const planOf = ({ scenario, text }: LoadedScenario) => {
  const both = (key: string) => ({ fr: text('fr', key), en: text('en', key) })
  return {
    id: scenario.id,
    version: scenario.version,
    phases: scenario.rows.map(({ key, phase, number, day, session, minutes }) => ({
      id: phase,
      number,
      day,
      session,
      minutes,
      title: both(`phase.${phase}.title`),
      actions: forEachRole(scenario, (role) => both(cellKey(key, role))),
    })),
    rests: scenario.rests.map(({ after, kind, minutes }) => {
      const row = scenario.rows.find(({ key }) => key === after)
      return { after: { phase: row?.phase, session: row?.session }, kind, minutes }
    }),
  }
}

const describe = ({ scenario, text }: LoadedScenario, language: Language): string => {
  const say = (key: string, params = {}) => sentence(language, 'cli', `cli.${key}`, params)
  const roles = roleIds(scenario)
  const names = roles.map((role) => text(language, `role.${role}`))
  const width = Math.max(...names.map((name) => name.length))
  const lines = [`${text(language, 'scenario.title')} (${scenario.id} ${scenario.version})`]
  let today = 0
  for (const { key, phase, number, day, session, minutes } of scenario.rows) {
    if (day !== today) lines.push('', say('plan.day', { day }))
    today = day
    const sessions = scenario.rows.filter((row) => row.phase === phase).length
    const which = sessions > 1 ? `, ${say('plan.session', { session })}` : ''
    const title = `${text(language, `phase.${phase}.title`)}${which}`
    lines.push('', `${String(number).padStart(2)}  ${title} · ${minutesText(minutes)}`)
    for (const [index, role] of roles.entries()) {
      const name = (names[index] ?? '').padEnd(width)
      lines.push(`    ${name}  ${text(language, cellKey(key, role))}`)
    }
    const rest = scenario.rests.find(({ after }) => after === key)
    if (rest) lines.push('', `    ${say(`plan.${rest.kind}`)} · ${rest.minutes} min`)
  }
  return lines.join('\n')
}

const minutesText = ([min, max]: readonly [number, number]): string =>
  min === max ? `${min} min` : `${min}–${max} min`
