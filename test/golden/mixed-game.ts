import { envelope, nextAutomaticMove } from '../../src/session/autoplay'
import { checkOf, endHash, lastCheck, nextHash } from '../../src/session/chain'
import { type Move, policyAnswer } from '../../src/session/policy'
import { type GameRecord, makeHeader } from '../../src/session/record'
import type { Command, Envelope } from '../../src/simulation/commands/index'
import { dealDraws } from '../../src/simulation/draws'
import { waitsFor } from '../../src/simulation/mode'
import type { PolicyName } from '../../src/simulation/people'
import { owedPrompts } from '../../src/simulation/prompts'
import { nextRow, openingRefusal } from '../../src/simulation/rows'
import { type GameOptions, type GameState, initialState } from '../../src/simulation/state'
import { refusal, step } from '../../src/simulation/step'
import { makeWorld, type World } from '../../src/simulation/world'
import { allHeldBy } from '../support/roles'
import { shipped } from '../support/shipped'

const ransomware = shipped('ransomware-pra')
const OPTIONS: GameOptions = { difficulty: 'normal', stimuli: true, countdown: 'relaxed' }
const SEED = 'golden'

/**
 * A game as people play it: mostly sound answers and some poor ones, second thoughts, a phase in parallel, initiatives,
 * a contested answer, a facilitator who stirs, notes and actions at the end.
 */
export function mixedRecord(): GameRecord {
  const world = makeWorld(ransomware, dealDraws(SEED, ransomware.id), OPTIONS)
  const header = makeHeader(ransomware, SEED, OPTIONS)
  const commands: Envelope[] = []
  const checks: string[] = []
  let state = initialState(ransomware)
  const send = ({ by, command }: Move): boolean => {
    const done = step(world, state, by, command)
    if (done.refusal) return false
    state = done.state
    const next = envelope(commands.length, by, command)
    checks.push(checkOf(nextHash(lastCheck(header, checks), next, state)))
    commands.push(next)
    return true
  }
  const holders = {
    ...allHeldBy('novice'),
    client: 'player',
    dsi: 'player',
    direction: 'player',
  } as const
  send({ by: 'host', command: { type: 'exercise.start', holders, objectives: [] } })
  let answers = 0
  while (!state.ended) {
    const [id, prompt] = owedPrompts(world, state).find(([, one]) => !one.answer) ?? []
    if (id && prompt) {
      const way: PolicyName = answers % 4 === 3 ? 'random' : 'reference'
      const answer = policyAnswer(world, state, id, prompt, way)
      const seconds = answers % 10 === 9 ? 180 : 40
      const given: Move = {
        by: prompt.role,
        command: { type: 'prompt.answer', prompt: id, answer, seconds },
      }
      if (!send(given))
        throw new Error(`${id}: ${refusal(world, state, given.by, given.command)?.code}`)
      answers += 1
      if (
        answers % 11 === 0 &&
        send({ by: prompt.role, command: { type: 'prompt.withdraw', prompt: id } })
      ) {
        send(given)
      }
      if (answers === 8) flag(send, id, prompt.role)
      continue
    }
    for (const one of asides(world, state)) send(one)
    const move = nextAutomaticMove(world, { ...state, holders: allHeldBy('reference') })
    if (!move || !send(move)) throw new Error('stuck')
  }
  for (const one of CLOSING) send(one)
  return {
    ...header,
    commands,
    checks,
    end: { sha256: endHash(header, commands, checks, state) },
  }
}

const flag = (send: (move: Move) => boolean, prompt: string, by: Move['by']): boolean =>
  send({ by, command: { type: 'deviation.flag', prompt, reason: 'Our contract says otherwise.' } })

/** What somebody does beside the answers, where it is legal. */
function asides(world: World, state: GameState): Move[] {
  if (waitsFor(state) !== 'running') return []
  const row = nextRow(world, state)
  const parallel = row && state.open.length > 0 && openingRefusal(world, state, row.key) === null
  const initiative = world.scenario.initiatives.find(
    ({ id, role }) =>
      role !== 'admin' &&
      refusal(world, state, role, { type: 'initiative.start', initiative: id }) === null,
  )
  const stimulus = world.scenario.stimuli.find(({ id }) => !state.stimuli[id])
  const fires = stimulus && state.rows['plan-activation/1']!.status === 'open'
  const fire = (id: string): Command => ({ type: 'stimulus.fire', stimulus: id })
  const fired = Object.keys(state.stimuli).length
  return [
    ...(initiative && state.minute % 3 === 0
      ? [
          {
            by: initiative.role,
            command: { type: 'initiative.start', initiative: initiative.id },
          } as const,
        ]
      : []),
    ...(fires && fired < 3 ? [{ by: 'facilitator', command: fire(stimulus.id) } as const] : []),
    ...(parallel && row.day === 1
      ? [{ by: 'dsi', command: { type: 'phase.open', phase: row.key } } as const]
      : []),
  ]
}

const CLOSING: readonly Move[] = [
  { by: 'dsi', command: { type: 'note.add', text: 'We spoke too late on day 1.', about: '' } },
  {
    by: 'direction',
    command: {
      type: 'improvement.set',
      id: 'contacts',
      action: 'Print the list of contacts',
      owner: 'direction',
      due: '30 days',
    },
  },
  {
    by: 'facilitator',
    command: {
      type: 'rating.override',
      target: 'duties',
      rating: 'S',
      reason: 'Said aloud in time.',
    },
  },
]
