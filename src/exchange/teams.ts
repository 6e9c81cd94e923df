import type { Translate } from '../i18n/sentences'
import { type ExportFile, jsonFile } from './export-file'
import type { ExchangeMessage, Exercise } from './model'
import { shortened, utf8Length, withoutTemplates } from './plain-text'
import { planLine } from './slack'

/** Workflows refuses larger bodies; bytes of the whole envelope in UTF-8. */
export const TEAMS_BYTES = 20_000
const ROOM = 18_500
const BODY = 3000
const LINE = 280

interface TextRun {
  type: 'TextRun'
  text: string
  weight?: 'Bolder'
  size?: 'Large'
  isSubtle?: true
}
/** Runs are shown as they are, where a `TextBlock` reads Markdown. */
interface RichTextBlock {
  type: 'RichTextBlock'
  inlines: TextRun[]
}

/** Body of a Workflows webhook: one Adaptive Card. */
export interface TeamsMessage {
  type: 'message'
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive'
      contentUrl: null
      content: {
        type: 'AdaptiveCard'
        $schema: string
        version: '1.5'
        msteams: { width: 'Full' }
        body: RichTextBlock[]
      }
    },
  ]
}

const line = (text: string, style: Omit<TextRun, 'type' | 'text'> = {}): RichTextBlock => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text: withoutTemplates(text), ...style }],
})

const title = (text: string) => line(shortened(text, 150), { weight: 'Bolder', size: 'Large' })

const card = (body: RichTextBlock[]): TeamsMessage => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      contentUrl: null,
      content: {
        type: 'AdaptiveCard',
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        version: '1.5',
        msteams: { width: 'Full' },
        body,
      },
    },
  ],
})

const bytesOf = (message: TeamsMessage): number => utf8Length(JSON.stringify(message))

/** A message of the crisis as an Adaptive Card. */
export const teamsMessage = (
  message: ExchangeMessage,
  say: Translate<'exchange'>,
): TeamsMessage => {
  const { subject, body, fromName, to, moment, channelName } = message
  const about = [
    say('field.from', { from: fromName }),
    say('field.to', { to }),
    say('field.channel', { channel: channelName }),
    say('field.moment', { moment }),
  ]
  const head = [title(subject), line(shortened(about.join(' · '), 1000), { isSubtle: true })]
  // A run keeps no line ends. Quotes and control signs take more bytes than signs once they are JSON.
  const paragraphs = shortened(body, BODY)
    .split('\n')
    .filter((one) => one.trim() !== '')
  return fitted(head, paragraphs, () => '…')
}

/** The improvement plan as one card; what finds no room is counted. */
export const teamsPlan = (exercise: Exercise, say: Translate<'exchange'>): TeamsMessage => {
  const head = [title(say('plan.title', { title: exercise.title }))]
  const lines = exercise.improvements.map((task) => shortened(planLine(task, say), LINE))
  return fitted(head, lines, (left) => say('plan.more', { count: left }))
}

/** As many lines as a body has room for, then what is said of the others. */
const fitted = (
  head: RichTextBlock[],
  lines: readonly string[],
  rest: (left: number) => string,
): TeamsMessage => {
  const blocks = [...head]
  let bytes = bytesOf(card(blocks))
  for (const [index, text] of lines.entries()) {
    const block = line(text)
    bytes += utf8Length(JSON.stringify(block)) + 1
    if (bytes > ROOM) {
      blocks.push(line(rest(lines.length - index), { isSubtle: true }))
      break
    }
    blocks.push(block)
  }
  return card(blocks)
}

/** All messages and the improvement plan, as Teams takes them. */
export const teamsJson = (exercise: Exercise, say: Translate<'exchange'>): ExportFile =>
  jsonFile({
    messages: [
      ...exercise.messages.map((message) => teamsMessage(message, say)),
      teamsPlan(exercise, say),
    ],
  })
