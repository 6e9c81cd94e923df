import { answerText, promptText } from '../i18n/answer-wording'
import { roleName } from '../i18n/event-wording'
import { isOutside, type Role, signer } from '../scenario/roles'
import { dutyStatus } from '../simulation/duties'
import { parsePromptId } from '../simulation/prompt-id'
import { isWorking } from '../simulation/services'
import { leftBy, revealedIn } from './improvement-plan'
import type { ExchangeMessage } from './model'
import { oneLine, plainText } from './plain-text'
import { momentOf, type PlayedGame, rowName } from './played-game'

/** What was said during the exercise, and the statement that ends it. */
export const crisisMessages = (game: PlayedGame): ExchangeMessage[] => {
  const { i18n, world } = game
  const said = revealedIn(game, ['client-words', 'public-words']).map(
    ({ prompt, role, kind, of, answer, minute }) => {
      const { row } = parsePromptId(prompt)
      const subject = { kind, of }
      const channel = channelOf(game, role, prompt)
      return {
        id: `message/${prompt}`,
        ...addressed(game, channel, role),
        subject: oneLine(i18n.say('message.subject', { row: rowName(game, row) })),
        body: plainText(
          [
            answerText(i18n, subject, answer),
            i18n.say('message.asked', { question: promptText(i18n, subject) }),
          ].join('\n\n'),
        ),
        phase: rowName(game, row),
        minute,
        moment: momentOf(i18n, world.scenario, minute),
      }
    },
  )
  return game.state.ended === '' ? said : [...said, finalStatement(game)]
}

const channelOf = (game: PlayedGame, role: Role, prompt: string): ExchangeMessage['channel'] => {
  const { scenario } = game.world
  if (isOutside(scenario, role)) return 'public'
  if (role !== signer(scenario)) return 'team'
  return leftBy(game, prompt) === 'public-words' ? 'public' : 'clients'
}

const addressed = (
  { i18n, world }: PlayedGame,
  channel: ExchangeMessage['channel'],
  from: Role,
) => ({
  channel,
  channelName: i18n.say(`channel.${channel}`),
  from,
  fromName: roleName(i18n, from),
  to: i18n.say(
    channel === 'team'
      ? 'audience.team'
      : `audience.${isOutside(world.scenario, from) ? 'users' : channel}`,
  ),
})

/** What the company can say when the exercise ends: services, duties, what comes next. */
const finalStatement = (game: PlayedGame): ExchangeMessage => {
  const { i18n, world, state } = game
  const { services, duties } = world.scenario
  const working = services.filter(({ id }) => isWorking(state.services[id]!.status))
  const owed = duties
    .map(({ id }) => dutyStatus(world, state, id))
    .filter((one) => one !== 'not-owed')
  return {
    id: 'message/final',
    ...addressed(game, 'public', signer(world.scenario)),
    subject: i18n.say('message.final'),
    body: plainText(
      [
        i18n.say('final.time', { time: i18n.format.duration(state.minute) }),
        i18n.say('final.services', { working: working.length, all: services.length }),
        i18n.say('final.duties', {
          met: owed.filter((one) => one === 'met').length,
          all: owed.length,
        }),
        i18n.say('final.next'),
      ].join('\n'),
    ),
    phase: '',
    minute: state.minute,
    moment: momentOf(i18n, world.scenario, state.minute),
  }
}
