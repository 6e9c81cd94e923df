import { roleName } from '../../i18n/event-wording'
import { roleIds } from '../../scenario/roles'
import { momentText } from '../moment-text'
import { helpText } from './letters'
import { type Table, viewOf } from './table'

/** Before DEBEX: the company, what happened, who everybody at the table is, and how to play. */
export const introText = (table: Table): string => {
  const { voice, scenario, roles } = table
  const { cli, text } = voice
  const objective = (role: string) =>
    scenario.roleObjectives
      .filter((one) => one.role === role)
      .map(({ id }) => cli('intro.objective', { objective: text(`roleObjective.${id}`) }))
  return [
    text('scenario.title'),
    '',
    text('scenario.company'),
    '',
    text('scenario.summary'),
    ...roles.flatMap((role) => [
      '',
      `--- ${roleName(voice, role)}`,
      text(`scenario.role.${role}`),
      ...objective(role),
    ]),
    '',
    ...teammates(table),
    helpText(table),
    '',
  ].join('\n')
}

/** When a game goes on: where it stands. */
export const resumedText = (table: Table): string => {
  const { voice, scenario, seed, roles } = table
  return [
    voice.text('scenario.title'),
    voice.cli('intro.resumed', {
      seed,
      moment: momentText(scenario, viewOf(table, roles[0]!).minute, voice),
    }),
    ...teammates(table),
    helpText(table),
  ].join('\n')
}

const teammates = (table: Table): string[] => {
  const { voice, roles } = table
  const view = viewOf(table, roles[0]!)
  const others = roleIds(view).filter((role) => !roles.includes(role))
  const { holders } = view
  return [...new Set(others.map((role) => holders[role]!))].map((holder) => {
    const names = others.filter((role) => holders[role] === holder)
    return voice.cli('intro.teammates', {
      title: voice.ui('roles.teammates'),
      holder: voice.ui(`holder.${holder}`),
      roles: voice.format.list(names.map((role) => roleName(voice, role))),
    })
  })
}
