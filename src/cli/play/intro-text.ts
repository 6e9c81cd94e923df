import { roleName } from '../../i18n/event-wording'
import { roleIds } from '../../scenario/roles'
import { momentText } from '../moment-text'
import { helpText } from './letters'
import { type Table, viewOf } from './table'

/** Before DEBEX: the company, what happened, who everybody at the table is, and how to play. */
export const introText = (table: Table): string => {
  const { i18n, scenario, roles } = table
  const { cli, text } = i18n
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
      `--- ${roleName(i18n, role)}`,
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
  const { i18n, scenario, seed, roles } = table
  return [
    i18n.text('scenario.title'),
    i18n.cli('intro.resumed', {
      seed,
      moment: momentText(scenario, viewOf(table, roles[0]!).minute, i18n),
    }),
    ...teammates(table),
    helpText(table),
  ].join('\n')
}

const teammates = (table: Table): string[] => {
  const { i18n, roles } = table
  const view = viewOf(table, roles[0]!)
  const others = roleIds(view).filter((role) => !roles.includes(role))
  const { holders } = view
  return [...new Set(others.map((role) => holders[role]!))].map((holder) => {
    const names = others.filter((role) => holders[role] === holder)
    return i18n.cli('intro.teammates', {
      title: i18n.ui('roles.teammates'),
      holder: i18n.ui(`holder.${holder}`),
      roles: i18n.format.list(names.map((role) => roleName(i18n, role))),
    })
  })
}
