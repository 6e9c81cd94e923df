import { Argument, type Command } from 'commander'
import {
  type DiagramLabels,
  lifeDiagram,
  machineDiagram,
  planDiagram,
  planGantt,
} from '../../exchange/mermaid'
import { rowTitle } from '../../i18n/row-wording'
import { machineOf } from '../../machine/live-game'
import { shapeOf } from '../../machine/machine-shape'
import type { CompiledScenario } from '../../scenario/scenario'
import { MAIN_SCENARIO } from '../../scenario/scenario'
import { loadScenario } from '../../shipped/load-scenario'
import { type CliI18n, openCliI18n } from '../cli-i18n'
import { print, printJson, settingsOf } from '../output'
import { verbOptions } from '../verb-options'

const PICTURES = ['machine', 'life', 'plan', 'gantt'] as const
type Picture = (typeof PICTURES)[number]

/** `pra diagram`: the machine, the life of a row and the plan as Mermaid, read off the machine that plays. */
export const diagramVerb = (program: Command): void => {
  const verb = program
    .command('diagram')
    .description('print the machine, the life of a phase and the plan as Mermaid')
    .addArgument(
      new Argument('[picture]', 'one of them alone, without Markdown around it').choices(PICTURES),
    )
    .option(
      '--scenario <id or path>',
      'shipped id, folder of a scenario, or file in it',
      MAIN_SCENARIO,
    )
    .action(async (picture: Picture | undefined, { scenario }: { scenario: string }) => {
      const { json, language } = settingsOf(verb)
      const loaded = loadScenario(scenario)
      const i18n = await openCliI18n(language, loaded)
      const draw = (one: Picture) => drawn(one, loaded.scenario, wordsIn(i18n, loaded.scenario))
      const wanted = picture ? [picture] : PICTURES
      if (json) printJson(Object.fromEntries(wanted.map((one) => [one, draw(one)])))
      else if (picture) print(draw(picture))
      else
        print(PICTURES.map((one) => inMarkdown(i18n.cli(`diagram.${one}`), draw(one))).join('\n\n'))
    })
  verbOptions(verb)
}

const inMarkdown = (title: string, mermaid: string): string =>
  `## ${title}\n\n\`\`\`mermaid\n${mermaid}\n\`\`\``

const drawn = (picture: Picture, scenario: CompiledScenario, labels: DiagramLabels): string => {
  const shape = shapeOf(machineOf(scenario))
  switch (picture) {
    case 'machine':
      return machineDiagram(shape, labels)
    case 'life':
      return lifeDiagram(shape, labels)
    case 'plan':
      return planDiagram(shape, scenario, labels)
    case 'gantt':
      return planGantt(scenario, labels)
  }
}

const wordsIn = (i18n: CliI18n, { rows }: CompiledScenario): DiagramLabels => {
  const { cli, format } = i18n
  return {
    mode: (mode) => cli(`diagram.mode.${mode}`),
    status: (status) => cli(`diagram.status.${status}`),
    cause: (by) => (by.includes('.') ? by : cli(`diagram.cause.${by.replaceAll(' ', '-')}`)),
    row: ({ key }) => rowTitle(i18n, rows, key),
    day: (day) => cli('plan.day', { day }),
    rest: (kind) => cli(`plan.${kind}`),
    minutes: format.interval,
    parallel: cli('diagram.parallel'),
  }
}
