import type { Translate } from '../i18n/sentences'
import { asanaTask } from './asana-csv'
import { type ExportOptions, tasksOf } from './export-file'
import { JIRA_BATCH, jiraIssue } from './jira-rest'
import type { ExchangeTask, Exercise } from './model'
import { slackMessage, slackPlan } from './slack'
import { teamsMessage, teamsPlan } from './teams'
import { trelloCard } from './trello'

/** Tools that take an exercise over the network. */
export const POST_TARGETS = ['slack', 'teams', 'jira', 'trello', 'asana'] as const
export type PostTarget = (typeof POST_TARGETS)[number]

/**
 * A request that may be shown: secrets stand in it by their names, `$PRA_…`, in `url` and `headers` alone. What was
 * typed in the exercise is in `body`, where no name is ever replaced.
 */
export interface PostRequest {
  readonly items: readonly PostItem[]
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** A message or task: `key` is the same whenever it is sent. */
export interface PostItem {
  readonly key: string
  readonly title: string
}

/** Where requests go; `$PRA_…` for what is not known. */
export interface PostPlace {
  readonly url: string
  readonly project: string
  readonly issueType: string
}

/** The requests that take an exercise to a tool, without what was sent before. */
export const postRequests = (
  exercise: Exercise,
  target: PostTarget,
  place: PostPlace,
  say: Translate<'exchange'>,
  options: ExportOptions,
  wasSent: (key: string) => boolean,
): PostRequest[] => {
  const request = requestOf(target, place)
  if (target === 'slack' || target === 'teams') {
    return messagesOf(exercise, target, say)
      .filter(({ item }) => !wasSent(item.key))
      .map(({ item, body }) => request([item], body))
  }
  const tasks = tasksOf(exercise, options)
    .map((task) => ({ task, item: itemOf(exercise, task) }))
    .filter(({ item }) => !wasSent(item.key))
  if (target === 'jira') {
    return inBatches(tasks, JIRA_BATCH).map((batch) =>
      request(
        batch.map(({ item }) => item),
        { issueUpdates: batch.map(({ task }) => jiraIssue(task, place)) },
      ),
    )
  }
  return tasks.map(({ task, item }) =>
    request(
      [item],
      target === 'trello' ? trelloCard(task, place.project, say) : asanaTask(task, place.project),
    ),
  )
}

const messagesOf = (
  exercise: Exercise,
  target: 'slack' | 'teams',
  say: Translate<'exchange'>,
): { item: PostItem; body: unknown }[] => {
  const one = target === 'slack' ? slackMessage : teamsMessage
  const plan = target === 'slack' ? slackPlan : teamsPlan
  const { messages, improvements } = exercise
  const title = say('plan.title', { title: exercise.title })
  return [
    ...messages.map((message) => ({
      item: { key: keyOf(exercise, `${message.id}@${message.minute}`), title: message.subject },
      body: one(message, say),
    })),
    ...(improvements.length > 0
      ? [
          {
            item: { key: keyOf(exercise, `plan@${improvements.length}`), title },
            body: plan(exercise, say),
          },
        ]
      : []),
  ]
}

const itemOf = (exercise: Exercise, { id, title }: ExchangeTask): PostItem => ({
  key: keyOf(exercise, id),
  title,
})

/** A game goes on and its file with it: its scenario and seed name it, not its last state. */
const keyOf = ({ scenario, seed }: Exercise, id: string): string => `${scenario.id}/${seed}/${id}`

const requestOf =
  (target: PostTarget, { url }: PostPlace) =>
  (items: readonly PostItem[], body: unknown): PostRequest => ({
    items,
    url: `${url}${PATHS[target]}`,
    headers: { 'content-type': 'application/json', accept: 'application/json', ...LOGINS[target] },
    body,
  })

const PATHS: Record<PostTarget, string> = {
  slack: '',
  teams: '',
  jira: '/rest/api/3/issue/bulk',
  trello: '/1/cards',
  asana: '/api/1.0/tasks',
}

const LOGINS: Record<PostTarget, Readonly<Record<string, string>>> = {
  slack: {},
  teams: {},
  jira: { authorization: 'Basic $PRA_JIRA_LOGIN' },
  trello: {
    authorization: 'OAuth oauth_consumer_key="$PRA_TRELLO_KEY", oauth_token="$PRA_TRELLO_TOKEN"',
  },
  asana: { authorization: 'Bearer $PRA_ASANA_TOKEN' },
}

const inBatches = <T>(things: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(things.length / size) }, (_, index) =>
    things.slice(index * size, (index + 1) * size),
  )

/**
 * The items of a request that the tool says it has taken, by what its documentation lets it say: Slack the word `ok`,
 * Trello the card and Asana the task with their ids, Jira a list of issues and of those it refused. Teams promises no
 * body, only no page. Null for what the tool itself would not say, such as the log-in page of a proxy.
 */
export const acknowledged = (
  target: PostTarget,
  { items }: PostRequest,
  answer: string,
): readonly PostItem[] | null => {
  switch (target) {
    case 'slack':
      return answer.trim() === 'ok' ? items : null
    case 'teams':
      return /^\s*</.test(answer) ? null : items
    case 'trello':
      return typeof objectIn(answer)?.id === 'string' ? items : null
    case 'asana':
      return isObject(objectIn(answer)?.data) ? items : null
    case 'jira': {
      const { issues, errors = [] } = objectIn(answer) ?? {}
      if (!Array.isArray(issues) || !Array.isArray(errors)) return null
      const failed = errors.map((one) => (isObject(one) ? one.failedElementNumber : undefined))
      return items.filter((_item, index) => !failed.includes(index))
    }
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const objectIn = (answer: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(answer)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}
