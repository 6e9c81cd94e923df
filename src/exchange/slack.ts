import type { Translate } from '../i18n/sentences'
import { type ExportFile, jsonFile } from './export-file'
import type { ExchangeMessage, ExchangeTask, Exercise } from './model'
import { oneLine, shortened } from './plain-text'

/** Block Kit's limits, in characters: https://docs.slack.dev/reference/block-kit/blocks */
export const SLACK = { header: 150, section: 3000, field: 2000, blocks: 50, all: 13_000 } as const
const BODY = 2900
const TASK = 280

interface PlainText {
  type: 'plain_text'
  text: string
  emoji: false
}
type SlackBlock =
  | { type: 'header'; text: PlainText }
  | { type: 'section'; text: PlainText }
  | { type: 'section'; fields: PlainText[] }
  | { type: 'context'; elements: PlainText[] }
  | { type: 'divider' }

/** Body of an incoming webhook; `text` is what notifications and screen readers say. */
export interface SlackMessage {
  text: string
  blocks: SlackBlock[]
}

/** Plain text everywhere: nothing that was typed becomes a mention, a link or a format. */
const plain = (text: string, limit: number): PlainText => ({
  type: 'plain_text',
  text: shortened(text.trim() === '' ? '–' : text, limit),
  emoji: false,
})

/** The signs that Slack reads in `text`, which knows no plain text. */
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** A message of the crisis as Slack's blocks, cut where Slack would refuse it. */
export const slackMessage = (
  message: ExchangeMessage,
  say: Translate<'exchange'>,
): SlackMessage => {
  const { subject, body, fromName, to, moment, channelName } = message
  return {
    text: escaped(shortened(oneLine(`${subject} – ${body}`), 300)),
    blocks: [
      { type: 'header', text: plain(subject, SLACK.header) },
      {
        type: 'section',
        fields: [
          plain(say('field.from', { from: fromName }), SLACK.field),
          plain(say('field.to', { to }), SLACK.field),
          plain(say('field.channel', { channel: channelName }), SLACK.field),
          plain(say('field.moment', { moment }), SLACK.field),
        ],
      },
      { type: 'section', text: plain(body, BODY) },
    ],
  }
}

/** The improvement plan as one message; what finds no room is counted. */
export const slackPlan = (exercise: Exercise, say: Translate<'exchange'>): SlackMessage => {
  const title = say('plan.title', { title: exercise.title })
  const lines = exercise.improvements.map((task) => planLine(task, say))
  const blocks: SlackBlock[] = [{ type: 'header', text: plain(title, SLACK.header) }]
  let room = SLACK.all - SLACK.header - 600
  let shown = 0
  for (const line of lines) {
    const text = plain(line, TASK)
    if (text.text.length > room || blocks.length > SLACK.blocks - 3) break
    room -= text.text.length
    shown += 1
    blocks.push({ type: 'section', text })
  }
  const left = lines.length - shown
  const end = left > 0 ? say('plan.more', { count: left }) : say('plan.count', { count: shown })
  blocks.push({ type: 'context', elements: [plain(end, SLACK.field)] })
  return { text: escaped(shortened(oneLine(title), 300)), blocks }
}

/** One improvement, with who does it by when, as Slack writes it. */
export const planLine = (task: ExchangeTask, say: Translate<'exchange'>): string => {
  const { title, ownerName, due, dueText } = task
  const short = shortened(title, 200)
  return say('plan.line', {
    title: short,
    owner: ownerName,
    due: due || dueText || say('due.none'),
  })
}

/** Every crisis message and the improvement plan, each the body of one request. */
export const slackJson = (exercise: Exercise, say: Translate<'exchange'>): ExportFile =>
  jsonFile({
    messages: [
      ...exercise.messages.map((message) => slackMessage(message, say)),
      slackPlan(exercise, say),
    ],
  })
