import { type Command, Option } from 'commander'
import {
  POST_TARGETS,
  type PostItem,
  type PostRequest,
  type PostTarget,
  postRequests,
} from '../../exchange/post-requests'
import type { Translate } from '../../i18n/sentences'
import { InputError } from '../../shipped/input-error'
import { type ExerciseChoices, exerciseOptions, openExercise } from '../exchange/open-exercise'
import { print, printJson, settingsOf } from '../output'
import { type Ledger, openLedger, peekLedger, type Standing } from '../post/ledger'
import { expectSafeUrl, filled, type KnownPlace, placeFrom, VARIABLES } from '../post/place'
import { type Failure, type Sending, sendAll } from '../post/send'
import { verbOptions } from '../verb-options'

interface Options extends ExerciseChoices {
  readonly to: PostTarget
  readonly send?: true
  readonly again?: true
  readonly skip?: true
}

/** `pra post FILE --to TOOL`: shows the requests that would take an exercise to a tool, and sends them with --send. */
export const postVerb = (program: Command): void => {
  const verb = program
    .command('post')
    .description('show, or send, what takes a recorded exercise to another tool')
    .argument('<file>', 'the record of a game, or a link to one')
    .addOption(new Option('--to <tool>', 'where to').choices(POST_TARGETS).makeOptionMandatory())
    .addOption(new Option('--dry-run', 'show the requests, secrets by their names; the default'))
    .addOption(new Option('--send', 'send them').conflicts('dryRun'))
    .addOption(new Option('--again', 'send anew what may have arrived').implies({ send: true }))
    .addOption(
      new Option('--skip', 'count as sent what may have arrived')
        .implies({ send: true })
        .conflicts('again'),
    )
    .addHelpText('after', `\nEnvironment:\n${help()}`)
  exerciseOptions(verb).action(async (file: string, options: Options) => {
    const { json, language } = settingsOf(verb)
    const { to, send, tasks } = options
    const { exercise, say } = await openExercise(file, language, options)
    const known = placeFrom(to, process.env)
    /** The requests for what stands so in the ledger. */
    const requestsFor = (wanted: Standing, { standing }: Pick<Ledger, 'standing'>) =>
      postRequests(
        exercise,
        to,
        known.place,
        say,
        { tasks },
        (key) => standing(known.fingerprint, key) !== wanted,
      )
    if (!send) {
      const requests = requestsFor('new', peekLedger(file))
      if (json) printJson({ tool: to, sent: false, missing: known.missing, requests })
      else print(asText(to, requests, known, say))
      return
    }
    const [missing] = known.missing
    if (missing) throw new InputError('post-variable', { name: missing })
    expectSafeUrl(filled(known.place.url, known.secrets), urlName(to))
    const ledger = openLedger(file)
    try {
      const unknown = requestsFor('unknown', ledger).flatMap(({ items }) => items)
      const decided = options.again || options.skip
      if (decided && unknown.length > 0) {
        const keys = unknown.map(({ key }) => key)
        ledger.settle(known.fingerprint, keys, options.skip === true)
      }
      const { sent, failures } = await sendAll(to, requestsFor('new', ledger), known, ledger)
      const done = { sent, failures: [...(decided ? [] : interrupted(unknown)), ...failures] }
      if (done.failures.length > 0) process.exitCode = 1
      if (json) printJson({ tool: to, ...done })
      else print(doneText(done, say))
    } finally {
      ledger.close()
    }
  })
  verbOptions(verb)
}

/** What an earlier sending left open. */
const interrupted = (items: readonly PostItem[]): Failure[] =>
  items.length === 0
    ? []
    : [
        {
          reason: 'unknown',
          why: 'earlier',
          status: 0,
          detail: '',
          titles: items.map(({ title }) => title),
        },
      ]

const urlName = (to: PostTarget): string =>
  [...VARIABLES[to].secret, ...Object.keys(VARIABLES[to].plain)].find((name) =>
    /_(?:WEBHOOK|URL)$/.test(name),
  ) ?? ''

const help = (): string =>
  POST_TARGETS.map((tool) => {
    const { secret, plain } = VARIABLES[tool]
    const names = Object.entries(plain).map(([name, value]) =>
      value ? `${name} (${value})` : name,
    )
    return `  ${tool.padEnd(7)} ${[...secret, ...names].join(', ')}`
  }).join('\n')

/** The requests as they would go out, one after the other. */
const asText = (
  to: PostTarget,
  requests: readonly PostRequest[],
  { missing }: KnownPlace,
  say: Translate<'exchange'>,
): string => {
  const shown = requests.map(({ url, headers, body }) =>
    [
      `POST ${url}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      '',
      JSON.stringify(body, null, 2),
    ].join('\n'),
  )
  const ready =
    missing.length > 0
      ? say('cli.post-missing', { names: missing.join(', ') })
      : say('cli.post-ready')
  return [...shown, `${say('cli.post-dry', { count: requests.length, tool: to })} ${ready}`].join(
    '\n\n',
  )
}

const doneText = ({ sent, failures }: Sending, say: Translate<'exchange'>): string =>
  [
    ...failures.map(({ reason, why, status, detail, titles }) =>
      say(`cli.post-${reason}`, {
        status,
        detail,
        titles: titles.join(' / '),
        why: why ? say(`cli.post-why-${why}`, { status, detail }) : '',
      }),
    ),
    say('cli.post-sent', { count: sent.length }),
  ].join('\n')
