import { createRequire } from 'node:module'
import type { KnownBlock, PlainTextElement } from '@slack/types'
import type * as AdaptiveCards from 'adaptivecards'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportExercise } from '../../src/exchange/formats'
import type { Exercise } from '../../src/exchange/model'
import type { SlackMessage } from '../../src/exchange/slack'
import { TEAMS_BYTES, type TeamsMessage } from '../../src/exchange/teams'
import { exerciseOf, gameOf, hostile, typedEverywhere } from '../support/exercise'
import { runs } from '../support/property'

// Its entry for Node wants a browser; the bundle does not.
const cards: typeof AdaptiveCards = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
)

// Slack's own types must take what this project writes.
const asSlack = ({ text, blocks }: SlackMessage): { text: string; blocks: KnownBlock[] } => ({
  text,
  blocks,
})

const messagesOf = async <T>(exercise: Exercise, format: 'slack' | 'teams'): Promise<T[]> =>
  JSON.parse(String((await exportExercise(exercise, format)).content)).messages

let exercise: Exercise
beforeAll(async () => {
  exercise = await exerciseOf(gameOf())
})

/** Lengths that Slack documents for Block Kit; its types do not hold them. */
const expectSlack = (message: SlackMessage): void => {
  const { text, blocks } = asSlack(message)
  expect(text).not.toBe('')
  expect(text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/)
  expect(blocks.length).toBeLessThanOrEqual(50)
  let all = 0
  const plain = ({ type, text: said }: PlainTextElement, limit: number) => {
    expect(type).toBe('plain_text')
    expect(said.length).toBeGreaterThan(0)
    expect(said.length).toBeLessThanOrEqual(limit)
    all += said.length
  }
  for (const block of blocks) {
    if (block.type === 'header') plain(block.text, 150)
    if (block.type === 'section' && block.text) plain(block.text as PlainTextElement, 3000)
    if (block.type === 'section' && block.fields) {
      expect(block.fields.length).toBeLessThanOrEqual(10)
      for (const field of block.fields) plain(field as PlainTextElement, 2000)
    }
    if (block.type === 'context') {
      expect(block.elements.length).toBeLessThanOrEqual(10)
      for (const element of block.elements) plain(element as PlainTextElement, 3000)
    }
  }
  expect(all).toBeLessThanOrEqual(13_000)
}

/** Parsed and validated by Microsoft's own library. */
const expectTeams = (message: TeamsMessage): string => {
  expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(TEAMS_BYTES)
  expect(message.type).toBe('message')
  const [attachment] = message.attachments
  expect(attachment).toMatchObject({
    contentType: 'application/vnd.microsoft.card.adaptive',
    contentUrl: null,
    content: { type: 'AdaptiveCard', version: '1.5' },
  })
  const card = new cards.AdaptiveCard()
  const context = new cards.SerializationContext(cards.Versions.v1_5)
  card.parse(attachment.content, context)
  const events = Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n).message)
  expect(events).toEqual([])
  expect(card.validateProperties().validationEvents.map((event) => event.message)).toEqual([])
  const texts: string[] = []
  for (let n = 0; n < card.getItemCount(); n += 1) {
    const item = card.getItemAt(n)
    expect(item).toBeInstanceOf(cards.RichTextBlock)
    const block = item as AdaptiveCards.RichTextBlock
    for (let run = 0; run < block.getInlineCount(); run += 1) {
      texts.push((block.getInlineAt(run) as AdaptiveCards.TextRun).text ?? '')
    }
  }
  return texts.join('\n')
}

describe('Slack’s messages', () => {
  it('say every crisis message and the improvement plan, within Slack’s lengths', async () => {
    const messages = await messagesOf<SlackMessage>(exercise, 'slack')
    expect(messages).toHaveLength(exercise.messages.length + 1)
    for (const message of messages) expectSlack(message)
    expect(JSON.stringify(messages[0])).toContain(exercise.messages[0]!.fromName)
    expect(messages.at(-1)?.blocks.length).toBe(exercise.improvements.length + 2)
  })

  it('count what finds no room', async () => {
    const many = Array.from({ length: 200 }, () => exercise.improvements[0]!)
    const plan = (await messagesOf<SlackMessage>({ ...exercise, improvements: many }, 'slack')).at(
      -1,
    )!
    expectSlack(plan)
    expect(JSON.stringify(plan.blocks.at(-1))).toMatch(/… et 1\d\d autres actions/)
  })
})

describe('Teams’ cards', () => {
  it('are valid Adaptive Cards 1.5 in the envelope of Workflows', async () => {
    const messages = await messagesOf<TeamsMessage>(exercise, 'teams')
    expect(messages).toHaveLength(exercise.messages.length + 1)
    const said = messages.map(expectTeams)
    expect(said[0]).toContain(exercise.messages[0]!.body.split('\n')[0])
    expect(said.at(-1)).toContain(exercise.improvements[0]!.title.slice(0, 50))
  })

  it('are refused by that library when they are not', () => {
    const card = new cards.AdaptiveCard()
    const context = new cards.SerializationContext(cards.Versions.v1_5)
    card.parse({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Nonsense' }] }, context)
    expect(context.eventCount).toBe(1)
  })
})

it('whatever was typed breaks no limit, becomes no mention and no formula', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (typed) => {
      const said = typedEverywhere({ ...exercise, messages: exercise.messages.slice(-2) }, typed)
      for (const message of await messagesOf<SlackMessage>(said, 'slack')) expectSlack(message)
      for (const message of await messagesOf<TeamsMessage>(said, 'teams')) {
        expect(expectTeams(message)).not.toMatch(/\{\{|\}\}/)
      }
    }),
    runs(100),
  )
})
