import fc from 'fast-check'
import { vi } from 'vitest'
import { textsOf } from '../../src/cli/exchange/open-exercise'
import { readExercise } from '../../src/exchange/exercise'
import type { Exercise } from '../../src/exchange/model'
import { oneLine, plainText } from '../../src/exchange/plain-text'
import type { Language } from '../../src/scenario/language'
import { recordGame } from '../../src/session/autoplay'
import type { GameRecord } from '../../src/session/record'
import { isProblem } from '../../src/session/record-problem'
import { type LoadedScenario, loadScenario } from '../../src/shipped/load-scenario'
import type { Command } from '../../src/simulation/commands/index'
import type { By, PolicyName } from '../../src/simulation/people'
import { sealed } from './sealed'

// A scenario is compiled and a game played before the tests, on machines that may be busy.
vi.setConfig({ hookTimeout: 120_000 })

export const FIRST_DAY = '2026-03-10'

const played = new Map<string, GameRecord>()

/** A whole game of the shipped exercise by a policy; the same each time. */
export const gameOf = (policy: PolicyName = 'novice'): GameRecord => {
  const known = played.get(policy)
  if (known) return known
  const options = { difficulty: 'hard', stimuli: true, countdown: 'off' } as const
  const { record } = recordGame(loaded().scenario, 'exchange', options, policy)
  played.set(policy, record)
  return record
}

let scenario: LoadedScenario | undefined
export const loaded = (): LoadedScenario => {
  scenario ??= loadScenario('ransomware-pra')
  return scenario
}

/** The record with commands said in the debrief, which change no state. */
export const withDebrief = (
  record: GameRecord,
  ...said: (readonly [By, Command])[]
): GameRecord => {
  const { commands, checks: _checks, end: _end, ...header } = record
  const more = said.map(([by, command], index) => {
    const n = commands.length + index
    return { n, id: `d${n}`, by, command }
  })
  return sealed({ ...header, commands: [...commands, ...more] }, loaded().scenario)
}

export const improvement = (id: string, action: string, due: string): readonly [By, Command] => [
  'dsi',
  { type: 'improvement.set', id, action, owner: 'admin', due },
]

export const exerciseOf = async (
  record: GameRecord,
  language: Language = 'fr',
  firstDay = FIRST_DAY,
): Promise<Exercise> => {
  const texts = await textsOf(loaded())
  const exercise = await readExercise(record, loaded().scenario, texts, language, firstDay)
  if (isProblem(exercise)) throw new Error(JSON.stringify(exercise))
  return exercise
}

/** What people type, at its worst. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '=cmd()|/C calc!A0',
          '+1',
          '-1',
          '@x',
          '\t',
          '\r\n',
          '\n\n',
          '"',
          '""',
          "'",
          "'=1",
          ';',
          ',',
        ],
        ...[
          '👩‍👩‍👧‍👦',
          '😀',
          'שלום עולם',
          '\u202eabc',
          'é',
          '\ud800',
          '\u0000',
          '\ufffe',
          '\u2028',
          '_x0041_',
        ],
        ...[
          '{{=1+1}}',
          '{{DATE(2017-02-14T06:00:00Z)}}',
          '<script>',
          '&amp;',
          '<!channel>',
          '<@U1>',
        ],
        ...[
          '%%{init: {}}%%',
          '---',
          '```',
          '#35;',
          'end',
          'section',
          'click a',
          ':done, a1',
          '[x](http://a)',
        ],
        ...['$PRA_JIRA_TOKEN', '$' + '{x}', '\\n', '\\', ' ', 'texte'],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(
    '😀'.repeat(5000),
    '"'.repeat(10_000),
    '\n'.repeat(10_000),
    `=${'x'.repeat(9999)}`,
  ),
)

/** The exercise as it is when somebody typed this everywhere. */
export const typedEverywhere = (exercise: Exercise, text: string): Exercise => {
  const line = oneLine(text)
  const body = plainText(text)
  const typed = { title: line || '-', description: body, dueText: line, originText: line }
  return {
    ...exercise,
    improvements: exercise.improvements.map((task) => ({ ...task, ...typed })),
    tasks: exercise.tasks.map((task) => ({ ...task, ...typed })),
    messages: exercise.messages.map((message) => ({ ...message, subject: line, body, to: line })),
    journal: exercise.journal.map((row) => ({ ...row, text: line })),
    played: {
      ...exercise.played,
      lines: exercise.played.lines.map((one) => ({ ...one, subject: line, message: body })),
    },
    gantts: {
      plan: named(exercise.gantts.plan, line),
      played: named(exercise.gantts.played, line),
    },
    team: {
      ...exercise.team,
      title: line,
      nodes: exercise.team.nodes.map((node) => ({ ...node, label: line, detail: line })),
    },
    appointments: exercise.appointments.map((one) => ({ ...one, title: line, description: body })),
  }
}

const named = (gantt: Exercise['gantts']['plan'], line: string): Exercise['gantts']['plan'] => ({
  ...gantt,
  title: line,
  bars: gantt.bars.map((bar) => ({ ...bar, label: line })),
  marks: gantt.marks.map((mark) => ({ ...mark, label: line })),
})
